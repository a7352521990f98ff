"""What a report shows at a glance, before it is read: its sentences and the days that it names."""

from dataclasses import dataclass
from datetime import date

from rashomon.record.span import Span


@dataclass(frozen=True)
class Skim:
    """`sentences` without the furniture of the page; `days` known to the day, in order of the text, each once."""

    report: str
    sentences: tuple[Span, ...] = ()
    days: tuple[date, ...] = ()
