"""A record's accounts in, those on which reports differ out as every form lists them: values, and who holds them.

Conflicts come first, then figures and days that were revised, then values of which one is tighter; accounts of one
event follow each other. What only fits together, or tells how a plan turned out, is not listed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rashomon.record import Account, Position, Record, Report, Statement
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Cite, file_name, report_name
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import alike
from rashomon.telling.sentences import compact, proposition
from rashomon.telling.tidying import tidy

VERDICT_ORDER = ("conflicting", "updated", "compatible", "agreed", "undisclosed", "single-origin")
MEASURED = ("when", "how many")  # the aspects on which an update, or a tighter value, is listed
# values of an account, outlets and cites of one of them, and silent reports that are shown where not all is
MOST_SIDES, MOST_NAMED, MOST_CITED, MOST_SILENT = 8, 6, 12, 20
MOST_WORDS = 24  # of a heading; a longer one is cut where one of its parts ends


@dataclass(frozen=True)
class Side:
    """One position of an account; `tightest` where it alone has the narrowest bounds, `since` the day of its first."""

    value: str
    cites: tuple[Cite, ...]
    outlets: tuple[str, ...]
    tightest: bool
    since: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """The outlets that are named, and how many are not."""
        more = len(self.outlets) - MOST_NAMED
        return (*self.outlets[:MOST_NAMED], f"{more:,} others") if more > 1 else self.outlets

    @property
    def first_cites(self) -> tuple[Cite, ...]:
        """What is cited where not all is shown."""
        return self.cites[:MOST_CITED]


@dataclass(frozen=True)
class Difference:
    """One account; `about` names its event, and so does `title`, but empty where the one before is of the same."""

    event: str
    about: str
    title: str
    aspect: str
    verdict: str
    word: str
    why: str
    sides: tuple[Side, ...]
    silent: tuple[int, ...]

    @property
    def main(self) -> tuple[Side, ...]:
        """The values that most outlets give, in the order that they had."""
        most = sorted(range(len(self.sides)), key=lambda n: (-len(self.sides[n].outlets), n))[:MOST_SIDES]
        return tuple(self.sides[n] for n in sorted(most))

    @property
    def more(self) -> str:
        """How many values are not among those; empty where all are."""
        rest = len(self.sides) - len(self.main)
        return wording.counted(rest, "other value") if rest else ""

    @property
    def named_silent(self) -> tuple[int, ...]:
        """The silent reports where they are few enough to be named; else none."""
        return self.silent if len(self.silent) <= MOST_SILENT else ()


def listed(record: Record, citing: Citations) -> list[Account]:
    """Conflicts, then figures and days that were revised, then those of which one value is tighter.

    Accounts of one event follow each other, the event of the sharpest first.
    """
    return asked_of([a for a in record.findings.accounts if _differs(a, citing)])


def asked_of(accounts: Iterable[Account]) -> list[Account]:
    """The accounts in the order in which a reader meets them: see `listed`."""
    shown = list(accounts)
    shown.sort(key=lambda a: (VERDICT_ORDER.index(a.verdict), -_support(a)))  # else in the record's order
    places: dict[str, int] = {}
    for place, account in enumerate(shown):
        places.setdefault(account.event, place)
    # what only fits together does not follow a conflict of its event up
    sharp = {account.event for account in shown if account.verdict != "compatible"}
    return sorted(
        shown, key=lambda a: len(shown) if a.verdict == "compatible" and a.event in sharp else places[a.event]
    )


def _differs(account: Account, citing: Citations) -> bool:
    if account.verdict == "conflicting":
        return True
    if account.aspect not in MEASURED:
        return False
    return account.verdict == "updated" or (account.verdict == "compatible" and _tightest(account, citing) is not None)


def differences(accounts: Sequence[Account], at: Desk, citing: Citations) -> tuple[Difference, ...]:
    titles = titles_of(at)
    found: list[Difference] = []
    before = None
    for account in accounts:
        first = account.event != before
        about = titles(account.event) if first else found[-1].about
        found.append(_difference(account, about, citing, first=first))
        before = account.event
    return tuple(found)


def titles_of(at: Desk) -> Callable[[str], str]:
    """What each event is called, by its id."""
    titles = {event.id: event.title for event in at.record.story.events}
    return lambda event: _title_of(event, titles.get(event, ""), at)


def _title_of(event: str, title: str, at: Desk) -> str:
    """The event's title where it stands alone, else the first of its statements that does."""
    told = [s for s in at.matters.get(event, ()) if alike(s, title)]
    told.sort(key=lambda s: " ".join((s.clause or s.quote).split()) != title)
    words = next((compact(words, s, MOST_WORDS) for s in told if (words := proposition(s, at))), None)
    return wording.opened(words or tidy(title) or title)


