"""What holds for every text: no exception, spans that slice to the words, bounds that do not cross, linear time."""

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reading.edtf import edtf_of
from rashomon.reading.quantities import find_quantities
from rashomon.reading.times import find_times
from rashomon.reading.timexes import find_timexes
from rashomon.record import Days

WORDS = re.findall(
    r"\S+",
    """by the end of until at least not since 2003 2026 May March September Sept. 27 30 on Friday next last this year
    month week early mid- late from to between and through before after post- in 3 p.m. two several weeks days ago for
    1990s quarter third first summer fall of February 29 31 9/27/2024 2024-02-30 $ 1.5 million hundreds thousand about
    at , . - – ( ) 's people barrels a day % 99999 0 twenty-five hundred dozen more than half
    one no now every daily ago later noon o'clock half couple few recent past hours later than 12:30 GMT ' “""",
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
)
DAY = st.dates()
ANCHORS = st.one_of(
    st.none(),
    DAY.map(lambda d: Days(d, d)),
    st.tuples(DAY, DAY).map(lambda p: Days(min(p), max(p))),
    DAY.map(lambda d: Days(d, None)),
)
TENSES = st.sampled_from([None, "past", "future"])


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, anchor=ANCHORS, tense=TENSES)
def test_times_of_any_text(text, anchor, tense):
    found = find_times(text, anchor=anchor, tense=tense)
    end = 0
    for moment, problems in found:
        assert moment.span is not None
        assert moment.span.of(text) == moment.expression != ""
        assert moment.span.start >= end
        end = moment.span.end
        for days in (moment.start, moment.end, moment.limit or Days()):
            assert days.earliest is None or days.latest is None or days.earliest <= days.latest
        assert moment.known or problems
        for other, _ in found:
            assert moment.compatible(other) == other.compatible(moment)
    assert find_times(text, anchor=anchor, tense=tense) == found


@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_quantities_of_any_text(text):
    end = 0
    for quantity in find_quantities(text, times=[m.span for m, _ in find_times(text, anchor=None) if m.span]):
        assert quantity.span is not None
        assert quantity.span.of(text) == quantity.expression != ""
        assert quantity.span.start >= end
        end = quantity.span.end
        assert quantity.low is None or quantity.high is None or 0 <= quantity.low <= quantity.high


DAYS = st.one_of(st.tuples(st.none() | DAY, st.none() | DAY)).map(
    lambda p: Days(*sorted(p)) if None not in p else Days(*p)  # type: ignore[type-var]
)


@given(start=DAYS, end=DAYS, limit=st.none() | DAYS)
def test_edtf_of_any_bounds(start, end, limit):
    said = edtf_of(start, end, limit)
    assert said is None or (said and set(said) <= set("0123456789-/.X"))


LONG = ("the ", "by ", "1,1,", "1", " ", "by the ")
DENSE = (
    "in the ", "about ", "2003 ", "2003-", "May ", "the end of ", "before the x in ", "a ", "twenty ", "hundred and ",
    "thousand ", "from 1 to ", "1 to ", "(", "$", "1.", "not ", "n't x ", "x ", "A, ", "30 ", "of a ", "\n", "-",
    "early ", "3 p.m. ",
)  # fmt: skip


@pytest.mark.parametrize(("piece", "length"), [(p, 200_000) for p in LONG] + [(p, 30_000) for p in DENSE], ids=repr)
def test_a_long_run_of_one_thing_takes_linear_time(piece, length):
    text = (piece * (length // len(piece) + 1))[:length]
    began = time.process_time()
    found = find_times(text, anchor=Days(date(2024, 9, 27), date(2024, 9, 27)))
    find_quantities(text, times=[m.span for m, _ in found if m.span])
    assert time.process_time() - began < 20  # quadratic takes minutes, linear a second on a busy machine


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, anchor=DAY, tense=TENSES)
def test_timexes_of_any_text(text, anchor, tense):
    end = 0
    for one in find_timexes(text, anchor=anchor, tense=tense):
        assert one.span.of(text) == one.expression != ""
        assert one.span.start >= end
        end = one.span.end
        assert re.fullmatch(r"[\dA-Z:_-]+(?:\.\d+[A-Z])?", one.value)


@pytest.mark.parametrize(("piece", "length"), [(p, 200_000) for p in LONG] + [(p, 30_000) for p in DENSE], ids=repr)
def test_the_timexes_of_a_long_run_take_linear_time(piece, length):
    text = (piece * (length // len(piece) + 1))[:length]
    began = time.process_time()
    find_timexes(text, anchor=date(2024, 9, 27))
    assert time.process_time() - began < 30  # quadratic takes minutes
