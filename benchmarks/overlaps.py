"""Relations that are wanted and said in, how many of them and of their parts meet out.

Three ways to meet: `partial`, where a character is shared (a relation: in its source, its cue and its content each);
`exact`, the same characters, spaces and marks at the edges left out; `word`, counted word by word. Each said part meets
one wanted at most, the one with which it shares most.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks.matches import Matches
from benchmarks.standoff import PARTS, Parts
from rashomon.record import Span

Spans = tuple[Span, ...]
KINDS = ("direct", "mixed", "indirect")
MARKS = frozenset('“”"')
Thing = TypeVar("Thing")
_WORD = re.compile(r"\w+")


def counted(wanted: Sequence[Parts], said: Sequence[Parts], text: str) -> dict[str, Matches]:
    """Matches under `source`, `source_exact`, `source_word` and so on for cue and content, `relation` (`_exact`)."""
    found: dict[str, Matches] = {}
    for part in PARTS:
        ours, theirs = [p[part] for p in said if p[part]], [p[part] for p in wanted if p[part]]
        found[part] = _matched(theirs, ours, shared)
        found[f"{part}_exact"] = _matched(theirs, ours, lambda a, b: int(_bare(a, text) == _bare(b, text)))
        words = Matches()
        words.add(_words(theirs, text), _words(ours, text))
        found[f"{part}_word"] = words
    found["relation"] = _matched(wanted, said, _shared_in_all)
    found["relation_exact"] = _matched(
        wanted, said, lambda a, b: int(all(_bare(a[p], text) == _bare(b[p], text) for p in PARTS))
    )
    return found


def shared(one: Spans, other: Spans) -> int:
    """How many characters two parts have in common."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _shared_in_all(one: Parts, other: Parts) -> int:
    """As `shared`, and 0 where a part that either has shares nothing; neither may have a source."""
    counts = [shared(one[p], other[p]) for p in PARTS if one[p] or other[p]]
    return sum(counts) if all(counts) else 0


def _matched(wanted: Sequence[Thing], said: Sequence[Thing], likeness: Callable[[Thing, Thing], int]) -> Matches:
    return Matches(len(_met(wanted, said, likeness)), len(wanted), len(said))


def _met(wanted: Sequence[Thing], said: Sequence[Thing], likeness: Callable[[Thing, Thing], int]) -> set[int]:
    """Which of the wanted are met, the likest pairs first."""
    pairs = ((likeness(w, s), -i, -k) for i, w in enumerate(wanted) for k, s in enumerate(said))
    met: set[int] = set()
    used: set[int] = set()
    for _, i, k in sorted((pair for pair in pairs if pair[0]), reverse=True):
        if i not in met and k not in used:
            met.add(i)
            used.add(k)
    return {-i for i in met}


def recalled(wanted: Sequence[Parts], said: Sequence[Parts], text: str) -> dict[str, Matches]:
    """Matches of the wanted relations by how they quote: `direct` (in quotation marks), `mixed`, `indirect`."""
    met = _met(wanted, said, _shared_in_all)
    found = {kind: Matches() for kind in KINDS}
    for i, parts in enumerate(wanted):
        found[_kind(parts["content"], text)] += Matches(int(i in met), 1, 0)
    return found


def _kind(content: Spans, text: str) -> str:
    told = [text[span.start : span.end].strip(" ,.") for span in content]
    if all(words[:1] in MARKS and words[-1:] in MARKS for words in told):
        return "direct"
    return "mixed" if any(mark in words for words in told for mark in MARKS) else "indirect"


def _bare(spans: Spans, text: str) -> tuple[Span, ...]:
    """The spans from their first to their last word."""
    words = [list(_WORD.finditer(text, *span)) for span in spans]
    return tuple(sorted(Span(inside[0].start(), inside[-1].end()) for inside in words if inside))


def _words(parts: Sequence[Spans], text: str) -> set[int]:
    return {match.start() for spans in parts for span in spans for match in _WORD.finditer(text, *span)}
