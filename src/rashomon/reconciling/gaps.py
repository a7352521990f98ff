"""Statements that something is not known in, gaps out: each question once, with all statements that leave it open."""

from collections.abc import Sequence

from rashomon.reconciling.asked import asked_aspect, question
from rashomon.reconciling.claims import Desk
from rashomon.reconciling.questions import Asked, questions, words_asked
from rashomon.reconciling.scope import words_of
from rashomon.reconciling.terms import said_by
from rashomon.reconciling.units import unit_key
from rashomon.record import Gap, Quantity, Statement


def gaps(desk: Desk) -> tuple[Gap, ...]:
    """Gaps in the order of their first statement, with what fills them where a later report does."""
    asked = [
        Asked(s, asked_aspect(s), words_asked(question(s)), desk.part(s))
        for s in desk.story.statements
        if s.status == "undisclosed" and s.report in desk.reports
    ]
    return tuple(_gap(desk, group) for group in questions(asked))


def _answers(desk: Desk, group: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of reports after the last that leaves it open that tell the number or the time asked for."""
    told = [desk.day(s) for s in group]
    last = max((d for d in told if d is not None), default=None)
    events = {s.event for s in group if s.event is not None}
    if last is None or None in told:
        return ()
    told_of = [s for event in events for s in desk.of_event(event) if s.status in TELLS]
    later = [s for s in told_of if (desk.day(s) or last) > last and _fills(s, group[0])]
    return tuple(sorted(later, key=lambda s: desk.place[s.id]))


TELLS = ("happened", "ongoing", "planned")


def _fills(statement: Statement, asked: Statement) -> bool:
    aspect = asked_aspect(asked)
    if aspect == "when":
        return statement.when is not None and statement.when.known
    if aspect != "how many":
        return False
    counted = words_of(asked.quote)
    amounts = [q for q in statement.quantities if unit_key(q) and not q.per]
    return any(_is_money(q) if COSTS & counted else unit_key(q) in counted for q in amounts)


COSTS = frozenset({"cost", "price", "much", "pay", "sum", "money"})  # asked for in money


def _is_money(quantity: Quantity) -> bool:
    unit = quantity.unit or ""
    return len(unit) == 3 and unit.isupper()


def _gap(desk: Desk, group: Sequence[Statement]) -> Gap:
    answers = _answers(desk, group)
    return Gap(
        question=min((question(s) for s in group), key=lambda q: (not q.startswith("how"), len(q), q)),
        statements=tuple(s.id for s in group),
        event=next((s.event for s in group if s.event is not None), None),
        aspect=asked_aspect(group[0]),
        by=tuple(dict.fromkeys(name for s in group if (name := said_by(s)))),
        reports=tuple(dict.fromkeys(s.report for s in group)),
        origins=tuple(dict.fromkeys(desk.origin(s) for s in group)),
        answers=tuple(s.id for s in answers),
        answered=min((d for s in answers if (d := desk.day(s)) is not None), default=None),
    )
