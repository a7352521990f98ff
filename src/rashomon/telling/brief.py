"""A record in, the same record with its brief out: headline, three key points and a body, every sentence cited.

Picks and orders; the wording is of `sentences`, `promises`, `differences` and `measures`. Nothing is told twice, and a
line that holds a figure, date or name outside what it cites is never taken.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TypeVar

from rashomon.errors import UnsupportedBrief
from rashomon.record import Account, Brief, Commitment, Line, Record, Statement
from rashomon.telling.clashes import weighed
from rashomon.telling.desk import Desk, desk
from rashomon.telling.differences import change, difference, gap
from rashomon.telling.draft import Draft, cites
from rashomon.telling.measures import measured
from rashomon.telling.promises import idle, outcome, pending, promise
from rashomon.telling.ranking import Matter, ranked
from rashomon.telling.sentences import compact, headline_words, noun_sentence, sentence, told

Thing = TypeVar("Thing", Account, Commitment)
POINTS = 3
CHIEF = 6  # of the heaviest matters, the first that has happened is told before one that goes on
LONG_DAYS = 7  # a story whose reports lie further apart is told in the order of its days
MOST, FEWEST = 14, 6  # lines of the body
HAPPENED, PROMISED, FIGURES, DIFFER, HIDDEN, OUTCOME = 4, 3, 2, 2, 2, 1  # lines of each part of the body
TRIED = 5  # statements of one matter tried before it is given up
HELD = frozenset({"happened", "ongoing", "denied"})
DONE = frozenset({"happened"})
PLANNED = frozenset({"planned"})
WEIGHED = 40  # conflicting accounts, those of the heaviest matters, of which the sharpest are told
ENDED = {"unreported": 1, "fulfilled": 2, "cancelled": 2}  # promises that are told after those still open


def tell(record: Record) -> Record:
    """The record with its brief; UnsupportedBrief is a fault of this module, not of a record."""
    at = desk(record)
    matters = ranked(at)
    draft = Draft(at)
    headline = _headline(matters, draft)
    points = tuple(_points(matters, draft))
    body = tuple(_body(matters, draft)) or tuple(_plain(matters, at))
    brief = Brief(headline, points, body)
    for line in (*filter(None, (headline,)), *points, *body):
        if failed := at.support.unsupported(line):
            raise UnsupportedBrief(line.text, failed)
    return replace(record, brief=brief)


def _headline(matters: list[Matter], draft: Draft) -> Line | None:
    """The main matter as a compact clause without a full stop; a report's own headline of it where it has one."""
    for noun in (False, True):
        for matter in matters:
            depth = TRIED if draft.desk.spread_days > LONG_DAYS else 4 * TRIED  # an old headline is no headline
            fitting = (s for s in matter.statements[:depth] if s.noun is noun)
            for statement in sorted(fitting, key=lambda s: not s.headline)[:TRIED]:
                words = noun_sentence(statement) if noun else headline_words(statement, draft.desk)
                if not words:
                    continue
                line = Line(sentence(compact(words, statement)).removesuffix("."), (statement.id,))
                if draft.takes(line):
                    return draft.tell(replace(line, cites=cites(statement, matter, draft.desk)), matter.event)
    return None


def _points(matters: list[Matter], draft: Draft) -> list[Line]:
    """What happened, what is promised and by when, the sharpest difference or gap; else the next matter."""
    lines = _told(matters[:CHIEF], draft, 1, DONE) or _told(matters, draft, 1, HELD)
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
    missing = FEWEST - sum(map(len, (happened, promised, figures, differ, hidden, became)))
    more = _told(matters, draft, missing)
    more += _told(matters, draft, missing - len(more), nouns=True)
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


def _told(
    matters: list[Matter], draft: Draft, most: int, statuses: frozenset[str] | None = None, *, nouns: bool = False
) -> list[Line]:
    """Lines for the heaviest matters not told yet, one each, of the statuses asked for."""
    lines: list[Line] = []
    for matter in matters:
        if len(lines) >= most:
            break
        if matter.event not in draft.matters and (line := _matter_line(matter, draft, statuses, nouns=nouns)):
            lines.append(draft.tell(line, matter.event))
    return lines


