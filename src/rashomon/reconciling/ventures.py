"""A plan that hangs on the success of something in, what later tells that this failed out.

"If it succeeds, the hole would then be sealed": once "the operation has failed", the plan is over as well. What was
attempted is told before the plan, in its report.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.endings import ATTEMPTED, FAILS, verb_of
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.scope import head_of, words_of
from rashomon.record import Statement

SUCCESS = re.compile(
    r"\b(?:if|once|provided)\s+(?:(?:it|this|that|they|the\s+[\w-]+|all)\s+)?(?:is\s+|are\s+|proves?\s+|goes\s+|go\s+)?"
    r"(?:succeeds?|works?|successful|well|to plan)\b",
    re.I,
)
SUCCESS_EXAMPLES = ("If it succeeds, the hole would be sealed", "If successful, the port hoped to reopen on Monday")
BEFORE = 400  # characters before a plan, in which what it hangs on is named

_GENERIC = frozenset(
    "latest last first second initial new next plan attempt effort operation procedure method option bid try move "
    " measure work job process project that this".split()
)


def hangs_on_success(words: str) -> bool:
    """Whether a plan is told under "if it succeeds", in its own words or in those before it."""
    return bool(SUCCESS.search(words))


def is_failure(statement: Statement) -> bool:
    """Whether it tells that something failed, whatever it is called."""
    return verb_of(statement) in FAILS and statement.status == "happened" and not statement.noun


def failures(
    desk: Desk, plans: Sequence[Statement], told: Iterable[Statement], planned: Mapping[str, Sequence[Statement]]
) -> list[Statement]:
    """Of failures `told` in the story those of what the plans hang on, published after them.

    `planned` is what each report plans.
    """
    hanging = [p for p in plans if hangs_on_success(f"{desk.before(p)} {p.quote}")]
    return [
        s for s in told if any(_later(desk, s, p) and _is_of(desk, s, p, planned.get(p.report, ())) for p in hanging)
    ]


def _later(desk: Desk, statement: Statement, plan: Statement) -> bool:
    day, said = desk.day(statement), desk.day(plan)
    return day is not None and said is not None and day > said


def _is_of(desk: Desk, failure: Statement, plan: Statement, planned: Sequence[Statement]) -> bool:
    """Whether what failed is named just before the plan, or is an attempt at what its report planned before it."""
    text = desk.reports[plan.report].text
    near = words_of(text[max(0, plan.sentence.start - BEFORE) : plan.span.start])
    things = (a for a in failure.actors if a.role in ("agent", "patient") and not is_party(a))
    names = [words_of(a.name) - _GENERIC for a in things]
    if any(name and name <= near for name in names):
        return True
    attempt = ATTEMPTED.search(failure.quote)
    return attempt is not None and bool(_things(plan, planned) & words_of(failure.quote[attempt.end() :]))


def _things(plan: Statement, planned: Sequence[Statement]) -> frozenset[str]:
    """The nouns of the things to which something was to be done by what the report plans before it."""
    before = (s for s in planned if s.span.start < plan.span.start)
    heads = {w for s in before for a in s.actors if a.role == "patient" for w in words_of(head_of(a.name))}
    return frozenset(heads - _GENERIC)
