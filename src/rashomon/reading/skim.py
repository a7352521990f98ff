"""A report in, what it shows at a glance out: its sentences and the days that it names, found without the model."""

from rashomon.reading.sentences import sentence_spans
from rashomon.reading.times import find_times
from rashomon.record import Report, Skim

ENOUGH = 20_000  # characters: what a report is about stands in them, and a book costs no more than a long report


def skim(report: Report) -> Skim:
    """The sentences and days of the first 20,000 characters; a report in another language names no days here."""
    text = report.text[:ENOUGH]
    anchor = report.published.days if report.published else None
    english = report.language is None or report.language.lower().startswith("en")
    spans = sentence_spans(text)
    # what news tells of has mostly happened, so that "on Friday" is the Friday before
    times = (find_times(text, anchor=anchor, tense="past", span=span) for span in spans if english)
    starts = [found.moment.start for of_sentence in times for found in of_sentence]
    days = dict.fromkeys(days.earliest for days in starts if days.earliest is not None and days.earliest == days.latest)
    return Skim(report.id, tuple(spans), tuple(days))
