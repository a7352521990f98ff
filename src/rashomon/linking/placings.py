"""Placements and changes in, plain data for a file out, and back."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rashomon.record import Change, Evidence, Match, Placement, Span


def plain(one: Placement) -> list[Any]:
    return [one.report, one.story, _plain_match(one.match), _plain_match(one.nearly), [list(s) for s in one.passages]]


def revived(held: Sequence[Any]) -> Placement:
    report, story, match, nearly, passages = held
    spans = tuple(Span(start, end) for start, end in passages)
    return Placement(report, story, _revived_match(match), _revived_match(nearly), spans)


def plain_change(one: Change) -> list[Any]:
    return [one.kind, list(one.stories), list(one.reports), one.by, one.learned and one.learned.isoformat()]


def revived_change(held: Sequence[Any]) -> Change:
    kind, stories, reports, by, learned = held
    return Change(kind, tuple(stories), tuple(reports), by, date.fromisoformat(learned) if learned else None)


def _plain_match(one: Match | None) -> list[Any] | None:
    if one is None:
        return None
    return [one.story, one.weight, [[e.kind, e.weight, list(e.shared)] for e in one.evidence]]


def _revived_match(held: Sequence[Any] | None) -> Match | None:
    if held is None:
        return None
    story, weight, evidence = held
    return Match(story, weight, tuple(Evidence(kind, w, tuple(shared)) for kind, w, shared in evidence))
