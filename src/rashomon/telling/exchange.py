"""The JSON of a record: a record in, text out (`revival` reads it back). Same record, same bytes.

Fields stand in a fixed order. Offsets are half-open, in code points of the report's text; days are ISO
strings; null is unknown or open.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from rashomon.record import (
    FORMAT,
    Account,
    Actor,
    Attribution,
    Brief,
    Commitment,
    Days,
    Entity,
    Gap,
    Line,
    Moment,
    Place,
    Position,
    Problem,
    Quantity,
    Record,
    Report,
    Series,
    Share,
    Silence,
    Slip,
    Span,
    Statement,
    Toll,
    Turn,
)  # fmt: skip
from rashomon.telling.citing import Cite

Json = dict[str, Any]
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # of a file name that is not UTF-8; JSON can say it, UTF-8 cannot


def to_json(record: Record) -> str:
    """The record as JSON, with a newline at its end."""
    return json_text(as_json(record))


def records_to_json(records: Sequence[Record]) -> str:
    """One record as it is, several as `{"records": [...]}`, one a story."""
    return to_json(records[0]) if len(records) == 1 else json_text({"records": [as_json(r) for r in records]})


def json_text(whole: Json) -> str:
    """As it stands in a file, with a newline at its end."""
    text = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False)
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def as_json(record: Record) -> Json:
    """The record as plain dictionaries, lists, text and numbers."""
    story, findings = record.story, record.findings
    origins = {report: origin.id for origin in story.origins for report in origin.reports}
    return {
        "record": FORMAT,
        "story": {"id": story.id, "title": story.title},
        "as_of": record.as_of.isoformat(),
        "reports": [_report(report, origins.get(report.id, report.id)) for report in record.reports],
        "origins": [{"id": o.id, "reports": list(o.reports), "reason": o.reason} for o in story.origins],
        "statements": [_statement(s) for s in story.statements],
        "events": [
            {
                "id": e.id,
                "title": e.title,
                "statements": list(e.statements),
                "contrary": list(e.contrary),
                "parts": [list(p) for p in e.parts],
            }
            for e in story.events
        ],
        "entities": {one.id: _entity(one) for _, one in sorted(story.entities.items())},
        "accounts": [_account(a) for a in findings.accounts],
        "commitments": [_commitment(c) for c in findings.commitments],
        "series": [_series(s) for s in findings.series],
        "gaps": [_gap(g) for g in findings.gaps],
        "tolls": [_toll(t) for t in findings.tolls],
        "silences": [_silence(s) for s in findings.silences],
        "brief": _brief(record.brief),
        "problems": [problem_as_json(p) for p in record.problems],
    }


def _entity(one: Entity) -> Json:
    return {
        "name": one.name, "kind": one.kind, "country": one.country, "wikidata": one.wikidata, "by": one.by,
        "aliases": [{"name": a.name, "reason": a.reason, "reports": list(a.reports)} for a in one.aliases],
        "part_of": [{"entity": w.entity, "reason": w.reason, "report": w.report} for w in one.part_of],
    }  # fmt: skip


def _toll(toll: Toll) -> Json:
    return {"report": toll.report, "killed": toll.killed, "hurt": toll.hurt, "statements": list(toll.statements)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _days(days: Days | None) -> list[str | None] | None:
    return None if days is None else [_day(day) for day in days]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _bounds(span: Span | None) -> Json:
    return {"start": None, "end": None} if span is None else {"start": span.start, "end": span.end}


def _report(report: Report, origin: str) -> Json:
    published = report.published
    return {
        "id": report.id, "source": report.source, "outlet": report.outlet, "title": report.title,
        "published": str(published) or None if published else None, "origin": origin,
        "published_bounds": _days(published.days) if published else None,
        "published_how": published.how if published else None,
        "authors": list(report.authors), "url": report.url, "language": report.language,
        "extra": dict(sorted(report.extra.items())), "outlet_words": report.outlet_words, "text": report.text,
    }  # fmt: skip


def _statement(one: Statement) -> Json:
    return {
        "id": one.id, "report": one.report, "start": one.span.start, "end": one.span.end, "quote": one.quote,
        "event": one.event, "status": one.status, "action": one.action,
        "actors": [_actor(a) for a in one.actors], "places": [_place(p) for p in one.places],
        "when": moment_as_json(one.when), "quantities": [_quantity(q) for q in one.quantities],
        "attribution": [_attribution(a) for a in one.attribution],
        "problems": [problem_as_json(p) for p in one.problems],
        "clause": one.clause, "sentence": _span(one.sentence), "noun": one.noun, "headline": one.headline,
    }  # fmt: skip


def _actor(one: Actor) -> Json:
    known = {"known_as": one.known_as} if one.known_as else {}
    return {"name": one.name, "role": one.role, "entity": one.entity, "kind": one.kind, **known, **_bounds(one.span)}


def _place(one: Place) -> Json:
    return {"name": one.name, "role": one.role, "entity": one.entity, **_bounds(one.span)}


def moment_as_json(one: Moment | None) -> Json | None:
    """A time with its bounds."""
    if one is None:
        return None
    return {
        "expression": one.expression, "edtf": one.edtf, "anchor": one.anchor.isoformat() if one.anchor else None,
        "start": _days(one.start), "end": _days(one.end), "limit": _days(one.limit), "span": _span(one.span),
    }  # fmt: skip


def _quantity(one: Quantity) -> Json:
    plain = {"expression": one.expression, "low": one.low, "high": one.high, "unit": one.unit, "per": one.per}
    return {**plain, "span": _span(one.span)}


def _attribution(one: Attribution) -> Json:
    return {"speaker": one.speaker, "cue": one.cue, "anonymous": one.anonymous, "span": _span(one.span)}


def ids(cites: Iterable[Cite]) -> list[str]:
    """The statements of cites, each once."""
    return list(dict.fromkeys(cite.statement.id for cite in cites))


def problem_as_json(one: Problem) -> Json:
    return {"kind": one.kind, "message": one.message, "source": one.source, "span": _span(one.span)}


def _account(one: Account) -> Json:
    return {
        "event": one.event, "aspect": one.aspect, "of": one.of, "verdict": one.verdict, "why": one.why,
        "positions": [_position(p) for p in one.positions],
        "ties": [{"position": t.position, "stands": t.stands, "to": t.to} for t in one.ties],
        "silent": list(one.silent),
    }  # fmt: skip


def _position(one: Position) -> Json:
    return {
        "value": one.value, "statements": list(one.statements), "reports": list(one.reports),
        "origins": list(one.origins), "since": one.since.isoformat() if one.since else None,
    }  # fmt: skip


def _commitment(one: Commitment) -> Json:
    return {
        "id": one.id, "event": one.event, "who": list(one.who), "what": one.what, "due": _days(one.due),
        "status": one.status, "evidence": list(one.evidence), "history": [_slip(s) for s in one.history],
        "plans": list(one.plans), "to": list(one.to), "condition": one.condition,
        "turns": [_turn(t) for t in one.turns], "share": _share(one.share),
    }  # fmt: skip


def _slip(one: Slip) -> Json:
    days = {"from": _days(one.before), "to": _days(one.after)}
    return {**days, "statement": one.statement, "by": one.by, "on": _day(one.on)}


def _turn(one: Turn) -> Json:
    return {"day": _day(one.day), "status": one.status, "due": _days(one.due), "statements": list(one.statements)}


def _share(one: Share | None) -> Json | None:
    if one is None:
        return None
    amounts = {"words": one.words, "done": list(one.done), "of": list(one.of), "unit": one.unit}
    return {**amounts, "statements": list(one.statements)}


def _gap(one: Gap) -> Json:
    return {
        "question": one.question, "statements": list(one.statements), "event": one.event, "aspect": one.aspect,
        "by": list(one.by), "reports": list(one.reports), "origins": list(one.origins), "answers": list(one.answers),
        "answered": _day(one.answered),
    }  # fmt: skip


def _silence(one: Silence) -> Json:
    silent = {"silent": list(one.silent), "silent_reports": list(one.silent_reports)}
    return {"event": one.event, "told": list(one.told), **silent}


def _series(one: Series) -> Json:
    points = [
        {"when": moment_as_json(p.when), "low": p.low, "high": p.high, "status": p.status, "statement": p.statement}
        for p in one.points
    ]
    return {"id": one.id, "what": one.what, "of": one.of, "where": one.where, "points": points}


def _line(one: Line) -> Json:
    return {"text": one.text, "cites": list(one.cites)}


def _lines(lines: Iterable[Line]) -> list[Json]:
    return [_line(line) for line in lines]


def _brief(brief: Brief) -> Json:
    headline = _line(brief.headline) if brief.headline else None
    return {"headline": headline, "points": _lines(brief.points), "body": _lines(brief.body)}
