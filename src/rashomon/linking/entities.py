"""Statements of a story in, who and what their mentions stand for out: one id for "U.S. troops", "American forces"."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.linking.countries import country_titles
from rashomon.linking.mentions import Mention, mentions_of
from rashomon.linking.one_name import Same, as_nouns, letters, offices, people, spellings, things
from rashomon.record import Alias, Entity, Statement


@dataclass(frozen=True)
class Entities:
    """`ids` gives the entity of a mention as written, `known` the entities by their ids."""

    ids: Mapping[str, str]
    known: Mapping[str, Entity]

    def fill(self, statement: Statement) -> Statement:
        """The statement with the entity of each actor and place."""
        return replace(
            statement,
            actors=tuple(replace(a, entity=self.ids.get(a.known_as or a.name)) for a in statement.actors),
            places=tuple(replace(p, entity=self.ids.get(p.name)) for p in statement.places),
        )


def entities(statements: Sequence[Statement]) -> Entities:
    """Entities of all actors, places and speakers; pronouns have none."""
    mentions = mentions_of(statements)
    groups = Groups(mentions)
    for rule in (people, things, as_nouns, letters, spellings):
        groups.join(rule(mentions))
    groups.join(_holders(mentions, groups, statements))
    return _entities(groups.found(), groups.reasons)


def _holders(mentions: Sequence[Mention], groups: "Groups", statements: Iterable[Statement]) -> Iterator[Same]:
    """Mentions of an office with the only one who is known to hold it."""
    beside = ((a.name, a.known_as) for s in statements for a in s.actors if a.known_as)
    held = offices(mentions, beside)
    for m in mentions:
        holders = sorted(held.get(m.key, ())) if m.person is None else []
        if holders and len({groups.of(h) for h in holders}) == 1 and groups.of(holders[0]) is not None:
            yield Same(m.words, holders[0], "the office that a report gives with the name")


class Groups:
    """Mentions in groups of one entity each, with why each of them was joined to another."""

    def __init__(self, mentions: Sequence[Mention]):
        self._mentions = {m.words: m for m in mentions}
        self._group: dict[str, list[Mention]] = {}
        self.reasons: dict[str, str] = {}
        by_key: dict[str, list[Mention]] = defaultdict(list)
        for m in mentions:
            by_key[m.key].append(m)
        for group in by_key.values():
            self._group |= dict.fromkeys((m.words for m in group), group)

    def join(self, pairs: Iterable[Same]) -> None:
        """Make one of the groups of each pair."""
        for pair in pairs:
            one, other = self._group.get(pair.one), self._group.get(pair.other)
            if one is None or other is None or one is other:
                continue
            for m in one:
                self.reasons.setdefault(m.words, pair.reason)
            joined = [*other, *one]
            self._group |= dict.fromkeys((m.words for m in joined), joined)

    def of(self, words: str) -> int | None:
        """A number that is the same for mentions of one group."""
        group = self._group.get(words)
        return None if group is None else id(group)

    def found(self) -> list[list[Mention]]:
        """The groups in order of their first words."""
        return list({id(group): group for _, group in sorted(self._group.items())}.values())


def _entities(groups: Iterable[Sequence[Mention]], reasons: Mapping[str, str]) -> Entities:
    ids: dict[str, str] = {}
    known: dict[str, Entity] = {}
    for group in groups:
        first = max(group, key=_fullness)
        entity = "e" + hashlib.sha256((_bare(first) if first.named else first.key).casefold().encode()).hexdigest()[:10]
        country = first.key if first.key == first.name.country else None
        ids |= dict.fromkeys((m.words for m in group), entity)
        known[entity] = Entity(
            entity,
            _shown(first, country),
            next((m.kind for m in (first, *group) if m.kind), None),
            country,
            aliases=tuple(_aliases(first, group, reasons)),
        )
    return Entities(ids, dict(sorted(known.items())))


def _fullness(mention: Mention) -> tuple[int, int, int, int, str]:
    """The fullest name; where there is no name, what is said most often in the fewest words."""
    if mention.named is None:
        return (0, mention.count, -len(mention.words), 0, mention.words)
    bare = _bare(mention)
    return (1, len(bare.split()), mention.count, len(bare), mention.words)


def _bare(mention: Mention) -> str:
    """A name without a title and what describes it."""
    return (mention.person.written if mention.person else mention.named) or mention.words


def _shown(mention: Mention, country: str | None) -> str:
    """The name that is shown: of a country its usual one, else the fullest."""
    return country_titles().get(country, mention.words) if country else _bare(mention)


def _aliases(first: Mention, group: Sequence[Mention], reasons: Mapping[str, str]) -> Iterator[Alias]:
    for m in sorted(group, key=lambda m: (m is not first, -m.count, m.words)):
        reason = "the name" if m is first else reasons.get(m.words, "the same words")
        yield Alias(m.words, reason, tuple(sorted(m.reports)))
