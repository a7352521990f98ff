"""A report's sentences and trees in, all that it credits to someone out: who, by which words, and what."""

import bisect
from collections.abc import Sequence

from rashomon.reading.cues import cues
from rashomon.reading.labels import labelled
from rashomon.reading.quotations import Quotes, carried, quoting
from rashomon.reading.relations import Relation, relation
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import Tree
from rashomon.record import Span


def relations(sentences: Sequence[Sentence], trees: Sequence[Tree], text: str) -> list[list[Relation]]:
    """The relations of each sentence, by where their cue stands; `sentences` and `trees` go together.

    Content may run on into later sentences. One relation may stand in the content of another ("the BBC said that police
    had said that").
    """
    quotes = Quotes(text)
    own = []
    for sentence, tree in zip(sentences, trees, strict=True):
        words = sentence.words[: len(tree)]
        found = [relation(cue, tree, words, text) for cue in cues(tree)]
        labels = [label] if (label := labelled(sentence, tree, text)) is not None else []
        own.append(labels + quoting(sentence, tree, found, quotes))
    return [[one for one in found if one.content] for found in carried(sentences, own, quotes)]


def said_in(sentences: Sequence[Sentence], found: Sequence[Sequence[Relation]]) -> list[list[Relation]]:
    """For each sentence what is said, and no more than believed or meant, in or over it; who says most comes first."""
    result: list[list[Relation]] = [[] for _ in sentences]
    starts = [sentence.span.start for sentence in sentences]
    for own in found:
        for one in own:
            if one.said:
                for k in sorted({k for span in one.content for k in _touched(span, starts)}):
                    result[k].append(one)
    return [sorted(said, key=lambda relation: -relation.reach) for said in result]


def _touched(span: Span, starts: Sequence[int]) -> range:
    """The sentences that a span reaches into, by where sentences start."""
    return range(max(0, bisect.bisect_right(starts, span.start) - 1), bisect.bisect_left(starts, span.end))
