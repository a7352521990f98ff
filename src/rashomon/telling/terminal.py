"""The record for a terminal: a record in; text laid out by Rich out, with colour only where it is asked for."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.record import Record
from rashomon.telling import changes_terminal, timeline, wording
from rashomon.telling.accounts import Difference, Side
from rashomon.telling.citing import Citations, Sentence
from rashomon.telling.columns import STATUS_STYLES, WIDEST, cited, columns, cut, heading, printed, quotes
from rashomon.telling.figures import Figure
from rashomon.telling.ledger import Promise
from rashomon.telling.matrix_terminal import drawn
from rashomon.telling.sheet import Layout, Sheet, Source, alike_and_alone, kin_words, sheet
from rashomon.telling.timeline import Row
from rashomon.telling.views_terminal import ledger, plotted

MOST_ROWS = {"differences": 8, "timeline": 12, "commitments": 16, "gaps": 10, "sources": 40, "problems": 6}
VERDICT_STYLES = {"conflicting": "bold red", "updated": "magenta", "compatible": "green", "undisclosed": "yellow"}


def render(record: Record, layout: Layout = sheet, *, width: int = 100, colour: bool = False) -> str:
    """The record as text, every line at most `width` characters where its words allow."""
    return printed(laid_out(layout(record, Citations(record)), width), width, colour)


def laid_out(page: Sheet, width: int = 100) -> RenderableType:
    """The sheet as Rich prints it, for a page so wide."""
    parts: list[RenderableType] = [
        cited(Text(page.headline.text, style="bold"), page.headline.cites),
        Text(wording.joined([page.standing, *page.facts]), style="dim"),
    ]
    if page.points:
        parts += [Text(), _points(page.points)]
    for line in page.body:
        parts += [Text(), cited(Text(line.text), line.cites)]
    sections = (
        *(changes_terminal.sections(page.changes) if page.changes else ()),
        ("Matrix", drawn(page.matrix, min(width, WIDEST)) if page.matrix and page.matrix.blocks else []),
        ("Where accounts differ", _differences(page)),
        ("Timeline", _timeline(page)),
        (f"Commitments on {page.day}", ledger(page.promises) if page.full else _promises(page.promises)),
        ("Figures", plotted(page.figures) if page.full else _figures(page.figures)),
        ("Not disclosed", _gaps(page.gaps)),
        ("Sources", _sources(page)),
        ("Problems", _problems(page.problems)),
    )
    if page.nothing:
        parts += [Text(), Text(page.nothing)]
    for title, content in sections:
        if content:
            parts += [Text(), heading(title), *content]
    return Group(*parts)


def most_rows(page: Sheet, section: str) -> int | None:
    """How many entries of a section are shown; None is all."""
    return None if page.full else MOST_ROWS[section]


def _points(points: Sequence[Sentence]) -> Table:
    grid = columns(2)
    for number, point in enumerate(points, 1):
        grid.add_row(Text(f"{number}.", style="bold"), cited(Text(point.text), point.cites))
    return grid


def _differences(page: Sheet) -> list[RenderableType]:
    kept = page.differences[: most_rows(page, "differences")]
    parts: list[RenderableType] = []
    for one in kept:
        parts += [_difference(one, quoting=page.full), Text()]
    parts += cut(len(kept), len(page.differences))
    rest = alike_and_alone(page)
    if rest:
        parts.append(Text(rest, style="dim"))
    return parts[:-1] if parts and isinstance(parts[-1], Text) and not parts[-1].plain else parts


def _difference(one: Difference, *, quoting: bool) -> RenderableType:
    head = Text(f"{one.word.upper()}: {one.aspect}", style=VERDICT_STYLES[one.verdict])
    sides = columns(2)
    told = one.sides if quoting else one.main
    for side in told:
        sides.add_row(Text("•"), _side(side, dated=quoting))
        for quote in quotes(side.cites) if quoting else ():
            sides.add_row("", quote)
    if one.more and not quoting:
        sides.add_row(Text("•"), Text(one.more, style="dim"))
    parts: list[RenderableType] = [Text(one.title, style="bold")] if one.title else []
    parts.append(head)
    if one.why:
        parts.append(Padding(Text(one.why, style="dim"), (0, 0, 0, 2)))
    parts.append(Padding(sides, (0, 0, 0, 2)))
    if one.silent:
        silent = "".join(f"[{number}]" for number in one.named_silent) or wording.counted(len(one.silent), "report")
        parts.append(Padding(Text(f"Silent: {silent}", style="dim"), (0, 0, 0, 2)))
    return Group(*parts)


def _side(side: Side, *, dated: bool) -> Text:
    text = Text(side.value, style="bold")
    if side.tightest:
        text.append(" (tightest)", style="not bold green")
    if side.outlets:
        text.append(f" — {wording.listed(side.named)}", style="not bold")
    if dated and side.since:
        text.append(f", since {side.since}", style="not bold dim")
    return cited(text, side.cites if dated else side.first_cites)


def _timeline(page: Sheet) -> list[RenderableType]:
    lanes = [
        (title, rows if page.full else timeline.chosen(rows, MOST_ROWS["timeline"]), len(rows))
        for title, rows in (("What happened", page.happened), ("What was promised or expected", page.promised))
        if rows
    ]
    width = min(30, max((len(row.when) for _, kept, _ in lanes for row in kept), default=0))
    parts: list[RenderableType] = []
    for title, kept, total in lanes:
        parts += [Text(), Text(title, style="italic"), _rows(kept, width), *cut(len(kept), total)]
    return parts[1:]


def _rows(rows: Sequence[Row], width: int) -> Table:
    grid = columns(width, gap=2)
    for row in rows:
        text = Text().append(f"[{row.mark}] " if row.mark else "", style="yellow").append(row.text)
        grid.add_row(Text(row.when, style="cyan"), cited(text, row.cites))
    return grid


def _promises(promises: Sequence[Promise]) -> list[RenderableType]:
    if not promises:
        return []
    kept = promises[: MOST_ROWS["commitments"]]
    grid = columns(max(len(p.status) for p in kept), min(28, max(len(p.due) for p in kept)), gap=2)
    for one in kept:
        what = Text(one.who, style="bold").append(": " if one.who else "", style="bold")
        what = cited(what.append(one.what, style="not bold"), one.cites)
        for slip in one.slips:
            what.append("\n")
            what = cited(what.append(slip.text, style="magenta"), slip.cites)
        grid.add_row(Text(one.status, style=STATUS_STYLES[one.status]), Text(one.due), what)
    return [grid, *cut(len(kept), len(promises))]


def _figures(found: Sequence[Figure]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    width = min(26, max((len(m.when) for f in found for m in f.measures), default=0))
    for figure in found:
        grid = columns(width, min(24, max(len(m.amount) for m in figure.measures)), gap=2)
        for one in figure.measures:
            clause = Text().append("[planned] " if one.planned else "", style="yellow").append(one.clause, style="dim")
            grid.add_row(Text(one.when, style="cyan"), Text(one.amount, style="bold"), cited(clause, one.cites))
        parts += [Text(), Text(figure.title, style="italic"), grid]
    return parts[1:]


def _gaps(gaps: Sequence[Sentence]) -> list[RenderableType]:
    kept = gaps[: MOST_ROWS["gaps"]]
    grid = columns(2)
    for gap in kept:
        grid.add_row(Text("•"), cited(Text(gap.text), gap.cites))
    return [grid, *cut(len(kept), len(gaps))] if kept else []


def _sources(page: Sheet) -> list[RenderableType]:
    sources: Sequence[Source] = page.sources
    kept = sources[: most_rows(page, "sources")]
    grid = columns(max((len(str(s.number)) for s in kept), default=1) + 2)
    for one in kept:
        text = Text(one.title, style="bold")
        text.append(f"\n{wording.joined([one.outlet, one.published, one.file])}", style="not bold dim")
        if one.kin:
            text.append(f"\n{kin_words(one)}", style="not bold yellow")
        grid.add_row(Text(f"[{one.number}]"), text)
    return [grid, *cut(len(kept), len(sources))] if kept else []


def _problems(problems: Sequence[str]) -> list[RenderableType]:
    kept = problems[: MOST_ROWS["problems"]]
    return [*(Text(f"• {line}", style="yellow") for line in kept), *cut(len(kept), len(problems))]