def _support(account: Account) -> int:
    return len({origin for position in account.positions for origin in position.origins})


def _difference(account: Account, about: str, citing: Citations, *, first: bool) -> Difference:
    tightest = _tightest(account, citing) if account.verdict == "compatible" else None
    why = wording.opened(wording.reworded(account.why)) if account.verdict == "conflicting" else ""
    return Difference(
        event=account.event,
        about=about,
        title=about if first else "",
        aspect=aspect_words(account, citing),
        verdict=account.verdict,
        word=wording.VERDICT_WORDS[account.verdict],
        why=_renamed(why, citing),
        sides=tuple(_side(p, p is tightest, citing) for p in account.positions),
        silent=tuple(sorted(citing.numbers[r] for r in account.silent if r in citing.numbers)),
    )


def aspect_words(account: Account, citing: Citations) -> str:
    """What is differed on, in words: “by when” where all name a limit."""
    if account.of in wording.OF_WORDS:
        return wording.OF_WORDS[account.of]
    told = [citing.statements[i] for p in account.positions for i in p.statements if i in citing.statements]
    limited = [s.when is not None and s.when.limit is not None for s in told if s.when is not None]
    by = account.aspect == "when" and bool(limited) and all(limited)
    return wording.BY_WHEN if by else wording.ASPECT_WORDS[account.aspect]


def short_aspect(account: Account, citing: Citations) -> str:
    """The same in a word, for a table."""
    return wording.BY_WHEN if aspect_words(account, citing) == wording.BY_WHEN else account.aspect


def _renamed(why: str, citing: Citations) -> str:
    """The sentence with a file's name as its report is named."""
    for report in citing.reports:
        if not report.outlet:
            why = why.replace(file_name(report), report_name(report))
    return why


def _side(position: Position, tightest: bool, citing: Citations) -> Side:
    reports = sorted(citing.numbers[r] for r in set(position.reports) if r in citing.numbers)
    groups: dict[str, list[Report]] = {}
    for number in reports:
        groups.setdefault(citing.origin(citing.reports[number - 1].id), []).append(citing.reports[number - 1])
    names = list(dict.fromkeys(supporter(group) for group in groups.values()))
    names = [n for n in names if not any(other.startswith(f"{n} and ") for other in names)]
    since = wording.day(position.since) if position.since else ""
    return Side(wording.reworded(position.value), citing.of(position.statements), tuple(names), tightest, since)


def supporter(group: Sequence[Report]) -> str:
    """One origin by the name that it goes under: “Harbour Wire and 2 copies”."""
    named = list(dict.fromkeys(report_name(r) for r in group))
    marked = [r.outlet for r in group if r.outlet and any(f"({r.outlet}" in other.text for other in group)]
    first = ([wording.plain(m) for m in marked] or [report_name(r) for r in group if r.outlet] or named)[0]
    copies = len(group) - sum(report_name(r) == first for r in group)
    return f"{first} and {wording.counted(copies, 'copy', 'copies')}" if copies else first


def _tightest(account: Account, citing: Citations) -> Position | None:
    """The one position whose statements have the narrowest bounds; None where two are as narrow, or none has any."""
    widths = [(_width(account, p, citing), p) for p in account.positions]
    known = [(width, p) for width, p in widths if width is not None]
    best = [p for width, p in known if width == min(w for w, _ in known)]
    return best[0] if len(best) == 1 else None


def _width(account: Account, position: Position, citing: Citations) -> float | None:
    statements = [citing.statements[s] for s in position.statements if s in citing.statements]
    widths = [w for s in statements for w in _widths(account.aspect, s)]
    return min(widths, default=None)


def _widths(aspect: str, statement: Statement) -> Iterable[float]:
    if aspect == "how many":
        yield from (q.high - q.low for q in statement.quantities if q.low is not None and q.high is not None)
    moment = statement.when
    if aspect == "when" and moment is not None:
        bounds = (moment.limit,) if moment.limit is not None else (moment.start, moment.end)
        days = [d.latest - d.earliest for d in bounds if d.latest is not None and d.earliest is not None]
        if days:
            yield sum(days, timedelta()).total_seconds()
