"""A mention of a person in, its parts out (title, given names, family name, suffix); whether two can be one person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.names import PARTICLES, TITLES
from rashomon.linking.nicknames import known_given, one_given
from rashomon.linking.spellings import plain, spelt_alike
from rashomon.linking.stems import word_set

KINDS_OF_PLACE = word_set("of city state town village county province island borough republic")
SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
LINKS = PARTICLES | word_set("of the and for der den")  # small words inside a name
BETWEEN = word_set("of in at on by for with from to against near outside inside")
# words before a person's name and no other's: "Police Supt. Ana Roe", but not "Police Department"
OF_PEOPLE = TITLES | word_set(
    "first supt superintendent police sheriff deputy lawyer doctor miss madam hon commissioner coach comedian actor "
    "actress singer author neurosurgeon"
)
SEX_OF_TITLE = {"mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he",
                "mrs": "she", "ms": "she", "miss": "she", "lady": "she", "queen": "she", "princess": "she"}  # fmt: skip


_OWNER = re.compile(r"(?:['’]s?|s['’])$")


@dataclass(frozen=True)
class Person:
    """Words in small letters; `given` is empty where only a family name stands, `title` holds the words before it.

    `written` is the name as it stands, without a title.
    """

    given: tuple[str, ...]
    family: str
    suffix: str | None = None
    title: tuple[str, ...] = ()
    written: str = ""

    @property
    def whole(self) -> bool:
        return bool(self.given)


@lru_cache(maxsize=65536)
def own_name(mention: str) -> str | None:
    """The words of a mention that are a name, without what describes it: of "oil giant BP" BP; None where none end it.

    "The lawless waters of the Gulf of Aden" are no name: what is described is not the gulf.
    """
    said = mention.rpartition(" — ")[2].replace(",", " ").split()
    small = [k for k, w in enumerate(said) if not _capital(w) and w.casefold() not in LINKS]
    first = small[-1] + 1 if small else 0
    while first < len(said) and (said[first].islower() or said[first].casefold() in ("the", "a", "an")):
        first += 1
    before = {w.casefold() for w in said[:first]} - {"the", "a", "an"}
    if before & BETWEEN and not before <= KINDS_OF_PLACE:
        return None
    return " ".join(said[first:]) or None


@lru_cache(maxsize=65536)
def person_of(mention: str) -> Person | None:
    """The parts of a person's name; None where no name ends the mention."""
    name = own_name(mention)
    said = _without_place(name).split() if name else []
    owner = max((k for k, w in enumerate(said[:-1]) if _OWNER.search(w)), default=-1)
    written = [w for w in said[owner + 1 :] if plain(w).strip("'-")]
    parts = [plain(w).removesuffix("'s").removesuffix("'") for w in written]
    suffix = SUFFIXES.get(parts[-1]) if len(parts) > 1 else None
    last = len(parts) - (suffix is not None)
    title = _name_starts(parts[:last])
    rest = [w for w in parts[title:last] if w not in PARTICLES]
    if not rest:
        return None
    return Person(tuple(rest[:-1]), rest[-1], suffix, tuple(parts[:title]), _bare(written[title:]))


def _bare(written: Sequence[str]) -> str:
    return _OWNER.sub("", " ".join(written))


def _name_starts(parts: Sequence[str]) -> int:
    """Where the name starts behind titles and other words that describe: at the first given name that is known."""
    given = next((k for k, w in enumerate(parts[:-1]) if known_given(w)), None)
    title = max((k + 1 for k, w in enumerate(parts) if _title(w)), default=0)
    return given if given is not None else title


def one_person(a: Person, b: Person) -> bool:
    """Whether two whole names can be of one person, their suffixes aside."""
    if a.family != b.family and not (spelt_alike(a.family, b.family) and a.given[0] == b.given[0]):
        return False
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return False
    first = _one_given(a.given[0], b.given[0])
    if not first and (a.given[0] in b.given[1:] or b.given[0] in a.given[1:]):
        return True  # "Shia al-Sudani", "Mohammed Shia al-Sudani"
    middles = [(x, y) for x, y in zip(a.given[1:], b.given[1:], strict=False)]
    return first and all(_one_given(x, y) for x, y in middles)


def why_one(a: Person, b: Person) -> str:
    """What makes two names that can be one person's one."""
    if a.family != b.family:
        return "the name spelt another way"
    if len(a.given[0]) > 1 < len(b.given[0]) and a.given[0] != b.given[0]:
        short = one_given(a.given[0], b.given[0])
        return "a short form of the given name" if short else "the given name spelt another way"
    return "the same person's name, one of them fuller"


def _one_given(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return one_given(a, b) or spelt_alike(a, b)


def _title(word: str) -> bool:
    return word.removesuffix("-elect").removeprefix("ex-").removeprefix("vice-") in OF_PEOPLE


def _capital(word: str) -> bool:
    bare = word.lstrip("“\"'‘(")
    return bool(bare) and (bare[0].isupper() or bare.casefold().startswith(("al-", "el-")))


def _without_place(name: str) -> str:
    """ "Ana Roe of Orme" is Ana Roe."""
    return name.partition(" of ")[0]
