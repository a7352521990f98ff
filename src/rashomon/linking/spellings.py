"""Two words of names in, whether they may be one name spelt twice out: "Irbil" and "Erbil", "Mohammed" and "Muhammad".

Consonants must stand in the same places; of vowels one may differ, of long words two. Doubled consonants count once.
"""

import re
import unicodedata
from functools import lru_cache

VOWELS = frozenset("aeiou")
SHORT, LONG = 4, 6  # letters: shorter words are never alike, of longer ones two vowels may differ

_SAME = (
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("q", "k"),
    ("y", "i"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
)
_DOUBLED = re.compile(r"([^\Waeiou])\1+")
_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|ar|at|an)-(?=\w)")


def plain(word: str) -> str:
    """A word in small letters without accents, points and an Arabic article."""
    letters = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return _ARTICLE.sub("", "".join(c for c in letters if c.isalnum() or c in "-'"))


def spelt_alike(one: str, other: str) -> bool:
    """Whether two different words are nearly the same letters; the same word is not alike but the same."""
    a, b = _folded(one), _folded(other)
    if plain(one) == plain(other) or min(len(plain(one)), len(plain(other))) <= SHORT or len(a) != len(b):
        return False
    differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return all(x in VOWELS and y in VOWELS for x, y in differ) and len(differ) <= 1 + (len(a) >= LONG)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The same for all words that may be spelt alike: their letters with one vowel for all."""
    return "".join("a" if c in VOWELS else c for c in _folded(word))


def _folded(word: str) -> str:
    letters = plain(word)
    for written, stands in _SAME:
        letters = letters.replace(written, stands)
    return _DOUBLED.sub(r"\1", letters)
