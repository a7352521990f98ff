"""Where each report of a stream was put, and why: the latest as they are, older ones packed; plain data for files."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from rashomon.linking.sorting.resting import loosened, squeezed
from rashomon.record import Change, Evidence, Match, Placement, Span

LATEST = 20_000  # reports


class Placed(NamedTuple):
    """A placement with the number of its strand, whose id may change yet."""

    number: int
    placement: Placement


class Placings:
    """The placements of reports, by report, in the order of their arrival."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._latest: dict[str, tuple[Placed, ...]] = {}

    def __contains__(self, report: object) -> bool:
        return report in self._latest or report in self._packed

    def __iter__(self) -> Iterator[str]:
        yield from self._packed
        yield from self._latest

    def __getitem__(self, report: str) -> tuple[Placed, ...]:
        return self._latest[report] if report in self._latest else _unpacked(self._packed[report])

    def add(self, report: str, placed: tuple[Placed, ...]) -> None:
        self._latest[report] = placed
        if len(self._latest) > LATEST:
            oldest = next(iter(self._latest))
            self._packed[oldest] = _packed(self._latest.pop(oldest))

    def state(self) -> list[list[str]]:
        """Plain data for a file."""
        held = ((report, _packed(placed)) for report, placed in self._latest.items())
        return [[report, data.decode("ascii")] for some in (self._packed.items(), held) for report, data in some]

    @classmethod
    def from_state(cls, state: Sequence[Sequence[str]]) -> "Placings":
        """Goes on where `state` was taken."""
        made = cls()
        rest = max(0, len(state) - LATEST)
        made._packed = {report: data.encode("ascii") for report, data in state[:rest]}
        made._latest = {report: _unpacked(data.encode("ascii")) for report, data in state[rest:]}
        return made


def plain_change(one: Change) -> list[Any]:
    return [one.kind, list(one.stories), list(one.reports), one.by, one.learned and one.learned.isoformat()]


def revived_change(held: Sequence[Any]) -> Change:
    kind, stories, reports, by, learned = held
    return Change(kind, tuple(stories), tuple(reports), by, date.fromisoformat(learned) if learned else None)


def _packed(placed: Sequence[Placed]) -> bytes:
    return squeezed([[number, *_plain(placement)] for number, placement in placed])


def _unpacked(data: bytes) -> tuple[Placed, ...]:
    return tuple(Placed(number, _revived(held)) for number, *held in loosened(data))


def _plain(one: Placement) -> list[Any]:
    return [one.report, one.story, _plain_match(one.match), _plain_match(one.nearly), [list(s) for s in one.passages]]


def _revived(held: Sequence[Any]) -> Placement:
    report, story, match, nearly, passages = held
    spans = tuple(Span(start, end) for start, end in passages)
    return Placement(report, story, _revived_match(match), _revived_match(nearly), spans)


def _plain_match(one: Match | None) -> list[Any] | None:
    if one is None:
        return None
    return [one.story, one.weight, [[e.kind, e.weight, list(e.shared)] for e in one.evidence]]


def _revived_match(held: Sequence[Any] | None) -> Match | None:
    if held is None:
        return None
    story, weight, evidence = held
    return Match(story, weight, tuple(Evidence(kind, w, tuple(shared)) for kind, w, shared in evidence))
