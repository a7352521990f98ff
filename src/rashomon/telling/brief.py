"""A record in, the same record with its brief out: headline, three key points and a body, every sentence cited.

Picks and orders; the wording is of `sentences`, `promises`, `differences` and `measures`. Nothing is told twice, and a
line that holds a figure, date or name outside what it cites is never taken.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import TypeVar

from rashomon.errors import UnsupportedBrief
from rashomon.record import Account, Brief, Commitment, Line, Record, Statement
from rashomon.telling.desk import Desk, desk
from rashomon.telling.differences import change, difference, gap
from rashomon.telling.lexicon import lexicon
from rashomon.telling.measures import measured
from rashomon.telling.promises import outcome, pending, promise
from rashomon.telling.ranking import Matter, ranked
from rashomon.telling.sentences import compact, noun_sentence, proposition, sentence, told

Thing = TypeVar("Thing", Account, Commitment)
POINTS = 3
LONG_DAYS = 7  # a story whose reports lie further apart is told in the order of its days
MOST, FEWEST = 14, 6  # lines of the body
HAPPENED, PROMISED, FIGURES, DIFFER, HIDDEN, OUTCOME = 4, 3, 2, 2, 2, 1  # lines of each part of the body
CITED = 4  # statements that a line on one matter cites
AGREEING = 0.5  # share of the words in common from which another origin is cited beside
TRIED = 5  # statements of one matter tried before it is given up
ALIKE = 0.6  # share of the shorter line's words in another from which the two say the same
ENDED = frozenset({"fulfilled", "cancelled"})
HELD = frozenset({"happened", "ongoing", "denied"})
STOP = lexicon(
    "that this with from have been will would their which after into over also more than were they said"
)


@dataclass
class Draft:
    """What has been told so far: the matters, those whose accounts were compared, and the words of each line."""

    desk: Desk
    matters: set[str] = field(default_factory=set)
    compared: set[str] = field(default_factory=set)
    words: list[frozenset[str]] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)

    def takes(self, line: Line) -> bool:
        """Whether the line is supported and says something that is not told yet."""
        words = _words(line.text)
        again = any(len(words & w) >= ALIKE * max(1, min(len(words), len(w))) for w in self.words)
        return not again and self.holds(line)

    def holds(self, line: Line) -> bool:
        """Whether the line is supported; enough for one that sets two statements beside each other."""
        return line.text not in self.texts and not self.desk.support.unsupported(line)

    def tell(self, line: Line, event: str | None) -> Line:
        self.words.append(_words(line.text))
        self.texts.add(line.text)
        if event is not None:
            self.matters.add(event)
        return line


def _words(text: str) -> frozenset[str]:
    """The words that carry a line, cut to their stems' first six letters."""
    found = re.findall(r"[a-z]{4,}|\d+|(?:us|uk|un)\b", text.lower().replace("u.s.", "us"))
    return frozenset(w[:6] for w in found if w not in STOP)


def tell(record: Record) -> Record:
    """The record with its brief; UnsupportedBrief is a fault of this module, not of a record."""
    at = desk(record)
    matters = ranked(at)
    draft = Draft(at)
    headline = _headline(matters, draft)
    points = tuple(_points(matters, draft))
    body = tuple(_body(matters, draft))
    if headline and not body:
        body = tuple(_plain(matters, at))
    brief = Brief(headline, points, body)
    for line in (*filter(None, (headline,)), *points, *body):
        if failed := at.support.unsupported(line):
            raise UnsupportedBrief(line.text, failed)
    return replace(record, brief=brief)


def _headline(matters: list[Matter], draft: Draft) -> Line | None:
    """The main matter as a compact clause without a full stop; a report's own headline of it where it has one."""
    for noun in (False, True):
        for matter in matters:
            fitting = (s for s in matter.statements[: 4 * TRIED] if s.noun is noun)
            for statement in sorted(fitting, key=lambda s: not s.headline)[:TRIED]:
                words = noun_sentence(statement) if noun else proposition(statement, draft.desk)
                if not words:
                    continue
                text = sentence(compact(words))
                line = Line(text.removesuffix(".") if not text.endswith("..") else text, (statement.id,))
                if draft.takes(line):
                    return draft.tell(replace(line, cites=_cites(statement, matter, draft.desk)), matter.event)
    return None


