"""What a tool that looks at words and days alone makes of promises: the baseline of `commitments`.

A sentence with a word of promising is one. A later sentence that shares words with it and calls something off, moves
it, or says "not" shows that; any other that promises nothing shows it done. Else the deadline decides: the last day
that the sentence names, as Rashomon reads it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.record import Report, Span, Statement

SHARED = 2  # telling words

_SENTENCE = re.compile(r"[^.!?]+[.!?]?")
_PROMISES = re.compile(
    r"\b(?:will|shall|would|plans?|promised|pledged?|vowed|agreed|intends?|aims?|expects?|scheduled|due|set|committed|"
    r"ordered|undertook|guaranteed|is to)\b",
    re.I,
)
_CANCELS = re.compile(r"\b(?:cancel\w*|called off|scrap\w*|abandon\w*|will not|would not|no longer)\b", re.I)
_MOVES = re.compile(r"\b(?:postpon\w*|delay\w*|moved|pushed|put off|instead|now)\b", re.I)
_NOT = re.compile(r"\b(?:not|never|yet to|failed|missed)\b", re.I)
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a report, with its day and the last day that it names."""

    report: Report
    span: Span
    words: str
    day: date
    due: date | None


def sentences(reports: Sequence[Report], statements: Sequence[Statement]) -> list[Sentence]:
    """The sentences of dated reports, the earliest first."""
    found = []
    for report in reports:
        day = report.published.days.latest if report.published else None
        for match in _SENTENCE.finditer(report.text):
            span = Span(*match.span())
            inside = [s for s in statements if s.report == report.id and s.when and s.span.overlaps(span)]
            due = max((s.when.end.latest for s in inside if s.when and s.when.end.latest), default=None)
            if day is not None:
                found.append(Sentence(report, span, match.group(), day, due))
    return sorted(found, key=lambda s: (s.day, s.span))


def promised(told: Sequence[Sentence]) -> list[Sentence]:
    """Those that promise something, by their words; what only moves or ends an earlier one is none of its own."""
    return [s for s in told if _PROMISES.search(s.words) and not _CANCELS.search(s.words)]


def status_on(promise: Sentence, told: Sequence[Sentence], day: date) -> str:
    """How it stands on a day."""
    later = [s for s in told if promise.day < s.day <= day and _alike(promise, s)]
    past = promise.due is not None and promise.due < day
    for one in reversed(later):
        if _CANCELS.search(one.words):
            return "cancelled"
        if _MOVES.search(one.words):
            return "changed"
        if _NOT.search(one.words):
            return "overdue" if past else "pending"
        if not _PROMISES.search(one.words):
            return "fulfilled"
    return "unreported" if past else "pending"


def _alike(one: Sentence, other: Sentence) -> bool:
    first, second = ({w.casefold() for w in _WORD.findall(s.words)} for s in (one, other))
    return len(first & second) >= SHARED
