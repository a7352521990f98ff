"""Documents with annotated chains of mentions: those of CoNLL-U (`Entity=` in the last column) and of ECB+ (XML).

A chain is counted where it is of a person, a group or a place, or where a definite noun ("the agreement") names it;
times, events of ECB+ and all else only stand by: a mention of ours that is one of theirs is neither right nor wrong.
"""

import csv
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from pathlib import Path

from rashomon.reading.mentions import Mention, head_of
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import Tree
from rashomon.record import Span
from training import corpora

PARTIES = ("person", "organization", "place", "HUMAN_PART", "LOC_")
NEVER = ("time", "TIME_", "ACTION_", "NEG_ACTION", "UNKNOWN")
DEFINITE = frozenset("the this that these those".split())
LEARNT_TOPICS = frozenset((1, 3, 4, *range(6, 12), 13, 14, 16, 19, 20, 22, *range(24, 34)))  # ECB+'s training split


@dataclass(frozen=True)
class Gold:
    """An annotated mention: words `start` to `end` of a sentence, its chain, its kind and whether it is counted."""

    sentence: int
    start: int
    end: int
    chain: str
    kind: str
    counted: bool = True


@dataclass(frozen=True)
class Document:
    """`part` is true where only what is annotated is known: a mention of ours beside it may be right."""

    name: str
    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Gold, ...]
    part: bool = False

    def words(self) -> list[list[str]]:
        return [sentence.texts(self.text) for sentence in self.sentences]


def laid_out(name: str, sentences: list[list[str]], paragraphs: set[int], gold: list[Gold], *, part: bool) -> Document:
    """A document whose text is the words with a blank between them, a line a paragraph."""
    pieces: list[str] = []
    made: list[Sentence] = []
    at = 0
    for number, words in enumerate(sentences):
        spans = []
        for word in words:
            spans.append(Span(at, at + len(word)))
            pieces.append(word + " ")
            at += len(word) + 1
        if number + 1 in paragraphs:
            pieces[-1] = pieces[-1][:-1] + "\n"
        made.append(Sentence(Span(spans[0].start, spans[-1].end), tuple(spans)))
    return Document(name, "".join(pieces), tuple(made), tuple(_counted(gold, sentences)), part)


def _counted(gold: list[Gold], sentences: list[list[str]]) -> Iterator[Gold]:
    """The mentions, each marked with whether its chain is counted."""
    wanted = {
        m.chain
        for m in gold
        if m.kind.startswith(PARTIES)
        or (m.end - m.start > 1 and sentences[m.sentence][m.start].lower() in DEFINITE and not m.kind.startswith(NEVER))
    }
    for mention in sorted(set(gold), key=lambda m: (m.sentence, m.start, -m.end)):
        yield replace(mention, counted=mention.chain in wanted)


def treebank(path: Path, genres: Iterable[str] = ()) -> Iterator[Document]:
    """The documents of a CoNLL-U file; those of some genres only, where they are given."""
    wanted = tuple(f"GUM_{genre}_" for genre in genres)
    with corpora.opened(path) as lines:
        for name, rows in _by_document(lines):
            if name.startswith(wanted or ""):
                yield _from_rows(name, rows)


