"""The lines of a report in, the passages that tell stories of their own out: round-ups and live blogs tell several.

Paragraphs that share a name are one passage, wherever they stand; one without a name goes with the paragraph before it
(lexical chains after Hearst 1997). Only where no passage holds most of the text does the report tell several stories.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from rashomon.record import Span

SHORT = 15  # telling words, half as many as all: a shorter passage tells no story by itself
SEVERAL = 3  # passages of that length at least
MOST = 0.6  # of the words: a report of which one passage holds more tells one story
HEADING = 8  # telling words: a shorter paragraph without a full stop heads the next one


class Told(Protocol):
    """A line of a report: its place, its length in telling words, and its names."""

    @property
    def span(self) -> Span: ...
    @property
    def length(self) -> int: ...
    @property
    def names(self) -> Iterable[str]: ...


def passages(lines: Sequence[Told], text: str) -> list[tuple[Span, ...]]:
    """The passages in the order of the text, each as its paragraphs; none where the report tells one story."""
    paragraphs = _paragraphs(lines, text)
    chains = _chains(paragraphs)
    lengths = [sum(line.length for n in chain for line in paragraphs[n]) for chain in chains]
    long = [chain for chain, length in zip(chains, lengths, strict=True) if length >= SHORT]
    if len(long) < SEVERAL or max(lengths) > MOST * sum(lengths):
        return []
    return [tuple(Span(paragraphs[n][0].span.start, paragraphs[n][-1].span.end) for n in chain) for chain in long]


def _paragraphs(lines: Sequence[Told], text: str) -> list[list[Told]]:
    """Lines without a line break between them; a heading goes with what follows."""
    found: list[list[Told]] = []
    open_ = False
    for line in lines:
        starts = not found or "\n" in text[found[-1][-1].span.end : line.span.start]
        if starts and not open_:
            found.append([])
        found[-1].append(line)
        open_ = starts and line.length < HEADING and not line.span.of(text).rstrip().endswith((".", "!", "”", '"'))
    return found


def _chains(paragraphs: Sequence[Sequence[Told]]) -> list[list[int]]:
    """Paragraphs that hang together by their names, by number; chains stand by their first paragraph."""
    chain_of: dict[int, int] = {}
    of_name: dict[str, int] = {}
    members: dict[int, list[int]] = {}
    for n, paragraph in enumerate(paragraphs):
        names = [name for line in paragraph for name in line.names]
        met = sorted({chain_of[of_name[name]] for name in names if name in of_name})
        if not names and n:
            met = [chain_of[n - 1]]
        chain = met[0] if met else n
        members.setdefault(chain, []).append(n)
        chain_of[n] = chain
        for other in met[1:]:
            for moved in members.pop(other):
                chain_of[moved] = chain
                members[chain].append(moved)
        of_name.update(dict.fromkeys(names, n))
    return [sorted(members[chain]) for chain in sorted(members, key=lambda c: min(members[c]))]
