"""Events in, silences out: of each event that two or more origins tell, who had the chance to tell it and does not."""

from datetime import date

from rashomon.reconciling.claims import Desk
from rashomon.record import Event, Silence


def silences(desk: Desk) -> tuple[Silence, ...]:
    """In the order of events; one of which no origin is silent is left out.

    A report from before the day on which the event was first told could not tell it, and is not held silent.
    """
    found = (_of_event(desk, event) for event in desk.story.events)
    return tuple(silence for silence in found if silence is not None)


def _of_event(desk: Desk, event: Event) -> Silence | None:
    tellers = dict.fromkeys(s.report for s in desk.of(event))
    told = tuple(dict.fromkeys(desk.origins.get(report, report) for report in tellers))
    if len(told) < 2:
        return None
    first = min(_last_day(desk, report) for report in tellers)
    missing = [r for r in desk.reports if r not in tellers and _last_day(desk, r) >= first]
    silent = dict.fromkeys(desk.origins.get(report, report) for report in missing)
    if not missing:
        return None
    return Silence(event.id, told, tuple(origin for origin in silent if origin not in told), tuple(missing))


def _last_day(desk: Desk, report: str) -> date:
    """The last day on which it may have been published; without one, any day."""
    published = desk.reports[report].published
    return (published.days.latest if published else None) or date.max
