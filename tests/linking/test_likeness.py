from dataclasses import replace

import pytest

from rashomon.linking.entities import entities
from rashomon.linking.likeness import Scale
from rashomon.linking.matter import matters_of
from rashomon.linking.meanings import Meanings
from rashomon.linking.signs import WEIGHTS
from rashomon.record import Quantity


@pytest.fixture
def pair(harbour, vectors):  # type: ignore[no-untyped-def]
    reports, readings = harbour
    matters = matters_of([s for r in readings for s in r.statements], reports)
    return Scale(vectors, matters, Meanings.of(readings)), matters


def test_every_score_carries_its_reasons(pair) -> None:  # type: ignore[no-untyped-def]
    scale, matters = pair
    for a in matters:
        for b in matters:
            found = scale.likeness(a, b)
            assert 0 <= found.score <= 1
            assert {r.reason for r in found.reasons} <= set(WEIGHTS)
            assert found.score == scale.likeness(b, a).score


def test_the_closing_in_other_words_is_likelier_than_the_repair(pair) -> None:  # type: ignore[no-untyped-def]
    scale, (closed, repair, _, shut, repairs, protest) = pair
    assert scale.likeness(closed, shut).score > 0.5 > scale.likeness(closed, repair).score
    assert scale.likeness(repair, repairs).score > 0.5 > scale.likeness(shut, protest).score


def reasons(vectors, report, say, *told) -> set[str]:  # type: ignore[no-untyped-def]
    """Of two statements that stand in two reports: (quote, verb, what is given to `say`)."""
    said = [say(report(name, f"{told[n][0]}."), told[n][0], told[n][1], **told[n][2]) for n, name in enumerate("ab")]
    found = entities(said)
    one, other = matters_of([found.fill(s) for s in said], [], found.told)
    return {r.reason for r in Scale(vectors, (one, other), Meanings({})).likeness(one, other).reasons}


