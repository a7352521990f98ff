"""A record in, the same record with its brief out: headline, three key points and a body, every sentence cited.

Picks and orders; the wording is of `sentences`, `promises`, `differences` and `measures`. Nothing is told twice, and a
line that holds a figure, date or name outside what it cites is never taken.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TypeVar

from rashomon.errors import UnsupportedBrief
from rashomon.record import Account, Brief, Commitment, Gap, Line, Record, Statement
from rashomon.telling.clashes import weighed
from rashomon.telling.desk import Desk, desk
from rashomon.telling.differences import change, difference, gap
from rashomon.telling.draft import Draft, cites
from rashomon.telling.figures import measured
from rashomon.telling.promises import idle, outcome, pending, promise
from rashomon.telling.ranking import Matter, comments, fresh, leads, ranked
from rashomon.telling.sentences import NO, compact, headline_words, noun_sentence, sentence, stale, told

Thing = TypeVar("Thing", Account, Commitment)
POINTS = 3
FEW, WEIGHTY = 40, 20  # matters of a story all of whose matters may be a point, and those that may of a longer one
LONG_DAYS = 7  # a story whose reports lie further apart is told in the order of its days
MOST, FEWEST = 14, 6  # lines of the body
HAPPENED, PROMISED, FIGURES, DIFFER, HIDDEN, OUTCOME = 4, 3, 2, 2, 2, 1  # lines of each part of the body
LOOKED = 400  # matters looked at for a line; what weighs less is no news
ENOUGH = 30  # statements from which comments are left out
TRIED = 5  # statements of one matter tried before it is given up
HEADED, HEAVY = 12, 0.5  # of the heaviest matters, those that may give the headline, and what their weight counts
OWN = 1.0  # what a report's own headline gains in a story of few days; an old headline is no headline
CORE = 5.0  # what the statement in the most central words gains towards the headline
TITLE = 4.0  # what the statement that says most of the reports' titles gains towards the headline
LAST = 2.5  # what a statement of a long story's last days gains towards its headline
FOLLOWED = 80  # matters whose two best statements may give it besides
MANNERS = {"planned": -2.0, "ongoing": -2.0}  # a headline tells what happened before what is to come or goes on
LONGEST_HEADLINE = 25  # words
HEADING = frozenset({"happened", "ongoing", "planned"})
# What a headline does without: a pronoun that means somebody named elsewhere, a reported future, a day half said.
UNCLEAR = re.compile(
    r"\b(?:its?|he|she|his|her|hers|him|they|their|them|this|these|those|would|there|said|says|another|others?|such|"
    r"both|latter|former one)\b|^(?:the (?:man|woman|victim|incident|suspect|move|plan|announcement))\b",
    re.IGNORECASE,
)
# after who or what it belongs to: "Apple was criticised for its antenna"
OWN_WORDS = re.compile(r"(?<=\w )\b(?:its|his|her|their)\b(?= \w)", re.IGNORECASE)
GOING_ON = re.compile(r"\b(?:is|are|has been|have been) (?:\w+ly )?\w+ing\b", re.IGNORECASE)
WILL_NOT = re.compile(r"\b(?:will not|won['’]t|refuses? to)\b", re.IGNORECASE)
QUOTED = re.compile(r"[\"“](?:[^\"”]* ){4}")  # a headline is no quotation
ASIDE = re.compile(r" \([^()]*\)")  # what a headline leaves out: "(504,000 gallons)"
NO_COMMENT = re.compile(r"\bcomment|\breturn(?:ed)? (?:\w+ )*(?:calls?|e-?mails?|messages?)|\brespond", re.IGNORECASE)
HELD = frozenset({"happened", "ongoing", "denied"})
DONE = frozenset({"happened"})
PLANNED = frozenset({"planned"})
WEIGHED = 40  # conflicting accounts, those of the heaviest matters, of which the sharpest are told
# Promises in the order in which they are told: open or just moved, then those whose day has passed.
ENDED = {"pending": 0, "changed": 0, "overdue": 1, "disputed": 1, "unreported": 2, "fulfilled": 3, "cancelled": 3}
DECIDED = frozenset({"overdue", "disputed", "fulfilled", "cancelled"})  # told by what became of them


def tell(record: Record) -> Record:
    """The record with its brief; UnsupportedBrief is a fault of this module, not of a record."""
    at = desk(record)
    matters = ranked(at)
    draft = Draft(at)
    first = _leads(matters, at)
    headline = _headline(first, draft)
    points = tuple(_points(first, matters, draft))
    body = tuple(_body(matters, draft)) or tuple(_plain(matters, at))
    brief = Brief(headline, points, body)
    for line in (*filter(None, (headline,)), *points, *body):
        if failed := at.support.unsupported(line):
            raise UnsupportedBrief(line.text, failed)
    return replace(record, brief=brief)


@dataclass(frozen=True)
class _Lead:
    """A statement that may be what the story is about on the day, with its matter."""

    statement: Statement
    matter: Matter
    worth: float


def _leads(matters: list[Matter], at: Desk) -> list[_Lead]:
    """The best statements of the heaviest matters; in a story of weeks those of its last days first."""
    found = [
        (core, titled, s, matter, HEAVY * matter.weight + worth + MANNERS.get(s.status, 0.0) + LAST * fresh(s, at))
        for place, matter in enumerate(matters[:FOLLOWED])
        for s, worth, core, titled in list(
            zip(matter.statements, matter.worth, matter.central, matter.titled, strict=True)
        )[: 3 * TRIED if place < HEADED else 2]
        if not _of_itself(s, at) and not comments(s)
    ]
    most = max((core for core, *_ in found), default=0.0) or 1.0
    best = max((titled for _, titled, *_ in found), default=0.0) or 1.0
    own = OWN if at.spread_days <= LONG_DAYS else 0.0
    leads = [
        _Lead(s, matter, worth + CORE * core / most + TITLE * titled / best + own * s.headline)
        for core, titled, s, matter, worth in found
    ]
    return sorted(leads, key=lambda x: -x.worth)


def _of_itself(statement: Statement, at: Desk) -> bool:
    """Whether a report speaks of its own work: "the Arlen Post counted cars"."""
    outlet = at.outlet(statement)
    name = (outlet or "").lower().removeprefix("the ")
    return bool(name) and name in statement.clause.lower()


def _headline(leads: list[_Lead], draft: Draft) -> Line | None:
    """The main matter of the story as a compact clause without a full stop, in words that need nothing before them."""
    for fits in (_heads, _stands_alone, _any):
        for noun in (False, True):
            for lead in leads:
                if lead.statement.noun is noun and (line := _headed(lead.statement, lead.matter, draft, fits)):
                    return line
    return None


def _latest(leads: list[_Lead], draft: Draft) -> list[Line]:
    """The first of the leads that happened and is no matter of the headline."""
    for lead in leads:
        told_of = lead.matter.event in draft.matters or lead.statement.status not in DONE or lead.statement.noun
        if not told_of and (line := _matter_line(replace(lead.matter, statements=(lead.statement,)), draft, DONE)):
            return [draft.tell(replace(line, cites=cites(lead.statement, lead.matter, draft.desk)), lead.matter.event)]
    return []


def _headed(
    statement: Statement, matter: Matter, draft: Draft, fits: Callable[[str, Statement, Desk], bool]
) -> Line | None:
    words = noun_sentence(statement) if statement.noun else headline_words(statement, draft.desk)
    if not words or not fits(short := compact(words, statement), statement, draft.desk):
        return None
    line = Line(sentence(ASIDE.sub("", short)).removesuffix("."), (statement.id,))
    if not draft.takes(line):
        return None
    return draft.tell(replace(line, cites=cites(statement, matter, draft.desk)), matter.event)


def _stands_alone(words: str, statement: Statement, at: Desk) -> bool:
    """Whether a headline tells news by itself: no doubt, no "would", no mere state, nobody meant by a pronoun.

    Of denials a refusal does: "Mexico will not pay".
    """
    if len(words.split()) > LONGEST_HEADLINE or stale(statement, at) or QUOTED.search(words):
        return False
    refused = statement.status == "denied" and WILL_NOT.search(words) is not None
    plain = statement.status in HEADING and (statement.status != "ongoing" or GOING_ON.search(words) is not None)
    return (refused or (plain and not NO.search(words))) and not UNCLEAR.search(OWN_WORDS.sub("", words, count=1))


def _any(_words: str, _statement: Statement, _at: Desk) -> bool:
    return True


def _heads(words: str, statement: Statement, at: Desk) -> bool:
    """The same, and that somebody is named, or something counted or dated."""
    known = any(a.kind for a in statement.actors) or bool(statement.quantities or statement.places or statement.when)
    known = known or leads(statement, at)
    return _stands_alone(words, statement, at) and known


def _points(first: list[_Lead], matters: list[Matter], draft: Draft) -> list[Line]:
    """What happened, what is promised and by when, the sharpest difference or gap; else what leads next.

    Of a story that tells much, only what stands among its first matters or is told by several is worth a point.
    """
    at = draft.desk
    heavy = matters[: max(WEIGHTY, len(matters) // WEIGHTY)] if len(matters) > FEW else matters
    lines = _latest(first, draft)
    lines += _promises(heavy, draft, 1)
    differ = _differences(heavy, draft, 1) or _gaps(draft, 1, lambda g: len(matters) <= FEW or _shared(g, at))
    lines += differ or _changes(heavy, draft, 1)
    while len(lines) < POINTS and (more := _latest(first, draft) or _told(matters, draft, 1, HELD)):
        lines += more
    return lines or _told(matters, draft, POINTS)


def _shared(found: Gap, at: Desk) -> bool:
    """Whether two origins say that it is not known."""
    return len(at.origins_of(at.statements[i] for i in found.statements if i in at.statements)) > 1


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
    for matter in matters[:LOOKED]:
        if len(lines) >= most:
            break
        if statuses == PLANNED and any(c.status in DECIDED for c in draft.desk.commitments.get(matter.event, ())):
            continue
        if matter.event not in draft.matters and (line := _matter_line(matter, draft, statuses, nouns=nouns)):
            lines.append(draft.tell(line, matter.event))
    return lines


def _matter_line(matter: Matter, draft: Draft, statuses: frozenset[str] | None, *, nouns: bool = False) -> Line | None:
    at = draft.desk
    fitting = (s for s in matter.statements if (statuses is None or s.status in statuses) and not _noise(s, at))
    for statement in islice((s for s in fitting if nouns or not s.noun or _measures(s)), TRIED):
        if draft.within(statement):
            continue
        words = told(statement, at, sole=bool(statement.quantities) and _sole(matter, at))
        if words and draft.takes(Line(words, (statement.id,))):
            return Line(words, cites(statement, matter, at))
    return None


def _noise(statement: Statement, at: Desk) -> bool:
    """Whether a report only comments, or speaks of its own work, in a record that has enough besides."""
    return len(at.statements) >= ENOUGH and (comments(statement) or _of_itself(statement, at))


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
    """Promises still open, those with a day first and of most origins, then those whose day has passed."""
    lines: list[Line] = []
    at = draft.desk
    weights = {m.event: m.weight for m in matters}
    made = [c for c in _by_weight(matters, at.commitments) if not idle(c, at)]
    made.sort(key=lambda c: (ENDED[c.status], c.due.latest is None, -weights[c.event] - _backing(c, at)))
    for commitment in made:
        if len(lines) >= most:
            return lines
        if commitment.event not in draft.matters and (line := draft.new(promise(commitment, at))):
            lines.append(draft.tell(line, commitment.event))
    dated_ones = [replace(m, statements=kept) for m in matters if (kept := tuple(s for s in m.statements if _ahead(s)))]
    return lines + _told(dated_ones, draft, most - len(lines), PLANNED)


def _ahead(statement: Statement) -> bool:
    """Whether a plan names its day."""
    return statement.when is not None and statement.when.end.latest is not None


def _backing(commitment: Commitment, at: Desk) -> int:
    """How many origins tell of it."""
    return len(at.origins_of(at.statements[i] for i in commitment.evidence if i in at.statements))


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


def _gaps(draft: Draft, most: int, worth: Callable[[Gap], bool] = bool) -> list[Line]:
    """What is still not disclosed; in a story of weeks the last said first, and a mere refusal to comment last."""
    lines: list[Line] = []
    still_open = [g for g in draft.desk.record.findings.gaps if g.open and worth(g)]
    for found in sorted(still_open, key=lambda g: _open_since(g, draft.desk)):
        if len(lines) < most and (line := draft.new(gap(found, draft.desk))):
            lines.append(draft.tell(line, None))
    return lines


def _open_since(found: Gap, at: Desk) -> tuple[bool, int]:
    told = [at.statements[i] for i in found.statements if i in at.statements]
    days = [d.toordinal() for s in told if (d := at.published(s))] if at.spread_days > LONG_DAYS else []
    return all(NO_COMMENT.search(s.quote) for s in told), -max(days, default=0)


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
