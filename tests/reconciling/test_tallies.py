"""One count told in other words, in other events; every sentence is written for these tests."""

from datetime import date

import pytest

from rashomon.reading import ReaderModel, read
from rashomon.reconciling import reconcile
from rashomon.reconciling.tallies import BECAME, kinds
from rashomon.record import Account, Report, Span

DAY = date(2024, 4, 1)


@pytest.fixture(scope="module")
def told():
    """The kinds that the statements of each example tell."""
    texts = [text for became in BECAME for text in (became.one, became.other)]
    found = read([Report(text, f"{text}.") for text in texts], ReaderModel(threads=1))
    return {text: {k for s in r.statements for k in kinds(s)} for text, r in zip(texts, found, strict=True)}


@pytest.mark.parametrize("became", BECAME, ids=lambda became: became.one)
def test_both_examples_tell_what_became_of_those_counted(became, told):  # type: ignore[no-untyped-def]
    assert told[became.one] & told[became.other]


def accounts(case) -> list[Account]:  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), DAY).accounts
    return [a for a in found if a.aspect == "how many" and a.of == "miner"]


def trapped(case, number, name, count, sentence, event, action="trap", day=DAY):  # type: ignore[no-untyped-def]
    case.say(name, f"{count} miners were trapped", day, event=event, action=action, patient=f"{count} miners",
             number=number(count, count, "miners"), text=sentence, sentence=Span(0, len(sentence)))  # fmt: skip


CAVED_IN = "15 miners were trapped when the east shaft at Orme caved in, the firm said."


def test_a_count_of_two_events_is_one(case, number):  # type: ignore[no-untyped-def]
    trapped(case, number, "gazette", 15, CAVED_IN, "v1")
    trapped(case, number, "herald", 23, "The cave-in of the east shaft at Orme trapped 23 miners.", "v2")
    (account,) = accounts(case)
    assert (account.verdict, account.event) == ("conflicting", "v1")


def test_equal_counts_agree(case, number):  # type: ignore[no-untyped-def]
    trapped(case, number, "gazette", 15, CAVED_IN, "v1")
    trapped(case, number, "herald", 15, "The cave-in of the east shaft at Orme trapped 15 miners.", "v2")
    assert [a.verdict for a in accounts(case)] == ["agreed"]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The flood of the south pit at Dorn trapped 23 miners on Friday.", "trap"),  # another sentence
        ("The cave-in of the east shaft at Orme hurt 23 miners.", "hurt"),  # another thing has become of them
    ],
)
def test_what_is_told_otherwise_is_of_its_own(case, number, sentence, action):  # type: ignore[no-untyped-def]
    trapped(case, number, "gazette", 15, CAVED_IN, "v1")
    trapped(case, number, "herald", 23, sentence, "v2", action=action)
    assert [a.verdict for a in accounts(case)] == ["single-origin", "single-origin"]
