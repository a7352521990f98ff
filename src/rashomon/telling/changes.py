"""Two records of one story in, the earlier and the later; what changed between them out.

Events, commitments and gaps of the two are one where they rest on a statement in common, whatever they are called. Of
records that share no report nothing is one, and all of the later is new.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.record import Account, Commitment, Gap, Position, Record
from rashomon.telling import wording
from rashomon.telling.accounts import VERDICT_ORDER, short_aspect, titles_of
from rashomon.telling.citing import Citations, Cite, Sentence
from rashomon.telling.desk import Desk, desk
from rashomon.telling.ledger import Promise, promises
from rashomon.telling.ranking import ranked
from rashomon.telling.unknowns import unknown

Way = Literal["moved", "contradicted", "more exact"]
WAYS: tuple[Way, ...] = ("moved", "contradicted", "more exact")
_STANDS: dict[str, Way] = {"later": "moved", "conflict": "contradicted", "tighter": "more exact"}


@dataclass(frozen=True)
class Moved:
    """One account whose values changed: what was held before, and what is held now."""

    event: str
    title: str
    aspect: str
    way: Way
    was: tuple[Sentence, ...]
    now: tuple[Sentence, ...]


@dataclass(frozen=True)
class Judged:
    """One account whose verdict changed, and why it is the later one; `was` is empty where nobody spoke of it."""

    event: str
    title: str
    aspect: str
    was: str
    now: str
    why: str
    cites: tuple[Cite, ...]

    @property
    def sharp(self) -> bool:
        """Whether it became a conflict, or is none any more."""
        return wording.VERDICT_WORDS["conflicting"] in (self.was, self.now)


@dataclass(frozen=True)
class Stood:
    """A commitment that stands otherwise than it `was`, or was `due` on another day; both empty where it is new."""

    promise: Promise
    was: str
    due: str


@dataclass(frozen=True)
class Changes:
    """`reports` are the numbers of new ones; `gone` counts events that the later record no longer tells."""

    since: str
    reports: tuple[int, ...]
    headline: str
    judged: tuple[Judged, ...]
    moved: tuple[Moved, ...]
    commitments: tuple[Stood, ...]
    filled: tuple[Sentence, ...]
    asked: tuple[Sentence, ...]
    events: tuple[Sentence, ...]
    gone: int

    @property
    def conflicts(self) -> tuple[Judged, ...]:
        """What became a conflict, and what is none any more."""
        return tuple(one for one in self.judged if one.sharp)

    @property
    def verdicts(self) -> tuple[Judged, ...]:
        """The other verdicts, where no value moved: more origins tell it now."""
        moved = {(one.event, one.aspect) for one in self.moved}
        return tuple(one for one in self.judged if not one.sharp and (one.event, one.aspect) not in moved)

    @property
    def any(self) -> bool:
        """Whether anything changed but the day."""
        told = (self.reports, self.judged, self.moved, self.commitments, self.filled, self.asked, self.events)
        return any(told) or bool(self.gone)


def changes(before: Record, at: Desk, citing: Citations) -> Changes:
    """What changed from one record to that of the desk."""
    old = desk(before)
    same = _same_events(old, at)
    known = set(old.reports)
    headline = before.brief.headline.text if before.brief.headline else ""
    now = at.record.brief.headline.text if at.record.brief.headline else ""
    pairs = list(_account_pairs(old, at, same))
    return Changes(
        since=wording.day(before.as_of),
        reports=tuple(n for n, report in enumerate(citing.reports, 1) if report.id not in known),
        headline=wording.reworded(headline) if headline != now else "",
        judged=_judged(pairs, at, citing),
        moved=_moved(pairs, at, citing),
        commitments=_commitments(before.findings.commitments, at, citing),
        filled=_filled(before.findings.gaps, at, citing),
        asked=_asked(before.findings.gaps, at, citing),
        events=_new_events(same, at, citing),
        gone=len(old.matters.keys() - set(same.values())),
    )


# Events


def _same_events(old: Desk, at: Desk) -> dict[str, str]:
    """The event of the earlier record for each of the later that shares most statements with it."""
    home = {s.id: event for event, told in old.matters.items() for s in told}
    found: dict[str, str] = {}
    for event, told in at.matters.items():
        shared = [home[s.id] for s in told if s.id in home]
        if shared:
            found[event] = max(dict.fromkeys(shared), key=shared.count)
    return found


def _new_events(same: Mapping[str, str], at: Desk, citing: Citations) -> tuple[Sentence, ...]:
    """What is told of for the first time, what a reporter would tell first on top."""
    titles = titles_of(at)
    new = [m for m in ranked(at) if m.event not in same]
    return tuple(Sentence(titles(m.event), citing.of(s.id for s in m.statements)) for m in new)


# Accounts


def _account_pairs(old: Desk, at: Desk, same: Mapping[str, str]) -> Iterator[tuple[Account | None, Account]]:
    """Each account of an event that both records tell, with what it was; None where nobody spoke of it.

    Of several on one aspect (people hurt, people killed) each is paired once, with that which it has most in common.
    """
    for event, before in same.items():
        new, known = at.accounts.get(event, ()), old.accounts.get(before, ())
        alike = [(_alike(k, n), -i, -j) for i, n in enumerate(new) for j, k in enumerate(known) if n.aspect == k.aspect]
        of: dict[int, int] = {}
        for (_, shared), i, j in sorted(alike, reverse=True):
            if shared and -i not in of and -j not in of.values():
                of[-i] = -j
        yield from ((known[of[i]] if i in of else None, account) for i, account in enumerate(new))


def _alike(old: Account, new: Account) -> tuple[int, int]:
    """How many values they have in common, and how many statements."""
    values = {p.value for p in old.positions} & {p.value for p in new.positions}
    return len(values), len(_statements(old) & _statements(new))


def _statements(account: Account) -> set[str]:
    return {i for position in account.positions for i in position.statements}


def _judged(pairs: Iterable[tuple[Account | None, Account]], at: Desk, citing: Citations) -> tuple[Judged, ...]:
    """Verdicts that changed, and conflicts on what nobody had spoken of: those of one event follow the sharpest."""
    found = [
        (old, new) for old, new in pairs
        if (old is None and new.verdict == "conflicting") or (old is not None and old.verdict != new.verdict)
    ]  # fmt: skip
    found.sort(key=lambda pair: VERDICT_ORDER.index(pair[1].verdict))
    places: dict[str, int] = {}
    for place, (_, new) in enumerate(found):
        places.setdefault(new.event, place)
    titles = titles_of(at)
    return tuple(
        Judged(
            new.event, titles(new.event), short_aspect(new, citing),
            wording.VERDICT_WORDS[old.verdict] if old else "", wording.VERDICT_WORDS[new.verdict],
            wording.opened(wording.reworded(new.why)), citing.of(i for p in new.positions for i in p.statements),
        )
        for old, new in sorted(found, key=lambda pair: places[pair[1].event])
    )  # fmt: skip


def _moved(pairs: Iterable[tuple[Account | None, Account]], at: Desk, citing: Citations) -> tuple[Moved, ...]:
    titles = titles_of(at)
    found = [moved for old, new in pairs if old is not None and (moved := _movement(old, new, titles, citing))]
    found.sort(key=lambda one: WAYS.index(one.way))
    places = {one.event: place for place, one in reversed(list(enumerate(found)))}
    return tuple(sorted(found, key=lambda one: places[one.event]))


def _movement(old: Account, new: Account, titles: Callable[[str], str], citing: Citations) -> Moved | None:
    """The first of the ways in which what is new stands to what was held; None where it only says as much."""
    held = {place for place, position in enumerate(new.positions) if _known(position, old)}
    for stands, way in _STANDS.items():
        ties = [(t.position, t.to) for t in new.ties if t.stands == stands]
        ties += [(to, place) for place, to in ties if stands == "conflict"]
        reached = _reached(ties, held) if stands == "later" else [(a, b) for a, b in ties if b in held]
        reached = [(a, b) for a, b in reached if a not in held]
        if reached:
            last = {a for a, _ in reached} - {b for _, b in ties if stands == "later"}
            was = [new.positions[b] for b in sorted({b for _, b in reached})]
            now = [new.positions[a] for a in sorted(last or {a for a, _ in reached})]
            told = (_said(was, citing), _said(now, citing))
            return Moved(new.event, titles(new.event), short_aspect(new, citing), way, *told)
    return None


def _reached(ties: Sequence[tuple[int, int]], held: Collection[int]) -> list[tuple[int, int]]:
    """Each later position with what was held before, over the versions between."""
    found: list[tuple[int, int]] = []
    for start in sorted({place for place, _ in ties} - set(held)):
        open_, seen = [start], {start}
        while open_:
            here = open_.pop()
            for place, to in ties:
                if place == here and to not in seen:
                    seen.add(to)
                    if to in held:
                        found.append((start, to))
                    else:
                        open_.append(to)
    return found


def _known(position: Position, old: Account) -> bool:
    told = set(position.statements)
    return any(told & set(p.statements) or p.value == position.value for p in old.positions)


def _said(positions: Iterable[Position], citing: Citations) -> tuple[Sentence, ...]:
    return tuple(Sentence(wording.reworded(p.value), citing.of(p.statements)) for p in positions)


# Commitments and gaps


def _commitments(old: Sequence[Commitment], at: Desk, citing: Citations) -> tuple[Stood, ...]:
    """Those that stand otherwise first, then those whose day moved, then the new ones."""
    now = {one.id: one for one in at.record.findings.commitments}
    found: list[Stood] = []
    for promise in promises(now.values(), at, citing):
        before = _before(now[promise.id], old)
        if before is None:
            found.append(Stood(promise, "", ""))
        elif before.status != promise.status or before.due != now[promise.id].due:
            found.append(Stood(promise, before.status, wording.due(before.due)))
    return tuple(sorted(found, key=lambda one: (not one.was, one.was == one.promise.status)))


def _before(commitment: Commitment, old: Sequence[Commitment]) -> Commitment | None:
    told = set(commitment.evidence)
    shared = [one for one in old if told & set(one.evidence)]
    return max(shared, key=lambda one: len(told & set(one.evidence)), default=None)


def _filled(old: Sequence[Gap], at: Desk, citing: Citations) -> tuple[Sentence, ...]:
    """What was not known and is told now, with the words that tell it."""
    was_open = {i for gap in old if gap.open for i in gap.statements}
    filled = [gap for gap in at.record.findings.gaps if not gap.open and was_open & set(gap.statements)]
    return _once(((words, gap.answers) for gap in filled if (words := unknown(gap, at))), citing)


def _asked(old: Sequence[Gap], at: Desk, citing: Citations) -> tuple[Sentence, ...]:
    """What is said not to be known for the first time, and still is not."""
    told = {i for gap in old for i in gap.statements}
    new = [gap for gap in at.record.findings.gaps if gap.open and not told & set(gap.statements)]
    return _once(((words, gap.statements) for gap in new if (words := unknown(gap, at))), citing)


def _once(lines: Iterable[tuple[str, tuple[str, ...]]], citing: Citations) -> tuple[Sentence, ...]:
    found: dict[str, Sentence] = {}
    for words, statements in lines:
        found.setdefault(words.lower(), Sentence(words, citing.of(statements)))
    return tuple(found.values())
