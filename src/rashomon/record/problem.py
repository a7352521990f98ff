"""What could not be read or resolved, said beside the result; never raised."""

from dataclasses import dataclass

from rashomon.record.span import Span


@dataclass(frozen=True, order=True)
class Problem:
    """`kind` is a short fixed word (`open-time`, `empty-file`, …), `message` one sentence for a person.

    `source` is the file or report that it is about, `span` the words in the report's text where there are any.
    """

    kind: str
    message: str
    source: str | None = None
    span: Span | None = None
