"""Documents with annotated chains of mentions: those of CoNLL-U (`Entity=` in the last column) and of ECB+ (XML).

A chain is counted where it is of a person, a group or a place, or where a definite noun ("the agreement") names it;
times, events of ECB+ and all else only stand by: a mention of ours that is one of theirs is neither right nor wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from pathlib import Path

from rashomon.reading.mentions import Mention, head_of
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import Tree
from rashomon.record import Span
from training import cat, corpora

PARTIES = ("person", "organization", "place", "HUMAN_PART", "LOC_")
NEVER = ("time", "TIME_", "ACTION_", "NEG_ACTION", "UNKNOWN")
DEFINITE = frozenset("the this that these those".split())


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
    for document in cat.documents(folder):
        if (document.topic in cat.TRAIN) == (split == "train"):
            yield _from_cat(document)


def _from_cat(document: cat.Document) -> Document:
    sentences: list[list[str]] = []
    places = []
    for _, inside in groupby(range(len(document.words)), key=lambda k: document.sentences[k]):
        sentences.append([])
        for k in inside:
            places.append((len(sentences) - 1, len(sentences[-1])))
            sentences[-1].append(document.words[k])
    gold = []
    for mention in document.mentions:
        if not mention.kind.startswith(NEVER) and document.in_checked(mention):
            at = [places[k] for k in mention.words]
            inside_one = [k for sentence, k in at if sentence == at[0][0]]
            gold.append(Gold(at[0][0], min(inside_one), max(inside_one) + 1, mention.chain, mention.kind))
    return laid_out(document.name, sentences, set(), gold, part=True)


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
