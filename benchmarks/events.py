"""Event coreference across documents: CoNLL F1 on ECB+ and MEANTIME, of gold mentions and of Rashomon's own statements.

Linking is Rashomon's: statements of one topic (or of one of the stories that its own sorting finds) are made matters,
compared and grouped. With gold mentions only they are grouped, the other statements of the documents stand by. With
predicted mentions all statements are grouped, and those in annotated sentences are scored; one is an annotated
mention where its predicate is that mention's head word. `parts` scores the parts of events, which are as narrow as
annotated chains. `same head lemma` is the usual baseline, on the same mentions. What the rows compare stands in
`WAYS`; a row's figures keep mentions in no chain, `conll_f1_chains` leaves out clusters of one on both sides.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import event_mentions
from benchmarks.clusters import Partitions
from benchmarks.event_mentions import Said, Told
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from rashomon.linking import WordVectors, gist, sort
from rashomon.linking.candidates import candidates
from rashomon.linking.entities import entities
from rashomon.linking.events import among, grouped, parts
from rashomon.linking.likeness import Scale
from rashomon.linking.matter import matters_of
from rashomon.linking.meanings import Meanings
from rashomon.reading import skim
from training import cat

_HALF = re.compile(r"_\d+(ecb(?:plus)?)$")

Groups = Mapping[str, Hashable]  # the topic or story of each document
Cluster = set[Hashable]


@dataclass(frozen=True)
class Way:
    """Whose mentions are grouped and within what, by the lemma of their head words alone or into parts of events."""

    within: str
    gold: bool = True
    lemma: bool = False
    parts: bool = False


WAYS = {
    "gold_mentions_gold_topics": Way("topics"),
    "gold_mentions_gold_subtopics": Way("subtopics"),
    "gold_mentions_predicted_topics": Way("stories"),
    "parts_gold_topics": Way("topics", parts=True),
    "parts_gold_subtopics": Way("subtopics", parts=True),
    "parts_predicted_topics": Way("stories", parts=True),
    "predicted_mentions_gold_topics": Way("topics", gold=False),
    "predicted_mentions_predicted_topics": Way("stories", gold=False),
    "lemma_gold_topics": Way("topics", lemma=True),
    "lemma_gold_subtopics": Way("subtopics", lemma=True),
    "lemma_predicted_topics": Way("stories", lemma=True),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    add_reading_options(parser)
    parser.add_argument("--only", metavar="ROW", action="append", choices=WAYS, help="only this row; may stand again")


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Which documents are read."""
    parser.add_argument("--part", choices=("dev", "train", "all"), help="topics of ECB+ (default: dev, where both are)")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N documents of each topic")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep what was read there, for the next time")


def measure(options: argparse.Namespace) -> Figures:
    documents = chosen(options)
    print(f"{len(documents)} documents", file=sys.stderr)
    return figures(event_mentions.told(documents, options.cache), options.only or WAYS)


def chosen(options: argparse.Namespace) -> list[cat.Document]:
    """The documents that the options ask for; stops the command where nothing is annotated in them."""
    documents = list(few(part(list(cat.documents(options.data)), options.part), options.limit))
    if not any(m.of_event for d in documents for m in d.mentions):
        raise SystemExit(f"no documents with annotated events in {options.data}")
    return documents


def part(documents: Sequence[cat.Document], name: str | None) -> list[cat.Document]:
    """The documents of a part; without a name the dev topics where the training topics are there too, else all."""
    topics = {d.topic for d in documents}
    chosen = name or ("dev" if topics & cat.DEV and topics & cat.TRAIN else "all")
    kept = {"dev": cat.DEV, "train": cat.TRAIN, "all": topics}[chosen]
    return [d for d in documents if d.topic in kept]


def few(documents: Iterable[cat.Document], limit: int | None) -> Iterator[cat.Document]:
    seen: dict[str, int] = defaultdict(int)
    for document in documents:
        seen[document.topic] += 1
        if limit is None or seen[document.topic] <= limit:
            yield document