def test_one_fate_is_told_as_it_unfolds(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    nine, two = Quantity("nine", 9, 9, "sailors"), Quantity("two", 2, 2, "sailors")
    missing = ("Nine sailors are missing", "miss", {"agent": "Nine sailors", "number": nine, "status": "ongoing"})
    drowned = ("Nine sailors drowned", "drown", {"agent": "Nine sailors", "number": nine})
    others = ("Two sailors drowned", "drown", {"agent": "Two sailors", "number": two})
    assert "one fate" in reasons(vectors, report, say, missing, drowned)
    assert "one fate" not in reasons(vectors, report, say, missing, others)


def test_the_dead_are_counted_as_people_whatever_they_are_called(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    nine, six = Quantity("nine divers", 9, 9, "divers"), Quantity("six people", 6, 6, "people")
    for verb, told in (("drown", True), ("leave", False)):
        divers = ("Nine divers did so", verb, {"agent": "Nine divers", "number": nine})
        people = ("Six people did so", verb, {"agent": "Six people", "number": six})
        assert ("other number" in reasons(vectors, report, say, divers, people)) == told


def test_that_somebody_died_is_no_fire(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    burnt = ("The mill burned", "burn", {"agent": "The mill"})
    killed = ("The mill fire killed two", "kill", {"agent": "The mill fire", "patient": "two"})
    assert "same kind of action" not in reasons(vectors, report, say, burnt, killed)


def test_a_sum_with_a_rate_beside_it_is_a_sum(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    nine, two = Quantity("9 tonnes", 9, 9, "tonnes"), Quantity("2 tonnes an hour", 2, 2, "tonnes", per="hour")
    used = say(report("a", "They used sand."), "They used sand", "use", agent="They", patient="sand")
    pumped = say(report("b", "They pumped sand."), "They pumped sand", "pump", agent="They", patient="sand")
    for told, measured in (((nine, two), False), ((two,), True)):
        one, other = matters_of([used, replace(pumped, quantities=told)], [])
        found = Scale(vectors, (one, other), Meanings({})).likeness(one, other)
        assert ("measured and not" in {r.reason for r in found.reasons}) == measured


def test_things_that_are_used_are_told_apart_by_what_they_are(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    mud = ("Nine tonnes of mud were used", "use", {"patient": "Nine tonnes of mud"})
    boats = ("Six boats were used", "use", {"patient": "Six boats"})
    assert "verbs near in meaning" not in reasons(vectors, report, say, mud, boats)
    assert "another kind of action" in reasons(vectors, report, say, mud, boats)


def test_what_two_people_do_is_never_one_event(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    roe = ("Ana Roe pleaded guilty", "plead", {"agent": "Ana Roe"})
    wife = ("Cai Moor's wife pleaded guilty", "plead", {"agent": "Cai Moor's wife"})
    moor = ("The 40-year-old man pleaded guilty", "plead", {"agent": "The 40-year-old man"})
    girl = ("The 9-year-old girl pleaded guilty today", "plead", {"agent": "The 9-year-old girl"})
    assert "other person" in reasons(vectors, report, say, moor, girl)
    assert "other person" not in reasons(vectors, report, say, roe, roe)
    assert "other person" not in reasons(vectors, report, say, roe, wife)  # she may be his wife


def test_reports_may_differ_in_who_did_one_deed(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    man = ("The 40-year-old man won the race", "win", {"agent": "The 40-year-old man", "patient": "race"})
    girl = ("The 9-year-old girl won the race", "win", {"agent": "The 9-year-old girl", "patient": "race"})
    assert {"another doer", "other person"} & reasons(vectors, report, say, man, girl) == {"another doer"}


def test_what_flows_out_is_not_what_is_caught(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    rate = Quantity("40 tonnes a day", 40, 40, "tonnes", "day")
    leak = ("Sludge leaks at 40 tonnes a day", "leak", {"agent": "Sludge", "number": rate})
    pour = ("Sludge pours out at 40 tonnes a day", "pour", {"agent": "Sludge", "number": rate})
    caught = ("Pumps can siphon 40 tonnes a day", "siphon", {"agent": "Pumps", "number": rate})
    more = ("The amount of sludge leaking is higher than was thought", "high", {"agent": "The amount of sludge"})
    assert {"same rate"} == reasons(vectors, report, say, leak, pour) & {"same rate", "another rate"}
    assert {"another rate"} == reasons(vectors, report, say, leak, caught) & {"same rate", "another rate"}
    assert {"same rate"} == reasons(vectors, report, say, leak, more) & {"same rate", "measured and not"}


def test_how_long_two_things_take_is_two_matters(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    weeks = Quantity("two weeks", 2, 2, "weeks")
    tunnel = (
        "The tunnel will take two weeks",
        "take",
        {"agent": "The tunnel", "patient": "two weeks", "number": weeks},
    )
    ferry = ("The ferry will take two weeks", "take", {"agent": "The ferry", "patient": "two weeks", "number": weeks})
    again = ("The tunnel needs two weeks", "need", {"agent": "The tunnel", "patient": "two weeks", "number": weeks})
    assert "another thing lasts" in reasons(vectors, report, say, tunnel, ferry)
    assert "another thing lasts" not in reasons(vectors, report, say, tunnel, again)


def test_harm_to_one_person_is_one_kind_of_action_whatever_the_verb(vectors, report, say) -> None:  # type: ignore[no-untyped-def]
    hit = ("A bullet hit the 9-year-old girl", "hit", {"agent": "A bullet", "patient": "the 9-year-old girl"})
    grazed = ("The 9-year-old girl was grazed", "graze", {"patient": "The 9-year-old girl"})
    other = ("The 40-year-old man was grazed", "graze", {"patient": "The 40-year-old man"})
    assert "same kind of action" in reasons(vectors, report, say, hit, grazed)
    assert "same kind of action" not in reasons(vectors, report, say, hit, other)
