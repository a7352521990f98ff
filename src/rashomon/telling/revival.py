"""A record from its JSON, the inverse of `exchange`: text in, the record out.

Refuses, with `ValueError`, what is no JSON, another format number, or lacks a field of the contract.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rashomon.record import (
    FORMAT,
    Account,
    Actor,
    Alias,
    Attribution,
    Brief,
    Commitment,
    Days,
    Entity,
    Event,
    Findings,
    Gap,
    Line,
    Moment,
    Origin,
    Place,
    Point,
    Position,
    Problem,
    Published,
    Quantity,
    Record,
    Report,
    Series,
    Share,
    Silence,
    Slip,
    Span,
    Statement,
    Story,
    Tie,
    Toll,
    Turn,
    Whole,
)  # fmt: skip

Json = Mapping[str, Any]


def records_from_json(text: str) -> tuple[Record, ...]:
    """The record that `to_json` wrote, or those that `records_to_json` wrote."""
    found = json.loads(text)
    several = found.get("records") if isinstance(found, dict) else None
    return tuple(map(_checked, several)) if isinstance(several, list) else (_checked(found),)


def record_from_json(text: str) -> Record:
    """The record that `to_json` wrote."""
    return _checked(json.loads(text))


def _checked(found: Any) -> Record:
    if not isinstance(found, dict) or found.get("record") != FORMAT:
        raise ValueError(f"not a record of format {FORMAT}")
    try:
        return _record(found)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a record of format {FORMAT} with a field missing or of another kind: {error}") from error


def _record(found: Json) -> Record:
    story = Story(
        id=found["story"]["id"],
        title=found["story"]["title"],
        origins=tuple(Origin(o["id"], tuple(o["reports"]), o["reason"]) for o in found["origins"]),
        events=tuple(
            Event(
                e["id"],
                e["title"],
                tuple(e["statements"]),
                tuple(e.get("contrary", ())),
                tuple(map(tuple, e.get("parts", [e["statements"]]))),
            )
            for e in found["events"]
        ),
        statements=tuple(_statement(s) for s in found["statements"]),
        entities={id_: _entity(id_, e) for id_, e in found["entities"].items()},
    )
    return Record(
        story=story,
        as_of=date.fromisoformat(found["as_of"]),
        reports=tuple(_report(r) for r in found["reports"]),
        findings=_findings(found),
        brief=_brief(found["brief"]),
        problems=tuple(_problem(p) for p in found["problems"]),
    )


def _findings(found: Json) -> Findings:
    return Findings(
        accounts=tuple(_account(a) for a in found["accounts"]),
        commitments=tuple(_commitment(c) for c in found["commitments"]),
        series=tuple(_series(s) for s in found["series"]),
        gaps=tuple(map(_gap, found["gaps"])),
        tolls=tuple(Toll(t["report"], t["killed"], t["hurt"], tuple(t["statements"])) for t in found.get("tolls", ())),
        silences=tuple(map(_silence, found.get("silences", ()))),
    )


def _day(found: str | None) -> date | None:
    return None if found is None else date.fromisoformat(found)


def _days(found: list[str | None]) -> Days:
    earliest, latest = found
    return Days(_day(earliest), _day(latest))


def _span(found: list[int] | None) -> Span | None:
    return None if found is None else Span(*found)


def _bounds(found: Json) -> Span | None:
    return None if found["start"] is None else Span(found["start"], found["end"])


def _report(found: Json) -> Report:
    return Report(
        source=found["source"], text=found["text"], title=found["title"], outlet=found["outlet"],
        authors=tuple(found["authors"]), url=found["url"], published=_published(found), language=found["language"],
        extra=dict(found["extra"]), outlet_words=found.get("outlet_words"),
    )  # fmt: skip


def _published(found: Json) -> Published | None:
    if found["published_bounds"] is None:
        return None
    at = found["published"] if "T" in (found["published"] or "") else None
    instant = None if at is None else datetime.fromisoformat(at)
    return Published(_days(found["published_bounds"]), found["published_how"], instant)


def _entity(id_: str, found: Json) -> Entity:
    return Entity(
        id_, found["name"], found["kind"], found["country"], found["wikidata"],
        tuple(Alias(a["name"], a["reason"], tuple(a["reports"])) for a in found["aliases"]),
        tuple(Whole(w["entity"], w["reason"], w["report"]) for w in found["part_of"]),
        found["by"],
    )  # fmt: skip


def _statement(found: Json) -> Statement:
    return Statement(
        id=found["id"], report=found["report"], span=Span(found["start"], found["end"]), quote=found["quote"],
        action=found["action"], status=found["status"],
        actors=tuple(
            Actor(a["name"], a["role"], _bounds(a), a["kind"], a["entity"], a.get("known_as")) for a in found["actors"]
        ),
        places=tuple(Place(p["name"], p["role"], _bounds(p), p["entity"]) for p in found["places"]),
        when=_moment(found["when"]), quantities=tuple(_quantity(q) for q in found["quantities"]),
        attribution=tuple(
            Attribution(a["speaker"], a["cue"], a["anonymous"], _span(a["span"])) for a in found["attribution"]
        ),
        problems=tuple(_problem(p) for p in found["problems"]), noun=found["noun"], clause=found["clause"],
        sentence=Span(*found["sentence"]), headline=found["headline"], event=found["event"],
    )  # fmt: skip


def _moment(found: Json | None) -> Moment | None:
    if found is None:
        return None
    return Moment(
        found["expression"], _days(found["start"]), _days(found["end"]),
        None if found["limit"] is None else _days(found["limit"]), _day(found["anchor"]), found["edtf"],
        _span(found["span"]),
    )  # fmt: skip


def _quantity(found: Json) -> Quantity:
    bounds = found["low"], found["high"]
    return Quantity(found["expression"], *bounds, found["unit"], found["per"], _span(found["span"]))


def _problem(found: Json) -> Problem:
    return Problem(found["kind"], found["message"], found["source"], _span(found["span"]))


def _account(found: Json) -> Account:
    positions = tuple(
        Position(
            p["value"],
            tuple(p["statements"]),
            tuple(p["reports"]),
            tuple(p["origins"]),
            _day(p.get("since")),
        )
        for p in found["positions"]
    )
    heads = found["event"], found["aspect"], found["verdict"], found["why"]
    ties = tuple(Tie(t["position"], t["stands"], t["to"]) for t in found.get("ties", ()))
    return Account(*heads, positions, tuple(found["silent"]), ties, found.get("of", ""))


def _commitment(found: Json) -> Commitment:
    return Commitment(
        found["id"], found["event"], tuple(found["who"]), found["what"], _days(found["due"]), found["status"],
        tuple(found["evidence"]), tuple(map(_slip, found["history"])), tuple(found.get("plans", ())),
        tuple(found.get("to", ())), found.get("condition"), tuple(map(_turn, found.get("turns", ()))),
        _share(found.get("share")),
    )  # fmt: skip


def _slip(found: Json) -> Slip:
    days = _days(found["from"]), _days(found["to"])
    return Slip(*days, found["statement"], found.get("by"), _day(found.get("on")))


def _turn(found: Json) -> Turn:
    return Turn(_day(found["day"]), found["status"], _days(found["due"]), tuple(found["statements"]))


def _share(found: Json | None) -> Share | None:
    if found is None:
        return None
    (least, most), (low, high) = found["done"], found["of"]
    return Share(found["words"], (least, most), (low, high), found["unit"], tuple(found["statements"]))


def _gap(found: Json) -> Gap:
    return Gap(
        found["question"], tuple(found["statements"]), found.get("event"), found.get("aspect"),
        by=tuple(found.get("by", ())), reports=tuple(found.get("reports", ())), origins=tuple(found.get("origins", ())),
        answers=tuple(found.get("answers", ())), answered=_day(found.get("answered")),
    )  # fmt: skip


def _silence(found: Json) -> Silence:
    told, silent, reports = (tuple(found[name]) for name in ("told", "silent", "silent_reports"))
    return Silence(found["event"], told, silent, reports)


def _series(found: Json) -> Series:
    points = (Point(_moment(p["when"]), p["low"], p["high"], p["status"], p["statement"]) for p in found["points"])
    return Series(found["id"], found["what"], found["of"], found["where"], tuple(points))


def _line(found: Json) -> Line:
    return Line(found["text"], tuple(found["cites"]))


def _brief(found: Json) -> Brief:
    headline = _line(found["headline"]) if found["headline"] else None
    return Brief(headline, tuple(map(_line, found["points"])), tuple(map(_line, found["body"])))
