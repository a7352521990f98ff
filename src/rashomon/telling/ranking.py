"""The matters of a record in, the same ranked out: what a reporter would put first.

Support counts in origins; then how new it is, whether a headline says it, how early it stands, and whether it carries a
time, a figure, a promise or a difference. A matter that no statement words as a clause sinks.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.record import Statement
from rashomon.telling.credit import PRONOUNS
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import lexicon
from rashomon.telling.openings import LONG_DAYS as NEW_DAYS
from rashomon.telling.openings import Openings
from rashomon.telling.sentences import LONGEST, MINE

# What each thing adds to a matter's weight; one more origin, from one to two, adds log2(3/2) = 0.58.
NEW, SHARE, HEADLINE, EARLY, TIMED, COUNTED, PROMISED, DISPUTED = 3.0, 1.0, 1.0, 1.0, 0.4, 0.4, 0.5, 0.3
NOUN_ONLY, COMMENTARY, COPULA, READS = -1.5, -2.0, -0.3, 0.5
CENTRAL = 3.0  # what a statement gains whose words are all in the openings of all reports
TITLED = 4.0  # the same of one that holds all words of all titles
LAST_PART = 0.2  # of a story's days, what makes its headline
LEAST_LEAD = 6  # words
LEAD = 1.0  # what the main clause of a report's first sentence gains
FIRST_CHARACTERS = 160  # a clause that begins in these opens its report, place line and all
BACKGROUND, BACKGROUND_DAYS = -2.5, 30  # what ended so long before the first report is told only as background
MANNER = {"ongoing": -0.3, "possible": -1.0, "conditional": -1.0, "denied": -0.2}
VAGUE = re.compile(
    r"\b(?:ongoing|over the years|for (?:years|months|decades|weeks)|in recent (?:years|months|weeks)|long been)\b",
    re.IGNORECASE,
)
OVERTAKEN = -1.5  # what is taken off a state that is older than that when the last report comes
LATE_PAGE = -8.0
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
UP_TO_NOW = re.compile(r"\b(?:so far|still|not yet|yet to|now|currently)\b", re.IGNORECASE)
DASHES = re.compile(r" -- |—| – ")
DASHED = 0.6  # what stands between dashes is often cut through
VERBATIM, NAMED = 0.6, 0.4  # a clause in one run of the report's words is seldom misread; a name makes it news
FRESH = 2.0  # what the newest statement of a matter gains over an old one in a story of weeks
EARLY_CHARACTERS = 400  # one that stands this far into its report has half the place
# Verbs by which a report comments on the news rather than tells it: "this marks a significant shift".
COMMENT_VERBS = lexicon(
    "mark signify reflect highlight underscore indicate represent suggest signal show mean illustrate demonstrate "
    "underline emphasize appear seem include involve follow come describe call consider navigate evolve raise spark "
    "prompt continue matter mean help allow grow hope want think believe feel know need like love"
)
COMMENT_NOUNS = re.compile(
    r"\b(?:strateg|tension|relationship|shift|moment|controvers|concern|question|polic(?:y|ies)\b|debate|climate|"
    r"politic|uncertain|challenge|dynamic|landscape|legacy|balance)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Matter:
    """An event with its statements, the best to be told first, what each is worth, how central it is and how titled.

    `weight` is its `standing` with how new it is.
    """

    event: str
    statements: tuple[Statement, ...]
    weight: float
    standing: float
    first: date | None
    worth: tuple[float, ...] = ()
    central: tuple[float, ...] = ()
    titled: tuple[float, ...] = ()

    @property
    def lead(self) -> Statement:
        return self.statements[0]


def ranked(desk: Desk) -> list[Matter]:
    """Heaviest first; ties keep the record's order."""
    last = max((d for s in desk.statements.values() if (d := desk.published(s))), default=None)
    spoke, openings = _last_days(desk), Openings.of(desk)
    matters = [_matter(event, statements, desk, last, spoke, openings) for event, statements in desk.matters.items()]
    return sorted(matters, key=lambda m: -m.weight)


def _last_days(desk: Desk) -> list[date]:
    """The last day that each origin spoke, sorted."""
    days: dict[str, date] = {}
    for report in desk.record.reports:
        day = report.published.days.earliest if report.published else None
        if day:
            origin = desk.origins.get(report.id, report.id)
            days[origin] = max(day, days.get(origin, day))
    return sorted(days.values())


def _matter(
    event: str,
    statements: tuple[Statement, ...],
    desk: Desk,
    last: date | None,
    spoke: list[date],
    openings: Openings,
) -> Matter:
    first = min((d for s in statements if (d := desk.published(s))), default=None)
    ages = {s.id: _age(s, desk, first, last) for s in statements}
    late = {s.id: (FRESH / (1 + ages[s.id] / NEW_DAYS) if desk.spread_days > NEW_DAYS else 0.0) for s in statements}
    cores = {s.id: openings.central(s) for s in statements}
    titles = {s.id: openings.titled(s) for s in statements}
    worth = {
        s.id: fitness(s)
        + late[s.id]
        + CENTRAL * cores[s.id]
        + TITLED * titles[s.id]
        + background(s, desk)
        + LEAD * leads(s, desk)
        + LATE_PAGE * late_page(s, statements, desk)
        for s in statements
    }
    ordered = tuple(sorted(statements, key=lambda s: -worth[s.id]))
    origins = len(desk.origins_of(statements))
    age = min(ages.values())
    could = _since(spoke, first) if first else len({desk.origins.get(r, r) for r in desk.reports})
    weight = math.log2(1 + origins) + SHARE * min(1.0, origins / max(1, could))
    weight += HEADLINE * any(s.headline for s in statements)
    weight += EARLY / (1 + min(s.span.start for s in statements) / EARLY_CHARACTERS)
    weight += TIMED * any(s.when is not None and s.when.known for s in statements)
    weight += COUNTED * any(s.quantities for s in statements)
    weight += PROMISED * (event in desk.commitments)
    weight += DISPUTED * any(a.verdict == "conflicting" for a in desk.accounts.get(event, ()))
    weight += _manner(ordered) + CENTRAL * cores[ordered[0].id] + background(ordered[0], desk)
    weight += TITLED * max(titles.values())
    told = tuple(tuple(of[s.id] for s in ordered) for of in (worth, cores, titles))
    return Matter(event, ordered, weight + NEW / (1 + age / NEW_DAYS), weight, first, *told)


