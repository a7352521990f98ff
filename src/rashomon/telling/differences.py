"""An account or a gap in, candidate lines out: where origins differ, what a later report changed, what nobody says."""

from collections.abc import Iterator

from rashomon.record import Account, Gap, Line, Position, Statement
from rashomon.telling.credit import lowered, mention
from rashomon.telling.days import preposition, settled
from rashomon.telling.desk import Desk
from rashomon.telling.ranking import fitness
from rashomon.telling.sentences import clause_of, dated, proposition, sentence, tidy, told

PLACE_WORDS = {"at": "in", "from": "from", "to": "to", "through": "through", "of": "in"}
# What accounts differ on, by aspect.
NOUNS = {"how many": "the figure", "where": "the place", "who": "who", "when": "the time"}


def difference(account: Account, desk: Desk) -> Iterator[Line]:
    """Lines for a conflicting account, the fullest first: each position's value and who gives it."""
    held = _distinct(account, desk)
    if len(held) < 2:
        return
    statements = [s for _, s in held]
    cites = tuple(dict.fromkeys(s.id for s in statements))
    opening, labels = _opening(account, statements, desk), _labels(statements, desk)
    if account.aspect == "whether":
        values = [clause_of(s, desk) or "" for s in statements]
        if all(values) and len(set(values)) > 1:
            yield Line(sentence(f"{opening}: {', but '.join(map(_marked, values, labels))}"), cites)
        return
    said = [_marked(lowered(_value(p, s, account, desk)), label) for (p, s), label in zip(held, labels, strict=True)]
    for text in _framed(account, statements, said, labels, desk):
        yield Line(sentence(f"{opening} {text}"), cites)


def _framed(
    account: Account, statements: list[Statement], said: list[str], labels: list[str], desk: Desk
) -> Iterator[str]:
    """The values in the frame of what they are about, else bare."""
    if account.aspect == "when":
        for matter in sorted(filter(None, (_without_time(s, desk) for s in statements)), key=len):
            yield f"when {matter}: {' or '.join(said)}"
    else:
        for at, statement in enumerate(statements):
            words = clause_of(statement, desk)
            rest = " or ".join(x for n, x in enumerate(said) if n != at)
            if words:
                yield f"{NOUNS[account.aspect]}: {_marked(words, labels[at])}, or {rest}"
    yield f"{NOUNS[account.aspect]}: {' or '.join(said)}"


def _marked(value: str, label: str) -> str:
    return f"{value} ({label})" if label else value


def _opening(account: Account, statements: list[Statement], desk: Desk) -> str:
    """Who differs: several accounts, or one report with itself."""
    if len({s.report for s in statements}) > 1:
        return "Accounts contradict each other" if account.aspect == "whether" else "Accounts differ on"
    name = desk.outlet(statements[0]) or "One report"
    return f"{name} contradicts itself" + ("" if account.aspect == "whether" else " on")


def change(account: Account, desk: Desk) -> Iterator[Line]:
    """Lines for an updated account: the last position told, the first beside it, each with its day."""
    held = _distinct(account, desk)
    if len(held) < 2:
        return
    (first, early), (last, late) = held[0], held[-1]
    before, after = _value(first, early, account, desk), _value(last, late, account, desk)
    clause = clause_of(late, desk)
    if not before or not after or before == after or account.aspect == "whether":
        return
    cites = tuple(dict.fromkeys((late.id, early.id)))
    if clause:
        yield Line(sentence(f"{clause}{dated(late, desk)}; earlier it was {before}{dated(early, desk)}"), cites)
    yield Line(sentence(f"First it was {before}{dated(early, desk)}, later {after}{dated(late, desk)}"), cites)


def _distinct(account: Account, desk: Desk) -> list[tuple[Position, Statement]]:
    """The positions with the statement that shows each, one for each value as it will be worded."""
    held: dict[str, tuple[Position, Statement]] = {}
    for position in account.positions:
        statement = _holder(position, account, desk)
        if statement:
            value = position.value if account.aspect == "whether" else _value(position, statement, account, desk)
            held.setdefault(lowered(value), (position, statement))
    return list(held.values())


def _holder(position: Position, account: Account, desk: Desk) -> Statement | None:
    """The statement of a position that can show its value; a clause before an event noun."""
    found = [desk.statements[i] for i in position.statements if i in desk.statements]
    shown = [s for s in found if _shows(s, account)] or found
    return max(shown, key=fitness, default=None)


def _shows(statement: Statement, account: Account) -> bool:
    shows = {
        "when": statement.when is not None and bool(statement.when.expression),
        "how many": bool(statement.quantities),
        "where": bool(statement.places),
        "who": bool(statement.actors),
    }
    return shows.get(account.aspect, True)


def _value(position: Position, statement: Statement, account: Account, desk: Desk) -> str:
    if account.aspect == "when" and statement.when and statement.when.expression:
        words = settled(statement.when)
        return words if statement.when.expression == words else f"{preposition(statement.when)} {words}"
    if account.aspect == "how many" and statement.quantities:
        same = [q.expression for q in statement.quantities if q.expression and q.expression in position.value]
        return same[0] if same else statement.quantities[0].expression
    if account.aspect == "where" and statement.places:
        place = next((p for p in statement.places if p.name in position.value), statement.places[0])
        return f"{PLACE_WORDS.get(place.role, 'in')} {place.name}"
    if account.aspect == "who" and statement.actors:
        actor = next((a for a in statement.actors if a.name and a.name in position.value), statement.actors[0])
        return mention(actor, statement, desk)
    return position.value


def _labels(statements: list[Statement], desk: Desk) -> list[str]:
    """Who says it: the outlets where they differ, else the speakers, else "one report", "another"."""
    outlets = [desk.outlet(s) or "" for s in statements]
    if all(outlets) and len(set(outlets)) == len(outlets):
        return outlets
    if len({s.report for s in statements}) == 1:
        return [""] * len(statements)
    stamps = [dated(s, desk).strip(" ()") for s in statements]
    if all(stamps) and len(set(stamps)) == len(stamps):
        return stamps
    return ["one report", *["another"] * (len(statements) - 1)]


def _without_time(statement: Statement, desk: Desk) -> str | None:
    """The clause with its time cut out: "all forces are expected to leave"."""
    words = tidy(statement.clause or statement.quote) if statement.noun else proposition(statement, desk)
    if not words or statement.when is None:
        return None
    for shown in (statement.when.expression, settled(statement.when)):
        for lead in (preposition(statement.when) + " ", ""):
            if shown and lead + shown in words:
                words = tidy(words.replace(lead + shown, "", 1))
    if len(words.split()) < 2:
        return None
    return f"{lowered(words)} is to come" if statement.noun and statement.status == "planned" else lowered(words)


def gap(found: Gap, desk: Desk) -> Iterator[Line]:
    """What is not disclosed, in the report's words, else the gap's question."""
    statements = [desk.statements[i] for i in found.statements if i in desk.statements]
    for statement in statements:
        words = told(statement, desk)
        if words and not statement.noun:
            yield Line(words, (statement.id,))
    if found.question and statements:
        question = lowered(found.question.strip().rstrip("?."))
        yield Line(sentence(f"Not disclosed: {question}"), tuple(s.id for s in statements[:3]))


