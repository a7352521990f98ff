"""A quantity over time: its rows, its line in the brief and its drawing."""

from dataclasses import replace

from newsroom import a_moment, a_record, a_report, a_statement, some

from rashomon.record import Actor, Findings, Point, Series
from rashomon.telling.citing import Citations
from rashomon.telling.desk import desk
from rashomon.telling.figures import chart, figures, measured

MAY = a_report("About 400 boats are in Arlen.", "Arlen Post", "2024-05-06")
JUNE = a_report("More than 300 boats are in Arlen. Fifty boats will stay by May 2025.", "Valley News", "2024-06-10")
BY_MAY = a_moment("by May 2025", "..2025-05-31", limit="2025-05-01..2025-05-31")
MANY = a_statement(MAY, "About 400 boats are in Arlen", "be", "ongoing",
                   quantities=(some("About 400 boats", 360, 440, "boats"),))  # fmt: skip
FEWER = a_statement(JUNE, "More than 300 boats are in Arlen", "be", "ongoing",
                    quantities=(some("More than 300 boats", 301, None, "boats"),))  # fmt: skip
FIFTY = a_statement(JUNE, "Fifty boats will stay by May 2025", "stay", "planned", when=BY_MAY,
                    quantities=(some("Fifty boats", 50, 50, "boats"),))  # fmt: skip
POINTS = (
    Point(None, 360, 440, "ongoing", MANY.id),
    Point(None, 301, None, "ongoing", FEWER.id),
    Point(BY_MAY, 50, 50, "planned", FIFTY.id),
)
BOATS = Series("q1", "boats", None, "Arlen", POINTS)
RECORD = a_record([MAY, JUNE], [MANY, FEWER, FIFTY], Findings(series=(BOATS,)))


def shown(*series):
    record = replace(RECORD, findings=Findings(series=series))
    return figures(desk(record), Citations(record))


def test_one_row_an_amount_in_the_order_of_days():
    (figure,) = shown(BOATS)
    assert figure.title == "Boats in Arlen"
    assert [(m.when, m.amount, m.planned) for m in figure.measures] == [
        ("6 May 2024", "About 400 boats", False),
        ("10 June 2024", "More than 300 boats", False),
        ("by the end of May 2025", "Fifty boats", True),
    ]


def test_points_that_say_the_same_of_one_day_are_one_row():
    (figure,) = shown(replace(BOATS, points=(*POINTS, POINTS[1])))
    assert len(figure.measures) == 3


def test_those_who_leave_are_not_called_those_who_are_there():
    boats = Actor("boats", "agent")
    leaving = [replace(s, action="leave", actors=(boats,)) for s in (MANY, FEWER, FIFTY)]
    record = a_record([MAY, JUNE], leaving, Findings(series=(BOATS,)))
    (figure,) = figures(desk(record), Citations(record))
    assert figure.title == "Boats in Arlen: how many leave"


def test_one_amount_or_one_day_is_no_figure():
    assert shown(replace(BOATS, points=POINTS[:1] * 2)) == ()


def test_the_line_leaves_plans_out():
    line = next(measured(BOATS, desk(RECORD)))
    assert line.text == (
        "Figures for boats in Arlen: About 400 boats (Arlen Post, 6 May 2024), then More than 300 boats "
        "(Valley News, 10 June 2024)."
    )


def test_the_drawing_shows_bounds_and_sets_plans_apart():
    drawn = chart(shown(BOATS)[0])
    many, fewer, fifty = drawn.dots
    assert many.x < fewer.x < fifty.x
    assert many.top < many.y < many.bottom
    assert (fewer.open, fifty.planned, many.planned) == (True, True, False)
    assert len(drawn.line.split()) == 2  # what happened alone is joined


def test_an_amount_told_again_is_one_row_of_its_first_day():
    again = a_report("About 400 boats are in Arlen, still.", "Arlen Post", "2024-05-20")
    same = a_statement(again, "About 400 boats are in Arlen", "be", "ongoing", quantities=MANY.quantities)
    record = a_record([MAY, JUNE, again], [MANY, FEWER, FIFTY, same])
    series = replace(BOATS, points=(*POINTS, Point(None, 360, 440, "ongoing", same.id)))
    (figure,) = figures(desk(replace(record, findings=Findings(series=(series,)))), Citations(record))
    assert [(m.when, len(m.cites)) for m in figure.measures][:1] == [("6 May 2024", 2)]


def test_an_amount_that_no_sentence_tells_stands_with_its_exact_words():
    halved = replace(MANY, clause="", noun=True)
    record = a_record([MAY, JUNE], [halved, FEWER, FIFTY], Findings(series=(BOATS,)))
    (figure,) = figures(desk(record), Citations(record))
    assert figure.measures[0].clause == f"“{MANY.quote}”"


def test_a_title_does_not_count_the_whole():
    (figure,) = shown(replace(BOATS, of="of the more than 200 wooden"))
    assert figure.title == "Wooden boats in Arlen"
