"""Rows of the timeline: what is one row, and which are kept."""

from dataclasses import replace
from datetime import date, timedelta

from rashomon.record import Days, Moment
from rashomon.telling.citing import Citations, Cite
from rashomon.telling.desk import desk
from rashomon.telling.timeline import Row, chosen, lanes


def row(day, *, text="The bridge reopens", support=1, said=None):
    moment = Moment("then", Days(day, day), Days(day, day))
    return Row("then", text, "", moment, (Cite(1, "", "q1-1", None),), said, support)


def test_one_event_told_alike_is_one_row(ferry):
    happened, promised = lanes(Citations(ferry), desk(ferry))
    closing = [r for r in promised if r.text.startswith("Northline Ferries will end")]
    assert [[c.number for c in r.cites] for r in closing] == [[2, 3]]
    assert closing[0].support == 1  # the copy is no second origin
    assert [r.when for r in happened][:2] == ["17 February 2025", "October 2025"]
    assert "undisclosed" not in {s.statement.status for r in (*happened, *promised) for s in r.cites}


def test_the_rows_that_most_tell_are_chosen_in_their_order():
    day = date(2025, 1, 1)
    rows = [row(day + timedelta(n), text=str(n), support=n % 3) for n in range(9)]
    assert [r.text for r in chosen(rows, 4)] == ["1", "2", "5", "8"]


def test_of_rows_told_by_as_many_the_background_goes_first():
    told = date(2025, 6, 1)
    rows = [row(date(2003, 1, 1), text="war", said=told), row(date(2025, 5, 30), text="now", said=told),
            row(date(2025, 7, 1), text="soon", said=told)]  # fmt: skip
    assert [r.text for r in chosen(rows, 2)] == ["now", "soon"]


def test_a_denial_is_a_row_of_its_own(ferry):
    happened, _ = lanes(Citations(ferry), desk(ferry))
    assert [(r.when, r.text) for r in happened if "denied" in r.text] == [
        ("October 2025", "County commissioner Ada Brekke denied that the crossing would close in October 2025")
    ]


def test_the_order_of_the_statements_changes_nothing(ferry):
    turned = replace(ferry, story=replace(ferry.story, statements=ferry.statements[::-1]))
    assert lanes(Citations(turned), desk(turned)) == lanes(Citations(ferry), desk(ferry))


def test_what_cannot_stand_alone_is_no_row(ferry):
    happened, promised = lanes(Citations(ferry), desk(ferry))
    assert not [r for r in (*happened, *promised) if r.text.startswith(("That", "Which", "Who", "It "))]
    assert "2003" not in " ".join(r.text for r in happened)  # "the crossing, which Northline has run since 2003"
