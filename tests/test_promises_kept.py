"""Promises through the whole way: reports in, what became of them out; every report is written for these tests."""

from datetime import date
from pathlib import Path

import pytest

from rashomon import pipeline
from rashomon.pipeline import Given
from rashomon.record import Commitment

DAY = date(2024, 8, 1)

HISTORIES = (  # the reports of April and July, words of the plan, and how it stands in August
    ("Divers plan to lower a steel dome over the wreck on Thursday. If it succeeds, the hold would then be sealed.",
     "The attempt to place a dome over the wreck failed, the port said.", "the hold would then be sealed", "cancelled"),
    ("The port began a procedure called the long pump. If it succeeds, the hold would then be sealed.",
     "The long pump has failed, the port said.", "the hold would then be sealed", "cancelled"),
    ("Divers plan to lower a steel dome over the wreck on Thursday. If it succeeds, the hold would then be sealed.",
     "Talks between the port and the union failed.", "the hold would then be sealed", "pending"),
    ("The company plans to cut the broken pipe and then try to cap it with a valve. The effort is expected to take "
     "between four and seven days.",
     "Divers inspected the cap that had been placed on top of the pipe in late April.",
     "The effort is expected to take between four and seven days", "fulfilled"),
    ("The minister unveiled several measures, including a continued ban on mining permits for six months.",
     "An appeals court rejected the ministry's request to reinstate its ban on mining.",
     "a continued ban on mining permits for six months", "cancelled"),
    ("The minister unveiled several measures, including a continued ban on mining permits for six months.",
     "An appeals court rejected the ministry's request to reinstate its ban on fishing.",
     "a continued ban on mining permits for six months", "pending"),
    ("Police said that charges against Paul Brunner would be raised.",
     "Paul Brunner was charged with murder on Tuesday.", "charges against Paul Brunner would be raised", "fulfilled"),
    ("Police said that charges against Paul Brunner would be raised.",
     "Anna Keller was charged with theft on Tuesday.", "charges against Paul Brunner would be raised", "pending"),
)  # fmt: skip


def ledger(folder: Path, early: str, late: str) -> tuple[tuple[Commitment, ...], dict[str, str]]:
    for name, day, text in (("a", "2024-04-10", early), ("b", "2024-07-10", late)):
        (folder / f"{name}.txt").write_text(f"---\npublished: {day}\n---\n{text}\n", encoding="utf-8")
    (record,) = pipeline.records(Given([str(folder)], DAY), one_story=True)
    return record.findings.commitments, {s.id: s.quote for s in record.statements}


@pytest.mark.parametrize(("early", "late", "plan", "status"), HISTORIES, ids=[late for _, late, *_ in HISTORIES])
def test_how_it_stands(tmp_path: Path, early: str, late: str, plan: str, status: str) -> None:
    commitments, quotes = ledger(tmp_path, early, late)
    (found,) = (c for c in commitments if any(quotes[s] == plan for s in c.plans))
    assert found.status == status


def test_the_steps_of_a_change_are_two_promises(tmp_path: Path) -> None:
    text = "The plant will raise its output to 50 tonnes a day by the end of April and to 80 tonnes a day by September."
    commitments, _ = ledger(tmp_path, text, "The plant opened a canteen.")
    assert sorted((str(c.due.latest), c.status) for c in commitments) == [
        ("2024-04-30", "unreported"), ("2024-09-30", "pending"),
    ]  # fmt: skip


def test_money_put_into_a_fund_moves_no_day(tmp_path: Path) -> None:
    text = "The bank will put $5 million this year into the new fund. From next year it will pay $2 million a month."
    commitments, _ = ledger(tmp_path, text, "The bank opened a branch.")
    assert "changed" not in {c.status for c in commitments}


def test_a_day_that_is_set_is_the_plan_s_though_it_is_the_report_s_too(tmp_path: Path) -> None:
    text = "The bank is scheduled to open its new branch on Wednesday."
    commitments, _ = ledger(tmp_path, text, "The court opened a canteen.")
    assert [c.due.latest for c in commitments] == [date(2024, 4, 10)]


def test_plans_of_two_deeds_are_two_promises(tmp_path: Path) -> None:
    text = "The bank will cover the roof with steel. The bank expects that the fund will cover the bulk of the claims."
    commitments, quotes = ledger(tmp_path, text, "The bank opened a branch.")
    assert all(len({quotes[s] for s in c.plans}) == 1 for c in commitments)


def test_light_words_keep_no_promise(tmp_path: Path) -> None:
    text = "The minister said the state would do whatever it takes to help the farmers."
    commitments, _ = ledger(tmp_path, text, "Much of what is tried has been done before to help others, a diver said.")
    assert [c.status for c in commitments] == ["pending"]


def test_what_is_added_has_joined(tmp_path: Path) -> None:
    text = "The ferry company will add a fourth boat by August."
    commitments, _ = ledger(tmp_path, text, "A fourth boat joined the fleet of the company on Monday.")
    assert [c.status for c in commitments] == ["fulfilled"]
