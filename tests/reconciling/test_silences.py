"""Who leaves out what two or more origins tell."""

from datetime import date

from rashomon.reconciling import reconcile
from rashomon.record import Silence

EARLY, DAY, LATE = date(2024, 4, 1), date(2024, 5, 1), date(2024, 6, 1)


def silences(case) -> tuple[Silence, ...]:  # type: ignore[no-untyped-def]
    return reconcile(case.story(), case.all_reports(), date(2025, 1, 1)).silences


def test_what_one_origin_tells_nobody_is_silent_on(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge opened", DAY)
    case.say("herald", "The pier closed", DAY, event="v2")
    assert silences(case) == ()


def test_who_could_have_told_it_and_did_not(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge opened", DAY)
    case.say("herald", "The bridge opened on Monday", LATE)
    early, late = case.report("courier", EARLY), case.report("evening", LATE)
    story = case.story()
    gazette, herald, _, evening = (story.origin_of(r.id) for r in (*case.all_reports()[:2], early, late))
    assert silences(case) == (Silence("v1", (gazette, herald), (evening,), (late.id,)),)


def test_a_copy_that_cuts_it_leaves_its_reader_without_it(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge opened", DAY)
    case.say("herald", "The bridge opened on Monday", DAY)
    cut = case.report("courier", DAY)
    case.one_origin("gazette", "courier")
    (found,) = silences(case)
    assert (found.silent, found.silent_reports) == ((), (cut.id,))


def test_where_all_tell_it_nobody_is_silent(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge opened", DAY)
    case.say("herald", "The bridge opened on Monday", DAY)
    assert silences(case) == ()
