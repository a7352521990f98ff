"""What changed between two records for a terminal: what stands otherwise first, what is new last."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from rashomon.telling import wording
from rashomon.telling.changes import Changes, Judged, Moved, Stood
from rashomon.telling.citing import Sentence, numbers
from rashomon.telling.columns import STATUS_STYLES, cited, columns, cut, quotes

MOST_EVENTS = 12  # new ones that are shown; the rest is counted
DUE = 28  # width of a column
WAYS = {"moved": "now", "contradicted": "now also, and both cannot hold:", "more exact": "now more exactly"}
Section = tuple[str, list[RenderableType]]


def sections(found: Changes) -> Iterator[Section]:
    """Each section with its title; one without entries is empty."""
    yield "Headline", [Text(f"It was: {found.headline}", style="dim")] if found.headline else []
    yield "Conflicts that came or went", _by_event(found.conflicts)
    yield "Values that moved", _by_event(found.moved)
    yield "Commitments", [_stood(found.commitments)] if found.commitments else []
    yield "Gaps filled", [_quoted(found.filled)] if found.filled else []
    yield "Newly said not to be known", [_listed(found.asked)] if found.asked else []
    events = [_listed(found.events[:MOST_EVENTS])] if found.events else []
    yield "Told for the first time", [*events, *cut(min(MOST_EVENTS, len(found.events)), len(found.events))]
    yield "Other verdicts that changed", _by_event(found.verdicts)
    told = wording.counted(found.gone, "event")
    yield "No longer told", [Text(f"{told} of the earlier record, or told as part of another")] if found.gone else []


def _by_event(changed: Sequence[Judged | Moved]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for title, group in groupby(changed, key=lambda one: one.title):
        parts += [Text(), Text(title, style="bold")]
        for one in group:
            lines = _judged(one) if isinstance(one, Judged) else _moved(one)
            parts.append(Padding(lines, (0, 0, 0, 2)))
    return parts[1:]


def _judged(one: Judged) -> RenderableType:
    style = "bold red" if one.now == "conflict" else "magenta"
    line = Text(f"{one.aspect}: ", style="cyan").append(one.was or "not spoken of", style="not bold")
    line.append(" → ", style="dim").append(one.now, style=style)
    if not one.sharp:
        return cited(line, one.cites)
    return Group(line, Padding(cited(Text(one.why, style="dim"), one.cites), (0, 0, 0, 2)))


def _moved(one: Moved) -> RenderableType:
    line = Text(f"{one.aspect}: ", style="cyan").append(_values(one.was), style="not bold")
    arrow = " → " if one.way == "moved" else f"; {WAYS[one.way]} "
    return line.append(arrow, style="magenta").append(_values(one.now), style="bold")


def _values(said: Sequence[Sentence]) -> str:
    return wording.listed([wording.joined([one.text, numbers(one.cites)], " ") for one in said])


def _stood(commitments: Sequence[Stood]) -> RenderableType:
    told = [_turn(one) for one in commitments]
    grid = columns(max(len(line) for line in told), min(DUE, max(len(one.promise.due) for one in commitments)), gap=2)
    for one, line in zip(commitments, told, strict=True):
        what = Text(f"{one.promise.who}: " if one.promise.who else "", style="bold")
        what.append(one.promise.what, style="not bold")
        grid.add_row(
            Text(line, style=STATUS_STYLES[one.promise.status]), Text(one.promise.due), cited(what, one.promise.cites)
        )
        if one.was and one.due != one.promise.due:
            grid.add_row("", "", Text(f"was due {one.due}", style="magenta"))
        for quote in quotes(one.promise.shown[-1:]) if one.was else ():
            grid.add_row("", "", quote)
    return grid


def _turn(one: Stood) -> str:
    if not one.was:
        return f"new: {one.promise.status}"
    return f"{one.was} → {one.promise.status}" if one.was != one.promise.status else f"still {one.was}"


def _quoted(lines: Sequence[Sentence]) -> RenderableType:
    grid = columns(2)
    for one in lines:
        grid.add_row(Text("•"), cited(Text(one.text), one.cites))
        for quote in quotes(one.cites):
            grid.add_row("", quote)
    return grid


def _listed(lines: Sequence[Sentence]) -> RenderableType:
    grid = columns(2)
    for one in lines:
        grid.add_row(Text("•"), cited(Text(one.text), one.cites))
    return grid
