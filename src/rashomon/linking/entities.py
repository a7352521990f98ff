"""Mentions of a story's statements in, entities out: one id for one someone or something, whatever it is called."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.linking.countries import country_titles
from rashomon.linking.names import Name, name_of
from rashomon.record import Statement


@dataclass(frozen=True)
class Entities:
    """`ids` gives the entity of a mention as written, `shown` the name of an entity."""

    ids: Mapping[str, str]
    shown: Mapping[str, str]

    def fill(self, statement: Statement) -> Statement:
        """The statement with the entity of each actor and place."""
        return replace(
            statement,
            actors=tuple(replace(a, entity=self.ids.get(a.known_as or a.name)) for a in statement.actors),
            places=tuple(replace(p, entity=self.ids.get(p.name)) for p in statement.places),
        )


def entities(statements: Sequence[Statement]) -> Entities:
    """Entities of all actors, places and speakers; pronouns have none."""
    counts = Counter(_mentions(statements))
    names = {mention: name for mention in sorted(counts) if (name := name_of(mention)) is not None}
    whole = _whole_names(set(names.values()))
    ids = {mention: _id(whole.get(name.key, name.key)) for mention, name in names.items()}
    return Entities(ids, _shown(ids, names, counts))


def _mentions(statements: Iterable[Statement]) -> Iterable[str]:
    for s in statements:
        yield from (a.known_as or a.name for a in s.actors)
        yield from (p.name for p in s.places)
        yield from (a.speaker for a in s.attribution if a.speaker)


def _whole_names(names: set[Name]) -> dict[str, str]:
    """Key of a part of a name to the key of the whole, where only one whole has it: "Sudani" to the full name.

    An acronym stands for the name of its first letters.
    """
    proper = sorted((n for n in names if n.proper and n.key != n.country), key=lambda n: n.key)
    by_head: dict[str, list[Name]] = {}
    by_letters: dict[str, set[str]] = {}
    for name in proper:
        for root in name.stems:
            by_head.setdefault(root, []).append(name)
    for name in proper:
        if len(name.stems) > 2:
            by_letters.setdefault(name.letters, set()).add(name.key)
    whole = {}
    for name in proper:
        longer = [o for o in by_head[name.head] if o.stems > name.stems]
        # all the longer ones must be parts of the longest, else two people share the name
        longest = max(longer, key=lambda o: (len(o.stems), o.key), default=None)
        if longest is not None and all(o.stems <= longest.stems for o in longer):
            whole[name.key] = longest.key
        elif len(name.stems) == 1 and 2 < len(name.key) < 6:
            spelt = by_letters.get(name.key, set())
            if len(spelt) == 1:
                whole[name.key] = next(iter(spelt))
    return whole


def _id(key: str) -> str:
    return "e" + hashlib.sha256(key.encode()).hexdigest()[:10]


def _shown(ids: Mapping[str, str], names: Mapping[str, Name], counts: Counter[str]) -> dict[str, str]:
    """The name that is shown: of a country its usual one, else the most frequent full form."""
    best: dict[str, tuple[int, int, str]] = {}
    shown = {}
    for mention, entity in ids.items():
        name = names[mention]
        if name.key == name.country:
            shown[entity] = country_titles().get(name.key, mention)
        rank = (len(name.stems), counts[mention], mention)
        best[entity] = max(best.get(entity, rank), rank)
    return dict(sorted({e: r[2] for e, r in best.items()}.items())) | dict(sorted(shown.items()))
