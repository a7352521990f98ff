"""What a file says of itself beside its text: from its front matter or from the page's metadata."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rashomon.record import Problem, Published


@dataclass(frozen=True)
class Details:
    """`undatable` is true where the file names a day of publication that can't be read: then nothing else dates it.

    `problems` have no source yet; who knows the file adds it.
    """

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: Published | None = None
    undatable: bool = False
    language: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict, hash=False)
    problems: tuple[Problem, ...] = ()
