"""A stream of reports with their cards: the text of a file out, and in again to go on where it ended.

Refuses, with StreamUnreadable, a text that holds anything else or was written by another version.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rashomon.errors import StreamUnreadable
from rashomon.linking import Gist, Stream
from rashomon.record import Card, Days, Decision, Outlet, Pile, Published

FORMAT = 1  # the `rashomon_stream` number of the file
Json = dict[str, Any]


@dataclass
class SavedStream:
    """What came in so far. `cards` are by id, `decisions` the user's, with the reports as the user names them."""

    stream: Stream = field(default_factory=Stream)
    cards: dict[str, Card] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()

    def take(self, gists: Iterable[Gist]) -> None:
        """Places the reports that are new, in their order."""
        for gist in gists:
            if gist.report.id not in self.cards:
                self.stream.place(gist)
                self.cards[gist.report.id] = Card.of(gist.report)

    def pile(self, decisions: Sequence[Decision]) -> Pile:
        """The stories of all reports that came in, with a user's decisions."""
        self.stream.decide(decisions)
        return self.stream.pile()

    def text(self) -> str:
        """The same stream gives the same text."""
        reports = [_from_card(card) for card in self.cards.values()]
        decisions = [[one.kind, list(one.reports), one.to] for one in self.decisions]
        whole = {
            "rashomon_stream": FORMAT, "reports": reports, "decisions": decisions, "stream": self.stream.state(),
        }  # fmt: skip
        return json.dumps(whole, ensure_ascii=True, allow_nan=False, separators=(",", ":")) + "\n"


def opened(path: Path, outlets: Iterable[Outlet] = ()) -> SavedStream:
    """The stream that was saved in the file; a new one where there is no file yet.

    `outlets` are those among which the agencies are that reports may be credited to.
    """
    try:
        return revived(path.read_text(encoding="utf-8"), path, outlets)
    except FileNotFoundError:
        return SavedStream(Stream(outlets))
    except UnicodeDecodeError as error:
        raise StreamUnreadable(path, "not JSON") from error
    except OSError as error:
        raise StreamUnreadable(path, error.strerror or type(error).__name__) from error


def revived(text: str, path: Path, outlets: Iterable[Outlet] = ()) -> SavedStream:
    """The stream that `text` holds; `path` is for the error."""
    try:
        whole = json.loads(text)
    except ValueError as error:
        raise StreamUnreadable(path, "not JSON") from error
    if not isinstance(whole, dict) or "rashomon_stream" not in whole:
        raise StreamUnreadable(path, "it was not written by rashomon stories")
    if whole["rashomon_stream"] != FORMAT:
        raise StreamUnreadable(path, f"its format is {whole['rashomon_stream']!r}, and this version reads {FORMAT}")
    try:
        cards = [_card(card) for card in whole["reports"]]
        decisions = tuple(Decision(kind, tuple(reports), to) for kind, reports, to in whole["decisions"])
        return SavedStream(Stream.from_state(whole["stream"], outlets), {c.id: c for c in cards}, decisions)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise StreamUnreadable(path, f"a part is missing or of another kind ({error})") from error


def _from_card(card: Card) -> Json:
    published = card.published
    return {
        "id": card.id, "source": card.source, "title": card.title, "outlet": card.outlet,
        "published": published and {
            "days": [day and day.isoformat() for day in published.days], "how": published.how,
            "at": published.at and published.at.isoformat(),
        },
    }  # fmt: skip


def _card(found: Json) -> Card:
    return Card(found["id"], found["source"], found["title"], found["outlet"], _published(found["published"]))


def _published(found: Json | None) -> Published | None:
    if found is None:
        return None
    first, last = (day and date.fromisoformat(day) for day in found["days"])
    return Published(Days(first, last), found["how"], found["at"] and datetime.fromisoformat(found["at"]))
