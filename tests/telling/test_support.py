"""What a citation carries, and what a line may not add to it."""

import pytest
from newsroom import a_moment, a_record, a_report, a_statement, some

from rashomon.record import Line
from rashomon.telling.support import unsupported

REPORT = a_report("Mayor Jane Dole of Arlen shut 2,500 wells by next year.", "Arlen Post", "2024-05-06")
STATEMENT = a_statement(
    REPORT, "shut 2,500 wells by next year", "shut", "planned",
    who=["Mayor Jane Dole"], where=["Arlen"], quantities=(some("2,500 wells", 2500, 2500, "wells"),),
    when=a_moment("by next year", "..2025-12-31", limit="2025-01-01..2025-12-31"),
)  # fmt: skip
RECORD = a_record([REPORT], [STATEMENT])


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Jane Dole shut 2,500 wells in Arlen", ()),
        ("The mayor shut 2,500 wells, Arlen Post reported on 6 May 2024", ()),
        ("The wells shut by 31 December 2025", ()),
        ("The wells shut by 30 June 2025", ("30", "June")),
        ("Jane Smith shut the wells", ("Jane Smith",)),
        ("The mayor shut 500 wells", ("500",)),
        ("The mayor shut two dozen wells", ("two", "dozen")),
        ("Wells in the U.S. shut", ("U.S.",)),
        ("Russia shut the wells", ("Russia",)),
    ],
)
def test_figures_dates_and_names_come_from_what_is_cited(text, missing):
    assert unsupported(Line(text, (STATEMENT.id,)), RECORD) == missing


@pytest.mark.parametrize("text", ["It cost $87", "It cost $87m"])
def test_a_figure_stands_alone_in_what_is_cited(text):
    """ "$87m" is one word; the scorer of the cases holds it so as well."""
    report = a_report("It cost $87m", "News7.com", "2024-05-06")
    statement = a_statement(report, "It cost $87m", "cost")
    record = a_record([report], [statement])
    assert unsupported(Line(text, (statement.id,)), record) == ("87",)


@pytest.mark.parametrize("cites", [(), ("nowhere",)])
def test_a_line_that_cites_nothing_is_refused_whole(cites):
    assert unsupported(Line("The mayor shut wells", cites), RECORD) == ("The mayor shut wells",)
