"""Sentences and words cut from raw text, as spans of characters, against those of a treebank.

A document's text is put together from its words, with an empty line between paragraphs. A multi-word token counts as
the words that it is written of ("did" and "n't"). Peers are measured on the same texts where they are installed.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import treebanks
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from rashomon.reading.sentences import sentences
from training.corpora import opened

Spans = set[tuple[int, int]]
Splitter = Callable[[str], Spans]


@dataclass
class Document:
    """A text with the spans of its sentences and words."""

    text: str = ""
    sentences: Spans = field(default_factory=set)
    words: Spans = field(default_factory=set)

    def add(self, rows: list[list[str]], gap: str) -> None:
        """A sentence's rows of a CoNLL-U file, behind `gap` where it is not the first."""
        self.text += gap if self.text else ""
        start = end = len(self.text)
        for surface, words, spaced in tokens(rows):
            at = len(self.text)
            for word in words if "".join(words) == surface else [surface]:
                self.words.add((at, at + len(word)))
                at += len(word)
            self.text += surface + " " * spaced
            end = at
        self.text = self.text[:end]
        self.sentences.add((start, end))


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)


def measure(options: argparse.Namespace) -> Figures:
    return score(treebanks.files(options.data, treebanks.TREES, options.split), options.limit)


def score(paths: Iterable[Path], limit: int | None = None) -> Figures:
    """`sentence_f1` and `token_f1` over all files, those of each file, and each peer's; `limit` counts documents."""
    read = {path.name: list(islice(documents(path), limit)) for path in paths}
    every = [document for found in read.values() for document in found]
    peers = {name: _f1(every, splitter) for name, splitter in installed_peers().items()}
    return {
        **_figures(every),
        **{f"{name}_sentence_f1": f1 for name, f1 in peers.items()},
        "files": {name: _figures(found) for name, found in read.items()},
    }


def documents(path: Path) -> Iterator[Document]:
    """The documents of a CoNLL-U file; a file without `# newdoc` is one."""
    made, gap = Document(), ""
    rows: list[list[str]] = []
    with opened(path) as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc") and made.text:
                yield made
                made = Document()
            elif line.startswith("# newpar") and "_block" not in line:
                gap = "\n\n"
            elif len(columns) == 10:
                rows.append(columns)
            elif rows and not line.strip():
                made.add(rows, gap)
                gap, rows = "" if "SpaceAfter=No" in rows[-1][9] else " ", []
    if rows:
        made.add(rows, gap)
    if made.text:
        yield made


def tokens(rows: Iterable[list[str]]) -> Iterator[tuple[str, list[str], bool]]:
    """The tokens of a sentence: as written, the words in them, and whether a space follows."""
    surface, words, spaced, last = "", [""], True, 0
    for number, form, *_, more in rows:
        if "-" in number:
            if last:
                yield surface, words, spaced
            surface, words, spaced, last = form, [], "SpaceAfter=No" not in more, int(number.partition("-")[2])
        elif number.isdigit():
            words.append(form)
            if not last:
                yield form, [form], "SpaceAfter=No" not in more
            elif int(number) == last:
                yield surface, words, spaced
                last = 0


def installed_peers() -> Mapping[str, Splitter]:
    """Other splitters of sentences, those that are installed."""
    found: dict[str, Splitter] = {}
    for name, maker in (("pysbd", _pysbd), ("syntok", _syntok)):
        try:
            found[name] = maker(import_module(name))
        except ImportError:
            continue
    return found


def _pysbd(module: Any) -> Splitter:
    segmenter = module.Segmenter(language="en", char_span=True)
    return lambda text: {_tight(text, s.start, s.end) for s in segmenter.segment(text)}


def _syntok(_: Any) -> Splitter:
    segmenter = import_module("syntok.segmenter")

    def split(text: str) -> Spans:
        paragraphs = segmenter.analyze(text)
        return {(s[0].offset, s[-1].offset + len(s[-1].value)) for paragraph in paragraphs for s in paragraph}

    return split


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _figures(found: Iterable[Document]) -> Figures:
    cut, words = Matches(), Matches()
    for document in found:
        made = sentences(document.text)
        cut.add(document.sentences, {(s.span.start, s.span.end) for s in made})
        words.add(document.words, {(w.start, w.end) for s in made for w in s.words})
    return {"sentence_f1": cut.f1, "token_f1": words.f1, "sentences": cut.wanted, "words": words.wanted}


def _f1(found: Iterable[Document], splitter: Splitter) -> float:
    matches = Matches()
    for document in found:
        matches.add(document.sentences, splitter(document.text))
    return matches.f1
