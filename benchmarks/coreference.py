"""Coreference within a report: CoNLL F1 of chains of people, groups, places and "the agreement"-like nouns.

A mention of ours is an annotated one where their words are the same, else where their head words are. The head word of
an annotated mention is found in our tree. What the rows compare stands in `WAYS`. `--limit` takes so many documents.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks import treebanks
from benchmarks.clusters import Partitions
from benchmarks.figures import Figures
from rashomon.reading.chains import chains
from rashomon.reading.mentions import Mention, head_of, mention_at
from rashomon.reading.model import ReaderModel
from rashomon.reading.tree import Tree
from training import chained
from training.chained import Document, Gold, matched


@dataclass(frozen=True)
class Way:
    """Whose mentions are joined, whether annotated mentions in no chain count, and whether all kinds of chains do."""

    gold: bool
    singletons: bool = False
    every_kind: bool = False


WAYS = {
    "end_to_end": Way(gold=False),
    "end_to_end_every_kind": Way(gold=False, every_kind=True),
    "gold_mentions": Way(gold=True),
    "gold_mentions_and_singletons": Way(gold=True, singletons=True),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)
    parser.add_argument("--genres", metavar="LIST", default="", help="of GUM only these genres, with commas between")


def measure(options: argparse.Namespace) -> Figures:
    """Figures of the whole way (`end_to_end`) on a treebank; on ECB+, which is annotated in part, of gold mentions."""
    model = treebanks.model_in(options.model)
    if sorted(options.data.glob("*.tar.gz")):
        return score(model, list(chained.event_coreference_bank(options.data, options.split))[: options.limit])
    genres = tuple(g for g in options.genres.split(",") if g)
    paths = treebanks.files(options.data, treebanks.TREES, options.split)
    return score(model, [d for path in paths for d in chained.treebank(path, genres)][: options.limit])


def score(model: ReaderModel, documents: Sequence[Document]) -> Figures:
    """All ways over the documents; those that join our own mentions need an annotation of every mention."""
    read = [(document, model.parse(document.words())) for document in documents]
    return figures(read)


def figures(read: Sequence[tuple[Document, list[Tree]]]) -> Figures:
    """The figures of documents with their trees."""
    part = any(document.part for document, _ in read)
    rows = {name: _row(read, way) for name, way in WAYS.items() if way.gold or not part}
    main = rows["gold_mentions" if part else "end_to_end"]
    return {**main, "documents": len(read), "ways": rows}


def _row(read: Iterable[tuple[Document, list[Tree]]], way: Way) -> Figures:
    found = Partitions()
    mentions = 0
    for document, trees in read:
        wanted, said = clusters(document, trees, way)
        found.add(wanted, said)
        mentions += sum(map(len, wanted))
    return {**found.figures(), "mentions": mentions}


def clusters(document: Document, trees: Sequence[Tree], way: Way) -> tuple[list[set[object]], list[set[object]]]:
    """The annotated clusters of a document and ours, in terms of annotated mentions; one of ours alone is itself."""
    size = Counter(m.chain for m in document.mentions)
    wanted = [
        m
        for m in document.mentions
        if (m.counted or way.every_kind) and (way.singletons or size[m.chain] > 1) and m.end <= len(trees[m.sentence])
    ]
    if way.gold:
        given = {_mention(trees, m): m for m in wanted}
        ours = chains(
            document.sentences, trees, document.text, sorted(given, key=lambda m: (m.sentence, m.head, m.end))
        )
        stands: dict[Mention, object] = {**given}
    else:
        ours = chains(document.sentences, trees, document.text)
        annotated = dict(matched(document.mentions, ours.mentions, trees))
        counted = set(wanted)
        stands = {m: annotated.get(m, m) for m in ours.mentions if m not in annotated or annotated[m] in counted}
    said: dict[int, set[object]] = {}
    for mention, number in zip(ours.mentions, ours.numbers, strict=True):
        if mention in stands:
            said.setdefault(number, set()).add(stands[mention])
    asked: dict[str, set[object]] = {}
    for gold in wanted:
        asked.setdefault(gold.chain, set()).add(gold)
    return list(asked.values()), [c for c in said.values() if way.singletons or len(c) > 1]


def _mention(trees: Sequence[Tree], gold: Gold) -> Mention:
    tree = trees[gold.sentence]
    return mention_at(tree, gold.sentence, gold.start, gold.end, head_of(tree, gold.start, gold.end))
