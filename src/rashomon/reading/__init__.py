"""read: reports in, their statements out, one Reading a report, in order; a report in another language gives none."""

from collections.abc import Iterable, Iterator
from itertools import islice

from rashomon.reading.model import ReaderModel
from rashomon.reading.sentences import Sentence, sentences
from rashomon.reading.statements import statements
from rashomon.record import Problem, Reading, Report

__all__ = ["ReaderModel", "read"]

REPORTS_AT_ONCE = 16  # enough sentences to fill batches of like length; more holds memory for nothing


def read(reports: Iterable[Report], model: ReaderModel) -> Iterator[Reading]:
    """The readings of the reports, in their order; never raises on a text.

    Problems: `open-time` (a relative expression without a publication date), `other-language`.
    """
    coming = iter(reports)
    while group := list(islice(coming, REPORTS_AT_ONCE)):
        found = [sentences(report.text) if _english(report) else [] for report in group]
        trees = iter(model.parse([s.texts(r.text) for r, of_one in zip(group, found, strict=True) for s in of_one]))
        for report, of_one in zip(group, found, strict=True):
            yield _reading(report, of_one, [next(trees) for _ in of_one])


def _reading(report: Report, found: list[Sentence], trees: list) -> Reading:  # type: ignore[type-arg]
    if not _english(report):
        message = f"the report is in another language ({report.language}) and is not read"
        return Reading(report.id, problems=(Problem("other-language", message, report.source),))
    return statements(report, found, trees)


def _english(report: Report) -> bool:
    return report.language is None or report.language.lower().startswith("en")
