"""What changed between two records of one story."""

import json
from dataclasses import replace
from datetime import date

import pytest

from rashomon.record import Account, Brief, Commitment, Days, Findings, Gap, Line, Position, Tie
from rashomon.telling import show_changes
from rashomon.telling.changes import changes
from rashomon.telling.citing import Citations
from rashomon.telling.desk import desk
from tests.telling.newsroom import a_record, a_report, a_statement

HILL = a_report(
    "The mill will reopen by May. Nine cows died. Nobody knows who lit the fire.", "Hill Post", "2025-01-02"
)
DALE = a_report("The mill has reopened. Twelve cows died. A farmhand lit the fire.", "Dale News", "2025-05-02")
REOPEN = a_statement(HILL, "The mill will reopen by May", "reopen", "planned")
NINE = a_statement(HILL, "Nine cows died", "die")
NOBODY = a_statement(HILL, "Nobody knows who lit the fire", "light", "undisclosed")
REOPENED = a_statement(DALE, "The mill has reopened", "reopen")
TWELVE = a_statement(DALE, "Twelve cows died", "die")
FARMHAND = a_statement(DALE, "A farmhand lit the fire", "light")
DUE = Days(None, date(2025, 5, 31))


def position(value, said):
    return Position(value, (said.id,), (said.report,), (f"o-{said.report}",))


def account(verdict, *positions, ties=(), aspect="how many", event="die"):
    return Account(event, aspect, verdict, "because of this", positions, (), ties)


def promise(status, *evidence):
    return Commitment("c", "reopen", (), "The mill will reopen", DUE, status, tuple(s.id for s in evidence))


NINE_COWS, TWELVE_COWS = position("nine cows", NINE), position("twelve cows", TWELVE)
WHO = Gap("who lit the fire", (NOBODY.id,), event="light")
EARLY = a_record((HILL,), (REOPEN, NINE, NOBODY), Findings(
    (account("single-origin", NINE_COWS),), (promise("pending", REOPEN),), gaps=(WHO,),
))  # fmt: skip


def later(*accounts, commitments=(), gaps=()):
    said = (REOPEN, NINE, NOBODY, REOPENED, TWELVE, FARMHAND)
    return a_record((HILL, DALE), said, Findings(accounts, commitments, gaps=gaps))


def between(before, after):
    return changes(before, desk(after), Citations(after))


def words(sentences):
    return [one.text for one in sentences]


def test_a_value_that_a_later_report_replaces_has_moved():
    found = between(EARLY, later(account("updated", NINE_COWS, TWELVE_COWS, ties=(Tie(1, "later", 0),))))
    assert [(one.way, words(one.was), words(one.now)) for one in found.moved] == [
        ("moved", ["nine cows"], ["twelve cows"])
    ]
    assert [(one.was, one.now) for one in found.judged] == [("one origin", "updated")]
    assert found.conflicts == found.verdicts == ()  # the value that moved says as much


def test_over_versions_between_the_first_and_the_last_are_told():
    ten = Position("ten cows", (TWELVE.id,), (DALE.id,), (f"o-{DALE.id}",))
    ties = (Tie(1, "later", 0), Tie(2, "later", 1))
    found = between(EARLY, later(account("updated", NINE_COWS, ten, TWELVE_COWS, ties=ties)))
    assert [(words(one.was), words(one.now)) for one in found.moved] == [(["nine cows"], ["twelve cows"])]


@pytest.mark.parametrize(("stands", "way"), [("conflict", "contradicted"), ("tighter", "more exact")])
def test_a_new_value_may_contradict_or_say_it_more_exactly(stands, way):
    verdict = "conflicting" if stands == "conflict" else "compatible"
    found = between(EARLY, later(account(verdict, NINE_COWS, TWELVE_COWS, ties=(Tie(1, stands, 0),))))
    assert [(one.way, words(one.now)) for one in found.moved] == [(way, ["twelve cows"])]
    assert [one.now for one in found.conflicts] == (["conflict"] if stands == "conflict" else [])


