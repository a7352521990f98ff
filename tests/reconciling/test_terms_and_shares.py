"""On what terms a promise is given, what of it is done, and how it stood from day to day; all sentences are our own."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.terms import CONDITION, GIVEN_TO
from rashomon.record import Commitment

D = date
APRIL = D(2024, 4, 1)
MAY = D(2024, 5, 20)
JUNE = (D(2024, 6, 1), D(2024, 6, 30))
AUGUST = (D(2024, 8, 1), D(2024, 8, 31))


def only(case, as_of: date) -> Commitment:  # type: ignore[no-untyped-def]
    (found,) = reconcile(case.story(), case.all_reports(), as_of).commitments
    return found


def plan(case, by, quote: str, day: date = APRIL, month=JUNE, name: str = "gazette", **given) -> str:  # type: ignore[no-untyped-def]
    given = {"agent": "The crews", "action": "leave"} | given
    return case.say(name, quote, day, status="planned", when=by(f"by {month[0]:%B}", *month), **given)


CONDITIONS = (
    ("The state will sell the line if parliament agrees.", "if parliament agrees"),
    ("The firm will pay, provided that the court confirms it, by May", "provided that the court confirms it"),
    ("Work will start subject to approval by the council", "subject to approval by the council"),
    ("She promised to stay, even if the vote fails", None),
    ("He asked if the bridge would open", None),
    ("The clerk spoke on condition of anonymity", None),
)


@pytest.mark.parametrize(("said", "words"), CONDITIONS)
def test_the_words_on_which_a_promise_hangs(said: str, words: str | None) -> None:
    found = CONDITION.search(said)
    assert (found.group() if found else None) == words


PROMISEES = (
    ("The mayor promised residents on Monday that the bridge will open", "residents"),
    ("The firm assured the court it would pay", "the court"),
    ("The minister told parliament that the line will be sold", "parliament"),
    ("The mayor promised to open the bridge", None),
    ("She told him that it rained", "him"),  # left out as a pronoun
)


@pytest.mark.parametrize(("said", "name"), PROMISEES)
def test_to_whom_a_promise_is_made(said: str, name: str | None) -> None:
    found = GIVEN_TO.search(said)
    assert (found.group(1).strip() if found else None) == name


def test_the_terms_stand_in_the_ledger(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June if the owners agree")
    assert only(case, MAY).condition == "if the owners agree"
    assert only(case, MAY).to == ()


def test_a_part_done_is_told_with_its_whole(case, by, number) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave the three forts by June")
    part = case.say("herald", "The crews left two of the three forts", MAY, agent="The crews",
                    number=type(number(2))("two of the three forts", 2, 2, "forts"))  # fmt: skip
    found = only(case, D(2024, 6, 1))
    assert found.status == "pending"
    assert found.share is not None
    assert (found.share.words, found.share.done, found.share.of) == ("two of the three forts", (2, 2), (3, 3))
    assert found.share.statements == (part,)
    assert part in found.evidence


def test_a_part_is_counted_of_what_was_promised(case, by, number) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will hand over 5 forts by June", number=number(5, unit="forts"), action="hand")
    case.say("herald", "The crews handed over 2 forts", MAY, agent="The crews", action="hand",
             number=number(2, unit="forts"))  # fmt: skip
    found = only(case, D(2024, 7, 20))
    assert found.status == "unreported"
    assert found.share is not None
    assert (found.share.done, found.share.of, found.share.unit) == ((2, 2), (5, 5), "fort")


def test_a_part_without_a_count(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "All crews will leave the island by June", agent="All crews")
    case.say("herald", "Some crews left the island", MAY, agent="Some crews")
    found = only(case, D(2024, 6, 1))
    assert found.share is not None
    assert (found.share.words, found.share.done) == ("Some crews", (None, None))


def test_anyone_is_no_part_of_all(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "All crews will leave the island by June", agent="All crews")
    case.say("herald", "Anyone left, and some crews", MAY, agent="Anyone")
    assert only(case, D(2024, 6, 1)).share is None


def test_how_it_stood_from_day_to_day(case, by) -> None:  # type: ignore[no-untyped-def]
    first = plan(case, by, "The crews will leave by June")
    moved = plan(case, by, "The crews will now leave by August", MAY, AUGUST, "courier", speaker="The port")
    done = case.say("herald", "The crews left on Friday", D(2024, 9, 9), agent="The crews")
    found = only(case, D(2024, 10, 1))
    told = [(t.day, t.status, t.due.latest, t.statements) for t in found.turns]
    assert told == [
        (APRIL, "pending", JUNE[1], (first,)),
        (MAY, "changed", AUGUST[1], (moved,)),
        (D(2024, 9, 1), "unreported", AUGUST[1], (moved,)),
        (D(2024, 9, 9), "fulfilled", AUGUST[1], (done,)),
    ]
    assert (found.status, found.due) == (found.turns[-1].status, found.turns[-1].due)
    assert [(s.by, s.on) for s in found.history] == [("The port", MAY)]
    assert found.plans == (first, moved)


def test_a_plan_without_a_day_has_stood_all_along(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The crews will leave", None, status="planned", agent="The crews")
    assert [(t.day, t.status) for t in only(case, MAY).turns] == [(None, "pending")]
