"""read: reports in, their statements out, one Reading a report, in order; a report in another language gives none."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.reading import attribution
from rashomon.reading.long_texts import LONGEST, joined, parts
from rashomon.reading.meaning import MeaningModel
from rashomon.reading.model import ReaderModel
from rashomon.reading.relations import Relation
from rashomon.reading.sentences import Sentence, sentences
from rashomon.reading.skim import skim
from rashomon.reading.statements import statements
from rashomon.reading.words import plain
from rashomon.record import Problem, Reading, Report

__all__ = ["MeaningModel", "ReaderModel", "Relation", "attributions", "read", "skim"]


def read(reports: Iterable[Report], model: ReaderModel, meaning: MeaningModel | None = None) -> Iterator[Reading]:
    """The readings of the reports, in their order, with what each statement means where `meaning` is given.

    Never raises on a text.
    Problems: `open-time` (a relative expression without a publication date), `other-language`.
    """
    for report in reports:
        if _english(report):
            found = _read(report, model)
            yield replace(found, meanings=meaning.meanings(found.statements, report.text)) if meaning else found
        else:
            message = f"the report is in another language ({report.language}) and is not read as English"
            yield Reading(report.id, problems=(Problem("other-language", message, report.source),))


def _read(report: Report, model: ReaderModel) -> Reading:
    if len(report.text) > LONGEST:
        texts = ((part.start, replace(report, text=part.of(report.text))) for part in parts(report.text))
        return joined(report, ((start, _read(text, model)) for start, text in texts))
    found = _told_once(sentences(report.text), report.text)
    return statements(report, found, model.parse(plain(s.texts(report.text)) for s in found))


def attributions(report: Report, model: ReaderModel) -> list[Relation]:
    """All that a report credits to someone, in the order of the cues; a statement's attribution comes from these.

    A relation may stand in the content of another. What is believed, wanted or meant is here too (`Relation.said`).
    """
    found = sentences(report.text)
    trees = model.parse(sentence.texts(report.text) for sentence in found)
    own = attribution.relations(found, trees, report.text)
    return sorted((one for of_sentence in own for one in of_sentence), key=lambda relation: relation.cue)


def _told_once(found: list[Sentence], text: str) -> list[Sentence]:
    """Without the sentences that repeat an earlier one to the letter: they state nothing more."""
    first: dict[str, Sentence] = {}
    for sentence in found:
        first.setdefault(sentence.span.of(text), sentence)
    return list(first.values())


def _english(report: Report) -> bool:
    return report.language is None or report.language.lower().startswith("en")
