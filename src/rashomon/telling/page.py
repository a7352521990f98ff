"""The record as one HTML page that asks the network for nothing: a record in, text out.

Words of reports are escaped, and only http and https addresses become links; each cite leads to the marked words.
"""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rashomon.record import Record, Report, Statement
from rashomon.telling import timeline, wording
from rashomon.telling.citing import Citations
from rashomon.telling.drawing import Drawing, draw
from rashomon.telling.figures import chart
from rashomon.telling.links import web_address
from rashomon.telling.marks import Piece, pieces
from rashomon.telling.sheet import Sheet, alike_and_alone, sheet

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
    environment.filters |= {"clipped": wording.clipped, "plain": wording.plain, "web_address": web_address}
    return environment


def render(record: Record) -> str:
    """The record as a page."""
    citing = Citations(record)
    page = sheet(record, citing)
    texts = [_Text(report, citing) for report in citing.reports]
    return _environment().get_template("page.html").render(
        page=page,
        rest=alike_and_alone(page),
        drawings=_drawings(page, record),
        figures=[(figure, chart(figure)) for figure in page.figures],
        texts={report.id: text.html for report, text in zip(citing.reports, texts, strict=True)},
        split=[anchor for text in texts for anchor in text.split],
        undrawn=sum(max(len(rows) - MOST_DRAWN, 0) for rows in (page.happened, page.promised)),
        most=MOST_SHOWN,
        folded=len(citing.reports) > MOST_OPEN,
        languages={report.id: report.language or "en" for report in citing.reports},
    ) + "\n"  # fmt: skip


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
