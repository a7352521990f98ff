"""Mentions of people without a name in, the people that they are out: the only one of that age, the only such child.

"The 24-year-old man" is whoever the reports name and give that age, where they give it to nobody else. "The baby" is
the only baby that they tell of. Of men and women there are too many for that.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce

from rashomon.linking.descriptions import Description, description_of
from rashomon.linking.mentions import Mention
from rashomon.linking.names import QUANTIFIERS
from rashomon.linking.one_name import Same
from rashomon.linking.stems import words
from rashomon.record import Statement

YOUNG = 19  # years: children and teenagers are few in a story
_AGE = re.compile(r",\s*(?:aged\s+)?(\d{1,3})(?=\s*(?:[,.;)]|$))")

_BESIDE = re.compile(r",\s*((?:an?|the)\s+[^,.;]{3,60})")  # "a fourth victim, a 19-year-old woman"

Told = Mapping[str, Sequence[Description]]


@dataclass(frozen=True)
class _Someone:
    """One of the groups of mentions that tell of one person: its first words, what it tells, whether it has a name."""

    words: str
    told: Description
    named: bool


def described(
    mentions: Sequence[Mention], statements: Sequence[Statement], group_of: Callable[[str], int | None]
) -> Iterator[Same]:
    """Mentions that only describe, each with the one person of the story that it fits; in doubt none."""
    people = _people(mentions, _told(mentions, statements), group_of)
    aged = [one for one in people if one.told.aged]
    named = [one for one in aged if one.named]
    known = list(named)  # one for each person that an age is given for
    for one in aged:
        if not one.named:
            fits = [other for other in (*named, *known) if one.told.equals(other.told)]
            if len({other.words for other in fits}) == 1:
                yield Same(one.words, fits[0].words, "the only one of that age")
            elif not fits:
                known.append(one)
    for one in people:
        if not one.told.aged and not one.named and one.told.high <= YOUNG:
            young = [other for other in known if other.told.high <= YOUNG and not one.told.differs(other.told)]
            if len(young) == 1:
                yield Same(one.words, young[0].words, "the only one that it fits")


def _people(mentions: Sequence[Mention], told: Told, group_of: Callable[[str], int | None]) -> list[_Someone]:
    groups: dict[int, list[Mention]] = defaultdict(list)
    for m in mentions:
        own = group_of(m.words)
        if own is not None and m.words in told:
            groups[own].append(m)
    found = []
    for group in groups.values():
        one = _one([d for m in group for d in told[m.words]])
        if one is not None:
            found.append(_Someone(group[0].words, one, any(m.person is not None for m in group)))
    return found


def _one(descriptions: Sequence[Description]) -> Description | None:
    """What is told of one person in all, None where it does not hold together."""
    aged = [d for d in descriptions if d.aged]
    first = (aged or descriptions)[0]
    if any(d.many or first.differs(d) for d in descriptions):
        return None
    return reduce(Description.narrowed, descriptions)


def _told(mentions: Sequence[Mention], statements: Sequence[Statement]) -> Told:
    """The descriptions of each mention: in its words, in those that stand for it in a report, and beside it."""
    found: dict[str, list[Description]] = defaultdict(list)
    for m in mentions:
        own = description_of(m.words)
        if own is not None:
            found[m.words].append(own)
    for s in statements:
        for actor in s.actors:
            name = actor.known_as or actor.name
            after = s.quote.partition(actor.name)[2]
            age, beside = _AGE.match(after), _BESIDE.match(after) if _is_one(actor.name) else None
            said = (actor.name, f"{name}, {age[1]}" if age else "", beside[1] if beside else "")
            for own in map(description_of, said):
                if own is not None:
                    found[name].append(own)
    return found


@lru_cache(maxsize=65536)
def _is_one(mention: str) -> bool:
    """Whether what stands beside a mention is of all that it names: of "two girls, a 9-year-old and …" it is not."""
    return not any(w.isdigit() or w in QUANTIFIERS for w in words(mention))
