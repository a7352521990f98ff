"""A line of a brief and its record in, the figures, dates and names that its citations do not hold out.

A citation carries its statement's quote, what its fields resolve (actors, places, speakers, the days of its time) and
its report's outlet, title and publication day; nothing else. A line without citations is refused whole.
"""

import re
from collections.abc import Iterable

from rashomon.record import Line, Record, Report, Statement
from rashomon.telling.lexicon import lexicon
from rashomon.telling.wording import MONTHS

FIGURE = re.compile(r"\d[\d,.]*\d|\d")
# A run of digits, an abbreviation with points (U.S.), or a run of capitalised words.
FIGURE_OR_NAME = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:[A-Z]\.){2,}|\b[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s+[A-ZÀ-ÖØ-Þ][\w'’-]+)*",
)
NUMBER_WORDS = lexicon(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens"
)
# Words that open a sentence of the telling's own; any other first word has to stand in what is cited.
OPENERS = lexicon(
    "a accounts according all among an as at by first for from in it no none not of on one only planned possible "
    "reports several some still that the there these they this those to until what when where whether while with"
)


def normal(text: str) -> str:
    """The words of a text in lower case with single spaces, "U.S." as "us"."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("u.s.", "us")).strip()


def day_words(days: Iterable[str]) -> list[str]:
    """The year, the month's name and the day of the month of ISO dates: ["2025", "September", "30"]."""
    words = []
    for day in days:
        found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", day)
        if found:
            year, month, number = found.groups()
            words += [year, MONTHS[int(month) - 1] if month else "", str(int(number)) if number else ""]
    return words


def carried(statement: Statement, report: Report | None) -> str:
    """The words that a sentence citing the statement may use, as they stand."""
    moment = statement.when
    parts = [statement.quote, *(a.name for a in statement.actors), *(p.name for p in statement.places)]
    parts += [x.speaker or "" for x in statement.attribution]
    days = [str(report.published or "")] if report else []
    if report:
        parts += [report.outlet or "", report.title or ""]
    if moment:
        parts.append(moment.expression)
        days += [d.isoformat() for bounds in (moment.start, moment.end, moment.limit or ()) for d in bounds if d]
    return " ".join(parts + day_words(days))


class Support:
    """What each statement of a record carries, looked up once and kept."""

    def __init__(self, record: Record):
        self._reports = {r.id: r for r in record.reports}
        self._statements = {s.id: s for s in record.statements}
        self._carried: dict[str, str] = {}

    def words(self, statement_id: str) -> str:
        if statement_id not in self._carried:
            statement = self._statements.get(statement_id)
            self._carried[statement_id] = carried(statement, self._reports.get(statement.report)) if statement else ""
        return self._carried[statement_id]

    def unsupported(self, line: Line) -> tuple[str, ...]:
        """The words of the line that fail, in its order; the whole text where it cites nothing that is there."""
        if not line.cites or not line.text.split() or not all(c in self._statements for c in line.cites):
            return (line.text,)
        cited = " ".join(self.words(c) for c in line.cites)
        words, figures = set(normal(cited).split()), set(map(normal, FIGURE.findall(cited)))
        first = normal(line.text.split()[0])
        found = [m for m in FIGURE_OR_NAME.findall(line.text) if not _held(normal(m), first, words, figures)]
        counted = [w for w in re.findall(r"[a-z]+", line.text.lower()) if w in NUMBER_WORDS and w not in words]
        return tuple(dict.fromkeys(found + counted))


def _held(name: str, first: str, words: set[str], figures: set[str]) -> bool:
    if not name or (name == first and name in OPENERS):
        return True
    if name[0].isdigit() and name not in figures:  # whole: "500" is not in "2,500"
        return False
    return all(word in words for word in name.split())


def unsupported(line: Line, record: Record) -> tuple[str, ...]:
    """The figures, dates, number words and capitalised names of the line that are not in what it cites."""
    return Support(record).unsupported(line)
