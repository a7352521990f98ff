"""A tree with the model's name tags in, the tags of its names out: whole names, without titles.

The tags are right about where names are more often than about where they begin and end; the tree and the parts of
speech know better what hangs together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import pycountry

from rashomon.reading.tree import Tree
from rashomon.reading.words_pattern import word_set

Name = tuple[int, int, str]  # first word, past the last, type

TITLES = word_set(  # stand before a person's name and are no part of it: "President Roe"
    "president vice-president minister senator sen sen. governor gov gov. general gen gen. captain capt capt. judge "
    "justice mr mr. mrs mrs. ms ms. dr dr. prof professor prof. rep rep. sheikh chancellor ambassador secretary "
    "congressman congresswoman col col. lt lt. sgt sgt. maj maj. adm adm. cpl officer detective chief chairman "
    "chairwoman director mayor sheriff aunt uncle prime deputy attorney foreign defense defence interior"
)
EDGES = frozenset(("ADP", "CCONJ", "SCONJ", "AUX", "PRON", "PUNCT", "PART", "DET", "ADV"))
LINKS = frozenset(("flat", "compound", "goeswith"))
NEWS_COUNTRIES = frozenset(  # as newspapers name them; the package holds the others
    (
        *word_set("US USA U.S. U.S.A. UK U.K. UAE America Britain England Scotland Wales Russia Turkey Burma"),
        *("Great Britain", "Northern Ireland", "Czech Republic", "Ivory Coast", "Democratic Republic of Congo"),
    )
)
ALSO_PEOPLE = word_set("Jordan Chad Georgia Israel Kenya Guinea")  # a person's name as well: the tag is believed
LONGEST_COUNTRY = 4
ADDRESS = re.compile(r"@|://|^www\.|^[\d\W]+$")


def named(tree: Tree) -> tuple[str, ...]:
    """The name tags of a tree, repaired."""
    found = [name for name in spans(tree.names) if not _address(tree.words[name[0] : name[1]])]
    found = list(_joined(tree, found))
    found = [_without_title(tree, _trimmed(tree, _whole(tree, name, found))) for name in found]
    found = [(a, b, "LOC" if _is_country(tree.words[a:b], kind) else kind) for a, b, kind in found]
    tags = ["O"] * len(tree)
    for start, end, kind in (*found, *_countries(tree)):
        if start < end and all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tuple(tags)


def spans(tags: Sequence[str]) -> Iterator[Name]:
    """The names of BIO tags, in order, as conlleval has them: an I- of another type begins a name too."""
    start = 0
    for i in range(1, len(tags) + 1):
        before = tags[i - 1]
        if i < len(tags) and tags[i].startswith("I-") and tags[i][2:] == before[2:]:
            continue
        if before != "O":
            yield start, i, before[2:]
        start = i


@lru_cache(maxsize=1)
def country_names() -> frozenset[str]:
    """Countries by the names that stand in running text."""
    names = {getattr(c, "common_name", c.name) for c in pycountry.countries} | {c.name for c in pycountry.countries}
    return frozenset(name for name in names if "," not in name) | NEWS_COUNTRIES


def _is_country(words: Sequence[str], kind: str) -> bool:
    words = words[1:] if words[:1] in (("the",), ("The",)) else words
    return " ".join(words) in country_names() and not (kind == "PER" and words[0] in ALSO_PEOPLE)


def _countries(tree: Tree) -> Iterator[Name]:
    """Countries whatever their tags; one that has a tag already is passed over later."""
    for start in range(len(tree)):
        if tree.upos[start] == "PROPN":
            for end in range(min(len(tree), start + LONGEST_COUNTRY), start, -1):
                if _is_country(tree.words[start:end], "LOC"):
                    yield start, end, "LOC"
                    break


def _address(words: Sequence[str]) -> bool:
    return all(ADDRESS.search(word) for word in words)


def _joined(tree: Tree, found: Iterable[Name]) -> Iterator[Name]:
    """Names that one hyphen parts made one: "Karim al-" and "Hadi"."""
    last: Name | None = None
    for name in found:
        if last is not None and name[0] <= last[1] + 1 and _hyphenated(tree, last, name):
            last = (last[0], name[1], last[2])
            continue
        if last is not None:
            yield last
        last = name
    if last is not None:
        yield last


def _hyphenated(tree: Tree, left: Name, right: Name) -> bool:
    between = tree.words[left[1] : right[0]]
    return between == ("-",) and left[2] == right[2] != "LOC" and tree.upos[right[0]] == "PROPN"


def _whole(tree: Tree, name: Name, found: Sequence[Name]) -> Name:
    """With the proper nouns beside it that the tree puts into one name with it."""
    start, end, kind = name
    taken = {k for a, b, _ in found for k in range(a, b) if (a, b) != (start, end)}
    while start > 0 and start - 1 not in taken and _belongs(tree, start - 1, range(start, end)):
        start -= 1
    while end < len(tree) and end not in taken:
        hyphen = tree.words[end] == "-" and kind != "LOC" and end + 1 < len(tree) and end + 1 not in taken
        if not (hyphen and _belongs(tree, end + 1, range(start, end))):
            break
        end += 2
    return start, end, kind


def _belongs(tree: Tree, k: int, inside: range) -> bool:
    """Whether a proper noun hangs, as a part of a name, under a word inside or over one."""
    if tree.upos[k] != "PROPN":
        return False
    under = tree.heads[k] in inside and tree.relation(k) in LINKS
    return under or any(tree.heads[w] == k and tree.relation(w) in LINKS for w in inside)


def _trimmed(tree: Tree, name: Name) -> Name:
    start, end, kind = name
    while start < end and tree.upos[start] in EDGES and not (tree.words[start][0].isupper() and end - start > 1):
        start += 1
    while start < end and tree.upos[end - 1] in EDGES and not tree.words[end - 1][0].isupper():
        end -= 1
    return start, end, kind


def _without_title(tree: Tree, name: Name) -> Name:
    start, end, kind = name
    while kind == "PER" and start < end and tree.words[start].lower() in TITLES:
        start += 1
    return start, end, kind
