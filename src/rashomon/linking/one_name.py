"""Mentions of a story in, pairs of them that name one person, body or place out, with why; in doubt they stay two."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from rashomon.linking.mentions import Mention
from rashomon.linking.names import name_of
from rashomon.linking.nicknames import one_given
from rashomon.linking.people import SEX_OF_TITLE, Person, one_person, why_one
from rashomon.linking.spellings import skeleton, spelt_alike
from rashomon.linking.stems import word_set, words

# what a firm's name may end in and is often left out
OF_FIRMS = word_set("plc inc incorporated corp corporation co company ltd limited llc lp ag sa nv group holdings")


@dataclass(frozen=True)
class Same:
    """Two mentions that name one, and why."""

    one: str
    other: str
    reason: str


def people(mentions: Sequence[Mention]) -> Iterator[Same]:
    """Whole names with whole names, then family and given names alone with the only whole name that has them."""
    told = [m for m in mentions if m.person is not None]
    groups = _whole_people(told)
    for group in groups:
        for one, other in pairwise(group):
            if one.person and other.person:
                yield Same(one.words, other.words, why_one(one.person, other.person))
    whole = [group for group in groups if any(m.person and m.person.whole for m in group)]
    for mention in told:
        if mention.person is not None and not mention.person.whole:
            found = _holders(mention, mention.person, whole)
            if len(found) == 1:
                yield Same(mention.words, found[0][0].words, "a part of the only such name")


def _whole_people(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Whole names in groups of one person each: all of a group can be one, and no other could join it."""
    whole = [m for m in mentions if m.person and m.person.whole]
    near: dict[str, set[str]] = {m.words: {m.words} for m in whole}
    kin = _by(whole, lambda m: skeleton(m.person.family) if m.person else "")
    for a, b in (pair for group in kin for pair in combinations(group, 2)):
        if a.person and b.person and one_person(a.person, b.person) and not _two_forms(a, b, whole):
            near[a.words].add(b.words)
            near[b.words].add(a.words)
    groups: dict[frozenset[str], list[Mention]] = defaultdict(list)
    for m in whole:
        alike = frozenset(near[m.words])
        # "J. Roe" beside "John Roe" and "Jane Roe" is neither: those that it is like are not like each other
        sure = all(near[other] == alike for other in alike)
        groups[alike if sure else frozenset((m.words,))].append(m)
    return list(groups.values())


def _two_forms(a: Mention, b: Mention, whole: Sequence[Mention]) -> bool:
    """ "Ben Roe Jr." and "Ben Roe" are two where a report tells of both; so are two spellings in a report."""
    if a.person is None or b.person is None:
        return False
    if a.person.family != b.person.family:
        return bool(a.reports & b.reports)
    if a.person.suffix == b.person.suffix:
        return False
    kin = [
        m for m in whole if m.person and m.person.family == a.person.family and m.person.given[0] == a.person.given[0]
    ]
    with_suffix = {r for m in kin if m.person and m.person.suffix for r in m.reports}
    without = {r for m in kin if m.person and not m.person.suffix for r in m.reports}
    return bool(with_suffix & without)


