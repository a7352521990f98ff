"""The JSON of a view: records and a view in, text out. Same record, same view, same bytes.

Every claim names the statements that it rests on; `statements` holds their exact words, with report and offsets.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rashomon.record import Record
from rashomon.telling.accounts import Difference, Side
from rashomon.telling.citing import Citations, Cite, Sentence
from rashomon.telling.exchange import Json, ids, json_text, moment_as_json
from rashomon.telling.figures import Figure, Measure
from rashomon.telling.ledger import Promise
from rashomon.telling.matrix_exchange import matrix_as_json
from rashomon.telling.sheet import Sheet
from rashomon.telling.timeline import Row
from rashomon.telling.views import View, cites_in, view_sheet


def to_json(records: Sequence[Record], view: View) -> str:
    """The view of one record, or `{"records": [...]}` of several, with a newline at its end."""
    shown = [as_json(record, view) for record in records]
    return json_text(shown[0] if len(shown) == 1 else {"records": shown})


def as_json(record: Record, view: View) -> Json:
    """The view as plain dictionaries, lists, text and numbers."""
    page = view_sheet(record, Citations(record), view)
    return {
        "view": view.name,
        "story": {"id": record.story.id, "title": record.story.title},
        "as_of": record.as_of.isoformat(),
        view.name: _SECTIONS[view.name](page),
        **sources_as_json(page, cites_in(page)),
    }


def sources_as_json(page: Sheet, cites: Iterable[Cite]) -> Json:
    """The reports that a view names, by number, and the statements that it cites, by id."""
    reports = [
        {
            "number": one.number, "id": one.report.id, "source": one.report.source, "outlet": one.report.outlet,
            "title": one.report.title, "published": str(one.report.published) if one.report.published else None,
            "same_origin": list(one.kin),
        }
        for one in page.sources
    ]  # fmt: skip
    told = sorted({(cite.number, cite.statement.span, cite.statement.id): cite for cite in cites}.items())
    statements = {
        cite.statement.id: {
            "number": cite.number, "start": cite.statement.span.start, "end": cite.statement.span.end,
            "quote": cite.statement.quote,
        }
        for _, cite in told
    }  # fmt: skip
    return {"reports": reports, "statements": statements}


def _differences(page: Sheet) -> list[Json]:
    return [_difference(one) for one in page.differences]


def _difference(one: Difference) -> Json:
    return {
        "event": one.event, "title": one.about, "aspect": one.aspect, "verdict": one.verdict, "why": one.why,
        "sides": [_side(side) for side in one.sides], "silent": list(one.silent),
    }  # fmt: skip


def _side(one: Side) -> Json:
    return {
        "value": one.value, "outlets": list(one.outlets), "since": one.since or None, "tightest": one.tightest,
        "statements": ids(one.cites),
    }  # fmt: skip


def _promises(page: Sheet) -> list[Json]:
    return [promise_as_json(one) for one in page.promises]


def promise_as_json(one: Promise) -> Json:
    """An entry of the ledger."""
    return {
        "id": one.id, "who": one.who, "what": one.what, "due": one.due, "status": one.status,
        "slips": [_sentence(slip) for slip in one.slips], "terms": [_sentence(term) for term in one.terms],
        "turns": [_sentence(turn) for turn in one.turns], "made": ids(one.made), "shown": ids(one.shown),
    }  # fmt: skip


def _sentence(one: Sentence) -> Json:
    return {"text": one.text, "statements": ids(one.cites)}


def _lanes(page: Sheet) -> Json:
    return {"happened": [_row(row) for row in page.happened], "promised": [_row(row) for row in page.promised]}


def _row(row: Row) -> Json:
    return {
        "when": row.when, "text": row.text, "status": row.mark or None, "moment": moment_as_json(row.moment),
        "origins": row.support, "statements": ids(row.cites),
    }  # fmt: skip


def _figures(page: Sheet) -> list[Json]:
    return [_figure(one) for one in page.figures]


def _figure(one: Figure) -> Json:
    return {"title": one.title, "points": [_measure(m) for m in one.measures]}


def _measure(one: Measure) -> Json:
    jump = one.jump and {
        "rose": one.jump.rose,
        "reasons": [{"text": r.text, "statements": ids(r.cites)} for r in one.jump.reasons],
    }
    return {
        "day": one.day.isoformat(), "when": one.when, "amount": one.amount, "low": one.low, "high": one.high,
        "planned": one.planned, "text": one.clause, "jump": jump, "statements": ids(one.cites),
    }  # fmt: skip


def _matrix(page: Sheet) -> Json | None:
    return None if page.matrix is None else matrix_as_json(page.matrix)


_SECTIONS: dict[str, Callable[[Sheet], Any]] = {
    "conflicts": _differences, "commitments": _promises, "timeline": _lanes, "series": _figures, "matrix": _matrix,
}  # fmt: skip