def _matter_line(
    matter: Matter, draft: Draft, statuses: frozenset[str] | None, *, nouns: bool = False
) -> Line | None:
    at = draft.desk
    fitting = (s for s in matter.statements if statuses is None or s.status in statuses)
    for statement in islice((s for s in fitting if nouns or not s.noun or _measures(s)), TRIED):
        if draft.within(statement):
            continue
        words = told(statement, at, sole=bool(statement.quantities) and _sole(matter, at))
        if words and draft.takes(Line(words, (statement.id,))):
            return Line(words, cites(statement, matter, at))
    return None


def _measures(statement: Statement) -> bool:
    """Whether an event noun is a measured state: "some 2,500 troops in Irbil"."""
    return bool(statement.quantities) and statement.status == "ongoing"


def _sole(matter: Matter, at: Desk) -> bool:
    """Whether one origin of several tells it."""
    return at.many() and len(at.origins_of(matter.statements)) == 1


def _by_weight(matters: list[Matter], things: dict[str, tuple[Thing, ...]]) -> list[Thing]:
    """The accounts or commitments of the matters, those of the heaviest matter first."""
    return [thing for matter in matters for thing in things.get(matter.event, ())]


def _promises(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    """Promises with a deadline first, then those without, then planned matters that are no commitment."""
    lines: list[Line] = []
    made = [c for c in _by_weight(matters, draft.desk.commitments) if not idle(c, draft.desk)]
    for commitment in sorted(made, key=lambda c: (ENDED.get(c.status, 0), c.due.latest is None)):
        if len(lines) >= most:
            return lines
        if commitment.event not in draft.matters and (line := draft.new(promise(commitment, draft.desk))):
            lines.append(draft.tell(line, commitment.event))
    return lines + _told(matters, draft, most - len(lines), PLANNED)


def _differences(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    """The sharpest of the differences on the heaviest matters."""
    accounts = [a for a in _by_weight(matters, draft.desk.accounts) if a.verdict == "conflicting"][:WEIGHED]
    sharp = [(found[0], account) for account in accounts if (found := weighed(account, draft.desk))]
    sharp.sort(key=lambda x: -x[0])
    return _compared([account for _, account in sharp], difference, draft, most)


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
        if account.event not in draft.compared and (line := draft.held(wording(account, draft.desk))):
            lines.append(draft.tell(line, None))
            draft.compared.add(account.event)
    return lines


def _gaps(draft: Draft, most: int) -> list[Line]:
    lines: list[Line] = []
    for found in draft.desk.record.findings.gaps:
        if len(lines) < most and (line := draft.new(gap(found, draft.desk))):
            lines.append(draft.tell(line, None))
    return lines


def _figures(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    """Quantities over time, then single figures of matters not told yet."""
    lines: list[Line] = []
    for series in sorted(draft.desk.record.findings.series, key=lambda s: -len(s.points)):
        if len(lines) < most - 1 and (line := draft.new(measured(series, draft.desk))):
            lines.append(draft.tell(line, None))
    counted = [replace(m, statements=q) for m in matters if (q := tuple(s for s in m.statements if s.quantities))]
    return lines + _told(counted, draft, most - len(lines))


def _outcomes(matters: list[Matter], draft: Draft, most: int) -> list[Line]:
    """What became of promises; where nothing did, that those told are still ahead."""
    lines: list[Line] = []
    made = [c for c in _by_weight(matters, draft.desk.commitments) if not idle(c, draft.desk)]
    for commitment in made:
        if len(lines) < most and (line := draft.held(outcome(commitment, draft.desk))):
            lines.append(draft.tell(line, None))
    ahead = pending([c for c in made if c.event in draft.matters], draft.desk) if len(lines) < most else None
    if ahead and draft.holds(ahead):
        lines.append(draft.tell(ahead, None))
    return lines


def _plain(matters: list[Matter], at: Desk) -> list[Line]:
    """The main matter in full, where headline and points have said all that there is."""
    lines = (_matter_line(matter, Draft(at), None, nouns=True) for matter in matters[:TRIED])
    return list(islice(filter(None, lines), 1))
