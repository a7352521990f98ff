"""Static word vectors: a word or phrase in, a vector of unit length out; refuses a folder without the two files.

The folder holds `words.npz` (float16: `vectors`, one row a word piece, and `whole`, one row for each of `words`) and
`tokenizer.json` (of `tokenizers`).
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rashomon.errors import ModelMissing

FILES = ("words.npz", "tokenizer.json")
DATA = Path(__file__).parent / "data"  # in the wheel

Vector = NDArray[np.float32]


class Pieced(Protocol):
    """What is needed of a tokenizer: the ids of a phrase's word pieces, without the marks of a sentence."""

    def pieces(self, phrase: str) -> list[int]: ...


class TokenizerFile:
    """The word pieces of a `tokenizer.json`."""

    def __init__(self, path: Path):
        self._tokenizer = Tokenizer.from_file(str(path))

    def pieces(self, phrase: str) -> list[int]:
        return list(self._tokenizer.encode(phrase, add_special_tokens=False).ids)


class WordVectors:
    """Meaning of words as directions: near words point the same way.

    A phrase is the mean of its words: a word that was read whole has a row of its own, any other those of its pieces
    (their length is their weight: frequent pieces are short). A phrase that has no piece is the zero vector, whose
    similarity to all is 0.
    """

    def __init__(
        self, vectors: NDArray[np.floating], tokenizer: Pieced, whole: Mapping[str, NDArray[np.floating]] | None = None
    ):
        self._rows = vectors
        self._whole = whole or {}
        self._tokenizer = tokenizer
        self._known: dict[str, Vector] = {}

    @classmethod
    def load(cls, folder: Path = DATA) -> "WordVectors":
        """The vectors of a folder, else those shipped; raises ModelMissing where one of its files is not there."""
        for name in FILES:
            if not (folder / name).is_file():
                raise ModelMissing(str(folder / name))
        with np.load(folder / FILES[0]) as data:
            rows = data["vectors"]
            whole = dict(zip(data["words"].tolist(), data["whole"], strict=True))
        return cls(rows, TokenizerFile(folder / FILES[1]), whole)

    def vector(self, phrase: str) -> Vector:
        """The unit vector of a word or phrase; zero where none of it is known."""
        found = self._known.get(phrase)
        if found is None:
            found = self._known[phrase] = self._mean(phrase)
        return found

    def meaning(self, words: Iterable[str]) -> Vector:
        """The unit vector of many words; it is not remembered."""
        return self._mean(" ".join(words))

    def _mean(self, phrase: str) -> Vector:
        rows: list[NDArray[np.floating]] = []
        for word in phrase.split():
            if (known := self._whole.get(word.lower())) is not None:
                rows.append(known)
            else:
                rows += [self._rows[i] for i in self._tokenizer.pieces(word) if i < len(self._rows)]
        if not rows:
            return np.zeros(self._rows.shape[1], dtype=np.float32)
        mean: Vector = np.stack(rows).astype(np.float32).mean(axis=0)
        length = float(np.linalg.norm(mean))
        return mean / np.float32(length) if length else mean

    def similarity(self, a: str, b: str) -> float:
        """Cosine of two phrases, rounded so that it is the same on every machine."""
        return round(float(self.vector(a) @ self.vector(b)), 4)


class Vocabulary:
    """Many words, to find among them at once those that are near another."""

    def __init__(self, vectors: WordVectors, words: Iterable[str]):
        self._vectors = vectors
        self._words = sorted(words)
        self._rows = np.array([vectors.vector(word) for word in self._words])

    def near(self, phrase: str, least: float) -> frozenset[str]:
        """The words whose similarity to a phrase is at least so much."""
        if not self._words:
            return frozenset()
        able = np.flatnonzero(self._rows @ self._vectors.vector(phrase) > least - ROUNDING)
        return frozenset(w for w in (self._words[n] for n in able) if self._vectors.similarity(w, phrase) >= least)


ROUNDING = 0.001  # more than the similarity of many at once differs from that of two
