"""Statements of a story in, who and what their mentions stand for out: one id for "U.S. troops", "American forces"."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rashomon.linking.countries import country_titles
from rashomon.linking.descriptions import Description, description_of
from rashomon.linking.mentions import Mention, mentions_of
from rashomon.linking.one_name import Same, as_nouns, letters, offices, people, spellings, things
from rashomon.linking.one_person import described
from rashomon.linking.seats import country_of_institution, seat_of
from rashomon.linking.stems import words
from rashomon.record import Actor, Alias, Entity, Statement, Whole


@dataclass(frozen=True)
class Entities:
    """`ids` gives the entity of a mention as written, `known` the entities by their ids.

    `countries` gives the entity of a country by its code: its capital, where that acts, is the country. `told` is what
    the reports tell of an entity that is one person: an age, a sex.
    """

    ids: Mapping[str, str]
    known: Mapping[str, Entity]
    countries: Mapping[str, str]
    told: Mapping[str, Description] = field(default_factory=dict)

    def fill(self, statement: Statement) -> Statement:
        """The statement with the entity of each actor and place."""
        return replace(
            statement,
            actors=tuple(replace(a, entity=self._of(a, statement.action)) for a in statement.actors),
            places=tuple(replace(p, entity=self.ids.get(p.name)) for p in statement.places),
        )

    def _of(self, actor: Actor, action: str) -> str | None:
        own = self.ids.get(actor.known_as or actor.name)
        if own is None or self.known[own].by == "user":
            return own
        return self.countries.get(_acting(actor, action) or "", own)


def _acting(actor: Actor, action: str) -> str | None:
    """The code of the country that acts where its capital is named: "Washington rejected the offer"."""
    return seat_of(actor.name, action) if actor.role == "agent" and actor.kind != "PER" else None


def entities(statements: Sequence[Statement], listed: Sequence[Entity] = ()) -> Entities:
    """Entities of all actors, places and speakers; pronouns have none. What a user has `listed` is never joined."""
    mentions = mentions_of(statements)
    groups = Groups(mentions, listed)
    for rule in (people, things, as_nouns, letters, spellings):
        groups.join(rule(mentions))
    groups.join(_holders(mentions, groups, statements))
    groups.join(list(described(mentions, statements, groups.of)))
    found = _with_seats(_entities(groups), statements)
    return replace(found, told=_told(found.ids, statements))


def _told(ids: Mapping[str, str], statements: Iterable[Statement]) -> Mapping[str, Description]:
    """The narrowest description of each entity."""
    found: dict[str, Description] = {}
    for actor in (a for s in statements for a in s.actors):
        one = ids.get(actor.known_as or actor.name)
        for own in map(description_of, (actor.known_as or actor.name, actor.name)):
            if one is not None and own is not None:
                found[one] = found[one].narrowed(own) if one in found else own
    return found


def _with_seats(found: Entities, statements: Iterable[Statement]) -> Entities:
    """With the capitals by which reports name a country, and the institutions that speak for one."""
    known = dict(found.known)
    for id_, one in found.known.items():
        code = country_of_institution(one.name)
        if code is not None and code in found.countries and one.by == "program":
            known[id_] = replace(one, part_of=(Whole(found.countries[code], "speaks for its government"),))
    capitals: dict[tuple[str, str], set[str]] = defaultdict(set)
    for s in statements:
        for actor in s.actors:
            code = _acting(actor, s.action)
            if code is not None and code in found.countries:
                capitals[found.countries[code], actor.name].add(s.report)
    for (id_, name), reports in sorted(capitals.items()):
        alias = Alias(name, "its capital, where it does what a government does", tuple(sorted(reports)))
        known[id_] = replace(known[id_], aliases=(*known[id_].aliases, alias))
    return replace(found, known=known)


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

    def __init__(self, mentions: Sequence[Mention], listed: Sequence[Entity] = ()):
        by_name = {_folded(a.name): one for one in listed for a in one.aliases}
        found = {m.words: by_name.get(_folded(_bare(m))) or by_name.get(_folded(m.words)) for m in mentions}
        self.listed = {said: one for said, one in found.items() if one is not None}
        self._group: dict[str, list[Mention]] = {}
        self._reasons: dict[str, str] = {}
        by_key: dict[str, list[Mention]] = defaultdict(list)
        for m in mentions:
            own = self.listed.get(m.words)
            by_key[m.key if own is None else f"listed {own.name}"].append(m)
        for group in by_key.values():
            self._group |= dict.fromkeys((m.words for m in group), group)

    def join(self, pairs: Iterable[Same]) -> None:
        """Make one of the groups of each pair."""
        for pair in pairs:
            one, other = self._group.get(pair.one), self._group.get(pair.other)
            if one is None or other is None or one is other or self._two_listed(one, other):
                continue
            for m in one:
                self._reasons.setdefault(m.words, pair.reason)
            joined = [*other, *one]
            self._group |= dict.fromkeys((m.words for m in joined), joined)

    def _two_listed(self, one: Sequence[Mention], other: Sequence[Mention]) -> bool:
        return len({self.listed[m.words].name for m in (*one, *other) if m.words in self.listed}) > 1

    def reason(self, mention: Mention) -> str:
        """Why a mention is of its group."""
        return "your list" if mention.words in self.listed else self._reasons.get(mention.words, "the same words")

    def of(self, said: str) -> int | None:
        """A number that is the same for mentions of one group."""
        group = self._group.get(said)
        return None if group is None else id(group)

    def found(self) -> list[list[Mention]]:
        """The groups in order of their first words."""
        return list({id(group): group for _, group in sorted(self._group.items())}.values())


def _entities(groups: Groups) -> Entities:
    ids: dict[str, str] = {}
    known: dict[str, Entity] = {}
    for group in groups.found():
        listed = next((groups.listed[m.words] for m in group if m.words in groups.listed), None)
        one = _entity(group, listed, groups)
        ids |= dict.fromkeys((m.words for m in group), one.id)
        known[one.id] = one
    countries = {one.country: id_ for id_, one in known.items() if one.country and one.by == "program"}
    return Entities(ids, dict(sorted(known.items())), countries)


def _entity(group: Sequence[Mention], listed: Entity | None, groups: Groups) -> Entity:
    first = max(group, key=_fullness)
    aliases = tuple(_aliases(first, group, groups))
    kind = next((m.kind for m in (first, *group) if m.kind), None)
    if listed is not None:
        return replace(listed, id=_id(listed.name), kind=listed.kind or kind, aliases=aliases)
    country = first.key if first.key == first.name.country else None
    return Entity(
        _id(_bare(first) if first.named else first.key), _shown(first, country), kind, country, aliases=aliases
    )


def _id(name: str) -> str:
    return "e" + hashlib.sha256(name.casefold().encode()).hexdigest()[:10]


def _folded(name: str) -> str:
    """A name as a list is searched: without capitals, marks and an article."""
    return " ".join(w for w in words(name) if w not in ("the", "a", "an"))


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


def _aliases(first: Mention, group: Sequence[Mention], groups: Groups) -> Iterator[Alias]:
    for m in sorted(group, key=lambda m: (m is not first, -m.count, m.words)):
        reason = "the name" if m is first and m.words not in groups.listed else groups.reason(m)
        yield Alias(m.words, reason, tuple(sorted(m.reports)))
