"""Statements of a story in, the words under which they name someone or something out, with who writes them."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rashomon.linking.names import Name, grouped, name_of
from rashomon.linking.nicknames import known_given
from rashomon.linking.people import Person, own_name, person_of
from rashomon.linking.stems import stem, word_set, words
from rashomon.record import Statement

# nouns of bodies and places, which reports write as a name when they have given the whole of it
COMMON = word_set(
    "state court center centre city county university college hospital school church party department ministry office "
    "agency company bank club council committee board commission congress parliament house senate army navy force "
    "guard union league association institute foundation museum park street avenue road bridge river lake sea gulf "
    "bay island mountain airport station port north south east west district region province capital government group"
)


@dataclass
class Mention:
    """Words that stand for someone or something, wherever they stand in the story.

    `kinds` counts what the reader takes them for (a place is LOC, None is no name), `reports` who writes them;
    `named` is the name in them, `person` its parts where it may be a person's; `common` tells a name of one word that
    is a noun elsewhere ("the Board", "Court").
    """

    words: str
    name: Name
    kinds: Counter[str | None] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    named: str | None = None
    person: Person | None = None
    common: bool = False

    @property
    def count(self) -> int:
        return self.kinds.total()

    @property
    def kind(self) -> str | None:
        """What the reader takes the words for most often, where it takes them for a name at all."""
        told = [(n, kind) for kind, n in self.kinds.items() if kind is not None]
        return max(told)[1] if told else None

    @property
    def key(self) -> str:
        """Mentions of one key are of one; names are compared letter by letter, all else by stems."""
        return " ".join(words(self.named)) + "!" if self.named else self.name.key


def mentions_of(statements: Sequence[Statement]) -> list[Mention]:
    """In the order of their words; pronouns and bare numbers are none."""
    found: dict[str, Mention] = {}
    for report, said, kind in _said(statements):
        name = name_of(said)
        if name is not None:
            one = found.setdefault(said, Mention(said, name))
            one.kinds[kind] += 1
            one.reports.add(report)
    small = frozenset(w for m in found.values() for w in _written_small(m.words))
    for one in found.values():
        one.named = _named(one, small)
        one.common = one.named is not None and _common(one.named, small)
        one.person = person_of(one.words) if one.named and _may_be_person(one) else None
    whole = {(m.person.given, m.person.family) for m in found.values() if m.person and m.person.whole}
    for one in found.values():
        if one.person is not None:
            one.person = _undescribed(one.person, whole)
    return [found[said] for said in sorted(found)]


def _undescribed(person: Person, whole: set[tuple[tuple[str, ...], str]]) -> Person:
    """Without the words before a name that the story also writes without them: "Orme Rovers coach Ana Roe"."""
    for k in range(1, len(person.given)):
        if (person.given[k:], person.family) in whole and not known_given(person.given[k - 1]):
            return replace(person, given=person.given[k:])
    return person


def _said(statements: Iterable[Statement]) -> Iterable[tuple[str, str, str | None]]:
    for s in statements:
        yield from ((s.report, a.known_as or a.name, a.kind) for a in s.actors)
        yield from ((s.report, p.name, "LOC") for p in s.places)
        yield from ((s.report, a.speaker, None) for a in s.attribution if a.speaker)


@lru_cache(maxsize=65536)
def _written_small(mention: str) -> frozenset[str]:
    """The stems of its words that are written without a capital."""
    return frozenset(stem(w) for w in words(mention) if f" {w} " in f" {mention} ")


def _named(mention: Mention, small: Set[str]) -> str | None:
    """The name in a mention; a lone word that the story also writes small, or that names a group, is none."""
    name = own_name(mention.words)
    if name is None or mention.name.key == mention.name.country:
        return None
    if mention.kind is None:
        group = len(words(name)) == 1 and grouped(words(name)[0]) != stem(words(name)[0])
        if not mention.name.proper or _common(name, small) or group:
            return None
    return name


def _common(name: str, small: Set[str]) -> bool:
    said = words(name)
    return len(said) == 1 and (stem(said[0]) in small or said[0] in COMMON)


def _may_be_person(mention: Mention) -> bool:
    """Whether the reader takes it for a person's name at times, or for no name that it knows."""
    return mention.kind in (None, "PER") or mention.kinds["PER"] > 0
