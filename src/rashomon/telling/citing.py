"""Numbers for sources: a record in; a number for each report and an anchor for each statement out.

Reports are numbered by published day, then source. What the record does not hold is not cited.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.record import Card, Record, Report, Span, Statement
from rashomon.telling import wording

QUOTES, QUOTED = 4, 200  # reports quoted under a claim, and characters of one quote


@dataclass(frozen=True)
class Cite:
    """One number after a sentence: the report's, with the statement that it leads to.

    `letter` tells several statements of one report apart; empty where there is one.
    """

    number: int
    letter: str
    anchor: str
    statement: Statement


@dataclass(frozen=True)
class Sentence:
    """A line of the brief, or a question, with its cites."""

    text: str
    cites: tuple[Cite, ...]


class Citations:
    """Who is cited under which number. `before` opens every anchor, for a page that shows several records."""

    def __init__(self, record: Record, before: str = ""):
        self.reports = _numbered(record.reports)
        self.numbers = {report.id: number for number, report in enumerate(self.reports, 1)}
        self.statements = {s.id: s for s in record.statements if s.report in self.numbers}
        self.origins = {report: origin for origin in record.story.origins for report in origin.reports}
        self._by_report: dict[str, list[Statement]] = {}
        for one in sorted(self.statements.values(), key=lambda s: (s.span, s.id)):
            self._by_report.setdefault(one.report, []).append(one)
        self._anchors = {
            one.id: f"{before}q{self.numbers[report]}-{place}"
            for report, statements in self._by_report.items()
            for place, one in enumerate(statements, 1)
        }

    def report(self, statement: Statement) -> Report:
        return self.reports[self.numbers[statement.report] - 1]

    def of_report(self, report: str) -> Sequence[Statement]:
        """Its statements, in the order of the text."""
        return self._by_report.get(report, ())

    def origin(self, report: str) -> str:
        """The id of the report's origin; the report's own where it shares its words with none."""
        return self.origins[report].id if report in self.origins else report

    def anchor(self, statement: Statement) -> str:
        return self._anchors[statement.id]

    def of(self, ids: Iterable[str]) -> tuple[Cite, ...]:
        """The cites of statements, by number and place; of one sentence of a report, the first stands for all."""
        known = {self.statements[i].id: self.statements[i] for i in ids if i in self.statements}
        ordered = sorted(known.values(), key=lambda s: (self.numbers[s.report], s.span, s.id))
        firsts: dict[tuple[int, Span], Statement] = {}
        for one in ordered:
            sentence = one.sentence if one.sentence.holds(one.span) else one.span
            firsts.setdefault((self.numbers[one.report], sentence), one)
        return tuple(self._lettered(list(firsts.values())))

    def _lettered(self, statements: list[Statement]) -> Iterable[Cite]:
        of_report: dict[int, list[Statement]] = {}
        for one in statements:
            of_report.setdefault(self.numbers[one.report], []).append(one)
        for number, group in of_report.items():
            for place, one in enumerate(group):
                letter = _letter(place) if len(group) > 1 else ""
                yield Cite(number, letter, self.anchor(one), one)


def _numbered(reports: Iterable[Report]) -> tuple[Report, ...]:
    once = {report.id: report for report in reports}
    return tuple(sorted(once.values(), key=_place))


def _place(report: Report) -> tuple[date, str, str, str]:
    days = report.published.days if report.published else None
    first = (days.earliest or days.latest) if days else None
    return first or date.max, str(report.published or ""), report.source, report.id


def _letter(place: int) -> str:
    """a, b … z, aa, ab …"""
    return (_letter(place // 26 - 1) if place >= 26 else "") + "abcdefghijklmnopqrstuvwxyz"[place % 26]


def numbers(cites: Iterable[Cite]) -> str:
    """“[1][3]”, each report once."""
    return "".join(f"[{number}]" for number in dict.fromkeys(cite.number for cite in cites))


def quoted(cites: Iterable[Cite]) -> list[str]:
    """“[1] “the words””: the exact words of the first statement of each report, for at most so many reports."""
    firsts: dict[int, Statement] = {}
    for cite in cites:
        firsts.setdefault(cite.number, cite.statement)
    return [
        f"[{number}] “{wording.clipped(wording.plain(one.quote), QUOTED)}”"
        for number, one in sorted(firsts.items(), key=lambda pair: pair[0])[:QUOTES]
    ]


def report_name(report: Report) -> str:
    """The outlet, else the title, else the file's name without its ending."""
    return wording.plain(report.outlet or report.title or file_stem(report))


def file_name(report: Report | Card) -> str:
    """The last part of what the user named."""
    return report.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def file_stem(report: Report | Card) -> str:
    """The same without its ending."""
    return file_name(report).rsplit(".", 1)[0] or file_name(report)
