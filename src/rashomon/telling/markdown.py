"""The record as Markdown (CommonMark): a record in, text out. Words of reports are escaped, so that they stay words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rashomon.record import Record
from rashomon.telling import changes_markdown, matrix_markdown, timeline, wording
from rashomon.telling.accounts import Difference
from rashomon.telling.citing import Citations, Cite, Sentence, numbers, quoted
from rashomon.telling.figures import Figure, Measure
from rashomon.telling.ledger import Promise
from rashomon.telling.links import web_address
from rashomon.telling.sheet import Layout, Sheet, Source, alike_and_alone, kin_words, sheet
from rashomon.telling.timeline import Row

MOST = {"differences": 8, "timeline": 20, "commitments": 30, "gaps": 20, "problems": 10}

_ALWAYS = re.compile(r"[\\`*\[\]<>|~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")
_LEADING_NUMBER = re.compile(r"^\\\[(\d+)\\\] — ")  # our own number of a source
_AT_START = re.compile(r"^(?:([#+=-])|(\d+)([.)]))(?=\s|$|[#+=-])")


def escaped(text: str) -> str:
    """The text with every mark that CommonMark would read as its own made a plain character."""
    text = _ALWAYS.sub(lambda found: "\\" + found.group(), wording.plain(text))
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)


def render(record: Record, layout: Layout = sheet) -> str:
    """The record as Markdown, with a newline at its end."""
    return "\n".join(_lines(layout(record, Citations(record)))).rstrip() + "\n"


def _lines(page: Sheet) -> Iterator[str]:
    yield f"# {_cited(page.headline)}"
    yield ""
    yield f"*{wording.joined([page.standing, *page.facts])}*"
    if page.points:
        yield ""
        yield from (f"{number}. {_cited(point)}" for number, point in enumerate(page.points, 1))
    for line in page.body:
        yield ""
        yield _cited(line)
    if page.nothing:
        yield from ("", page.nothing)
    sections = (
        *(changes_markdown.sections(page.changes, escaped) if page.changes else ()),
        ("Matrix", matrix_markdown.lines(page.matrix, escaped) if page.matrix and page.matrix.blocks else ()),
        ("Where accounts differ", _differences(page)),
        ("Timeline", _timeline(page)),
        (f"Commitments on {page.day}", _ledger(page.promises) if page.full else _promises(page.promises)),
        ("Figures", _figures(page.figures)),
        ("Not disclosed", _gaps(page.gaps)),
        ("Sources", map(_source, page.sources)),
        ("Problems", _problems(page.problems)),
    )
    for title, lines in sections:
        content = list(lines)
        if content:
            yield from ("", f"## {title}", "", *content)


def _most(page: Sheet, section: str) -> int | None:
    return None if page.full else MOST[section]


def _marked(text: str, cites: Iterable[Cite]) -> str:
    return wording.joined([text, numbers(cites)], " ")


def _cited(one: Sentence) -> str:
    return _marked(escaped(one.text), one.cites)


def _cut(shown: int, total: int) -> Iterator[str]:
    if total > shown:
        yield from ("", f"… and {total - shown} more (in the JSON)")


def _differences(page: Sheet) -> Iterator[str]:
    shown = page.differences[: _most(page, "differences")]
    for place, one in enumerate(shown):
        yield from ([""] if place else [])
        yield from _difference(one, quoting=page.full)
    yield from _cut(len(shown), len(page.differences))
    if alike_and_alone(page):
        yield from ([""] if shown else [])
        yield f"*{alike_and_alone(page)}*"


def _difference(one: Difference, *, quoting: bool) -> Iterator[str]:
    if one.title:
        yield from (f"### {escaped(one.title)}", "")
    yield from (f"**{one.word.capitalize()}: {one.aspect}**", "")
    if one.why:
        yield from (escaped(one.why), "")
    told = one.sides if quoting else one.main
    for side in told:
        value = f"**{escaped(side.value)}**" + (" (tightest)" if side.tightest else "")
        outlets = escaped(wording.listed(side.named)) if side.outlets else ""
        outlets += f", since {side.since}" if quoting and side.since else ""
        cites = side.cites if quoting else side.first_cites
        yield f"- {_marked(wording.joined([value, outlets], ' — '), cites)}"
        yield from (f"  > {escaped(quote)}" for quote in quoted(side.cites) if quoting)
    if one.more and not quoting:
        yield f"- {one.more}"
    if one.silent:
        named = "".join(f"[{number}]" for number in one.named_silent)
        yield from ("", f"Silent: {named or wording.counted(len(one.silent), 'report')}")


def _timeline(page: Sheet) -> Iterator[str]:
    lanes = [("What happened", page.happened), ("What was promised or expected", page.promised)]
    for place, (title, rows) in enumerate([lane for lane in lanes if lane[1]]):
        kept = rows if page.full else timeline.chosen(rows, MOST["timeline"])
        yield from ([""] if place else [])
        yield from (f"### {title}", "", *map(_row, kept), *_cut(len(kept), len(rows)))


def _row(row: Row) -> str:
    mark = f"*{row.mark}:* " if row.mark else ""
    return f"- **{escaped(row.when)}** — {mark}{_marked(escaped(row.text), row.cites)}"


def _ledger(promises: Sequence[Promise]) -> Iterator[str]:
    """Commitments under their status, each with the words that make it and that show what became of it."""
    for place, (status, group) in enumerate(groupby(promises, key=lambda one: one.status)):
        kept = list(group)
        yield from ([""] if place else [])
        yield from (f"### {status.capitalize()}: {kept[0].meaning}", "")
        for one in kept:
            who = f"**{escaped(one.who)}** — " if one.who else ""
            yield f"- **{one.due}** — {who}{_marked(escaped(one.what), one.cites)}"
            yield from (f"  - {_cited(term)}" for term in one.terms)
            yield from ([f"  - {' → '.join(escaped(turn.text) for turn in one.turns)}"] if one.turns else [])
            yield from (f"  > {escaped(quote)}" for quote in quoted((*one.made[:1], *one.shown[-1:])))


def _promises(promises: Sequence[Promise]) -> Iterator[str]:
    if not promises:
        return
    kept = promises[: MOST["commitments"]]
    yield from ("| Status | Due | Commitment | Sources |", "|---|---|---|---|")
    for one in kept:
        who = f"**{escaped(one.who)}** — " if one.who else ""
        slips = "".join(f"; {_cited(slip)}" for slip in one.slips)
        yield f"| **{one.status}** | {one.due} | {who}{escaped(one.what)}{slips} | {numbers(one.cites)} |"
    yield from _cut(len(kept), len(promises))


def _figures(found: Sequence[Figure]) -> Iterator[str]:
    for place, figure in enumerate(found):
        yield from ([""] if place else [])
        yield from (f"### {escaped(figure.title)}", "", "| When | How many | Told as | Sources |", "|---|---|---|---|")
        for one in figure.measures:
            amount = f"**{escaped(one.amount)}**" + (" (planned)" if one.planned else "")
            clause = "; ".join(filter(None, (escaped(one.clause), *_reasons(one))))
            yield f"| {escaped(one.when)} | {amount} | {clause} | {numbers(one.cites)} |"


def _reasons(one: Measure) -> Iterator[str]:
    for reason in one.jump.reasons if one.jump else ():
        yield _marked(f"{'▲' if one.jump and one.jump.rose else '▼'} {escaped(reason.text)}", reason.cites)


def _gaps(gaps: Sequence[Sentence]) -> Iterator[str]:
    kept = gaps[: MOST["gaps"]]
    yield from (f"- {_cited(gap)}" for gap in kept)
    yield from _cut(len(kept), len(gaps))


def _source(one: Source) -> str:
    address = web_address(one.report.url)
    title = f"[{escaped(one.title)}](<{address}>)" if address else escaped(one.title)
    details = (escaped(one.outlet), one.published, escaped(one.file), _kin(one))
    return f"{one.number}. " + wording.joined([title, *details])


def _problems(problems: Sequence[str]) -> Iterator[str]:
    kept = problems[: MOST["problems"]]
    yield from ("- " + _LEADING_NUMBER.sub(r"[\1] — ", escaped(line)) for line in kept)
    yield from _cut(len(kept), len(problems))


def _kin(one: Source) -> str:
    return kin_words(replace(one, reason=escaped(one.reason)))
