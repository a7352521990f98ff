"""A report in, what it shows at a glance out: its sentences and the days that it names, found without the model."""

from rashomon.reading.sentences import sentences
from rashomon.reading.times import find_times
from rashomon.record import Report, Skim, Span

ENOUGH = 20_000  # characters: what a report is about stands in them, and a book costs no more than a long report


def skim(report: Report) -> Skim:
    """The sentences and days of the first 20,000 characters; a report in another language names no days here."""
    text = report.text[:ENOUGH]
    anchor = report.published.days if report.published else None
    english = report.language is None or report.language.lower().startswith("en")
    # what news tells of has mostly happened, so that "on Friday" is the Friday before
    times = find_times(text, anchor=anchor, tense="past") if english else []
    starts = [found.moment.start for found in times]
    days = dict.fromkeys(days.earliest for days in starts if days.earliest is not None and days.earliest == days.latest)
    return Skim(report.id, tuple(Span(*sentence.span) for sentence in sentences(text)), tuple(days))
