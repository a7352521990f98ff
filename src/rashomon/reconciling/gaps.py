"""Statements that something is not known in, gaps out: each question once, with all statements that leave it open."""

import re
from collections.abc import Sequence

from rashomon.reconciling.asked import asked_aspect, question
from rashomon.reconciling.claims import Desk
from rashomon.record import Gap, Statement

SAME_QUESTION = 0.6  # shared words of all words; two wordings of one question share more, two questions less


def gaps(desk: Desk) -> tuple[Gap, ...]:
    """Gaps in the order of their first statement."""
    groups: list[list[Statement]] = []
    for statement in desk.story.statements:
        if statement.status == "undisclosed" and statement.report in desk.reports:
            for group in groups:
                if any(_one_question(s, statement) for s in group):
                    group.append(statement)
                    break
            else:
                groups.append([statement])
    return tuple(_gap(group) for group in groups)


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
