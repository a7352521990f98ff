"""What a statement is about, and which statements are one matter by it; every sentence is written for these tests."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.linking import link
from rashomon.linking.cores import core, phase_of
from rashomon.linking.families import KINDRED, LIGHT_ON_PAPER
from rashomon.linking.matter import matters_of
from rashomon.linking.wordings import WORDINGS
from rashomon.record import Days, Moment, Quantity, Statement, Story
from tests.linking.meant import meant

WHOLE = Story("t1", "All that was read")


def of(report, say, quote: str, action: str, **given) -> Statement:  # type: ignore[no-untyped-def]
    made: Statement = say(report("gazette", f"{quote}."), quote, action, **given)
    return made


def words(statement: Statement) -> list[str]:
    return [c.word for c in matters_of([statement], [])[0].cores]


@pytest.mark.parametrize(("pattern", "verb", "example"), WORDINGS)
def test_each_wording_is_found_in_its_example(report, say, pattern, verb, example) -> None:  # type: ignore[no-untyped-def]
    assert pattern.search(example)
    assert words(of(report, say, example, "take")) == [verb]


def test_a_counted_body_that_is_somewhere_is_its_presence(report, say) -> None:  # type: ignore[no-untyped-def]
    forty = Quantity("About 40 guards", 36, 44, "guards")
    given = {"status": "ongoing", "number": forty, "place": "Karsk"}
    for verb in ("station", "remain", "serve"):
        assert words(replace(of(report, say, "About 40 guards are in Karsk", verb, **given), quantities=(forty,))) == [
            "presence"
        ]
    assert words(of(report, say, "Some guards will remain in Karsk", "remain", status="planned")) == ["remain"]


def test_a_toll_is_of_what_it_counts(report, say) -> None:  # type: ignore[no-untyped-def]
    given = {"agent": "The number of injured"}
    said = of(report, say, "The number of injured has risen to 31", "rise", **given)
    assert words(replace(said, quantities=(Quantity("31", 31, 31, "injured"),))) == ["injured"]


def test_a_verb_that_strikes_a_deal_is_light_and_one_that_strikes_a_bridge_is_not(report, say) -> None:  # type: ignore[no-untyped-def]
    assert "strike" in LIGHT_ON_PAPER
    assert words(of(report, say, "A ship struck the bridge", "strike", patient="the bridge")) == ["strike"]
    assert words(of(report, say, "They struck a deal", "strike", patient="a deal")) == ["deal"]


def test_a_day_that_it_is_moved_to_puts_it_off(report, say) -> None:  # type: ignore[no-untyped-def]
    may = Moment("15 May", Days(date(2025, 5, 15), date(2025, 5, 15)), Days(date(2025, 5, 15), date(2025, 5, 15)))
    moved = of(report, say, "The opening was moved to 15 May", "move", patient="The opening", day=may)
    assert phase_of(moved) == "put off"
    assert words(moved) == ["opening"]
    assert phase_of(of(report, say, "The crews moved on 15 May", "move", day=may)) is None


def test_a_dateline_is_no_part_of_a_name(report, say) -> None:  # type: ignore[no-untyped-def]
    said = of(report, say, "KARSK — The opening of the pier was postponed", "postpone",
              patient="KARSK — The opening of the pier")  # fmt: skip
    assert words(said) == ["opening"]


def events(vectors, report, said) -> int:  # type: ignore[no-untyped-def]
    """How many events the statements make, each in a report of its own."""
    reports, readings = [], []
    for n, make in enumerate(said):
        statement, made = make(n, report)
        reports.append(made)
        readings.append(meant(made, [statement]))
    return len(link(reports, readings, vectors, WHOLE).events)


def told(say, quote: str, action: str, **given):  # type: ignore[no-untyped-def]
    def make(n: int, report):  # type: ignore[no-untyped-def]
        made = report(f"paper{n}", f"{quote}.", date(2024, 5, 1 + n))
        return say(made, quote, action, **given), made

    return make


def test_who_leaves_a_fort_and_who_hands_it_over_tell_one_matter(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    assert KINDRED
    leave = told(say, "The crews will leave Ostrova fort", "leave", agent="The crews", patient="Ostrova fort",
                 status="planned", place="Ostrova fort", place_role="from")  # fmt: skip
    over = told(say, "The Ostrova fort was handed over", "hand", patient="The Ostrova fort")
    moved = told(say, "The handover of Ostrova fort was postponed", "postpone",
                 patient="The handover of Ostrova fort")  # fmt: skip
    assert events(vectors, report, [leave, over, moved]) == 1


def test_leaving_two_places_is_two_matters(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    made = [
        told(
            say,
            f"The northern crews will leave {place}",
            "leave",
            agent="The northern crews",
            status="planned",
            place=place,
            place_role="from",
        )
        for place in ("Karsk", "Port Lumen")
    ]
    assert events(vectors, report, made) == 2


def test_another_spelling_of_a_place_is_the_place(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    made = [
        told(
            say,
            f"The northern crews will leave {place}",
            "leave",
            agent="The northern crews",
            status="planned",
            place=place,
            place_role="from",
        )
        for place in ("Korsak", "Karsak")
    ]
    assert events(vectors, report, made) == 1


def test_one_verb_and_nothing_else_is_no_one_matter(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    made = [
        told(say, "Two kites fell near the pier", "fall", agent="Two kites"),
        told(say, "It is to fall below twenty", "fall", status="planned"),
    ]
    assert events(vectors, report, made) == 2


def test_core_knows_its_family() -> None:
    assert core("departure").family == core("leave").family == "leave"


def test_whoever_calls_a_plan_off_speaks_of_the_plan(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    lay = told(say, "Army divers will lay a raft crossing", "lay", agent="Army divers", patient="a raft crossing",
               status="planned")  # fmt: skip
    cancel = told(say, "The city has cancelled the plan for a raft crossing", "cancel", agent="The city",
                  patient="the plan for a raft crossing")  # fmt: skip
    assert events(vectors, report, [lay, cancel]) == 1


def test_what_is_opened_when_it_begins_is_the_matter(report, say) -> None:  # type: ignore[no-untyped-def]
    assert words(of(report, say, "Parliament opened an inquiry", "open", patient="an inquiry")) == ["inquiry"]
    assert words(of(report, say, "The city opened the bridge", "open", patient="the bridge")) == ["open"]


def test_to_make_progress_is_to_go_on(report, say) -> None:  # type: ignore[no-untyped-def]
    search = of(report, say, "The search is making progress", "make", agent="The search", patient="progress")
    assert (phase_of(search), words(search)) == ("go on", ["search"])


def test_whoever_fails_is_not_what_failed(report, say) -> None:  # type: ignore[no-untyped-def]
    assert words(of(report, say, "The company failed", "fail", agent="The company")) == ["fail"]
    assert words(of(report, say, "The experiment failed", "fail", agent="The experiment")) == ["experiment"]


def test_a_top_kill_kills_nobody(report, say) -> None:  # type: ignore[no-untyped-def]
    assert words(of(report, say, "The top kill has begun", "begin", agent="The top kill")) == ["top-kill"]
    assert core("top-kill").family is None
    assert words(of(report, say, "The search has begun", "begin", agent="The search")) == ["search"]
