"""The words before a time ("by", "until at least", "since") in, what they make of its days out.

Examples are read by the tests as published on Friday 27 September 2024: words, start, end, limit ("-" is none).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.reading.calendar_days import Bounds, Lean, Period, shifted
from rashomon.record import OPEN, Days


@dataclass(frozen=True)
class Bound:
    """`words` match the text up to the time; `lean` is which of the recurring days they mean where no tense says."""

    name: str
    words: re.Pattern[str]
    bounds: Callable[[Period], Bounds]
    lean: Lean | None
    examples: tuple[tuple[str, str, str, str], ...]
    shown: bool = True  # whether the expression takes the words in


def at(named: Period) -> Bounds:
    return Bounds(named.first, named.last)


def within(named: Period) -> Bounds:
    return Bounds(named.whole, named.whole)


def by(named: Period) -> Bounds:
    days = Days(None, named.last.latest)
    return Bounds(days, days, named.last)


def before(named: Period) -> Bounds:
    """Up to the day before; "before the end of 2026" is up to its last."""
    if named.at_end:
        return by(named)
    days = Days(None, _next(named.first.earliest, -1))
    return Bounds(days, days, named.first)


def through(named: Period) -> Bounds:
    last = Days(named.last.latest, named.last.latest)
    return Bounds(OPEN, last, last)


def until(named: Period) -> Bounds:
    return through(named) if named.at_end else Bounds(OPEN, named.last, named.last)


def until_at_least(named: Period) -> Bounds:
    return Bounds(OPEN, Days(named.last.earliest, None))


def through_at_least(named: Period) -> Bounds:
    return Bounds(OPEN, Days(named.last.latest, None))


def since(named: Period) -> Bounds:
    """What holds since then reaches the publication, which `times` puts in."""
    return Bounds(named.first)


def after(named: Period) -> Bounds:
    return Bounds(Days(_next(named.last.latest, 1), None))


def not_before(named: Period) -> Bounds:
    return Bounds(Days(named.first.earliest, None))


def from_on(named: Period) -> Bounds:
    return Bounds(named.first, named.last if named.last != named.first else OPEN)


def throughout(named: Period) -> Bounds:
    first, last = named.first.earliest, named.last.latest
    return Bounds(Days(first, first), Days(last, last))


def about(named: Period) -> Bounds:
    """A year either side of a year, a month of a month, three days of a day."""
    first, last = named.whole
    if first is None or last is None:
        return at(named)
    n, unit = {"day": (3, "day"), "week": (1, "week"), "month": (1, "month")}.get(named.grain, (1, "year"))
    days = Days(shifted(first, -n, unit), shifted(last, n, unit))
    return Bounds(days, days)


def _next(day: date | None, step: int) -> date | None:
    return None if day is None else day + timedelta(step)


def _words(template: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{template})".replace(" ", r"\s{1,4}") + r"\Z", re.I)


_NEGATED = r"not|n['’]t|never|cannot|without"

# fmt: off
BOUNDS = (
    Bound("not until", _words(r"not (?:be )?until (?:at least )?(?:the )?"), not_before, "ahead",
          (("not until October", "2024-10-01 ..", "..", "-"),)),
    Bound("not before", _words(r"(?:not (?:be )?(?:before|prior to)|(?:no|not) (?:earlier|sooner) than|at the earliest|"
                               r"as (?:early|soon) as) (?:the )?"), not_before, "ahead",
          (("no earlier than 2026", "2026-01-01 ..", "..", "-"),
           ("as soon as next week", "2024-09-30 ..", "..", "-"))),
    Bound("until at least", _words(r"(?:(?:up )?(?:until|till|to) at least|at least (?:until|till)) (?:the )?"),
          until_at_least, "ahead",
          (("until at least September 2026", "..", "2026-09-01 ..", "-"),
           ("at least until 2026", "..", "2026-01-01 ..", "-"))),
    Bound("through at least", _words(r"(?:through at least|at least through) (?:the )?"), through_at_least, "ahead",
          (("through at least 2026", "..", "2026-12-31 ..", "-"),)),
    Bound("by", _words(r"(?:(?:by )?(?:no|not) later than|by (?:about|around|at least)|on or before|by|as late as) "
                       r"(?:the )?"), by, "ahead",
          (("by September 2025", ".. 2025-09-30", ".. 2025-09-30", "2025-09-01 .. 2025-09-30"),
           ("by next year", ".. 2025-12-31", ".. 2025-12-31", "2025-01-01 .. 2025-12-31"),
           ("by the end of 2026", ".. 2026-12-31", ".. 2026-12-31", "2026-12-01 .. 2026-12-31"),
           ("no later than the end of 2026", ".. 2026-12-31", ".. 2026-12-31", "2026-12-01 .. 2026-12-31"),
           ("by September", ".. 2025-09-30", ".. 2025-09-30", "2025-09-01 .. 2025-09-30"))),
    Bound("before", _words(r"(?:(?:(?:just|shortly|right|well|immediately|days|weeks|months) )?"
                           r"(?:before|prior to|ahead of) (?:the )?|pre-)"), before, "ahead",
          (("before October 2025", ".. 2025-09-30", ".. 2025-09-30", "2025-10-01 .. 2025-10-31"),
           ("before the end of 2026", ".. 2026-12-31", ".. 2026-12-31", "2026-12-01 .. 2026-12-31"))),
    Bound("through", _words(r"(?:(?:up )?(?:through|thru)|up to and including|until and including) (?:the )?"),
          through, "ahead",
          (("through September 2025", "..", "2025-09-30", "2025-09-30"),
           ("through 2026", "..", "2026-12-31", "2026-12-31"))),
    Bound("until", _words(r"(?:(?:up )?until|till|['’]til|up to) (?:the )?"), until, "ahead",
          (("until September 2025", "..", "2025-09-01 .. 2025-09-30", "2025-09-01 .. 2025-09-30"),
           ("until the end of September 2025", "..", "2025-09-30", "2025-09-30"))),
    Bound("since", _words(r"(?:ever )?since (?:at least )?(?:the )?(?:around |about )?"), since, "past",
          (("since 2003", "2003-01-01 .. 2003-12-31", "2024-09-27 ..", "-"),
           ("since Monday", "2024-09-23", "2024-09-27 ..", "-"))),
    Bound("after", _words(r"(?:(?:(?:just|shortly|soon|right|immediately|some time|sometime) )?after|later than|beyond|"
                          r"post) (?:the )?|post-"), after, None,
          (("post-2026", "2027-01-01 ..", "..", "-"), ("after 2026", "2027-01-01 ..", "..", "-"))),
    Bound("from", _words(r"(?:(?:starting|beginning|effective|as) (?:in|on|from|of)|starting|beginning|effective|from) "
                         r"(?:the )?"), from_on, None,
          (("from September 2025", "2025-09-01 .. 2025-09-30", "..", "-"),)),
    Bound("throughout", _words(r"(?:throughout|all of|all through|all) (?:the )?"), throughout, None,
          (("throughout 2023", "2023-01-01", "2023-12-31", "-"),)),
    Bound("about", _words(r"(?:(?:in|on|at) )?(?:around|about|circa|c\.|roughly) (?:the )?"), about, None,
          (("around 2010", "2009-01-01 .. 2011-12-31", "2009-01-01 .. 2011-12-31", "-"),)),
    Bound("in", _words(r"(?:sometime |some time )?(?:in|on|at|during|over|within) (?:the )?"), at, None,
          (("in September 2025", "2025-09-01 .. 2025-09-30", "2025-09-01 .. 2025-09-30", "-"),
           ("during 2023", "2023-01-01 .. 2023-12-31", "2023-01-01 .. 2023-12-31", "-"))),
    Bound("of", _words(r"(?:of|for|to|and|or|into|versus|vs\.) (?:the )?"), at, None, (), shown=False),
)
# fmt: on
AT = next(b for b in BOUNDS if b.name == "in")
BEFORE, UNTIL, NOT_UNTIL = (next(b for b in BOUNDS if b.name == n) for n in ("before", "until", "not until"))

# "not expected to be ready until August", "will not resume before Sunday": the bound is as after "not until"
DENIED_UNTIL = re.compile(
    rf"(?:\b(?:{_NEGATED})|n['’]t)(?:\s{{1,4}}[\w’'-]{{1,20}}){{1,5}}(?<!\blong)(?<!\bfar)\s{{1,4}}\Z", re.I
)
# "just before the parliamentary elections in October 2025": what is named lies in those days, up to the last
ACROSS = re.compile(
    (
        r"(?<![\w-])(?:(?:just|shortly|right) )?(?P<bound>before|ahead of|prior to|until) "
        r"(?P<noun>(?:the|its|their|his|her|next|this|an?) (?:(?:(?-i:(?:[A-Z]\.){1,3})|\w[\w’'-]{0,29}) ){1,6})"
        r"(?:in|on|of|scheduled for|set for|planned for|due in) (?:the )?"
    ).replace(" ", r"\s{1,4}")
    + r"\Z",
    re.I,
)
# a clause, or someone who is appeared before: "before the same judge on Monday"
NO_EVENT = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|may|might|can|he|she|they|it|we|who|that|which|said|and|"
    r"but|when|where|to)\b|\b(?:judges?|magistrates?|jury|juries|justices?|courts?|tribunal|committees?|panels?|commission|council|"
    r"board|parliament|congress|senate|house|lawmakers|senators|cameras?|crowds?|audience|reporters|people|members?|inquiry)\s{1,4}\Z",
    re.I,
)  # fmt: skip
