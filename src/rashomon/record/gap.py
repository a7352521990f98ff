"""What reports say is not known, and what they do not say at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.record.account import Aspect


@dataclass(frozen=True)
class Gap:
    """Something that reports say is not known or not disclosed.

    `by` are those whom the words are credited to, each once; the report's own voice is nobody's. `reports` and
    `origins` say so. `answers` are statements of later reports that fill it, `answered` the day of the first of them.
    """

    question: str
    statements: tuple[str, ...]
    event: str | None = None
    aspect: Aspect | None = None
    by: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    answered: date | None = None

    @property
    def open(self) -> bool:
        """Whether no report fills it."""
        return not self.answers


@dataclass(frozen=True)
class Silence:
    """An event that two or more origins tell, and who does not, though they reported on its day or later.

    `told` and `silent` are ids of origins; `silent_reports` are the reports that leave it out, which may be of an
    origin that tells it in another (an agency's story, cut by one of its papers).
    """

    event: str
    told: tuple[str, ...]
    silent: Sequence[str]
    silent_reports: Sequence[str]