def test_what_stands_as_it_did_is_no_change():
    found = between(EARLY, later(account("single-origin", NINE_COWS)))
    assert found.moved == found.judged == ()


def test_accounts_of_one_aspect_are_paired_by_what_they_share():
    people = account("single-origin", position("nine people", NINE))
    before = replace(EARLY, findings=Findings((account("conflicting", NINE_COWS), people)))
    after = later(people, account("conflicting", NINE_COWS))
    assert between(before, after).judged == ()


def test_a_commitment_that_stands_otherwise_and_a_new_one():
    kept = promise("fulfilled", REOPEN, REOPENED)
    new = replace(kept, id="n", event="die", what="Twelve cows will be buried", evidence=(TWELVE.id,), status="pending")
    found = between(EARLY, later(commitments=(new, kept)))
    assert [(one.was, one.promise.status) for one in found.commitments] == [("pending", "fulfilled"), ("", "pending")]
    assert between(EARLY, later(commitments=(promise("pending", REOPEN),))).commitments == ()
    moved = replace(promise("pending", REOPEN), due=Days(None, date(2025, 9, 30)))
    assert [one.due for one in between(EARLY, later(commitments=(moved,))).commitments] == ["by the end of May 2025"]


def test_a_gap_that_is_filled_and_one_that_is_new():
    found = between(EARLY, later(gaps=(replace(WHO, answers=(FARMHAND.id,)),)))
    assert [[c.statement.id for c in one.cites] for one in found.filled] == [[FARMHAND.id]]
    assert found.asked == ()
    bare = replace(EARLY, findings=Findings())
    assert [[c.statement.id for c in one.cites] for one in between(bare, later(gaps=(WHO,))).asked] == [[NOBODY.id]]


def test_new_reports_events_and_the_headline():
    fire = a_statement(DALE, "A farmhand lit the fire", "burn")
    after = replace(
        a_record((HILL, DALE), (REOPEN, NINE, fire)), brief=Brief(Line("A farmhand lit the fire", (fire.id,)))
    )
    before = replace(a_record((HILL,), (REOPEN, NINE)), brief=Brief(Line("Nine cows died", (NINE.id,))))
    found = between(before, after)
    assert (found.reports, found.headline, found.gone) == ((2,), "Nine cows died", 0)
    assert [[cite.statement.id for cite in one.cites] for one in found.events] == [[fire.id]]
    assert between(after, before).gone == 1


def test_a_record_has_not_changed_from_itself(ferry):
    assert not between(ferry, ferry).any
    assert "Nothing changed between the two." in show_changes([(ferry, ferry)], "text")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_form_also_of_a_new_story_and_of_several(ferry, form):
    after = later(
        account("conflicting", NINE_COWS, TWELVE_COWS, ties=(Tie(1, "conflict", 0),)),
        commitments=(promise("fulfilled", REOPEN, REOPENED),), gaps=(replace(WHO, answers=(FARMHAND.id,)),),
    )  # fmt: skip
    text = show_changes([(EARLY, after)], form)
    assert all(word in text for word in ("nine cows", "twelve cows", "pending", "fulfilled", "A farmhand lit the fire"))
    assert show_changes([(None, ferry), (EARLY, after)], form)


def test_in_json_a_change_names_what_it_rests_on():
    after = later(account("updated", NINE_COWS, TWELVE_COWS, ties=(Tie(1, "later", 0),)))
    found = json.loads(show_changes([(EARLY, after)], "json"))
    assert (found["view"], found["from"], found["to"]) == ("diff", "2025-01-01", "2025-01-01")
    assert found["changes"]["values"][0]["now"] == [{"text": "twelve cows", "statements": [TWELVE.id]}]
    assert found["statements"][TWELVE.id]["quote"] == "Twelve cows died"
    assert json.loads(show_changes([(None, after)], "json"))["changes"] is None
