"""Candidate lines in, those that are supported and new out; keeps what a brief has told so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.record import Line, Statement
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import carrying, content
from rashomon.telling.ranking import Matter

CITED = 4  # statements that a line on one matter cites
AGREEING = 0.5  # share of the words in common from which another origin is cited beside
ALIKE = 0.6  # share of the shorter line's words in another from which the two say the same


@dataclass
class Draft:
    """`matters` have been told, of `compared` the accounts have been set beside each other."""

    desk: Desk
    matters: set[str] = field(default_factory=set)
    compared: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    words: list[frozenset[str]] = field(default_factory=list)
    quotes: list[Statement] = field(default_factory=list)

    def takes(self, line: Line) -> bool:
        """Whether the line is supported and says something that is not told yet."""
        words = carrying(line.text)
        again = any(len(words & w) >= ALIKE * max(1, min(len(words), len(w))) for w in self.words)
        return not again and self.holds(line)

    def holds(self, line: Line) -> bool:
        """Whether the line is supported; enough for one that sets two statements beside each other."""
        return line.text not in self.texts and not self.desk.support.unsupported(line)

    def tell(self, line: Line, event: str | None) -> Line:
        self.words.append(carrying(line.text))
        self.texts.add(line.text)
        if event is not None:
            self.matters.add(event)
            self.quotes.append(self.desk.statements[line.cites[0]])
        return line

    def new(self, candidates: Iterable[Line]) -> Line | None:
        return next((line for line in candidates if self.takes(line)), None)

    def held(self, candidates: Iterable[Line]) -> Line | None:
        return next((line for line in candidates if self.holds(line)), None)

    def within(self, statement: Statement) -> bool:
        """Whether the statement's words lie in those of one that is told, or the other way round."""
        same = (q for q in self.quotes if q.report == statement.report)
        return any(q.span.holds(statement.span) or statement.span.holds(q.span) for q in same)


def cites(statement: Statement, matter: Matter, desk: Desk) -> tuple[str, ...]:
    """The statement, then one of each other origin that says the same in much the same words, at most CITED."""
    ids, seen, words = [statement.id], {desk.origin(statement)}, content(statement)
    for other in matter.statements:
        if len(ids) >= CITED:
            break
        if desk.origin(other) in seen or other.status != statement.status or _apart(statement, other):
            continue
        mine = content(other)
        if len(words & mine) >= AGREEING * max(1, min(len(words), len(mine))):
            seen.add(desk.origin(other))
            ids.append(other.id)
    return tuple(ids)


def _apart(one: Statement, other: Statement) -> bool:
    """Whether the two name times that do not meet, or the other no amount that meets the chief one of the first."""
    if one.when and other.when and not one.when.compatible(other.when):
        return True
    if bool(one.quantities) != bool(other.quantities):
        return bool(one.quantities)
    return bool(one.quantities) and not any(one.quantities[0].meets(q) for q in other.quantities)
