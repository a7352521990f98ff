"""CAT's XML in (ECB+, MEANTIME), documents with their words, their annotated mentions and the chains of these out.

A document's topic is the folder that it lies in. Where a list of checked sentences lies beside the archives, as with
ECB+, a document knows which of its sentences are annotated in full.
"""

import csv
import re
import tarfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath
from typing import IO
from xml.etree import ElementTree as ET

from rashomon.record import Span

LINKS = ("CROSS_DOC_COREF", "INTRA_DOC_COREF", "REFERS_TO")
EVENTS = ("ACTION", "NEG_ACTION", "EVENT_MENTION")
PARTIES = ("HUMAN_PART", "LOC_", "ENTITY_MENTION")
FIRST = 6  # sentences of a document of MEANTIME that are annotated in full
# topics of ECB+, the usual split (Cybulska and Vossen 2015)
DEV = frozenset("2 5 12 18 21 23 34 35".split())
TRAIN = frozenset("1 3 4 6 7 8 9 10 11 13 14 16 19 20 22 24 25 26 27 28 29 30 31 32 33".split())

_MARKS = (
    r" (?=[.,;:!?)\]}%]|n't\b|['’](?:s|re|ve|ll|d|m)\b)|(?<=[(\[{$]) "
    r"|(?<=\d :) (?=\d\d\b)|(?<=\d ,) (?=\d{3}\b)|(?<=\b[ap] \.) (?=m \.)|(?<=\b[A-Z] \.) (?=[A-Z] \.)"
)
_TIGHT = re.compile(_MARKS)
_TIGHT_WITH_HYPHENS = re.compile(_MARKS + r"|(?<=\w) (?=- \w)|(?<=\w -) (?=\w)")
_HYPHENED = re.compile(r"\w-\w")
_ADDRESS = re.compile(r"(?:https? ?: ?/ ?/|www ?\.)")


@dataclass(frozen=True)
class Mention:
    """Annotated words, by their numbers in the document; `chain` is a chain of all documents, or its own."""

    id: str
    kind: str
    words: tuple[int, ...]
    chain: str

    @property
    def of_event(self) -> bool:
        return self.kind.startswith(EVENTS)

    @property
    def of_party(self) -> bool:
        """Whether it is of someone or something that can take part, or of a place."""
        return self.kind.startswith(PARTIES)


@dataclass(frozen=True)
class Document:
    """`sentences` gives the sentence of each word, `checked` those annotated in full (None: there is no list).

    Without a list the first sentences are annotated in full, as in MEANTIME: the headline, the day and four more.
    """

    name: str
    topic: str
    words: tuple[str, ...]
    sentences: tuple[int, ...]
    mentions: tuple[Mention, ...]
    checked: frozenset[int] | None = None

    def annotated(self, sentence: int) -> bool:
        """Whether all events of a sentence are annotated."""
        return sentence < FIRST if self.checked is None else sentence in self.checked

    def trusted(self, sentence: int) -> bool:
        """Whether what is annotated in a sentence was checked; every sentence where there is no list."""
        return self.checked is None or sentence in self.checked

    def in_checked(self, mention: Mention) -> bool:
        return self.trusted(self.sentences[mention.words[0]])

    def laid_out(self, keep: Callable[[int], bool] = lambda _: True) -> tuple[str, dict[int, Span]]:
        """The text, a sentence a line, of the sentences to `keep`, with the span of each word.

        Marks stand close to their words again; an address above a text, which is of the collection, is left out.
        """
        # where no word has a hyphen in it, all were split off: "32 - year - old"
        split = not any(map(_HYPHENED.search, self.words))
        tight = _TIGHT_WITH_HYPHENS if split else _TIGHT
        text, spans = "", dict[int, Span]()
        for number, words in groupby(range(len(self.words)), key=lambda k: self.sentences[k]):
            inside = list(words)
            line = " ".join(self.words[k] for k in inside)
            if keep(number) and not (inside[0] == 0 and _ADDRESS.match(line)):
                text += "\n" if text else ""
                gone = [m.start() for m in tight.finditer(line)]
                spans |= dict(zip(inside, _spans([self.words[k] for k in inside], gone, len(text)), strict=True))
                text += tight.sub("", line)
        return text, spans


def _spans(words: Sequence[str], gone: Sequence[int], start: int) -> Iterator[Span]:
    """Where the words of a line stand when the blanks at the places `gone` are taken out of it."""
    at = 0
    for word in words:
        shift = start - sum(g < at for g in gone)
        yield Span(at + shift, at + len(word) + shift)
        at += len(word) + 1


def documents(folder: Path) -> Iterator[Document]:
    """The documents of the archives of a folder; of one that lies in two archives the one with more mentions."""
    checked = _checked(folder)
    found: dict[tuple[str, str], Document] = {}
    for path in sorted(folder.glob("*.tar.gz")):
        for one in archived(path, checked):
            known = found.get((one.topic, one.name))
            if known is None or len(known.mentions) < len(one.mentions):
                found[one.topic, one.name] = one
    yield from found.values()


def archived(path: Path, checked: Mapping[str, frozenset[int]] | None = None) -> Iterator[Document]:
    """The documents of an archive in the order of their names, those with words only.

    `checked` is by the name of a document; empty or None where there is no list.
    """
    with tarfile.open(path) as archive:
        for member in sorted(archive, key=lambda m: m.name):
            handle = archive.extractfile(member) if member.name.endswith(".xml") else None
            if handle is not None:
                found = _document(PurePath(member.name), handle, checked)
                if found.words:
                    yield found


def _document(path: PurePath, handle: IO[bytes], checked: Mapping[str, frozenset[int]] | None) -> Document:
    root = ET.parse(handle).getroot()
    tokens = root.findall("token")
    places = {token.get("t_id", ""): k for k, token in enumerate(tokens)}
    return Document(
        path.stem,
        path.parent.name,
        tuple(token.text or "-" for token in tokens),
        tuple(int(token.get("sentence", "0")) for token in tokens),
        tuple(_mentions(path.stem, root, places)),
        checked.get(path.stem, frozenset()) if checked else None,
    )


def _mentions(name: str, root: ET.Element, places: dict[str, int]) -> Iterator[Mention]:
    """The mentions with words; the chain of one is that of the instance that it is linked to, if any."""
    instances = {one.get("m_id"): one.get("instance_id") for one in root.iterfind("Markables/*")}
    chains: dict[str | None, str] = {}
    for link in root.iter():
        target = link.find("target") if link.tag in LINKS else None
        if target is not None:
            instance = instances.get(target.get("m_id")) or f"{name} {target.get('m_id')}"
            chains |= {source.get("m_id"): link.get("note") or instance for source in link.findall("source")}
    for mention in root.iterfind("Markables/*"):
        at = sorted(places[a.get("t_id", "")] for a in mention.findall("token_anchor") if a.get("t_id") in places)
        own = mention.get("m_id", "")
        if at:
            yield Mention(own, mention.tag, tuple(at), chains.get(own, f"{name} alone {own}"))


def _checked(folder: Path) -> dict[str, frozenset[int]]:
    """By the name of a document the numbers of its checked sentences."""
    found: dict[str, set[int]] = defaultdict(set)
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                found[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return {name: frozenset(numbers) for name, numbers in found.items()}
