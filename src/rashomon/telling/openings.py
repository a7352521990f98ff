"""What the reports of a record say that they are about: the words of their titles and of their first sentences."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.record import Report, Statement
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import carrying, content

OPENING = 500  # characters of a report that say what it is about
TELLING_WORDS = 5  # of a statement, its most central words; more would make a long one more central
OLDEST = 0.3  # what the first report's opening counts beside the last one's, in a story of weeks
LONG_DAYS = 7  # a story whose reports lie further apart is one of weeks
FEWEST_WORDS = 3  # a title of fewer tells nothing ("Home page")
FIRST_SENTENCE = re.compile(r"\W*(.{40,300}?)(?:[.!?](?=\s)|$)", re.DOTALL)


@dataclass(frozen=True)
class Openings:
    """How much of the reports' openings holds each word, from 0 to 1, and the words of each title with what it counts.

    Copies count once, late reports of a story of weeks more.
    """

    words: Mapping[str, float]
    titles: tuple[tuple[float, frozenset[str]], ...]

    @classmethod
    def of(cls, desk: Desk) -> "Openings":
        held: dict[str, tuple[float, set[str]]] = {}
        titles: dict[str, tuple[float, frozenset[str]]] = {}
        for report in desk.record.reports:
            origin, share = desk.origins.get(report.id, report.id), _share(report, desk)
            held.setdefault(origin, (share, set()))[1].update(carrying(f"{report.title or ''} {report.text[:OPENING]}"))
            if told := _title(report):
                titles.setdefault(origin, (share, told))
        whole = sum(share for share, _ in held.values()) or 1.0
        found: dict[str, float] = {}
        for share, words in held.values():
            for word in sorted(words):
                found[word] = found.get(word, 0.0) + share / whole
        counted = sum(share for share, _ in titles.values()) or 1.0
        return cls(found, tuple((share / counted, words) for share, words in titles.values()))

    def central(self, statement: Statement) -> float:
        """How central the statement's words are to the reports, from 0 to 1."""
        values = sorted((self.words.get(w, 0.0) for w in content(statement)), reverse=True)[:TELLING_WORDS]
        return sum(values) / TELLING_WORDS

    def titled(self, statement: Statement) -> float:
        """How much of the titles the statement says, from 0 to 1."""
        own = content(statement)
        return sum(share * len(own & words) / len(words) for share, words in self.titles)


def _share(report: Report, desk: Desk) -> float:
    """What a report counts: in a story of weeks the later the more."""
    day = report.published.days.earliest if report.published else None
    long = desk.first is not None and desk.spread_days > LONG_DAYS
    late = (day - desk.first).days / desk.spread_days if day and desk.first and long else 1.0
    return OLDEST + (1 - OLDEST) * late


def _title(report: Report) -> frozenset[str]:
    """The words of its title, of its first sentence where that tells nothing."""
    first = FIRST_SENTENCE.match(report.text)
    for told in (report.title or "", first[1] if first else ""):
        words = frozenset(w for w in carrying(told) if not w.isdigit())
        if len(words) >= FEWEST_WORDS:
            return words
    return frozenset()
