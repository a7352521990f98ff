"""Every rule reads the examples that stand beside it."""

from datetime import date

import pytest

from rashomon.reading.time_bounds import BOUNDS
from rashomon.reading.time_rules import RULES
from rashomon.reading.times import find_times
from rashomon.record import OPEN, Days

PUBLISHED = Days(date(2024, 9, 27), date(2024, 9, 27))


def days(words: str) -> Days | None:
    if words == "-":
        return None
    first, dots, last = (part.strip() for part in words.partition(".."))
    day = date.fromisoformat(first) if first else None
    return Days(day, (date.fromisoformat(last) if last else None) if dots else day)


@pytest.mark.parametrize(
    ("rule", "example"),
    [(r, e) for r in RULES for e in r.examples],
    ids=lambda v: getattr(v, "name", v[0] if isinstance(v, tuple) else None),
)
def test_a_rule_reads_its_example(rule, example):
    words, wanted = example
    (found,) = find_times(f"It was {words}.", anchor=PUBLISHED)
    start, _, end = (part.strip() for part in wanted.partition("|"))
    assert found.moment.start == days(start)
    assert found.moment.end == days(end or start)
    assert bool(found.problems) == (
        rule.read is None or found.moment.start == OPEN or "ambiguous-date" in {p.kind for p in found.problems}
    )


@pytest.mark.parametrize(
    ("bound", "example"),
    [(b.name, e) for b in BOUNDS for e in b.examples],
    ids=lambda v: v[0] if isinstance(v, tuple) else v,
)
def test_a_bound_reads_its_example(bound, example):
    words, start, end, limit = example
    (found,) = find_times(f"It happens {words}.", anchor=PUBLISHED)
    assert found.moment.expression == words, bound
    assert (found.moment.start, found.moment.end, found.moment.limit) == (days(start), days(end), days(limit))


def test_every_rule_has_an_example():
    assert [r.name for r in RULES if not r.examples] == []