def _holders(mention: Mention, part: Person, whole: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The people whose family name, or where that is nobody's whose given name, stands alone in a mention."""
    family = [g for g in whole if any(m.person and m.person.family == part.family for m in g)]
    sex = next((SEX_OF_TITLE[w] for w in part.title if w in SEX_OF_TITLE), None)
    if family or part.title:
        return family if sex is None or len(family) < 2 else []
    if mention.kind != "PER":
        return []
    return [g for g in whole if any(m.person and one_given(m.person.given[0], part.family) for m in g)]


def things(mentions: Sequence[Mention]) -> Iterator[Same]:
    """Names with one head, one of them fuller: "the Orme Bridge", "the Old Orme Bridge"; a firm with its "plc"."""
    told = [m for m in mentions if m.named and not (m.person and m.person.whole and m.kind == "PER")]
    for group in _by(told, _plain_key):
        for one, other in pairwise(group):
            yield Same(one.words, other.words, "the same name")
    for group in _by(told, _head):
        for part in group:
            fuller = [m for m in group if _stems(m) > _stems(part) and _may_be(part, m)]
            longest = max(fuller, key=lambda m: (len(_stems(m)), m.words), default=None)
            if longest is not None and all(_stems(m) <= _stems(longest) for m in fuller):
                yield Same(part.words, longest.words, "a part of the only such name")


def as_nouns(mentions: Sequence[Mention]) -> Iterator[Same]:
    """A name of several words that is written small elsewhere: "the Orme Port Authority", "the Orme port authority"."""
    for group in _by([m for m in mentions if len(m.name.stems) > 1], lambda m: m.name.key):
        names = [m for m in group if m.named]
        for m in group:
            if names and not m.named and _told(m.words) == _told(names[0].words):
                yield Same(m.words, names[0].words, "the same words")


def _told(mention: str) -> list[str]:
    return [w for w in words(mention) if w not in ("the", "a", "an")]


def _may_be(part: Mention, whole: Mention) -> bool:
    """Whether a short form can be that of a fuller name: of one kind, and a mere noun only beside the name."""
    kinds = {part.kind, whole.kind} - {None}
    alike = len(kinds) < 2 or kinds in ({"ORG", "LOC"}, {"ORG", "MISC"})
    return alike and (not part.common or part.reports <= whole.reports)


def _by(mentions: Iterable[Mention], key: Callable[[Mention], str]) -> list[list[Mention]]:
    """Those of one key together, where there are several."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        groups[key(m)].append(m)
    return [group for key, group in sorted(groups.items()) if key and len(group) > 1]


def _telling(mention: Mention) -> tuple[str, ...]:
    return _telling_words(mention.named or "")


@lru_cache(maxsize=65536)
def _telling_words(name: str) -> tuple[str, ...]:
    said = tuple(w for w in words(name.replace("-", " ")) if w not in ("the", "a", "an", "and"))
    while len(said) > 1 and said[-1] in OF_FIRMS:
        said = said[:-1]
    return said


def _plain_key(mention: Mention) -> str:
    return " ".join(_telling(mention))


def _stems(mention: Mention) -> frozenset[str]:
    return frozenset(w for w in _telling(mention) if w != "of")


def _head(mention: Mention) -> str:
    said = _telling(mention)
    before = said[: said.index("of")] if "of" in said[1:] else said
    return before[-1] if before else ""


def letters(mentions: Sequence[Mention]) -> Iterator[Same]:
    """The first letters of a name for the name: "NFB" of the Northern Ferry Board."""
    whole: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        if m.named and len(_stems(m)) > 2:
            whole["".join(w[0] for w in _telling(m) if w != "of")].add(_plain_key(m))
            whole["".join(w[0] for w in _telling(m))].add(_plain_key(m))
    first = {_plain_key(m): m.words for m in reversed(mentions) if m.named}
    for m in mentions:
        said = _telling(m)
        found = whole.get(said[0], set()) if len(said) == 1 and 2 < len(said[0]) < 6 else set()
        if len(found) == 1 and (m.named or "").isupper():
            yield Same(m.words, first[next(iter(found))], "the first letters of the name")


def spellings(mentions: Sequence[Mention]) -> Iterator[Same]:
    """Names of which one word is spelt another way: "Irbil", "Erbil"; no report writes both of one name."""
    told = [m for m in mentions if m.named and not (m.person and m.person.whole)]
    alike = _by(told, lambda m: " ".join(map(skeleton, _telling(m))))
    for a, b in (pair for group in alike for pair in combinations(group, 2)):
        one, other = _telling(a), _telling(b)
        differ = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
        if len(one) == len(other) and len(differ) == 1 and spelt_alike(*differ[0]) and not a.reports & b.reports:
            yield Same(a.words, b.words, "the name spelt another way")


def offices(mentions: Sequence[Mention], beside: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The names of those who hold an office of a country, by the key of the office: "Peru's prime minister".

    `beside` are pairs of what stands beside a name in a report, and that name.
    """
    found: dict[str, set[str]] = defaultdict(set)
    titles = [
        (m.words[: m.words.casefold().find(m.person.given[0])], m.words)
        for m in mentions
        if m.person and m.person.title and m.person.whole
    ]
    for title, holder in (*titles, *beside):
        office = name_of(title)
        if office is not None and office.country and office.key != office.country:
            found[office.key].add(holder)
    return found
