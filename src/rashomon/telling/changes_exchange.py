"""The JSON of what changed between two records: pairs of records in, text out; a change names what it rests on."""

from collections.abc import Sequence

from rashomon.record import Record
from rashomon.telling.changes import Changes, Judged, Moved, Stood
from rashomon.telling.citing import Citations, Sentence
from rashomon.telling.exchange import Json, ids, json_text
from rashomon.telling.views import changes_sheet, cites_in
from rashomon.telling.views_exchange import promise_as_json, sources_as_json


def to_json(pairs: Sequence[tuple[Record | None, Record]]) -> str:
    """What changed in one story, or `{"records": [...]}` of several, with a newline at its end."""
    shown = [as_json(before, after) for before, after in pairs]
    return json_text(shown[0] if len(shown) == 1 else {"records": shown})


def as_json(before: Record | None, after: Record) -> Json:
    """`from` and `changes` are null where the story is new."""
    page = changes_sheet(after, Citations(after), before)
    return {
        "view": "diff",
        "story": {"id": after.story.id, "title": after.story.title},
        "from": before.as_of.isoformat() if before else None,
        "to": after.as_of.isoformat(),
        "headline": page.headline.text,
        "changes": _changes(page.changes) if page.changes else None,
        **sources_as_json(page, cites_in(page)),
    }


def _changes(found: Changes) -> Json:
    return {
        "new_reports": list(found.reports),
        "headline_was": found.headline or None,
        "verdicts": [_judged(one) for one in found.judged],
        "values": [_moved(one) for one in found.moved],
        "commitments": [_stood(one) for one in found.commitments],
        "gaps_filled": _sentences(found.filled),
        "new_gaps": _sentences(found.asked),
        "new_events": _sentences(found.events),
        "events_no_longer_told": found.gone,
    }


def _judged(one: Judged) -> Json:
    return {
        "event": one.event, "title": one.title, "aspect": one.aspect, "was": one.was or None, "now": one.now,
        "why": one.why, "statements": ids(one.cites),
    }  # fmt: skip


def _moved(one: Moved) -> Json:
    return {
        "event": one.event, "title": one.title, "aspect": one.aspect, "way": one.way, "was": _sentences(one.was),
        "now": _sentences(one.now),
    }  # fmt: skip


def _stood(one: Stood) -> Json:
    return {"was": one.was or None, "due_was": one.due or None, **promise_as_json(one.promise)}


def _sentences(lines: Sequence[Sentence]) -> list[Json]:
    return [{"text": one.text, "statements": ids(one.cites)} for one in lines]
