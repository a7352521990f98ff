"""Statements in, those that one report has from another out: its words, or what it tells on the other outlet's word."""

import re
from collections.abc import Mapping, Sequence

from rashomon.record import Report, Statement

LEAST_WORDS = 8  # beside names and figures; of as many hardly any two writers find the same
_WORD = re.compile(r"[^\W_]+")


def taken(statements: Sequence[Statement], reports: Mapping[str, Report], origins: Mapping[str, str]) -> dict[str, str]:
    """The origin of the statements that their report has from another, by their ids; statements in record order."""
    outlets = _outlets(reports, origins)
    first: dict[tuple[str, ...], str] = {}
    found: dict[str, str] = {}
    for statement in statements:
        if statement.report not in reports:
            continue
        own = origins.get(statement.report, statement.report)
        words = tuple(_WORD.findall(statement.quote))
        chosen = sum(word.islower() for word in words)
        source = first.setdefault(words, own) if chosen >= LEAST_WORDS else own
        source = next((o for x in statement.attribution if (o := outlets.get(_name(x.speaker)))), source)
        if source != own:
            found[statement.id] = source
    return found


def _outlets(reports: Mapping[str, Report], origins: Mapping[str, str]) -> dict[str, str]:
    """The origin of each outlet that has one report alone: which of several is meant is not said."""
    found: dict[str, set[str]] = {}
    for report in reports.values():
        if report.outlet:
            found.setdefault(_name(report.outlet), set()).add(origins.get(report.id, report.id))
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _name(outlet: str | None) -> str:
    return " ".join(w for w in _WORD.findall((outlet or "").casefold()) if w != "the")
