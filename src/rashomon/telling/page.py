"""The record as one HTML page that asks the network for nothing: a record in, text out.

Words of reports are escaped, and only http and https addresses become links; each cite leads to the marked words.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rashomon.record import Record, Report, Statement
from rashomon.telling import timeline, wording
from rashomon.telling.changes_terminal import WAYS
from rashomon.telling.citing import Citations, quoted
from rashomon.telling.drawing import Drawing, draw
from rashomon.telling.figures import chart
from rashomon.telling.ledger import Promise
from rashomon.telling.links import web_address
from rashomon.telling.marks import Piece, pieces
from rashomon.telling.matrix import STATES
from rashomon.telling.sheet import Layout, Sheet, alike_and_alone, sheet
from rashomon.telling.stories import StoryList, entries_of, kin_words, outlets

WIDE, NARROW = 960.0, 360.0  # the timeline is drawn twice, and the style shows the one that fits
MOST_DRAWN = 14  # rows of a lane in the drawing; the list below it has all
MOST_SHOWN = 12  # differences and commitments; the rest is folded
MOST_OPEN = 12  # with more reports than this, their texts start folded
_PROMISED = {"planned": "promised", "possible": "promised", "conditional": "promised"}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rashomon.telling"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.globals |= {"states": STATES, "ways": WAYS}
    environment.filters |= {
        "clipped": wording.clipped, "plain": wording.plain, "web_address": web_address,
        "kin_words": kin_words, "outlets": outlets, "opened": wording.opened, "quoted": quoted, "runs": _runs,
    }  # fmt: skip
    return environment


def _runs(promises: Sequence[Promise]) -> list[list[Promise]]:
    """Those of one status together, in the order that they have."""
    return [list(group) for _, group in groupby(promises, key=lambda one: one.status)]


def render(record: Record, layout: Layout = sheet) -> str:
    """The record as a page."""
    article = _Article(record, layout)
    return _page("page.html", article.title, article.standing, split=article.split, record=article.html)


def render_records(records: Sequence[Record], layout: Layout = sheet) -> str:
    """Several records as one page, with the list of their stories on top."""
    articles = [_Article(record, layout, f"s{number}-") for number, record in enumerate(records, 1)]
    entries = entries_of(records)
    title = wording.counted(len(entries), "story", "stories")
    standing = articles[0].standing if articles else ""
    split = [anchor for article in articles for anchor in article.split]
    told = list(zip(entries, articles, strict=True))
    return _page("records.html", title, standing, split=split, listed=True, told=told)


def render_stories(page: StoryList, *, reports: bool | None) -> str:
    """A list of stories as a page; the reports of each are folded where there are many."""
    title = page.heading.capitalize()
    explained = {row.id for row in page.explained}
    standing = wording.joined([title, *page.facts])
    unfolded = bool(explained) or (page.small if reports is None else reports)
    return _page("stories.html", title, standing, listed=True, page=page, explained=explained, unfolded=unfolded)


def _page(template: str, title: str, standing: str, **parts: Any) -> str:
    known = {"split": (), "listed": False, **parts}
    return _environment().get_template(template).render(title=title, standing=standing, **known) + "\n"


class _Article:
    """A record as HTML; `before` opens its anchors, `split` names the marks in more than one piece."""

    def __init__(self, record: Record, layout: Layout, before: str = ""):
        citing = Citations(record, before)
        page = layout(record, citing)
        texts = {one.report.id: _Text(one.report, citing) for one in page.sources}
        self.title, self.standing, self.before = page.headline.text, page.standing, before
        self.split = tuple(anchor for text in texts.values() for anchor in text.split)
        self.html = Markup(
            _environment().get_template("record.html").render(
                before=before,
                page=page,
                rest=alike_and_alone(page),
                drawings=_drawings(page, record),
                figures=[(figure, chart(figure)) for figure in page.figures],
                texts={report: text.html for report, text in texts.items()},
                undrawn=sum(max(len(rows) - MOST_DRAWN, 0) for rows in (page.happened, page.promised)),
                most=None if page.full else MOST_SHOWN,
                linked={one.number for one in page.sources},
                folded=len(page.sources) > MOST_OPEN,
                languages={report.id: report.language or "en" for report in citing.reports},
            )
        )  # fmt: skip


def _drawings(page: Sheet, record: Record) -> Sequence[tuple[str, Drawing]]:
    lanes = [
        ("happened", "What happened", timeline.chosen(page.happened, MOST_DRAWN)),
        ("promised", "What was promised or expected", timeline.chosen(page.promised, MOST_DRAWN)),
    ]
    if not page.happened and not page.promised:
        return ()
    return [("wide", draw(lanes, record.as_of, WIDE)), ("narrow", draw(lanes, record.as_of, NARROW))]


class _Text:
    """A report's text as HTML, with its statements marked; `split` names the marks in more than one piece."""

    def __init__(self, report: Report, citing: Citations):
        statements = citing.of_report(report.id)
        self._by_anchor = {citing.anchor(s): s for s in statements}
        found = list(pieces(report.text, [(citing.anchor(s), s.span) for s in statements]))
        self.html = Markup("").join(self._piece(piece) for piece in found)
        self.split = tuple(dict.fromkeys(p.value for p in found if p.kind == "open" and not p.first))

    def _piece(self, piece: Piece) -> Markup:
        if piece.kind == "text":
            return escape(piece.value)
        if piece.kind == "break":
            return Markup("<br>") if piece.value == "line" else Markup('<span class="para"></span>')
        if piece.kind == "close":
            return Markup("</mark>")
        one = self._by_anchor[piece.value]
        name = Markup('id="{}"' if piece.first else 'data-of="{}"').format(piece.value)
        return Markup('<mark {} class="{}" title="{}">').format(name, _PROMISED.get(one.status, "told"), _gloss(one))


def _gloss(one: Statement) -> str:
    return wording.joined([one.status, wording.when(one.when)])
