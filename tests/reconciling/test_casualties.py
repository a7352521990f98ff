"""How many were killed and hurt, whatever the events that tell it; every sentence is written for these tests."""

from datetime import date

from rashomon.reconciling import reconcile
from rashomon.record import Account

D = date
FIRST, NEXT = D(2024, 4, 1), D(2024, 4, 2)


def of(case, what: str) -> list[Account]:  # type: ignore[no-untyped-def]
    return [a for a in reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts if a.of == what]


def capsized(case, *names, published=FIRST):  # type: ignore[no-untyped-def]
    for name in names:
        case.say(name, "The ferry Alma capsized", published, event="v0", action="capsize", agent="ferry Alma")


def drowned(case, number, name, published=FIRST):  # type: ignore[no-untyped-def]
    case.say(name, "9 passengers drowned", published, event="v1", action="drown", agent="9 passengers",
             number=number(9, 9, "passengers"))  # fmt: skip


def killed(case, number, name, published=FIRST, count=14, unit="passengers"):  # type: ignore[no-untyped-def]
    case.say(name, f"The capsizing killed {count} {unit}", published, event="v2", action="kill",
             patient=f"{count} {unit}", number=number(count, count, unit))  # fmt: skip


def test_counts_of_two_events_of_one_story_conflict(case, number):  # type: ignore[no-untyped-def]
    capsized(case, "gazette", "herald")
    drowned(case, number, "gazette")
    killed(case, number, "herald")
    (account,) = of(case, "killed")
    assert (account.aspect, account.verdict) == ("how many", "conflicting")
    assert of(case, "passenger") != []  # of other nouns than "people" each event keeps its own


def test_reports_that_share_no_event_are_not_compared(case, number):  # type: ignore[no-untyped-def]
    drowned(case, number, "gazette")
    killed(case, number, "herald")
    assert of(case, "killed") == []


def test_children_are_not_all(case, number):  # type: ignore[no-untyped-def]
    capsized(case, "gazette", "herald")
    killed(case, number, "gazette", count=5, unit="children")
    case.say("herald", "20 people died", event="v3", action="die", agent="20 people", number=number(20))
    assert [a.verdict for a in of(case, "killed")] == ["compatible"]


def test_a_toll_that_rose_is_an_update(case, number):  # type: ignore[no-untyped-def]
    capsized(case, "gazette", "herald")
    killed(case, number, "gazette", count=12, unit="people")
    case.say("herald", "The death toll rose to 15", NEXT, event="v3", action="rise", agent="death toll",
             number=number(15, 15, ""))  # fmt: skip
    (account,) = of(case, "killed")
    assert account.verdict == "updated"
    assert [(t.position, t.stands, t.to) for t in account.ties] == [(1, "later", 0)]


def test_a_state_measured_anew_is_a_version(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "Fewer than 2000 guards stay", FIRST, status="ongoing", action="stay", agent="guards",
             number=number(0, 1999, "guards"))  # fmt: skip
    case.say("herald", "About 1000 guards stay", D(2024, 6, 1), status="ongoing", action="stay", agent="guards",
             number=number(900, 1100, "guards"))  # fmt: skip
    assert [a.verdict for a in of(case, "guard")] == ["updated"]


def test_a_rounded_figure_is_no_version(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "About 1000 guards stay", FIRST, status="ongoing", action="stay", agent="guards",
             number=number(900, 1100, "guards"))  # fmt: skip
    case.say("herald", "1020 guards stay", D(2024, 6, 1), status="ongoing", action="stay", agent="guards",
             number=number(1020, 1020, "guards"))  # fmt: skip
    assert [a.verdict for a in of(case, "guard")] == ["compatible"]
