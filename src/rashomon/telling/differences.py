"""An account or a gap in, candidate lines out: where origins differ, what a later report changed, what nobody says."""

from collections.abc import Iterator

from rashomon.record import Account, Gap, Line, Statement
from rashomon.telling.clashes import Side, clash, value
from rashomon.telling.credit import lowered
from rashomon.telling.days import preposition, settled
from rashomon.telling.desk import Desk
from rashomon.telling.sentences import clause_of, compact, dated, proposition, sentence, told
from rashomon.telling.tidying import tidy
from rashomon.telling.unknowns import ASKING, asked, unknown

# What accounts differ on, by aspect.
NOUNS = {"how many": "the figure", "where": "the place", "who": "who", "when": "the time"}

NUMBERED = frozenset({"when", "how many"})  # what a later report can replace


def difference(account: Account, desk: Desk) -> Iterator[Line]:
    """Lines for a conflicting account, the fullest first: two values that cannot both hold, and who gives each."""
    found = clash(account, desk)
    if found is None:
        return
    one, other = found
    opening, labels = _opening(account, one, other, desk), _labels(one.statement, other.statement, desk)
    cites = (one.statement.id, other.statement.id)
    if account.aspect == "whether":
        first, second = (compact(clause_of(s.statement, desk) or "", s.statement) for s in found)
        if first and second:
            yield Line(sentence(f"{opening}: {_marked(first, labels[0])}, but {_marked(second, labels[1])}"), cites)
        return
    said = [_marked(lowered(value(s, account, desk)), label) for s, label in zip(found, labels, strict=True)]
    for text in _framed(account, found, said, labels, desk):
        yield Line(sentence(f"{opening} {text}"), cites)


def _framed(
    account: Account, sides: tuple[Side, Side], said: list[str], labels: tuple[str, str], desk: Desk
) -> Iterator[str]:
    """The values in the frame of what they are about, else bare."""
    if account.aspect == "when":
        for matter in sorted(filter(None, (_without_time(s.statement, desk) for s in sides)), key=len):
            yield f"when {matter}: {said[0]} or {said[1]}"
    else:
        for at, side in enumerate(sides):
            words = clause_of(side.statement, desk)
            if words:
                short = compact(words, side.statement)
                words = short if lowered(value(side, account, desk)) in short else words
                yield f"{NOUNS[account.aspect]}: {_marked(words, labels[at])}, or {said[1 - at]}"
    yield f"{NOUNS[account.aspect]}: {said[0]} or {said[1]}"


def _marked(words: str, label: str) -> str:
    return f"{words} ({label})" if label else words


def _opening(account: Account, one: Side, other: Side, desk: Desk) -> str:
    """Who differs: two accounts, or one report with itself."""
    if one.statement.report != other.statement.report:
        return "Accounts contradict each other" if account.aspect == "whether" else "Accounts differ on"
    name = desk.outlet(one.statement) or "One report"
    return f"{name} contradicts itself" + ("" if account.aspect == "whether" else " on")


def _labels(one: Statement, other: Statement, desk: Desk) -> tuple[str, str]:
    """Who says it: the outlets where they differ, else with their days, else "one report", "another"."""
    if one.report == other.report:
        return "", ""
    outlets = desk.outlet(one) or "", desk.outlet(other) or ""
    if all(outlets) and outlets[0] != outlets[1]:
        return outlets
    stamps = dated(one, desk).strip(" ()"), dated(other, desk).strip(" ()")
    if all(stamps) and stamps[0] != stamps[1]:
        return stamps
    return "one report", "another"


def change(account: Account, desk: Desk) -> Iterator[Line]:
    """Lines for an updated account: what is said last, and what an earlier report said."""
    found = clash(account, desk)
    if found is None or account.aspect not in NUMBERED:
        return
    early, late = sorted(found, key=lambda s: (desk.published(s.statement) or desk.record.as_of, s.place))
    before, after = lowered(value(early, account, desk)), lowered(value(late, account, desk))
    cites = (late.statement.id, early.statement.id)
    words = clause_of(late.statement, desk)
    then, now = dated(early.statement, desk), dated(late.statement, desk)
    if words:
        yield Line(sentence(f"{words}{now}; an earlier report said {before}{then}"), cites)
    yield Line(sentence(f"First it was {before}{then}, later {after}{now}"), cites)


def _without_time(statement: Statement, desk: Desk) -> str | None:
    """The clause with its time cut out: "all forces are expected to leave"."""
    words = tidy(statement.clause or statement.quote) if statement.noun else proposition(statement, desk)
    if not words or statement.when is None:
        return None
    for shown in (settled(statement.when), statement.when.expression):
        for lead in (preposition(statement.when) + " ", ""):
            if shown and lead + shown in words:
                words = tidy(words.replace(lead + shown, "", 1))
    if len(words.split()) < 3 or (statement.noun and statement.status != "planned"):
        return None
    return f"{lowered(words)} is to come" if statement.noun else lowered(words)


def gap(found: Gap, desk: Desk) -> Iterator[Line]:
    """What is not disclosed: the report's words where they hold the question, else the question."""
    statements = [desk.statements[i] for i in found.statements if i in desk.statements]
    for statement in statements:
        question, words = asked(statement, desk), told(statement, desk)
        if words and not statement.noun and not words.startswith("“") and (not question or question[4:] in words):
            yield Line(words, (statement.id,))
        elif question:
            yield Line(sentence(f"Not disclosed: {question}"), (statement.id,))
    if statements and (words := unknown(found, desk)):
        told_as = f"Not disclosed: {words[:1].lower()}{words[1:]}" if ASKING.match(words) else words
        yield Line(sentence(told_as), tuple(s.id for s in statements[:3]))
