"""The reader model: words of sentences in, their trees out. One replaceable part behind `ReaderModel.parse`.

The files (reader.onnx, tokenizer.json, labels.json) are made by `training/`; MODEL_CARD.md tells of what.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Tokenizer

from rashomon.reading.agreeing import Tags, agreeing
from rashomon.reading.arcs import best_heads
from rashomon.reading.lemmas import noun_base, verb_base
from rashomon.reading.named import named
from rashomon.reading.pieces import Pieces, arrays, encoded, width
from rashomon.reading.rehung import rehung
from rashomon.reading.sessions import session
from rashomon.reading.tree import Role, Tree

FOLDER = Path(__file__).parent / "data"
AT_ONCE = 256  # sentences whose pieces are held at once
PIECES_A_RUN = 512  # of a run of sentences; more are no faster (`benchmarks throughput`)
SHORTEST = 3  # letters of a verb that is not in the table


class ReaderModel:
    """Loads once, reads sentence by sentence; safe to use from one thread at a time."""

    def __init__(self, folder: Path = FOLDER, *, threads: int = 1):
        """One thread is as fast as two for a sentence, and leaves the other cores free; `threads` 0 takes all.

        Raises ModelMissing where the files are not.
        """
        self._session = session(folder / "reader.onnx", threads)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._verbs = frozenset(self._labels["forms"]["VERB"].values())
        self._edits = {task: [_split_edit(e) for e in self._labels[task]] for task in ("lemma", "frame")}

    def parse(self, sentences: Iterable[Sequence[str]]) -> list[Tree]:
        """The trees of the sentences, in their order; a word past the model's length is left out of its tree.

        A run takes sentences of as many pieces each: nothing is padded, which on a CPU costs more than a run saves
        (`benchmarks throughput` compares), and a sentence's tree never depends on its neighbours.
        """
        given = [tuple(words) for words in sentences]
        trees: dict[int, Tree] = {}
        for start in range(0, len(given), AT_ONCE):
            encodings = encoded(self._tokenizer, given[start : start + AT_ONCE])
            for alike in _of_one_width(encodings):
                there = [start + k for k in alike]
                inputs = arrays([given[k] for k in there], [encodings[k] for k in alike])
                trees.update(zip(there, self._trees([given[k] for k in there], inputs), strict=True))
        return [trees[k] for k in range(len(given))]

    def _trees(self, sentences: list[tuple[str, ...]], p: Pieces) -> Iterator[Tree]:
        found = self._session.run(None, {"ids": p.ids, "mask": p.mask, "shapes": p.shapes, "first": p.first})
        for k, (words, fits) in enumerate(zip(sentences, p.lengths, strict=True)):
            tags, arcs, relations, roles, facts = (array[k] for array in found)
            yield self._tree(
                words[:fits],
                tags[1 : fits + 1],
                arcs[: fits + 1, : fits + 1],
                relations[1 : fits + 1, : fits + 1],
                roles[1 : fits + 1, 1 : fits + 1],
                facts[1 : fits + 1],
            )

    def _tree(
        self,
        words: tuple[str, ...],
        tags: np.ndarray,
        arcs: np.ndarray,
        relations: np.ndarray,
        roles: np.ndarray,
        facts: np.ndarray,
    ) -> Tree:
        heads = best_heads(arcs)
        of = dict(zip(self._labels["tags"], tags.T.tolist(), strict=True))
        role_names, relation_names = self._labels["role"], self._labels["relation"]
        predicates = frozenset(np.flatnonzero(roles.diagonal() == role_names.index("V")).tolist())
        at, to = roles.nonzero()
        related = relations[np.arange(len(words)), np.asarray(heads, dtype=np.intp) + 1].tolist()
        linked = tuple("root" if h < 0 else relation_names[r] for h, r in zip(heads, related, strict=True))
        given = Tags(self._named("upos", of), self._named("xpos", of), linked)
        heads, (upos, xpos, linked) = rehung(words, heads, agreeing(words, heads, given))
        predicates |= {i for i, (was, now) in enumerate(zip(given.upos, upos, strict=True)) if now == "VERB" != was}
        lemmas = tuple(map(self._lemma, words, upos, xpos, of["lemma"]))
        tree = Tree(
            words=words,
            upos=upos,
            xpos=xpos,
            lemmas=lemmas,
            verbs=tuple(
                self._frame(w, of["frame"][i]) if i in predicates and upos[i] == "NOUN" else lemmas[i]
                for i, w in enumerate(words)
            ),
            names=self._named("name", of),
            times=self._named("time", of),
            heads=heads,
            relations=linked,
            predicates=predicates,
            roles=tuple(
                Role(p, a, role_names[label])
                for p, a, label in zip(at.tolist(), to.tolist(), roles[at, to].tolist(), strict=True)
                if p in predicates and p != a
            ),
            facts=tuple((facts / 10).tolist()),
        )
        return replace(tree, names=named(tree))

    def _lemma(self, word: str, upos: str, xpos: str, label: int) -> str:
        if upos == "VERB":
            return verb_base(word, xpos, self._labels["forms"]["VERB"], self._verbs)
        if upos == "NOUN":
            return noun_base(word, xpos, self._labels["forms"]["NOUN"])
        return _edited(word, self._edits["lemma"][label])

    def _frame(self, word: str, label: int) -> str:
        """The verb of an event noun: what the model's edit gives where that is a verb, else the first edit that is."""
        edits = self._edits["frame"]
        found = _edited(word, edits[label])
        if found in self._verbs:
            return found
        other = found if len(found) >= SHORTEST else word.lower()  # an edit made for longer nouns leaves too little
        return next((base for e in edits if (base := _edited(word, e)) in self._verbs and base[:3] == found[:3]), other)

    def _named(self, task: str, of: dict[str, list[int]]) -> tuple[str, ...]:
        names = self._labels[task]
        return tuple(names[i] for i in of[task])


def _of_one_width(encodings: Sequence[Encoding]) -> Iterator[list[int]]:
    """The places of the sentences that go into one run."""
    places: dict[int, list[int]] = {}
    for place, encoding in enumerate(encodings):
        places.setdefault(width(encoding), []).append(place)
    for columns, alike in places.items():
        most = max(1, PIECES_A_RUN // columns)
        yield from (alike[k : k + most] for k in range(0, len(alike), most))


def _split_edit(edit: str) -> tuple[int, str]:
    strip, _, append = edit.partition("|")
    return int(strip), append


def _edited(word: str, edit: tuple[int, str]) -> str:
    """The lemma that an edit makes of a word; an edit that does not fit leaves the word, lower-cased."""
    strip, append = edit
    word = word.lower()
    return word[: len(word) - strip] + append if strip < len(word) + (append != "") else word
