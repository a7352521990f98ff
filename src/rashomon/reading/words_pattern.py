"""Lists of words in, sets of them or a piece of a regular expression that matches any of them out."""

import re
from collections.abc import Iterable


def word_set(words: str) -> frozenset[str]:
    """Words written in one string."""
    return frozenset(words.split())


def any_of(words: Iterable[str]) -> str:
    """Alternatives, the longest first; nothing at all where there are no words."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or r"(?!)"


def spaced(piece: str) -> str:
    """The piece with every space any short run of white space."""
    return piece.replace(r"\ ", r"\s{1,4}")
