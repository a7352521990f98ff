"""Statements of a text in, what each means out: a direction in which statements of one matter lie near each other.

The encoder reads a statement's sentence; a statement is the mean of what it gives for the word pieces of the quote, and
once more of those of its verb, so that one clause of a sentence differs from the next, and the same words in another
sentence too. What all news has in common is taken away. The files (meaning.onnx, meaning.npz, tokenizer.json) are made
by `training/meaning.py`; MODEL_CARD.md tells of what.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from rashomon.errors import ModelMissing
from rashomon.reading.sessions import session
from rashomon.record import Span, Statement

FOLDER = Path(__file__).parent / "data"
MOST_PIECES = 160  # of a sentence; what stands after them is read as its start
AT_ONCE = 16  # sentences of one length a run
LARGEST = 127  # a meaning is held in whole numbers from -127 to 127

Rows = NDArray[np.float32]


class MeaningModel:
    """Loads once; safe to use from one thread at a time."""

    def __init__(self, folder: Path = FOLDER, *, threads: int = 1):
        """Raises ModelMissing where the files are not."""
        if not (folder / "meaning.npz").exists():
            raise ModelMissing(str(folder))
        self._session = session(folder / "meaning.onnx", threads)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        with np.load(folder / "meaning.npz") as common:
            self._common: tuple[Rows, Rows] = (common["clause"], common["verb"])

    def meanings(self, statements: Sequence[Statement], text: str) -> tuple[bytes, ...]:
        """One meaning a statement, in their order: numbers of one byte each, half of the clause, half of its verb."""
        wheres = [sentence_of(statement) for statement in statements]
        read = self._pieces(sorted({where.of(text) for where in wheres}))
        return tuple(
            b"".join(
                _packed(_mean(*read[where.of(text)], _within(where, span)), common)
                for span, common in zip((s.span, verb(s)), self._common, strict=True)
            )
            for s, where in zip(statements, wheres, strict=True)
        )

    def _pieces(self, sentences: Sequence[str]) -> dict[str, tuple[Rows, Encoding]]:
        """Of each sentence a row for each of its word pieces; only sentences of one length are run together."""
        encodings = self._tokenizer.encode_batch([_encodable(sentence) for sentence in sentences])
        read: dict[str, tuple[Rows, Encoding]] = {}
        told = sorted(zip(sentences, encodings, strict=True), key=lambda pair: min(MOST_PIECES, len(pair[1])))
        for length, alike in groupby(told, key=lambda pair: min(MOST_PIECES, len(pair[1]))):
            for some in _by(AT_ONCE, list(alike)):
                ids = np.array([encoding.ids[:length] for _, encoding in some], dtype=np.int64)
                rows = self._session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0]
                read |= {s: (row, encoding) for (s, encoding), row in zip(some, rows, strict=True)}
        return read


def sentence_of(statement: Statement) -> Span:
    """The sentence of a statement, or as much more as its quote takes."""
    own, quote = statement.sentence, statement.span
    return Span(min(own.start, quote.start), max(own.end, quote.end)) if own.end else quote


def _within(whole: Span, part: Span) -> Span:
    return Span(part.start - whole.start, part.end - whole.start)


def verb(statement: Statement) -> Span:
    """Where the verb or event noun of a quote stands: the word that begins most like it, else all of the quote."""
    action = statement.action.casefold()
    found = max(
        _WORD.finditer(statement.quote),
        key=lambda word: (_alike(word.group().casefold(), action), -word.start()),
        default=None,
    )
    if found is None or _alike(found.group().casefold(), action) < max(2, len(action) / 2):
        return statement.span
    start = statement.span.start
    return Span(start + found.start(), start + found.end())


_WORD = re.compile(r"\w+")


def _alike(word: str, other: str) -> int:
    """How many letters two words begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))


def _mean(rows: Rows, encoding: Encoding, clause: Span) -> Rows:
    spans = encoding.offsets[: len(rows)]
    inside = [n for n, (start, end) in enumerate(spans) if start < end and start < clause.end and end > clause.start]
    mean: Rows = (rows[inside] if inside else rows).mean(axis=0)
    return mean


def _packed(row: Rows, common: Rows) -> bytes:
    own = row / (float(np.linalg.norm(row)) or 1.0) - common
    most = float(np.abs(own).max())
    return np.round(own * (LARGEST / most if most else 0.0)).astype(np.int8).tobytes()


def _by(size: int, some: list[tuple[str, Encoding]]) -> Iterable[list[tuple[str, Encoding]]]:
    return (some[start : start + size] for start in range(0, len(some), size))


def _encodable(text: str) -> str:
    """Half of a surrogate pair is no character that can be encoded; it reads as "?", and nothing moves."""
    return text.encode("utf-8", "replace").decode() if any("\ud800" <= c <= "\udfff" for c in text) else text
