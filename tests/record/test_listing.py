"""What a user calls a report, and what of a pile concerns some reports."""

from datetime import date

import pytest

from rashomon.record import Card, Change, Days, Listing, Origin, Pile, Placement, Published, Report, Span, Story
from rashomon.record.listing import called, span_of


def card(name: str, first: date | None = None, last: date | None = None) -> Card:
    published = Published(Days(first, last or first), "given") if first else None
    return Card(f"r-{name}", f"news/orme/{name}.txt", published=published)


LOCK, BARGE, FAIR = card("lock", date(2025, 3, 3)), card("barge", date(2025, 3, 1), date(2025, 3, 31)), card("fair")
CANAL = Story("t1", "Lock closes", (Origin("o1", (LOCK.id, BARGE.id)),))
FEAST = Story("t2", "Fair opens", (Origin("o2", (FAIR.id,)), Origin("o1", (BARGE.id,))))
LISTING = Listing(
    Pile(
        (CANAL, FEAST),
        (
            Placement(LOCK.id, "t1"),
            Placement(BARGE.id, "t1", passages=(Span(0, 9),)),
            Placement(BARGE.id, "t2", passages=(Span(9, 20),)),
            Placement(FAIR.id, "t2"),
        ),
        (Change("merged", ("t2", "t9"), (FAIR.id,)),),
    ),
    (LOCK, BARGE, FAIR),
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("r-lock", True),
        ("lock.txt", True),
        ("orme/lock.txt", True),
        ("./news/orme/lock.txt", True),
        ("../desk/news/orme/lock.txt", True),
        ("ock.txt", False),
        ("lock", False),
        ("post/lock.txt", False),
        ("", False),
        (".", False),
    ],
)
def test_what_a_report_is_called(name: str, meant: bool) -> None:
    assert LISTING.called(name) == ((LOCK,) if meant else ())


def test_a_report_without_a_path_is_called_by_what_it_has() -> None:
    typed = Card.of(Report("-", "The lock closed."))
    assert called("-", [typed, LOCK]) == (typed,)


def test_an_exact_path_comes_before_the_end_of_one() -> None:
    near, far = Card("r1", "fair.md"), Card("r2", "old/fair.md")
    assert called("old/fair.md", [near, far]) == (far,)
    assert called("./fair.md", [near, far]) == (near,)
    assert called("r1", [near, far]) == (near,)


def test_the_reports_of_a_story_stand_in_record_order() -> None:
    assert LISTING.told_by(FEAST) == (BARGE, FAIR)


def test_passages_are_those_of_the_story() -> None:
    assert LISTING.passages(BARGE.id, "t2") == (Span(9, 20),)
    assert LISTING.passages(LOCK.id, "t1") == LISTING.passages("nobody", "t1") == ()


def test_what_concerns_a_report() -> None:
    part = LISTING.only([LOCK.id])
    assert part.pile.stories == (CANAL,)
    assert [one.report for one in part.pile.placements] == [LOCK.id]
    assert part.pile.history == ()
    assert LISTING.only([FAIR.id]).pile.history == LISTING.pile.history


def test_the_days_of_reports_go_from_the_first_to_the_last_that_may_be() -> None:
    assert span_of([FAIR, LOCK, BARGE]) == Days(date(2025, 3, 1), date(2025, 3, 31))
    assert span_of([FAIR]) == Days(None, None)
