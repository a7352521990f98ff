"""Who is who across documents: chains of people, groups and places on ECB+, of entities on MEANTIME, mentions given.

Each annotated mention gets the entity that Rashomon's linking gives to its words, or to the name that the report's own
chain has for it ("he", "the company"); one that gets none stands alone. All documents of a topic are linked as one
story. `same_words` is the same with equal words for equal entities. `pair_p` and `pair_r` are of pairs of mentions in
different documents: a wrong pair is a wrong merge.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from benchmarks import event_mentions, events
from benchmarks.event_mentions import Said, Told
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from rashomon.linking.entities import entities


def add_options(parser: argparse.ArgumentParser) -> None:
    events.add_reading_options(parser)
    parser.add_argument(
        "--wrong", type=int, default=0, metavar="N", help="print the N commonest wrong merges and misses"
    )


def measure(options: argparse.Namespace) -> Figures:
    documents = events.chosen(options)
    print(f"{len(documents)} documents", file=sys.stderr)
    told = event_mentions.told(documents, options.cache)
    ours, words = linked(told), by_words(told)
    if options.wrong:
        print("\n".join(wrong(told, ours, options.wrong)), end="\n\n")
    found = {"linked": scores(told, ours), "same_words": scores(told, words)}
    return {**found["linked"], "documents": len(documents), "ways": found}


Grouping = Mapping[Hashable, Hashable]  # the entity of each mention


def linked(told: Sequence[Told]) -> Grouping:
    """By what linking gives to the mentions of each topic."""
    found: dict[Hashable, Hashable] = {}
    for topic, here in by_topic(told).items():
        mentions = [s for t in here for s in t.parties]
        known = entities([s.statement for t in here for s in (*t.said, *t.parties)])
        for said in mentions:
            ids = [a.entity for a in known.fill(said.statement).actors if a.entity]
            found[events.mention(said)] = (topic, ids[0]) if ids else events.mention(said)
    return found


def by_words(told: Sequence[Told]) -> Grouping:
    return {events.mention(s): (t.topic, s.statement.quote.casefold()) for t in told for s in t.parties}


def by_topic(told: Sequence[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        found[one.topic].append(one)
    return found


def scores(told: Sequence[Told], said: Grouping) -> Figures:
    wanted = {events.mention(s): s.gold.chain for t in told for s in t.parties if s.gold}
    pairs = Matches()
    for here in by_topic(told).values():
        across = [(events.mention(a), events.mention(b)) for a, b in across_documents(here)]
        pairs.add({p for p in across if wanted[p[0]] == wanted[p[1]]}, {p for p in across if said[p[0]] == said[p[1]]})
    return {
        **events.scores(clusters(wanted), clusters(said)),
        "pair_p": pairs.precision,
        "pair_r": pairs.recall,
        "pair_f1": pairs.f1,
    }


def across_documents(told: Sequence[Told]) -> Iterator[tuple[Said, Said]]:
    every = [s for t in told for s in t.parties]
    return ((a, b) for a, b in combinations(every, 2) if a.statement.report != b.statement.report)


def clusters(grouping: Grouping) -> list[set[Hashable]]:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for one, group in grouping.items():
        found[group].add(one)
    return list(found.values())


def wrong(told: Sequence[Told], said: Grouping, most: int) -> Iterator[str]:
    """The pairs of words that are wrongly one, and those that are wrongly two, the commonest first."""
    counts: dict[str, dict[tuple[str, ...], int]] = {"merged": defaultdict(int), "missed": defaultdict(int)}
    for topic, here in by_topic(told).items():
        for a, b in across_documents(here):
            one = said[events.mention(a)] == said[events.mention(b)]
            if a.gold and b.gold and one != (a.gold.chain == b.gold.chain):
                counts["merged" if one else "missed"][topic, *sorted(map(_words, (a, b)))] += 1
    for kind, pairs in counts.items():
        for words, n in sorted(pairs.items(), key=lambda x: (-x[1], x[0]))[:most]:
            yield f"{kind} {n:5} {' | '.join(words)}"


def _words(said: Said) -> str:
    known = {a.known_as for a in said.statement.actors if a.known_as}
    return said.statement.quote + "".join(f" ({name})" for name in known)
