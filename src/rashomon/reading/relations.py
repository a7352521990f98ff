"""What a report credits to someone, as runs of its characters: source, cue and content of one attribution."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.reading.cues import Cue
from rashomon.reading.speakers import credited
from rashomon.reading.tree import Tree
from rashomon.reading.unknown import negated
from rashomon.record import Attribution, Span

LOOSE = frozenset(", ; : . - – — and but".split())  # no part of a run at whose edge they stand


@dataclass(frozen=True)
class Relation:
    """`source` is where the words name who is credited ("she"), None where nobody is; `attribution` tells who that is.

    `cue` are the words that credit, `content` what they credit, in runs that stand apart and in order. `said` is true
    for words and findings, false for what is believed, wanted, meant or felt. `verb` is the cue's verb in its base
    form, "" for another cue; `doubted` tells that it is negated ("does not believe that").
    """

    attribution: Attribution
    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    said: bool
    verb: str = ""
    doubted: bool = False

    def credits(self, at: int) -> bool:
        """Whether the content holds the character at an offset."""
        k = bisect.bisect_right(self.content, at, key=lambda span: span.start)
        return k > 0 and at < self.content[k - 1].end

    def told_by(self, at: int) -> bool:
        """Whether the cue holds the character at an offset."""
        return self.cue.start <= at < self.cue.end

    @cached_property
    def reach(self) -> int:
        """How many characters are credited."""
        return sum(span.end - span.start for span in self.content)

    def with_content(self, more: Iterable[Span]) -> "Relation":
        """The relation with further runs of content; those that meet are one."""
        return replace(self, content=_merged([*self.content, *more]))


def relation(cue: Cue, tree: Tree, words: tuple[Span, ...], text: str) -> Relation:
    """A cue of one sentence as a relation; `words` are the sentence's."""
    verbal = tree.upos[cue.at] in ("VERB", "AUX")
    told = "according to" if tree.words[cue.words.start].lower() == "according" else words[cue.at].of(text)
    return Relation(
        attribution=credited(tree, cue.speaker, told, words, text),
        source=_source(cue, tree, words),
        cue=Span(words[cue.words.start].start, words[cue.words.stop - 1].end),
        content=_runs(cue.content, tree, words),
        said=cue.said,
        verb=tree.lemmas[cue.at] if verbal else "",
        doubted=verbal and negated(tree, cue.at),
    )


def _source(cue: Cue, tree: Tree, words: tuple[Span, ...]) -> Span | None:
    """The longest run of the source's words."""
    return max(_runs(cue.source, tree, words), key=lambda s: s.end - s.start, default=None)


def _runs(members: frozenset[int], tree: Tree, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words as runs of characters, loose marks at the edges left out."""
    found: list[Span] = []
    run: list[int] = []
    for k in [*sorted(members), len(tree) + 1]:
        if run and k != run[-1] + 1:
            while run and tree.words[run[-1]].lower() in LOOSE:
                run.pop()
            while run and tree.words[run[0]].lower() in LOOSE:
                run.pop(0)
            if run:
                found.append(Span(words[run[0]].start, words[run[-1]].end))
            run = []
        run.append(k)
    return tuple(found)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
