"""Placements and a user's decisions in, placements as the user has them out, with what was changed.

Decisions are applied to what the program found each time anew, so that nothing that it does later undoes one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.record import Change, Decision, Placement


def decided(
    placements: Mapping[str, tuple[Placement, ...]], decisions: Sequence[Decision]
) -> tuple[dict[str, tuple[Placement, ...]], list[Change]]:
    """The placements of each report after all decisions, in their order; what names no known report does nothing."""
    placed = dict(placements)
    history: list[Change] = []
    for decision in decisions:
        reports = [report for report in dict.fromkeys(decision.reports) if report in placed]
        if not reports or (decision.to is not None and decision.to not in placed):
            continue
        change = _merge(placed, reports) if decision.kind == "merge" else _take_out(placed, reports, decision)
        if change is not None:
            history.append(change)
    return placed, history


def once_a_story(placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """One placement a story, with all passages that tell it; the whole text where one placement is of the whole."""
    found: dict[str, Placement] = {}
    for one in placements:
        if (before := found.get(one.story)) is not None:
            passages = tuple(sorted({*before.passages, *one.passages})) if before.passages and one.passages else ()
            one = replace(before, passages=passages)
        found[one.story] = one
    return tuple(found.values())


def _merge(placed: dict[str, tuple[Placement, ...]], reports: Sequence[str]) -> Change | None:
    stories = list(dict.fromkeys(placed[report][0].story for report in reports))
    kept, *others = stories
    moved = [report for report, several in placed.items() if any(one.story in others for one in several)]
    for report in moved:
        renamed = (replace(one, story=kept, by="user") if one.story in others else one for one in placed[report])
        placed[report] = once_a_story(renamed)
    return Change("merged", tuple(stories), tuple(moved), "user") if moved else None


def _take_out(placed: dict[str, tuple[Placement, ...]], reports: Sequence[str], decision: Decision) -> Change | None:
    """Into a story of their own, or into that of the report they are moved to."""
    left = placed[reports[0]][0].story
    story = placed[decision.to][0].story if decision.to else "t" + reports[0][1:]
    if story == left and not decision.to:
        story = "s" + reports[0][1:]  # the story keeps the id that was made of this report
    moved = [report for report in reports if placed[report][0].story != story]
    for report in moved:
        placed[report] = (replace(placed[report][0], story=story, by="user", passages=()),)
    kind = "moved" if decision.to else "split"
    return Change(kind, (left, story), tuple(moved), "user") if moved else None  # type: ignore[arg-type]
