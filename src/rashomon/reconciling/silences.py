"""Events in, silences out: of each event that two or more origins tell, who had the chance to tell it and does not."""

from datetime import date

from rashomon.reconciling.claims import Desk
from rashomon.record import Event, Others, Silence


def silences(desk: Desk) -> tuple[Silence, ...]:
    """In the order of events; one of which no origin is silent is left out.

    A report from before the day on which the event was first told could not tell it, and is not held silent.
    """
    chances = Chances(desk)
    found = (_of_event(desk, chances, event) for event in desk.story.events)
    return tuple(silence for silence in found if silence is not None)


class Chances:
    """The reports from a day on, which are many events' at once, and their origins."""

    def __init__(self, desk: Desk):
        self._origins = desk.origins
        self._days = [(report, _last_day(desk, report)) for report in desk.reports]
        self._from: dict[date, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def since(self, first: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Reports and origins, each once."""
        if first not in self._from:
            reports = tuple(report for report, day in self._days if day >= first)
            origins = dict.fromkeys(self._origins.get(report, report) for report in reports)
            self._from[first] = reports, tuple(origins)
        return self._from[first]


def _of_event(desk: Desk, chances: Chances, event: Event) -> Silence | None:
    tellers = dict.fromkeys(s.report for s in desk.of(event))
    told = tuple(dict.fromkeys(desk.origins.get(report, report) for report in tellers))
    if len(told) < 2:
        return None
    first = min(_last_day(desk, report) for report in tellers)
    reports, origins = chances.since(first)
    missing = Others(reports, tellers)
    return Silence(event.id, told, Others(origins, told), missing) if missing else None


def _last_day(desk: Desk, report: str) -> date:
    """The last day on which it may have been published; without one, any day."""
    published = desk.reports[report].published
    return (published.days.latest if published else None) or date.max