def _age(statement: Statement, desk: Desk, first: date | None, last: date | None) -> int:
    """Days from what the statement tells to the last report: from the day of its event, where that is past and known,
    from the first report of the event where it tells what happened, else from its own report."""
    told = first if statement.status == "happened" else desk.published(statement)
    moment = statement.when
    if moment is not None and statement.status in ("happened", "ongoing"):
        told = moment.end.earliest or moment.start.earliest or told
    return max(0, (last - told).days) if last and told else 0


def fresh(statement: Statement, desk: Desk) -> bool:
    """Whether it was told, and happened, in the last part of the story; a story of few days is all fresh."""
    published = desk.published(statement)
    if desk.spread_days <= NEW_DAYS or desk.last is None or published is None:
        return True
    since = desk.last - timedelta(max(NEW_DAYS, desk.spread_days * LAST_PART))
    ended = statement.when.end.latest if statement.when and statement.status == "happened" else None
    return published >= since and (ended is None or ended >= since)


def leads(statement: Statement, desk: Desk) -> bool:
    """Whether the statement opens its report."""
    report = desk.report(statement)
    whole = not statement.noun and len((statement.clause or statement.quote).split()) >= LEAST_LEAD
    return report is not None and whole and statement.span.start < FIRST_CHARACTERS


def background(statement: Statement, desk: Desk) -> float:
    """What is taken off what ended long before the first report, or was going on long before the last one."""
    moment, published = statement.when, desk.published(statement)
    ended = moment.end.latest if moment is not None and statement.status in ("happened", "ongoing") else None
    if desk.first and ended and (desk.first - ended).days > BACKGROUND_DAYS:
        return BACKGROUND
    going_on = statement.status == "ongoing" or UP_TO_NOW.search(statement.clause) is not None
    late = desk.last is not None and published is not None and (desk.last - published).days > BACKGROUND_DAYS
    return OVERTAKEN if going_on and late else 0.0


def late_page(statement: Statement, others: Sequence[Statement], desk: Desk) -> bool:
    """Whether "on Sunday" is that of an earlier report, told by a page that bears a later date."""
    named, said = _weekday(statement), desk.published(statement)
    if not named or said is None or statement.when is None:
        return False
    return any(
        _weekday(other) == named
        and other.when is not None
        and other.when.end != statement.when.end
        and (day := desk.published(other)) is not None
        and day < said
        for other in others
    )


def _weekday(statement: Statement) -> str:
    """The day of the week by which it is told, and no date."""
    words = statement.when.expression.lower() if statement.when and statement.status == "happened" else ""
    found = WEEKDAY.search(words)
    return found.group() if found and not re.search(r"\d", words) else ""


def _since(days: list[date], first: date) -> int:
    return len(days) - bisect_left(days, first)


def _manner(ordered: tuple[Statement, ...]) -> float:
    lead = ordered[0]
    weight = NOUN_ONLY if all(s.noun for s in ordered) else 0.0
    weight += COPULA if lead.action in {"be", "have"} else 0.0
    weight += READS * fitness(lead) + (COMMENTARY if comments(lead) else 0.0)
    return weight + MANNER.get(lead.status, 0.0)


def comments(statement: Statement) -> bool:
    """Whether the report comments: its verb says so, or a mere noun goes on doing something that is not counted."""
    if statement.action in COMMENT_VERBS:
        return True
    if VAGUE.search(statement.clause) and not statement.quantities:
        return True
    if statement.status == "ongoing" and not statement.quantities and COMMENT_NOUNS.search(statement.clause):
        return True
    bare = not any(a.kind for a in statement.actors) and not statement.places and not statement.quantities
    return bare and statement.status == "ongoing" and not statement.attribution


def fitness(statement: Statement) -> float:
    """How well a statement's clause would read alone, and how much it holds."""
    words = statement.clause or statement.quote
    length = len(words.split())
    score = -2.0 if statement.noun else 0.0
    score += VERBATIM * (words in statement.quote) + NAMED * any(a.kind for a in statement.actors)
    score -= DASHED * bool(DASHES.search(words))
    score += COMMENTARY if comments(statement) else 0.0
    score += 1.0 if 6 <= length <= 28 else 0.0 if length <= LONGEST else -2.0
    score += 0.5 * any(a.role == "agent" and a.name for a in statement.actors)
    score += 0.5 * (statement.when is not None and statement.when.known) + 0.4 * bool(statement.quantities)
    score += 0.3 * bool(statement.places) - 0.8 * statement.headline - 2.0 * bool(MINE.search(words))
    score -= 0.5 * (words.split(" ")[0].lower() in PRONOUNS)
    return score + 0.5 / (1 + statement.span.start / EARLY_CHARACTERS)
