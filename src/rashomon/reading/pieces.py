"""Words of sentences in, the reader model's input arrays out: word pieces, letter shapes, first piece of each word.

Training and reading share this module, so that the model sees the same arrays in both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

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
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isupper() for c in word):
        return 0
    if len(word) == 1:
        return 5
    if word.isupper():
        return 2
    return 1 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 3


def pieces(tokenizer: Tokenizer, sentences: Sequence[Sequence[str]]) -> Pieces:
    """The input arrays of a batch of sentences, padded to the longest."""
    # half of a surrogate pair is no character that can be encoded; it reads as "?"
    encoded = tokenizer.encode_batch(
        [[word.encode("utf-8", "replace").decode() for word in words] for words in sentences], is_pretokenized=True
    )
    width = min(MAX_PIECES, max((len(e.ids) for e in encoded), default=1))
    firsts, lengths = [], []
    for words, e in zip(sentences, encoded, strict=True):
        starts: dict[int, int] = {}
        for i, word in enumerate(e.word_ids[:width]):
            if word is not None:
                starts.setdefault(word, i)
        fits = len(words) if len(e.ids) <= width else max(starts, default=0)
        # a word that gives no piece (a control character) stands on the piece before it
        row, last = [0], 0
        for w in range(fits):
            last = starts.get(w, last)
            row.append(last)
        firsts.append(row)
        lengths.append(fits)
    ids = np.zeros((len(encoded), width), dtype=np.int64)
    mask, shapes = np.zeros_like(ids), np.zeros_like(ids)
    first = np.zeros((len(encoded), max(lengths, default=0) + 1), dtype=np.int64)
    for b, (words, e) in enumerate(zip(sentences, encoded, strict=True)):
        n = min(width, len(e.ids))
        ids[b, :n] = e.ids[:n]
        mask[b, :n] = e.attention_mask[:n]
        shape_of = [letter_shape(w) for w in words]
        shapes[b, :n] = [0 if w is None else shape_of[w] for w in e.word_ids[:n]]
        first[b, : len(firsts[b])] = firsts[b]
    return Pieces(ids=ids, mask=mask, shapes=shapes, first=first, lengths=tuple(lengths))
