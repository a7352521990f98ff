"""Two sentences in, whether they set two of one kind side by side: a noun with other names, rival words, other things.

It reads the words alone, since what tells two apart is often in no actor: "killed 80 people in the eastern province".
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from rashomon.reconciling.scope import words_of
from rashomon.reconciling.units import singular


def told_apart(one: str, other: str) -> bool:
    """Whether the words of two claims tell of two things."""
    return any(_disjoint(found(one), found(other)) for found in (_names_of, _rivals_in, _things_in))


def _disjoint(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> bool:
    """Whether what stands by some word of both has nothing in common."""
    return any(not one[word] & other[word] for word in one.keys() & other.keys())


_NAMED_NOUN = re.compile(r"\b(?i:on|in|at|near|from|to) the ((?:[A-Z][\w’'-]+ ){1,3})([a-z][a-z-]+)\b")
_NOUN_OF_NAME = re.compile(r"\b([a-z][a-z-]+) of (?:the )?((?:[A-Z][\w’'-]+ ?){1,3})")
_DAYS = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:january|february|march|april|may|june|july|august"
                   r"|september|october|november|december)$")  # fmt: skip
_NO_NOUN = frozenset(
    "north south east west northeast northwest southeast southwest part parts one some most many all out end beginning"
    " start middle number instead because ahead outside and".split()
)


def without_days(name: str) -> frozenset[str]:
    """The words of a name; a day or a month names nothing else."""
    return frozenset(w for w in words_of(name) if not _DAYS.match(w))


@lru_cache(maxsize=65536)
def _names_of(words: str) -> Mapping[str, frozenset[str]]:
    """The names that each noun stands by: "on the Dorn farm", "the mayor of Eastmere"."""
    said = " ".join(words.split())
    found: dict[str, frozenset[str]] = {}
    pairs = [(noun, name) for name, noun in _NAMED_NOUN.findall(said)] + _NOUN_OF_NAME.findall(said)
    for noun, name in pairs:
        named = without_days(name)
        if named and noun not in _NO_NOUN:
            found[noun] = found.get(noun, frozenset()) | named
    return found


# words of which one thing bears one: "the eastern province", "the western province"; those in one place are one
_ROWS = (
    "north northern northbound|south southern southbound|east eastern eastbound|west western westbound",
    "upper|lower", "inner|outer", "left|right",
    "men's male boys'|women's female girls'", "junior|senior",
    "domestic|foreign|international", "national|regional|local|federal|municipal",
    "primary|secondary", "public|private", "civilian|military",
    "first opening|second|third|fourth|fifth|final", "net|gross|operating", "gold|silver|bronze",
)  # fmt: skip
_RIVALS = {
    word: f"{n} {k}" for n, row in enumerate(_ROWS) for k, group in enumerate(row.split("|")) for word in group.split()
}
_RIVAL = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, _RIVALS), key=len, reverse=True))})[ -]((?:of )?[\w’'-]+)", re.I
)


@lru_cache(maxsize=65536)
def _rivals_in(words: str) -> Mapping[str, frozenset[str]]:
    """The rival words that each noun stands behind: "the eastern province", "north of Halim"."""
    found: dict[str, frozenset[str]] = {}
    for word, noun in _RIVAL.findall(" ".join(words.replace("’", "'").split())):
        head = singular(noun)
        found[head] = found.get(head, frozenset()) | {_RIVALS[word.lower()]}
    return found


# "the tax on tobacco", "the tax on fuel": what something is on, for, or of
_THING = re.compile(
    r"\b(tax|duty|tariff|levy|ban|embargo|price|cost|export|import|sale|output|production|supply|use|fare|fee|ticket"
    r"|subsid(?:y|ie)"
    r"|guilty|convicted|acquitted|cleared|accused|suspected|charged|charge|count|trial|case)s? "
    r"(?:of|on|for|with|over|against) (?:the |an? |its |their |his |her )?([a-z][\w-]+)(?: ([a-z][\w-]+))?"
)
_CRIMES = frozenset("guilty convicted acquitted cleared accused suspected charged charge count trial".split())
_NO_THING = frozenset(
    "on in at by to for from and or after before with of over the last this next per than as was were is are has had"
    " will would day week month year people man woman person".split()
)


@lru_cache(maxsize=65536)
def _things_in(words: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for head, *after in _THING.findall(" ".join(words.split())):
        things = frozenset(w[:4] for w in after if w and w not in _NO_THING)
        key = "crime" if head in _CRIMES else head
        if things:
            found[key] = found.get(key, frozenset()) | things
    return found
