"""Statements that something is not known in, gaps out: each question once, with all statements that leave it open."""

import re
from collections.abc import Sequence

from rashomon.reconciling.asked import asked_aspect, question
from rashomon.reconciling.claims import Desk
from rashomon.reconciling.scope import words_of
from rashomon.reconciling.units import unit_key
from rashomon.record import Gap, Quantity, Statement

SAME_QUESTION = 0.6  # shared words of all words; two wordings of one question share more, two questions less


def gaps(desk: Desk) -> tuple[Gap, ...]:
    """Gaps in the order of their first statement; one that a later report fills is open no more, and left out."""
    groups: list[list[Statement]] = []
    for statement in desk.story.statements:
        if statement.status == "undisclosed" and statement.report in desk.reports:
            for group in groups:
                if any(_one_question(s, statement) for s in group):
                    group.append(statement)
                    break
            else:
                groups.append([statement])
    return tuple(_gap(group) for group in groups if not _filled(desk, group))


def _filled(desk: Desk, group: Sequence[Statement]) -> bool:
    """Whether a report after the last that leaves it open tells the number or the time that is asked for."""
    told = [desk.day(s) for s in group]
    last = max((d for d in told if d is not None), default=None)
    events = {s.event for s in group if s.event is not None}
    if last is None or None in told:
        return False
    later = [s for s in desk.story.statements if s.event in events and s.report in desk.reports]
    later = [s for s in later if s.status in TELLS and (desk.day(s) or last) > last]
    return any(_answers(s, group[0]) for s in later)


TELLS = ("happened", "ongoing", "planned")


def _answers(statement: Statement, asked: Statement) -> bool:
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


def _gap(group: Sequence[Statement]) -> Gap:
    asked = min((question(s) for s in group), key=lambda q: (not q.startswith("how"), len(q), q))
    return Gap(asked, tuple(s.id for s in group))


def _one_question(a: Statement, b: Statement) -> bool:
    one, other = _words(question(a)), _words(question(b))
    same = len(one & other) / max(1, len(one | other))
    if a.report == b.report and a.span.overlaps(b.span):
        return True
    if a.report != b.report and a.event is not None and a.event == b.event and asked_aspect(a) == asked_aspect(b):
        return True
    return same >= SAME_QUESTION


def _words(text: str) -> frozenset[str]:
    return frozenset(w.rstrip("s") for w in re.findall(r"\w+", text.casefold()) if len(w) > 2 and w not in ASKING)


# words of a question that are not what is asked
ASKING = frozenset(
    {
        *("what", "how", "much", "many", "when", "where", "who", "whom", "which", "why", "whether", "known", "not"),
        *(
            "the",
            "and",
            "for",
            "will",
            "would",
            "has",
            "have",
            "had",
            "are",
            "was",
            "were",
            "been",
            "does",
            "did",
            "say",
        ),
    }
)
