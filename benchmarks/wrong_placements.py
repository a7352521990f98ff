"""Placements that the known stories say are wrong, for a person to read: the report, where it was put, and why."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.piles import Labelled
from rashomon.record import Match, Pile, Placement

COMPANIONS = 3  # other reports named of a story
WORDS = 60  # characters of a text without a title


def shown(labelled: Sequence[Labelled], found: Pile, count: int, seed: int) -> Iterator[str]:
    """A paragraph for each of so many, drawn by chance."""
    known = {one.report.id: one for one in labelled}
    told: dict[str, list[Labelled]] = {}
    for one in labelled:
        told.setdefault(one.story, []).append(one)
    held: dict[str, list[Labelled]] = {}
    main: dict[str, Placement] = {}
    for placement in found.placements:
        if main.setdefault(placement.report, placement) is placement:
            held.setdefault(placement.story, []).append(known[placement.report])
    tells = {story: _most(one.story for one in those) for story, those in held.items()}
    stands = {story: _most(main[one.report.id].story for one in those) for story, those in told.items()}
    wrong = [
        placement
        for placement in main.values()
        if tells[placement.story] != known[placement.report].story
        or stands[known[placement.report].story] != placement.story
    ]
    yield f"{len(wrong)} of {len(main)} reports stand among others than their own, or apart from most of them"
    for placement in sorted(random.Random(seed).sample(wrong, min(count, len(wrong))), key=lambda p: p.report):
        yield _paragraph(placement, known[placement.report], held, told)


def _most(names: Iterable[str]) -> str:
    """The name that comes most often; of several the first."""
    return Counter(names).most_common(1)[0][0]


def _paragraph(
    placement: Placement,
    one: Labelled,
    held: Mapping[str, Sequence[Labelled]],
    told: Mapping[str, Sequence[Labelled]],
) -> str:
    lines = [f"{_title(one)} [{one.report.published or 'undated'}] of {one.story}"]
    lines += [f"  its story:  {_title(other)}" for other in _others(one, told[one.story])] or ["  its story:  no other"]
    lines += [f"  put with:   {_title(other)} of {other.story}" for other in _others(one, held[placement.story])] or [
        "  put with:   none"
    ]
    lines += (
        [f"  by:         {_evidence(placement.match)}"] if placement.match else ["  by:         it opened its story"]
    )
    if placement.nearly:
        beside = held.get(placement.nearly.story, ())
        title = _title(beside[0]) if beside else placement.nearly.story
        lines.append(f"  nearly:     {title}: {_evidence(placement.nearly)}")
    return "\n".join(lines)


def _others(one: Labelled, these: Sequence[Labelled]) -> list[Labelled]:
    return [other for other in these if other is not one][:COMPANIONS]


def _title(one: Labelled) -> str:
    return one.report.title or " ".join(one.report.text.split())[:WORDS]


def _evidence(match: Match) -> str:
    each = (f"{e.kind} {e.weight:+.1f} ({', '.join(e.shared)})" for e in match.evidence)
    return f"{match.weight:+.1f} = {'  '.join(each)}"
