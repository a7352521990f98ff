"""The matrix: what each origin says of each event, and how it stands."""

import json
from dataclasses import replace

import pytest

from rashomon.record import Account, Findings, Position, Tie
from rashomon.telling import View, show
from rashomon.telling.citing import Citations
from rashomon.telling.desk import desk
from rashomon.telling.matrix import letter_of, matrix
from tests.telling.newsroom import a_record, a_report, a_statement

TEXTS = (
    ("Hill Post", "2025-01-02", "The mill burned on Monday. Nine cows died."),
    ("Dale News", "2025-01-02", "A mill burned on Monday. Twelve cows died."),
    ("Moor Mail", "2025-01-20", "The mill burned on Monday evening. Fifteen cows died."),
    ("Fen Times", "2025-01-20", "The harvest was good."),
)
REPORTS = tuple(a_report(text, outlet, day) for outlet, day, text in TEXTS)
HILL, DALE, MOOR, FEN = REPORTS
SAID = (
    a_statement(HILL, "The mill burned on Monday", "burn"), a_statement(HILL, "Nine cows died", "die"),
    a_statement(DALE, "A mill burned on Monday", "burn"), a_statement(DALE, "Twelve cows died", "die"),
    a_statement(MOOR, "The mill burned on Monday evening", "burn"), a_statement(MOOR, "Fifteen cows died", "die"),
    a_statement(FEN, "The harvest was good", "harvest"),
)  # fmt: skip


def position(value, *statements):
    reports = tuple(s.report for s in statements)
    return Position(value, tuple(s.id for s in statements), reports, tuple(f"o-{report}" for report in reports))


BURNED = Account(
    "burn", "when", "compatible", "one is tighter",
    (position("Monday", SAID[0], SAID[2]), position("Monday evening", SAID[4])), (FEN.id,), (Tie(1, "tighter", 0),),
)  # fmt: skip
DIED = Account(
    "die", "how many", "conflicting", "nine and twelve",
    (position("nine cows", SAID[1]), position("twelve cows", SAID[3]), position("fifteen cows", SAID[5])), (FEN.id,),
    (Tie(0, "conflict", 1), Tie(2, "later", 0), Tie(2, "later", 1)),
)  # fmt: skip
ALONE = Account("harvest", "whether", "single-origin", "one says so", (position("it happened", SAID[6]),))
RECORD = a_record(REPORTS, SAID, Findings((BURNED, DIED, ALONE)))


def of(record, about=None, **asked):
    at = desk(record)
    events = frozenset([about]) if about else frozenset(at.matters)
    return matrix(at, Citations(record), events, whole=bool(about), **asked)


def states(found, event):
    block = next(block for block in found.blocks if block.event == event)
    names = {one.origin: one.name for one in found.columns}
    return [{names[cell.origin]: cell.state for cell in row.cells} for row in block.rows]


def test_how_what_each_origin_says_stands():
    found = of(RECORD)
    assert states(found, "burn") == [{"Hill Post": "agree", "Dale News": "agree", "Moor Mail": "tighter"}]
    assert states(found, "die") == [{"Hill Post": "conflict", "Dale News": "conflict", "Moor Mail": "later"}]


def test_what_differs_comes_first_and_what_one_origin_says_is_counted():
    found = of(RECORD)
    assert [block.event for block in found.blocks] == ["die", "burn"]
    assert (found.more, found.single) == (0, 1)
    assert [one.name for one in found.quiet] == ["Fen Times"]
    assert [one.letter for one in found.columns] == ["A", "B", "D"]  # of C nothing is shown
    assert of(RECORD, most=1).more == 1


def test_who_is_asked_about_is_shown_though_alone_in_it():
    found = of(RECORD, about="harvest")
    assert states(found, "harvest") == [{"Fen Times": "alone"}]


def test_who_wrote_before_the_event_was_told_is_not_silent_on_it():
    late = a_report("The mill reopened.", "Glen Star", "2025-06-01")
    also = a_report("The mill reopened at last.", "Weir Post", "2025-06-02")
    told = a_statement(late, "The mill reopened", "reopen"), a_statement(also, "The mill reopened at last", "reopen")
    account = Account("reopen", "whether", "agreed", "two", (position("it happened", *told),))
    found = of(a_record((*REPORTS, late, also), (*SAID, *told), Findings((BURNED, account))))
    assert states(found, "reopen") == [{
        "Hill Post": "before", "Dale News": "before", "Moor Mail": "before", "Glen Star": "agree", "Weir Post": "agree",
    }]  # fmt: skip
    assert states(found, "burn")[0]["Glen Star"] == "silent"


def test_an_origin_has_one_column_whatever_it_is_called(ferry):
    names = {one.name: one.numbers for one in of(ferry).columns}
    assert names["Harbour Post and 1 copy"] == (2, 3)
    assert [number for numbers in names.values() for number in numbers] == [1, 2, 3, 4]


def test_one_that_says_that_it_is_not_known_and_one_that_is_silent(ferry):
    assert states(of(ferry, about="operator"), "operator") == [{"Harbour Post and 1 copy": "unknown"}]
    assert states(of(ferry, most=None), "close")[0]["later"] == "silent"


def test_a_value_a_line_with_a_mark_for_each_origin():
    text = show(RECORD, "text", View("matrix"), width=80)
    lines = [line.split() for line in text.splitlines()]
    assert ["how", "many", "nine", "cows", "×"] in lines
    assert ["fifteen", "cows", ">"] in lines
    assert ["when", "Monday", "=", "="] in lines
    assert "“Nine cows died”" in text
    assert "1 origin silent on all of these" in text
    assert "1 event told by one origin only" in text


def test_what_a_terminal_has_no_room_for_is_said():
    many = tuple(a_report(f"The mill burned, number {n}.", f"Paper {n}", "2025-01-02") for n in range(30))
    said = tuple(a_statement(report, "The mill burned", "burn") for report in many)
    account = Account("burn", "whether", "agreed", "all", (position("it happened", *said),))
    text = show(a_record(many, said, Findings((account,))), "text", View("matrix"), width=80)
    assert "more origins in a wider window or in the HTML" in text
    assert max(map(len, text.splitlines())) <= 80


def test_in_json_a_cell_names_what_it_rests_on():
    found = json.loads(show(RECORD, "json", View("matrix")))["matrix"]
    died = next(block for block in found["events"] if block["event"] == "die")
    cell = died["aspects"][0]["cells"][2]
    assert cell["said"] == [{"value": "fifteen cows", "state": "later", "statements": [SAID[5].id]}]
    assert [one["name"] for one in found["silent_origins"]] == ["Fen Times"]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_form_also_of_nothing(bare, form):
    assert show(RECORD, form, View("matrix"))
    assert form == "json" or "No event of several origins in these reports." in show(bare, form, View("matrix"))


def test_letters_go_on_after_z():
    assert [letter_of(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_another_deed_of_the_event_that_also_happened_has_no_line():
    so = [Account("burn", "whether", "agreed", "", (position("it happened", *SAID[n : n + 3 : 2]),)) for n in (0, 2)]
    found = of(a_record(REPORTS, SAID, Findings((BURNED, *so))))
    assert [row.aspect for row in found.blocks[0].rows].count("whether") == 1
    denied = replace(so[1], verdict="conflicting")
    found = of(a_record(REPORTS, SAID, Findings((BURNED, so[0], denied))))
    assert [row.aspect for row in found.blocks[0].rows].count("whether") == 2
