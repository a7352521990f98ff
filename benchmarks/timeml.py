"""TimeML documents in, their day, text and times out; and how many of the times that are found TempEval-3 counts.

Only the text of the TEXT element is read, and only the times in it count. As in the TempEval-3 scorer, a time that is
found meets the first time of the gold that it overlaps and that no earlier one has met; a strict match has the very
words, and a value is right where its string is the same.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

PARTS = 5  # one in five files, by the sha1 of the name, is the dev part


class Marked(NamedTuple):
    """A time that is marked in a text: half-open offsets in code points."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Document:
    """`written` is the day of the document's creation time."""

    name: str
    written: date
    text: str
    times: tuple[Marked, ...]


@dataclass
class Counts:
    """What the scorer counts over many documents."""

    wanted: int = 0
    said: int = 0
    relaxed: int = 0
    strict: int = 0
    values: int = 0
    types: int = 0

    def add(self, document: Document, found: Iterable[Marked]) -> None:
        """Count one document's."""
        said = sorted(found)
        self.wanted += len(document.times)
        self.said += len(said)
        for gold, one in _pairs(document.times, said):
            self.relaxed += 1
            self.strict += document.text[gold.start : gold.end] == document.text[one.start : one.end]
            self.values += gold.value == one.value
            self.types += gold.type == one.type

    def share(self, met: int) -> float:
        """F1 of so many matches."""
        return 2 * met / (self.wanted + self.said) if met else 0.0

    @property
    def value_f1(self) -> float:
        """The relaxed F1, times the share of its matches that have the right value."""
        return self.share(self.relaxed) * self.values / self.relaxed if self.relaxed else 0.0


def _pairs(wanted: Iterable[Marked], said: Iterable[Marked]) -> Iterator[tuple[Marked, Marked]]:
    left = list(wanted)
    for one in said:
        gold = next((g for g in left if g.start < one.end and one.start < g.end), None)
        if gold is not None:
            left.remove(gold)
            yield gold, one


def documents(folder: Path, part: str = "all") -> Iterator[Document]:
    """Every `.tml` file below a folder, or those of one part: "dev", or "rest" for all others."""
    found = [path for path in sorted(folder.rglob("*.tml")) if part in ("all", part_of(path.name))]
    if not found:
        raise SystemExit(f"no .tml file{'' if part == 'all' else f' of the {part} part'} below {folder}")
    for path in found:
        yield document(path.name, path.read_text(encoding="utf-8"))


def part_of(name: str) -> str:
    """Which part a file of this name belongs to."""
    number = int(hashlib.sha1(name.encode()).hexdigest(), 16)
    return "rest" if number % PARTS else "dev"


def document(name: str, timeml: str) -> Document:
    root = ElementTree.fromstring(timeml)
    written = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if written is None or body is None:
        raise ValueError(f"{name} has no DCT or no TEXT")
    pieces: list[str] = []
    times = tuple(sorted(_read(body, 0, pieces)))
    return Document(name, date.fromisoformat(written.get("value", "")[:10]), "".join(pieces), times)


def _read(element: ElementTree.Element, at: int, pieces: list[str]) -> Iterator[Marked]:
    """Take the words of an element, which begins at an offset, and give the times in it."""
    start = at
    at = _taken(element.text, at, pieces)
    for child in element:
        yield from _read(child, at, pieces)
        at += sum(map(len, child.itertext()))
        at = _taken(child.tail, at, pieces)
    if element.tag == "TIMEX3" and at > start:
        yield Marked(start, at, element.get("type", ""), element.get("value", ""))


def _taken(words: str | None, at: int, pieces: list[str]) -> int:
    pieces.append(words or "")
    return at + len(words or "")
