"""The list of stories as Markdown (CommonMark): a list in, text out. Words of reports are escaped."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.record import Record
from rashomon.telling import markdown, wording
from rashomon.telling.markdown import escaped
from rashomon.telling.sheet import Layout, sheet
from rashomon.telling.stories import Entry, Row, StoryList, entries_of, kin_words, origin_words, outlets
from rashomon.telling.whys import Fit, Why


def render(page: StoryList, *, reports: bool | None, history: bool) -> str:
    """The list as Markdown, with the reports of each story where they are asked for or few; or what is explained."""
    return "\n".join(_lines(page, page.small if reports is None else reports, history)).rstrip() + "\n"


def render_records(records: Sequence[Record], layout: Layout = sheet) -> str:
    """Several records, one after the other, with the list of their stories on top."""
    lines = [f"# {wording.counted(len(records), 'story', 'stories')}", "", *_table(entries_of(records), numbered=True)]
    return "\n".join(lines) + "\n\n" + "\n---\n\n".join(markdown.render(record, layout) for record in records)


def _lines(page: StoryList, reports: bool, history: bool) -> Iterator[str]:
    if page.explained:
        before = ""
        for row in page.explained:
            yield from _explained(row, headed=row.id != before)
            before = row.id
    else:
        yield from (f"# {page.heading}", "", f"*{wording.joined(page.facts)}*", "")
        yield from _table(page.entries)
        for entry in page.entries if reports else ():
            yield from ("", f"## {escaped(entry.title)}", "", f"*{wording.joined([entry.days, entry.counts])}*", "")
            yield from map(_row, entry.rows)
    if page.changes and (history or page.explained):
        yield from ("", "## What became of the stories", "", *(f"- {escaped(change)}" for change in page.changes))


def _table(entries: Sequence[Entry], *, numbered: bool = False) -> Iterator[str]:
    yield from ("| | Days | Reports | Origins | Story |", "|---|---|---|---|---|") if numbered else (
        "| Days | Reports | Origins | Story |", "|---|---|---|---|")  # fmt: skip
    for number, one in enumerate(entries, 1):
        story = f"**{escaped(one.title)}**" + (f" — {escaped(outlets(one))}" if one.outlets else "")
        before = f"| {number} " if numbered else ""
        yield f"{before}| {one.short_days} | {one.reports:,} | {one.origins:,} | {story} |"


def _row(row: Row) -> str:
    kin = kin_words(replace(row, kin=replace(row.kin, reason=escaped(row.kin.reason)) if row.kin else None))
    details = (escaped(row.outlet), row.day, escaped(row.file), kin, *map(escaped, row.notes))
    return f"{row.number}. " + wording.joined([escaped(row.title), *details])


def _explained(row: Row, *, headed: bool) -> Iterator[str]:
    if headed:
        where = wording.joined([escaped(row.outlet), row.day, escaped(row.file)])
        yield from (f"## {escaped(row.title)}", "", where, "")
    if row.why:
        yield from _why(row.why)
    yield f"**Origin:** {escaped(origin_words(row))}"
    if row.notes:
        yield from ("", f"**Note:** {escaped(wording.joined(row.notes))}")
    yield ""


def _why(why: Why) -> Iterator[str]:
    yield from (f"**Stands in** {escaped(why.story)}. {why.opening}".rstrip(), "")
    if why.fit:
        yield from _fit(why.fit)
    if why.nearly:
        yield from (f"**Nearly in** {escaped(why.nearly.title)}", "")
        yield from _fit(why.nearly)


def _fit(fit: Fit) -> Iterator[str]:
    yield from ("| Weight | Evidence |", "|---:|---|")
    for one in fit.reasons:
        yield f"| {one.weight} | {one.words}{f': {escaped(one.shared)}' if one.shared else ''} |"
    yield from (f"| **{fit.sum}** | **in all: {fit.meaning}** |", "")