def figures(told: Sequence[Told], names: Collection[str] = WAYS.keys()) -> Figures:
    """The ways over the documents, the first one's figures at the top."""
    vectors = WordVectors.load()
    groupings = {
        within: by(told, vectors) for within, by in WITHIN.items() if {WAYS[n].within for n in names} & {within}
    }
    rows = {
        n: row(told, w, groupings[w.within], vectors) for n, w in WAYS.items() if n in names and groupings[w.within]
    }
    main = next(iter(rows.values()))
    top = {key: main[key] for key in ("conll_f1", "muc_f1", "b3_f1", "ceafe_f1", "conll_f1_chains")}
    each = {f"{name}_conll_f1": found["conll_f1"] for name, found in rows.items()}
    return {**top, **each, "documents": len(told), "ways": rows}


def topics(told: Sequence[Told], _: WordVectors) -> Groups:
    """Those that the documents are filed under."""
    return {t.name: t.topic for t in told}


def halves(told: Sequence[Told], _: WordVectors) -> Groups:
    """ECB+'s subtopics, by the name of a document; none where the names tell of none."""
    found = {t.name: (t.topic, half[1]) for t in told if (half := _HALF.search(t.name))}
    return found if len(found) == len(told) else {}


def stories(told: Sequence[Told], vectors: WordVectors) -> Groups:
    """The stories that sorting finds among all documents; of several the one that a document tells most of."""
    found: dict[str, Hashable] = {}
    names = {t.report.id: t.name for t in told}
    for placement in sort(gist(t.report, skim(t.report), vectors) for t in told).placements:
        found.setdefault(names[placement.report], placement.story)
    return found


WITHIN = {"topics": topics, "subtopics": halves, "stories": stories}


def row(told: Sequence[Told], way: Way, groups: Groups, vectors: WordVectors) -> Figures:
    """One way's figures over all documents at once."""
    by_group: dict[Hashable, list[Told]] = defaultdict(list)
    for one in told:
        by_group[groups[one.name]].append(one)
    said: list[Cluster] = []
    for here in by_group.values():
        said += by_lemma(here) if way.lemma else linked(here, way, vectors)
    wanted: dict[str, Cluster] = defaultdict(set)
    for one in told:
        for s in one.said:
            if s.gold:
                wanted[s.gold.chain].add(mention(s))
    return {**scores(list(wanted.values()), said), "groups": len(by_group)}


def scores(wanted: Sequence[Cluster], said: Sequence[Cluster]) -> Figures:
    every, chained, found = Partitions(), Partitions(), Matches()
    every.add(wanted, said)
    chained.add([c for c in wanted if len(c) > 1], [c for c in said if len(c) > 1])
    found.add(set().union(*wanted), set().union(*said))
    return {
        **every.figures(),
        "b3_p": every.b3.precision,
        "b3_r": every.b3.recall,
        "conll_f1_chains": chained.figures()["conll_f1"],
        "mention_f1": found.f1,
        "mentions": found.wanted,
        "chains": len(wanted),
        "clusters": len(said),
    }


def mention(said: Said) -> Hashable:
    """What a statement is scored as: the mention that it is, or itself."""
    return (said.statement.report, said.gold.id) if said.gold else said.statement.id


def linked(told: Sequence[Told], way: Way, vectors: WordVectors) -> Iterator[Cluster]:
    """The events of the documents, or their parts, as clusters of what is scored."""
    gold = way.gold
    said = [s for t in told for s in t.said if s.own or (gold and s.gold)]
    known = entities([s.statement for s in said])
    matters = matters_of([known.fill(s.statement) for s in said], [t.report for t in told], known.told)
    by_id = {m.id: m for m in matters}
    scored = {s.statement.id: mention(s) for s in said if s.gold or (s.annotated and not gold)}
    asked = [m for m in matters if m.id in scored] if gold else matters
    meanings = Meanings({i: m for t in told for i, m in t.meanings.items()})
    scale = Scale(vectors, matters, meanings)
    pairs = {(a, b): scale.likeness(by_id[a], by_id[b]) for a, b in candidates(asked, meanings)}
    groups = grouped(asked, pairs)
    if way.parts:
        groups = [part for group in groups for part in parts([by_id[i] for i in group], among(group, pairs))]
    for group in groups:
        if cluster := {scored[i] for i in group if i in scored}:
            yield cluster


def by_lemma(told: Sequence[Told]) -> Iterator[Cluster]:
    """The mentions whose head words have one lemma, together."""
    found: dict[str, Cluster] = defaultdict(set)
    for one in told:
        for said in one.said:
            if said.gold:
                found[said.gold.lemma].add(mention(said))
    yield from found.values()
