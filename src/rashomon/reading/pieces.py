"""Words of sentences in, the reader model's input arrays out: word pieces, letter shapes, first piece of each word.

Training and reading share this module, so that the model sees the same arrays in both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Encoding, Tokenizer

SHAPES = (
    "lower",
    "Title",
    "UPPER",
    "miXed",
    "d1git",
    "I",
)  # indices are the model's; the pieces themselves are uncased
MAX_PIECES = 256  # pieces a sentence; words past it are not read


@dataclass(frozen=True)
class Pieces:
    """Arrays of shape (sentences, pieces), but `first`, (sentences, words + 1): index of each word's first piece.

    Word 0 is the root of the tree and stands on the [CLS] piece. `lengths` counts the words that fit.
    """

    ids: np.ndarray
    mask: np.ndarray
    shapes: np.ndarray
    first: np.ndarray
    lengths: tuple[int, ...]


def letter_shape(word: str) -> int:
    """Index in SHAPES of the way a word is written."""
    if word.isalpha() and word.islower():  # most words
        return 0
    if any(map(str.isdigit, word)):
        return 4
    if not any(map(str.isupper, word)):
        return 0
    if len(word) == 1:
        return 5
    if word.isupper():
        return 2
    return 1 if word[0].isupper() and not any(map(str.isupper, word[1:])) else 3


def encoded(tokenizer: Tokenizer, sentences: Sequence[Sequence[str]]) -> list[Encoding]:
    """The word pieces of each sentence."""
    return tokenizer.encode_batch([_encodable(words) for words in sentences], is_pretokenized=True)


def _encodable(words: Sequence[str]) -> Sequence[str]:
    """Half of a surrogate pair is no character that can be encoded; it reads as "?"."""
    try:
        "".join(words).encode()
    except UnicodeEncodeError:
        return [word.encode("utf-8", "replace").decode() for word in words]
    return words


def width(encoding: Encoding) -> int:
    """How many pieces of a sentence are read."""
    return min(MAX_PIECES, len(encoding))


def pieces(tokenizer: Tokenizer, sentences: Sequence[Sequence[str]]) -> Pieces:
    """The input arrays of a batch of sentences, padded to the longest."""
    return arrays(sentences, encoded(tokenizer, sentences))


def arrays(sentences: Sequence[Sequence[str]], encodings: Sequence[Encoding]) -> Pieces:
    """The input arrays of a batch of sentences that were encoded, padded to the longest."""
    columns = max(map(width, encodings), default=1)
    firsts = [_first_pieces(e.word_ids, len(words), columns) for words, e in zip(sentences, encodings, strict=True)]
    ids = np.zeros((len(encodings), columns), dtype=np.int64)
    mask, shapes = np.zeros_like(ids), np.zeros_like(ids)
    first = np.zeros((len(encodings), max(map(len, firsts), default=1)), dtype=np.int64)
    for b, (words, e) in enumerate(zip(sentences, encodings, strict=True)):
        n = width(e)
        ids[b, :n] = e.ids[:n]
        mask[b, :n] = e.attention_mask[:n]
        shape_of = [letter_shape(word) for word in words]
        shapes[b, :n] = [0 if w is None else shape_of[w] for w in e.word_ids[:n]]
        first[b, : len(firsts[b])] = firsts[b]
    return Pieces(ids=ids, mask=mask, shapes=shapes, first=first, lengths=tuple(len(row) - 1 for row in firsts))


def _first_pieces(word_ids: Sequence[int | None], count: int, columns: int) -> list[int]:
    """The first piece of the root and of each word that fits."""
    starts: dict[int, int] = {}
    for i, word in enumerate(word_ids[:columns]):
        if word is not None:
            starts.setdefault(word, i)
    fits = count if len(word_ids) <= columns else max(starts, default=0)
    row, last = [0], 0
    for word in range(fits):  # one that gives no piece (a control character) stands on the piece before it
        last = starts.get(word, last)
        row.append(last)
    return row