def _by_document(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    name, rows = "", []
    for line in lines:
        if line.startswith("# newdoc"):
            if rows:
                yield name, rows
            name, rows = line.partition("=")[2].strip(), []
        rows.append(line.rstrip("\n"))
    if rows:
        yield name, rows


def _from_rows(name: str, lines: list[str]) -> Document:
    sentences: list[list[str]] = []
    paragraphs: set[int] = set()
    gold: list[Gold] = []
    rows: list[list[str]] = []
    for line in chain(lines, [""]):
        if line.startswith("# newpar") and "block" not in line:
            paragraphs.add(len(sentences))
        elif line and line.split("\t", 1)[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            gold += _entities(rows, len(sentences))
            sentences.append([row[1] for row in rows])
            rows = []
    return laid_out(name, sentences, paragraphs, gold, part=False)


def _entities(rows: list[list[str]], sentence: int) -> Iterator[Gold]:
    """The mentions of one sentence; one in several pieces, "3[1/2]", is left out."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, row in enumerate(rows):
        field = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for piece in field.replace("(", " (").replace(")", ") ").split():
            key, _, rest = piece.strip("()").partition("-")
            if piece.startswith("("):
                opened.setdefault(key, []).append((i, rest.partition("-")[0]))
            if piece.endswith(")") and opened.get(key):
                start, kind = opened[key].pop()
                if "[" not in key:
                    yield Gold(sentence, start, i + 1, key, kind)


def event_coreference_bank(folder: Path, split: str | None = None) -> Iterator[Document]:
    """The documents of ECB+ in the archives of a folder: all but the training topics, or with "train" only those.

    Where a list of checked sentences lies beside them, only mentions in those are taken.
    """
    checked = _checked(folder)
    for archive_path in sorted(folder.glob("*.tar.gz")):
        with tarfile.open(archive_path) as archive:
            for member in sorted(archive, key=lambda m: m.name):
                handle = archive.extractfile(member) if member.name.endswith(".xml") else None
                if handle is None:
                    continue
                document = Path(member.name).stem
                if (int(document.partition("_")[0]) in LEARNT_TOPICS) == (split == "train"):
                    yield _from_xml(document, ET.parse(handle).getroot(), checked)


def _checked(folder: Path) -> set[tuple[str, int]]:
    found = set()
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            found |= {(f"{row['Topic']}_{row['File']}", int(row["Sentence Number"])) for row in csv.DictReader(handle)}
    return found


def _from_xml(name: str, root: ET.Element, checked: set[tuple[str, int]]) -> Document:
    tokens = root.findall("token")
    sentences, places, numbers = [], {}, []
    for number, group in groupby(tokens, key=lambda t: int(t.get("sentence", "0"))):
        members = list(group)
        for k, token in enumerate(members):
            places[token.get("t_id")] = (len(sentences), k)
        sentences.append([token.text or "-" for token in members])
        numbers.append(number)
    one = {
        source.get("m_id"): target.get("m_id")
        for link in root.iter()
        if link.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF") and (target := link.find("target")) is not None
        for source in link.findall("source")
    }
    gold = []
    for mention in root.find("Markables") or ():
        at = [places[a.get("t_id")] for a in mention.findall("token_anchor")]
        if at and not mention.tag.startswith(NEVER) and (not checked or (name, numbers[at[0][0]]) in checked):
            inside = [k for sentence, k in at if sentence == at[0][0]]
            own = mention.get("m_id", "")
            gold.append(Gold(at[0][0], min(inside), max(inside) + 1, str(one.get(own, f"single {own}")), mention.tag))
    return laid_out(name, sentences, set(), gold, part=True)


def matched(
    annotated: Iterable[Gold], ours: Sequence[Mention], trees: Sequence[Tree]
) -> Iterator[tuple[Mention, Gold]]:
    """Each of our mentions with the annotated one that it is: the same words first, then the same head."""
    free = {(g.sentence, g.start, g.end): g for g in annotated if g.end <= len(trees[g.sentence])}
    rest = []
    for mention in ours:
        gold = free.pop((mention.sentence, mention.start, mention.end), None)
        if gold is not None:
            yield mention, gold
        else:
            rest.append(mention)
    by_head: dict[tuple[int, int], list[Gold]] = {}
    for gold in free.values():
        by_head.setdefault((gold.sentence, head_of(trees[gold.sentence], gold.start, gold.end)), []).append(gold)
    for mention in rest:
        near = by_head.get((mention.sentence, mention.head), [])
        if near:
            yield mention, near.pop(0)  # the longest: they are in the order of the text