def _points(matters: list[Matter], draft: Draft) -> list[Line]:
    """What happened, what is promised and by when, the sharpest difference or gap; else the next matter."""
    lines = list(_told(matters, draft, 1, HELD))
    lines += _promises(matters, draft, 1)
    lines += _differences(matters, draft, 1) or _gaps(draft, 1) or _changes(matters, draft, 1)
    return lines + _told(matters, draft, POINTS - len(lines))


def _body(matters: list[Matter], draft: Draft) -> list[Line]:
    """What happened, what is promised, figures, differences, what is not disclosed, what became of promises."""
    happened = _happened(matters, draft)
    promised = _promises(matters, draft, PROMISED)
    figures = _figures(matters, draft, FIGURES)
    differ = _differences(matters, draft, DIFFER)
    differ += _changes(matters, draft, DIFFER - len(differ))
    hidden = _gaps(draft, HIDDEN)
    became = _outcomes(matters, draft, OUTCOME)
    parts = (happened, promised, figures, differ, hidden, became)
    missing = FEWEST - sum(map(len, parts))
    more = _told(matters, draft, missing) if missing > 0 else []
    return [*happened, *more, *promised, *figures, *differ, *hidden, *became][:MOST]


def _happened(matters: list[Matter], draft: Draft) -> list[Line]:
    """The heaviest matters; over a story of weeks half of them by standing alone, all in the order of their days."""
    if draft.desk.spread_days <= LONG_DAYS:
        return _told(matters, draft, HAPPENED, HELD)
    lines = _told(matters, draft, HAPPENED // 2, HELD)
    lines += _told(sorted(matters, key=lambda m: -m.standing), draft, HAPPENED - len(lines), HELD)
    return sorted(lines, key=lambda line: _day(draft.desk.statements[line.cites[0]], draft.desk))


def _day(statement: Statement, at: Desk) -> date:
    """The first day of what the statement tells, else the day of its report."""
    moment = statement.when
    known = (moment.start.earliest or moment.end.earliest) if moment else None
    return known or at.published(statement) or date.min


def _told(matters: list[Matter], draft: Draft, most: int, statuses: frozenset[str] | None = None) -> list[Line]:
    """Lines for the heaviest matters not told yet, one each, of the statuses asked for."""
    lines: list[Line] = []
    for matter in matters:
        if len(lines) >= most:
            break
        if matter.event not in draft.matters and (line := _matter_line(matter, draft, statuses)):
            lines.append(draft.tell(line, matter.event))
    return lines


def _matter_line(matter: Matter, draft: Draft, statuses: frozenset[str] | None) -> Line | None:
    fitting = (s for s in matter.statements if statuses is None or s.status in statuses)
    for statement in islice(fitting, TRIED):
        words = told(statement, draft.desk, sole=bool(statement.quantities) and _sole(matter, draft.desk))
        if words and draft.takes(Line(words, (statement.id,))):
            return Line(words, _cites(statement, matter, draft.desk))
    return None


def _sole(matter: Matter, at: Desk) -> bool:
    """Whether one origin of several tells it."""
    return at.many() and len(at.origins_of(matter.statements)) == 1


def _first(candidates: Iterable[Line], draft: Draft) -> Line | None:
    return next((line for line in candidates if draft.takes(line)), None)


def _held(candidates: Iterable[Line], draft: Draft) -> Line | None:
    return next((line for line in candidates if draft.holds(line)), None)


def _by_weight(matters: list[Matter], things: dict[str, tuple[Thing, ...]]) -> list[Thing]:
    """The accounts or commitments of the matters, those of the heaviest matter first."""
    return [thing for matter in matters for thing in things.get(matter.event, ())]


def _promises(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    """Promises with a deadline first, then those without, then planned matters that are no commitment."""
    lines: list[Line] = []
    made = _by_weight(matters, draft.desk.commitments)
    for commitment in sorted(made, key=lambda c: (c.status in ENDED, c.due.latest is None)):
        if len(lines) >= most:
            return lines
        if commitment.event not in draft.matters and (line := _first(promise(commitment, draft.desk), draft)):
            lines.append(draft.tell(line, commitment.event))
    return lines + _told(matters, draft, most - len(lines), frozenset({"planned"}))


def _differences(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    accounts = [a for a in _by_weight(matters, draft.desk.accounts) if a.verdict == "conflicting"]
    accounts.sort(key=lambda a: -len({o for p in a.positions for o in p.origins}))
    return _compared(accounts, difference, draft, most)


def _changes(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    accounts = [a for a in _by_weight(matters, draft.desk.accounts) if a.verdict == "updated"]
    return _compared(accounts, change, draft, most)


def _compared(
    accounts: list[Account], wording: Callable[[Account, Desk], Iterable[Line]], draft: Draft, most: int
) -> list[Line]:
    """One line a matter, for as many matters as asked for."""
    lines: list[Line] = []
    for account in accounts:
        if len(lines) >= most:
            break
        if account.event not in draft.compared and (line := _held(wording(account, draft.desk), draft)):
            lines.append(draft.tell(line, None))
            draft.compared.add(account.event)
    return lines


def _gaps(draft: Draft, most: int) -> list[Line]:
    lines: list[Line] = []
    for found in draft.desk.record.findings.gaps:
        if len(lines) < most and (line := _first(gap(found, draft.desk), draft)):
            lines.append(draft.tell(line, None))
    return lines


def _figures(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    """Quantities over time, then single figures of matters not told yet."""
    lines: list[Line] = []
    for series in sorted(draft.desk.record.findings.series, key=lambda s: -len(s.points)):
        if len(lines) < most and (line := _first(measured(series, draft.desk), draft)):
            lines.append(draft.tell(line, None))
    counted = [replace(m, statements=q) for m in matters if (q := tuple(s for s in m.statements if s.quantities))]
    return lines + _told(counted, draft, most - len(lines))


def _outcomes(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    lines: list[Line] = []
    made = _by_weight(matters, draft.desk.commitments)
    for commitment in made:
        if len(lines) < most and (line := _held(outcome(commitment, draft.desk), draft)):
            lines.append(draft.tell(line, None))
    told_of = [c for c in made if c.event in draft.matters]
    ahead = pending(told_of, draft.desk) if len(lines) < most else None
    if ahead and not draft.desk.support.unsupported(ahead):
        lines.append(draft.tell(ahead, None))
    return lines


def _cites(statement: Statement, matter: Matter, at: Desk) -> tuple[str, ...]:
    """The statement, then one of each other origin that says the same in much the same words, at most CITED."""
    ids, seen, words = [statement.id], {at.origin(statement)}, _words(statement.clause or statement.quote)
    for other in matter.statements:
        if len(ids) >= CITED:
            break
        if at.origin(other) in seen or other.status != statement.status or _apart(statement, other):
            continue
        mine = _words(other.clause or other.quote)
        if len(words & mine) >= AGREEING * max(1, min(len(words), len(mine))):
            seen.add(at.origin(other))
            ids.append(other.id)
    return tuple(ids)


def _apart(one: Statement, other: Statement) -> bool:
    """Whether the two name times or amounts that do not meet."""
    if one.when and other.when and not one.when.compatible(other.when):
        return True
    return bool(one.quantities and other.quantities) and not any(
        p.meets(q) for p in one.quantities for q in other.quantities
    )


def _plain(matters: list[Matter], at: Desk) -> Iterator[Line]:
    """The main matter in full, where the headline has said all that there is."""
    for matter in matters[:TRIED]:
        line = _matter_line(matter, Draft(at), None)
        if line:
            yield line
            return
