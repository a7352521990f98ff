"""A mention of someone or something in, its comparable form out; a pronoun or a bare number has none."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.linking.countries import mark_countries
from rashomon.linking.stems import PRONOUNS, STOP, stem, word_set, words

# one group under several names, compared and not shown; the first word stands for all
GROUPS = (
    "troops forces soldiers servicemen military-personnel personnel servicemembers soldier",
    "police officers policemen officer constables cops",
    "people persons residents citizens civilians individuals person",
    "government administration cabinet authorities",
    "company firm corporation",
    "rebels insurgents militants fighters militiamen militias groups gunmen",
    "lawmakers legislators congressmen senators mps",
    "prosecutors prosecution",
    "firefighters crews",
)

# organisations that the news gives under several names
ALIASES = {
    "islamic state": "isis", "islamic state group": "isis", "isil": "isis", "daesh": "isis",
    "islamic state iraq syria": "isis",
    "united nations": "un", "european union": "eu", "north atlantic treaty organization": "nato",
    "north atlantic treaty organisation": "nato", "world health organization": "who-health",
    "federal bureau investigation": "fbi", "international atomic energy agency": "iaea", "white house": "white house",
    "international monetary fund": "imf", "european central bank": "ecb",
}  # fmt: skip

# words before a name that are no part of it
TITLES = word_set(
    "mr mrs ms dr sir lord lady president prime minister king queen prince princess general gen lieutenant lt "
    "colonel col major captain capt sergeant sgt admiral judge justice senator sen representative rep congressman "
    "congresswoman governor gov mayor secretary ambassador chancellor chairman chairwoman chief executive "
    "director officer detective professor pope rabbi imam sheikh reverend rev spokesman spokeswoman spokesperson "
    "former ex deputy vice acting late foreign defence defense interior finance attorney"
)

PARTICLES = word_set("al el bin ibn de van von da di du")  # small words inside a name

# how many and which, no part of what is named
QUANTIFIERS = word_set(
    "hundred hundreds thousand thousands million millions billion billions dozen dozens scores several some all "
    "remaining about around approximately roughly nearly almost least up many few more less fewer most additional "
    "extra total two three four five six seven eight nine ten eleven twelve one half"
)

# how much of it, no part of what is named: "30 tonnes of grain", "two miles of coast"
_MEASURED = re.compile(
    r"^.*?\b(?:barrel|gallon|lit(?:re|er)|tonne|ton|pound|kilo|kilogram|gram|ounce|acre|hectare|mile|kilomet(?:re|er)|"
    r"met(?:re|er)|foot|feet|inch(?:e)?|yard)s?\s+of\s+(?=\w)",
    re.I,
)
_AGE = re.compile(r"^(?:the\s+|an?\s+)?\d+-(?:year|month|week|day)-old\s+(?=[A-Z])")  # "14-month-old Ada Quill"

_GROUP_OF = {stem(word): stem(row.split()[0]) for row in GROUPS for word in row.split()}


@dataclass(frozen=True)
class Name:
    """`key` is the comparable form, `country` the code of the country in it, `head` the stem of its last noun.

    `stems` are the stems of its telling words, country codes among them; `proper` whether it is written as a name;
    `letters` are the first letters of its words.
    """

    key: str
    head: str
    stems: frozenset[str]
    country: str | None = None
    proper: bool = False
    letters: str = ""


def marked_aliases(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a text with each name of ALIASES as its short form: "the Islamic State group" gives "isis"."""
    text = f" {' '.join(said)} "
    for name in sorted(ALIASES, key=len, reverse=True):
        text = text.replace(f" {name} ", f" {ALIASES[name]} ")
    return tuple(text.split())


def grouped(word: str) -> str:
    """The stem of a word, or of the group noun that stands for it: "soldiers" gives that of "troops"."""
    root = stem(word)
    return _GROUP_OF.get(root, root)


@lru_cache(maxsize=65536)
def name_of(mention: str) -> Name | None:
    """The comparable form of a mention, None for a pronoun and for what has no telling word."""
    # a dateline stands before its dash: "PORT LUMEN — The opening of the pier"
    mention = _MEASURED.sub("", _AGE.sub("", mention.rpartition(" — ")[2]))
    said = words(mention.replace("-", " "))
    if not said or all(w in PRONOUNS or w in STOP for w in said):
        return None
    proper = _proper(mention)
    alias = ALIASES.get(" ".join(w for w in said if w not in ("the", "of", "and")))
    marked = (alias,) if alias else mark_countries(_phrase(said))
    country = next((w for w in marked if w.isupper()), None)
    core = _without_title(marked) if proper else marked
    telling = tuple(w for w in core if _tells(w))
    if not telling:
        return None
    roots = [w if w.isupper() else grouped(w) for w in telling]
    letters = "".join(w[0].casefold() for w in telling)
    return Name(" ".join(sorted(set(roots))), roots[_head(core)], frozenset(roots), country, proper, letters)


def _tells(word: str) -> bool:
    return word not in STOP and word not in QUANTIFIERS and not word[0].isdigit()


def _phrase(said: list[str]) -> tuple[str, ...]:
    """The words up to a clause that follows the noun: "troops currently serving in Iraq" gives "troops"."""
    for at, word in enumerate(said):
        after = said[at + 1] if at + 1 < len(said) else ""
        clause = word in ("who", "which", "that", "whose") or (word.endswith("ing") and after in STOP and after != "of")
        if clause and any(_tells(w) for w in said[:at]):
            kept = said[:at]
            return tuple(kept[:-1] if kept[-1].endswith("ly") and len(kept) > 1 else kept)
    return tuple(said)


def _without_title(marked: tuple[str, ...]) -> tuple[str, ...]:
    """Of a name with titles before it, the name; a title alone stays."""
    last = max((at for at, w in enumerate(marked) if w in TITLES), default=-1)
    rest = marked[last + 1 :]
    return rest if last >= 0 and rest and rest[0] not in STOP else marked


def _head(core: tuple[str, ...]) -> int:
    """Which of the telling words is the head: the last before the first "of", "in", "at" … of the mention."""
    before = 0
    for word in core:
        if before and word in STOP:
            break
        before += _tells(word)
    return max(0, before - 1)


def _proper(mention: str) -> bool:
    """Whether every word that tells something is written as a name."""
    shown = [w for w in mention.replace("-", " ").split() if w.casefold() not in STOP]
    return bool(shown) and all(w[0].isupper() or w in PARTICLES for w in shown)
