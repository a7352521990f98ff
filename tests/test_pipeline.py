"""The whole way: a mixed pile becomes a record a story; a report of two gives each what its passages say."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rashomon import pipeline
from rashomon.errors import NothingToRead
from rashomon.pipeline import Given
from rashomon.record import Decision, Origin, Pile, Placement, Problem, Reading, Report, Span, Statement, Story

LOCK = "The port of Arden closed the northern lock on Monday. Forty barges wait."
FAIR = "The spring fair opened in Holm on Sunday. Two thousand visitors came."
ROUND_UP = f"{LOCK}\n\n{FAIR}"
DAY = date(2025, 4, 1)
IN_LOCK, IN_FAIR = Span(0, len(LOCK)), Span(len(LOCK) + 2, len(ROUND_UP))


@pytest.fixture
def pile(tmp_path, monkeypatch):
    """Three reports sorted by hand: a lock, a fair, and a round-up that tells both by passages."""
    for name, day, text in (("lock", 3, LOCK), ("fair", 9, FAIR), ("week", 10, ROUND_UP)):
        page = f"---\noutlet: {name}\npublished: 2025-03-{day:02}\n---\n{text}"
        (tmp_path / f"{name}.txt").write_text(page, encoding="utf-8")

    def sort(gists, *, decisions=(), outlets=()):
        lock, fair, week = (one.report.id for one in gists)
        assert [outlet for outlet in outlets if outlet.agency]
        if decisions == (Decision("merge", (lock, fair, week)),):
            whole = Story("t-whole", "Lock closes", tuple(Origin(f"o{r}", (r,)) for r in (lock, fair, week)))
            return Pile((whole,), tuple(Placement(r, "t-whole", by="user") for r in (lock, fair, week)))
        assert decisions == ()
        stories = (
            Story("t-fair", "Fair opens", (Origin("o2", (fair,)), Origin("o3", (week,)))),
            Story("t-lock", "Lock closes", (Origin("o1", (lock,)), Origin("o3", (week,)))),
        )
        placements = (
            Placement(lock, "t-lock"),
            Placement(fair, "t-fair"),
            Placement(week, "t-lock", passages=(IN_LOCK,)),
            Placement(week, "t-fair", passages=(IN_FAIR,)),
        )
        return Pile(stories, placements)

    monkeypatch.setattr(pipeline, "sort", sort)
    return tmp_path


def test_a_mixed_pile_is_a_record_a_story(pile: Path) -> None:
    read: list[Report] = []
    fair, lock = pipeline.records(Given([str(pile)], DAY), on_report=read.append)
    assert [len(record.reports) for record in (fair, lock)] == [2, 2]
    assert (fair.story.id, fair.story.title, lock.story.title) == ("t-fair", "Fair opens", "Lock closes")
    assert len(read) == 3
    assert "barges" not in " ".join(s.quote for s in fair.statements)
    assert {s.report for s in fair.statements} == {report.id for report in fair.reports}
    week = next(report for report in lock.reports if report.outlet == "week")
    assert {s.quote for s in lock.statements if s.report == week.id} == {
        s.quote for s in lock.statements if s.report != week.id
    }
    assert fair.brief.headline is not None
    assert lock.as_of == DAY


def test_a_story_without_a_title_is_named_by_its_reports(pile: Path, monkeypatch) -> None:
    sort = pipeline.sort

    def untitled(gists, **given):
        found = sort(gists, **given)
        return replace(found, stories=tuple(replace(story, title="") for story in found.stories))

    monkeypatch.setattr(pipeline, "sort", untitled)
    fair, lock = pipeline.listing(Given([str(pile)], DAY)).pile.stories
    assert fair.title == "The spring fair opened in Holm on Sunday"
    assert lock.title == "The port of Arden closed the northern lock on Monday"


def test_all_reports_may_be_one_story(pile: Path) -> None:
    (record,) = pipeline.records(Given([str(pile)], DAY), one_story=True)
    assert len(record.reports) == 3
    assert any("visitors" in s.quote for s in record.statements)
    assert any("barges" in s.quote for s in record.statements)
    assert record.story.id == "t-whole"


def test_a_problem_stands_with_its_report_and_what_is_of_none_stands_once(pile: Path) -> None:
    week = pile / "week.txt"
    week.write_bytes(week.read_bytes() + b"\xff")
    first, second = pipeline.records(Given([str(pile), str(pile / "gone.txt")], DAY))
    assert [p.kind for p in first.problems] == ["missing-path", "encoding"]
    assert [p.kind for p in second.problems] == ["encoding"]


def test_a_list_needs_no_reading(pile: Path, monkeypatch) -> None:
    monkeypatch.setattr(pipeline, "readings", None)
    listing = pipeline.listing(Given([str(pile)], DAY))
    assert [story.title for story in listing.pile.stories] == ["Fair opens", "Lock closes"]
    assert [card.outlet for card in listing.cards] == ["lock", "fair", "week"]


@pytest.mark.parametrize("verb", [pipeline.listing, pipeline.records])
def test_nothing_to_read(tmp_path: Path, verb) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(NothingToRead) as refused:
        verb(Given([str(tmp_path)], DAY))
    assert [p.kind for p in refused.value.problems] == ["empty-file"]


def test_passages_keep_what_touches_them() -> None:
    def said(start: int, end: int) -> Statement:
        return Statement(f"s{start}", "r", Span(start, end), "x" * (end - start), "say", "happened")

    reading = Reading("r", (said(0, 5), said(5, 12), said(30, 40)), (
        Problem("open-time", "m", "r", Span(31, 33)), Problem("open-time", "m", "r")))  # fmt: skip
    kept = pipeline.within_passages(reading, (Span(10, 20),))
    assert [s.id for s in kept.statements] == ["s5"]
    assert [p.span for p in kept.problems] == [None]
    assert pipeline.within_passages(reading, ()) == reading


def test_a_record_stands_on_another_day_without_being_read_again(pile: Path, monkeypatch) -> None:
    fair, lock = pipeline.records(Given([str(pile)], DAY))
    monkeypatch.setattr(pipeline, "readings", None)
    assert pipeline.on_day(lock, DAY) == lock
    before = pipeline.on_day(lock, date(2025, 3, 5))
    assert [report.outlet for report in before.reports] == ["lock"]
    assert {s.report for s in before.statements} == {report.id for report in before.reports}
    assert [origin.reports for origin in before.story.origins] == [(before.reports[0].id,)]
    assert before.as_of == date(2025, 3, 5)
    assert pipeline.on_day(fair, date(2025, 3, 1)).statements == ()
