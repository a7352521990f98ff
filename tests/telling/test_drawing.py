"""The timeline as shapes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.record import OPEN, Days, Moment
from rashomon.telling.citing import Cite
from rashomon.telling.drawing import draw
from rashomon.telling.timeline import Row

JUNE, JULY = date(2025, 6, 1), date(2025, 7, 1)


def row(start, end=None, said=None, text="The bridge reopens", support=1):
    moment = Moment("then", Days(*start), Days(*(start if end is None else end)))
    return Row("then", text, "", moment, (Cite(1, "", "q1-1", None),), said, support)


def shapes(one, as_of=date(2025, 12, 31)):
    drawing = draw([("happened", "What happened", [one])], as_of, 960)
    return [shape.kind for shape in drawing.lanes[0].rows[0].shapes]


@pytest.mark.parametrize(
    ("start", "end", "kinds"),
    [
        ((JUNE, JUNE), None, ["point"]),
        ((JUNE, JULY), None, ["soft"]),
        ((None, JULY), None, ["fade-left", "edge"]),
        ((JUNE, None), None, ["edge", "fade-right"]),
        ((JUNE, JUNE), (JULY, JULY), ["solid"]),
        ((JUNE, date(2025, 6, 9)), (JULY, None), ["soft", "solid", "edge", "fade-right"]),
        (OPEN, (JUNE, JULY), ["fade-left", "edge", "soft"]),
        (OPEN, (None, JULY), ["fade-left", "edge"]),
        ((JUNE, JUNE), OPEN, ["edge", "fade-right"]),
        ((JUNE, JULY), (JUNE, JUNE), ["soft"]),
    ],
)
def test_the_shapes_of_a_time(start, end, kinds):
    assert shapes(row(start, end)) == kinds


def test_a_deadline_fades_in_from_the_day_that_it_was_said():
    one = row((None, date(2025, 12, 1)), said=date(2025, 1, 1))
    drawing = draw([("promised", "What was promised", [one])], date(2025, 6, 1), 960)
    fade = drawing.lanes[0].rows[0].shapes[0]
    assert fade.x < drawing.today < fade.x + fade.width


def test_an_empty_lane_is_left_out():
    drawing = draw([("happened", "a", []), ("promised", "b", [row((JUNE, JUNE))])], JUNE, 360)
    assert [lane.kind for lane in drawing.lanes] == ["promised"]


def test_words_are_cut_to_the_width():
    drawing = draw([("happened", "a", [row((JUNE, JUNE), text="word " * 60)])], JULY, 360)
    assert len(drawing.lanes[0].rows[0].text) < 60
    assert drawing.lanes[0].rows[0].text.endswith("…")


bound = st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1))
ends = st.tuples(bound, bound).map(lambda pair: tuple(sorted(pair)) if None not in pair else pair)


@given(ends, ends, bound, st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_any_time_can_be_drawn(start, end, said, as_of):
    one = row(start, end, said)
    if one.moment.known:
        drawing = draw([("happened", "a", [one])], as_of, 960)
        assert all(s.x >= 0 and s.x + s.width <= 960 + 3 for s in drawing.lanes[0].rows[0].shapes)
        assert drawing.lanes[0].rows[0].shapes
