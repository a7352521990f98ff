"""Reports, statements and tiny word vectors to link with; every text here is written for these tests."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest

from rashomon.linking import WordVectors
from rashomon.record import Actor, Days, Moment, Place, Published, Quantity, Reading, Report, Span, Statement
from tests.linking.meant import meant

# words of one row point the same way; a word of no row points its own way
NEAR = (
    "repair mend fix restoration",
    "shut close closing",
    "talks negotiations discussions",
    "bridge crossing span",
    "mayor council",
)


class TinyTokenizer:
    """One piece a word; its id is the order in which the words came."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {w: n for n, row in enumerate(NEAR) for w in row.split()}

    def pieces(self, phrase: str) -> list[int]:
        return [self.ids.setdefault(w, len(NEAR) + sum(map(ord, w)) % 150) for w in phrase.casefold().split()]


@pytest.fixture
def vectors() -> WordVectors:
    return WordVectors(np.eye(len(NEAR) + 150, dtype=np.float16), TinyTokenizer())


def _report(name: str, text: str, published: date = date(2024, 5, 1)) -> Report:
    return Report(name, text, outlet=name, published=Published(Days(published, published), "given"))


def _day(day: date, words: str) -> Moment:
    return Moment(words, Days(day, day), Days(day, day))


def _say(report: Report, quote: str, action: str, **given: Any) -> Statement:
    """A statement of a report; `agent`, `patient` and `place` are mentions, `day` a date, `number` a Quantity."""
    start = report.text.index(quote)
    actors = [Actor(given[r], r) for r in ("agent", "patient") if r in given]
    day = given.get("day")
    return Statement(
        id=f"{report.id}.{start}.{action}",
        report=report.id,
        span=Span(start, start + len(quote)),
        quote=quote,
        action=action,
        status=given.get("status", "happened"),
        actors=tuple(actors),
        places=(Place(given["place"], given.get("place_role", "at")),) if "place" in given else (),
        when=_day(day, str(day)) if isinstance(day, date) else day,
        quantities=(given["number"],) if "number" in given else (),
        noun=given.get("noun", False),
        clause=quote,
        sentence=given.get("sentence", Span(start, start + len(quote))),
    )


@pytest.fixture
def report() -> Callable[..., Report]:
    return _report


@pytest.fixture
def say() -> Callable[..., Statement]:
    return _say


@pytest.fixture
def harbour() -> tuple[list[Report], list[Reading]]:
    """Two reports of one bridge: what happened to it, what is promised, and what is not told."""
    one = _report(
        "gazette",
        "The Ostrova bridge closed on Monday. The city will repair the Ostrova bridge by June. "
        "The city will open a ferry at Port Lumen.",
    )
    two = _report(
        "herald",
        "Officials shut the Ostrova crossing on Monday. Repairs to the Ostrova bridge are due by July. "
        "Fishermen protested in Karsk.",
        date(2024, 5, 2),
    )
    monday = date(2024, 4, 29)
    june = Moment("by June", Days(None, date(2024, 6, 30)), Days(None, date(2024, 6, 30)))
    july = Moment("by July", Days(None, date(2024, 7, 31)), Days(None, date(2024, 7, 31)))
    first = [
        _say(one, "The Ostrova bridge closed on Monday", "close", patient="the Ostrova bridge", day=monday),
        _say(
            one, "The city will repair the Ostrova bridge by June", "repair", agent="The city",
            patient="the Ostrova bridge", status="planned", day=june,
        ),
        _say(
            one, "The city will open a ferry at Port Lumen", "open", agent="The city", patient="a ferry",
            place="Port Lumen", status="planned",
        ),
    ]  # fmt: skip
    second = [
        _say(
            two, "Officials shut the Ostrova crossing on Monday", "shut", agent="Officials",
            patient="the Ostrova crossing", day=monday,
        ),
        _say(
            two, "Repairs to the Ostrova bridge are due by July", "repair", patient="the Ostrova bridge",
            status="planned", day=july, noun=True,
        ),
        _say(two, "Fishermen protested in Karsk", "protest", agent="Fishermen", place="Karsk"),
    ]  # fmt: skip
    return [one, two], [meant(one, first), meant(two, second)]


@pytest.fixture
def number() -> Callable[..., Quantity]:
    return lambda n, unit: Quantity(str(n), n, n, unit)
