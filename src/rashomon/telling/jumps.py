"""Two amounts of one thing that cannot be one amount in; which way it went, and the statements that may say why, out.

A statement explains a jump where it was told after the first amount and by the second, counts the same thing, and what
it counts fits between the two: “more than 500 troops have left” between 2,500 troops and 2,000.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rashomon.record import Statement
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Sentence
from rashomon.telling.desk import Desk
from rashomon.telling.sentences import compact, proposition

MOST_REASONS, MOST_WORDS = 2, 20
STATES = frozenset("be have remain stay number total stand count there".split())


class Amount(NamedTuple):
    """Inclusive bounds, None is open, on the day that they are of."""

    low: float | None
    high: float | None
    day: date


@dataclass(frozen=True)
class Jump:
    """`rose` from the amount before, else it fell."""

    rose: bool
    reasons: tuple[Sentence, ...]


def jump(before: Amount, after: Amount, unit: str, desk: Desk, citing: Citations) -> Jump | None:
    """None where both may be one amount, or are of one day."""
    if after.day <= before.day:
        return None
    if before.high is not None and after.low is not None and after.low > before.high:
        rose = True
    elif before.low is not None and after.high is not None and after.high < before.low:
        rose = False
    else:
        return None
    reasons: list[Sentence] = []
    for statement, words in _telling(before, after, unit, desk):
        text = wording.opened(compact(words, statement, MOST_WORDS))
        if text not in [one.text for one in reasons]:
            reasons.append(Sentence(text, citing.of([statement.id])))
    return Jump(rose, tuple(reasons[:MOST_REASONS]))


def _telling(before: Amount, after: Amount, unit: str, desk: Desk) -> Iterator[tuple[Statement, str]]:
    least, most = _difference(before, after)
    for statement in desk.statements.values():
        day = desk.published(statement)
        told = day is not None and before.day < day and statement.status == "happened"
        if not told or statement.action in STATES or not _ended_by(statement, after.day, day):
            continue
        amounts = [q for q in statement.quantities if _counts(q.unit, unit)]
        fits = any((q.low or 0) <= most and (q.high is None or q.high >= least) for q in amounts)
        same = any((q.low, q.high) == (after.low, after.high) for q in amounts)
        if fits and not same and (words := proposition(statement, desk)):
            yield statement, words


def _ended_by(statement: Statement, last: date, told: date | None) -> bool:
    """Whether it had happened by the day: by its own time, else by when it was told."""
    moment = statement.when
    ended = (moment.end.earliest or moment.start.earliest) if moment is not None else None
    day = ended or told
    return day is not None and day <= last


def _difference(before: Amount, after: Amount) -> tuple[float, float]:
    """The least and the most that lies between the two."""
    low, high = sorted((before, after), key=lambda one: one.low if one.low is not None else one.high or 0.0)
    least = (high.low or 0.0) - (low.high if low.high is not None else low.low or 0.0)
    most = (high.high if high.high is not None else float("inf")) - (low.low or 0.0)
    return max(least, 1.0), most


def _counts(found: str | None, unit: str) -> bool:
    """Whether two units are of one noun: “U.S. troops” and “troops”."""
    ends = [words.casefold().split()[-1].rstrip("s") for words in (found or "", unit) if words.split()]
    return len(ends) == 2 and ends[0] == ends[1]
