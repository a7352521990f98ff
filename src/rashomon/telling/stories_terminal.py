"""The list of stories for a terminal: a list in, text laid out by Rich out; and why a report stands where it does."""

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.record import Record
from rashomon.telling import terminal, wording
from rashomon.telling.citing import Citations
from rashomon.telling.columns import columns, cut, heading, printed
from rashomon.telling.sheet import Layout, sheet
from rashomon.telling.stories import Entry, Row, StoryList, entries_of, kin_words, origin_words, outlets
from rashomon.telling.whys import Fit, Why

MOST_STORIES = 500
NARROW = 64  # characters, below which a table leaves no room for titles
_STYLES = {"for": "green", "against": "red"}


def render(page: StoryList, *, reports: bool | None, history: bool, width: int, colour: bool) -> str:
    """The list, with the reports of each story where they are asked for or few; or the reports that are explained."""
    if page.explained:
        parts: list[RenderableType] = [_explained(page.explained)]
    else:
        parts = [Text(wording.joined([page.heading, *page.facts]), style="dim"), Text()]
        shown = page.small if reports is None else reports
        kept = page.entries[:MOST_STORIES]
        parts.append(_with_reports(kept) if shown else contents(kept, width))
        parts += [Text(), *cut(len(kept), len(page.entries))] if len(kept) < len(page.entries) else []
    if page.changes and (history or page.explained):
        bullets = columns(2)
        for change in page.changes:
            bullets.add_row(Text("•"), Text(change))
        parts += [Text(), heading("What became of the stories"), bullets]
    return printed(Group(*parts), width, colour)


def render_records(records: Sequence[Record], layout: Layout = sheet, *, width: int, colour: bool) -> str:
    """Several records, one after the other, with the list of their stories on top."""
    entries = entries_of(records)
    parts: list[RenderableType] = [heading(f"{len(records)} stories"), Text(), contents(entries, width, numbered=True)]
    for number, record in enumerate(records, 1):
        rule = Rule(f"Story {number} of {len(records)}", style="dim", align="left")
        parts += [Text(), rule, Text(), terminal.laid_out(layout(record, Citations(record)), width)]
    return printed(Group(*parts), width, colour)


def contents(entries: Sequence[Entry], width: int, *, numbered: bool = False) -> RenderableType:
    """A table of stories: days, reports, origins, the title with the outlets below it; a list where it is narrow."""
    if width < NARROW:
        return _with_reports([replace(entry, rows=()) for entry in entries])
    days = [_days(entry) for entry in entries]
    table = Table(box=None, padding=(0, 2, 1, 0), expand=True, show_edge=False, header_style="dim", pad_edge=False)
    if numbered:
        table.add_column("", justify="right")
    table.add_column("Days", width=max((len(line) for lines in days for line in lines.split("\n")), default=4))
    table.add_column("Reports", justify="right", no_wrap=True)
    table.add_column("Origins", justify="right", no_wrap=True)
    table.add_column("Story", ratio=1)
    for number, (entry, when) in enumerate(zip(entries, days, strict=True), 1):
        title = Text(entry.title, style="bold")
        if entry.outlets:
            title.append(f"\n{outlets(entry)}", style="not bold dim")
        counts = (f"{entry.reports:,}", f"{entry.origins:,}")
        table.add_row(*([f"{number}."] if numbered else []), Text(when, style="cyan"), *counts, title)
    return table


def _days(entry: Entry) -> str:
    """A span of two days in two lines, since the outlets stand below the title."""
    return entry.short_days.replace(" – ", " –\n")


def _with_reports(entries: Sequence[Entry]) -> RenderableType:
    parts: list[RenderableType] = []
    for entry in entries:
        facts = Text(wording.joined([entry.days, entry.counts]), style="dim")
        rows = columns(len(str(entry.reports)) + 2)
        for row in entry.rows:
            rows.add_row(Text(f"[{row.number}]"), _row(row))
        parts += [
            Text(entry.title, style="bold"),
            facts,
            *([Padding(rows, (0, 0, 0, 2))] if entry.rows else []),
            Text(),
        ]
    return Group(*parts[:-1])


def _row(row: Row) -> Text:
    text = Text(row.title)
    text.append(f"\n{wording.joined([row.outlet, row.day, row.file])}", style="dim")
    notes = wording.joined([kin_words(row), *row.notes])
    return text.append(f"\n{notes}" if notes else "", style="yellow")


def _explained(rows: Sequence[Row]) -> RenderableType:
    parts: list[RenderableType] = []
    shown = ""
    for row in rows:
        if row.id != shown:  # a report of several stories stands in each
            head = Text(row.title, style="bold")
            head.append(f"\n{wording.joined([row.outlet, row.day, row.file])}", style="not bold dim")
            parts += [head, Text()]
        shown = row.id
        table = columns(10, gap=2)
        table.add_row(Text("Origin", style="dim"), Text(origin_words(row)))
        if row.notes:
            table.add_row(Text("Note", style="dim"), Text(wording.joined(row.notes)))
        parts += [*(_why(row.why) if row.why else []), Text(), table, Text()]
    return Group(*parts[:-1])


def _why(why: Why) -> list[RenderableType]:
    table = columns(10, gap=2)
    stands = Text(why.story, style="bold")
    table.add_row(Text("Stands in", style="dim"), stands.append(f"\n{why.opening}" if why.opening else "", "not bold"))
    if why.fit:
        table.add_row("", _fit(why.fit))
    if why.nearly:
        table.add_row("", "")
        table.add_row(Text("Nearly in", style="dim"), Text(why.nearly.title, style="bold"))
        table.add_row("", _fit(why.nearly))
    return [table]


def _fit(fit: Fit) -> Table:
    grid = columns(max(len(fit.sum), *(len(one.weight) for one in fit.reasons), 4), gap=2)
    for one in fit.reasons:
        text = Text(one.words).append(f": {one.shared}" if one.shared else "", style="dim")
        grid.add_row(Text(one.weight, style=_STYLES[one.speaks], justify="right"), text)
    grid.add_row(Text(fit.sum, style="bold", justify="right"), Text(f"in all: {fit.meaning}", style="bold"))
    return grid
