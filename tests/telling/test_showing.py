"""Every form of any record: nothing that a record may hold stops it from being shown."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.record import (
    Account,
    Commitment,
    Days,
    Event,
    Findings,
    Gap,
    Line,
    Moment,
    Origin,
    Point,
    Position,
    Published,
    Quantity,
    Record,
    Report,
    Series,
    Slip,
    Span,
    Statement,
    Story,
)
from rashomon.telling import Form, show
from rashomon.telling.timeline import HAPPENED, PROMISED

FORMS: list[Form] = ["text", "markdown", "html", "json"]
days = st.builds(Days, st.none() | st.dates(), st.none() | st.dates())
moments = st.builds(Moment, st.text(), days, days, st.none() | days, st.none() | st.dates())
amounts = st.none() | st.integers(-5, 10**13) | st.floats(-1e6, 1e15)
published = st.builds(Published, days, st.just("given"), st.none() | st.datetimes())
reports = st.builds(Report, st.text(), st.text(), st.none() | st.text(), st.none() | st.text(),
                    url=st.none() | st.text(), published=st.none() | published)  # fmt: skip
statuses = st.sampled_from(sorted(HAPPENED | PROMISED | {"undisclosed"}))


@st.composite
def records(draw):
    found = tuple(draw(st.lists(reports, min_size=1, max_size=3)))
    ids = [draw(st.sampled_from(found)).id for _ in range(draw(st.integers(0, 5)))]
    said = tuple(_statement(draw, f"s{n}", report) for n, report in enumerate(ids))
    some = st.lists(st.sampled_from([s.id for s in said] or ["nobody"]), max_size=4).map(tuple)
    line = st.builds(Line, st.text(), some)
    position = st.builds(Position, st.text(), some, st.just(tuple(ids[:2])), st.just(("o",)))
    findings = Findings(
        tuple(draw(st.lists(st.builds(Account, event=st.just("e1"), positions=st.lists(position).map(tuple))))),
        tuple(draw(st.lists(st.builds(Commitment, due=days, evidence=some,
                                      history=st.lists(st.builds(Slip, days, days, some.map(repr))).map(tuple))))),
        (Series("x", "y", None, None, (Point(None, draw(amounts), None, "planned", "s0"),)),),
        tuple(draw(st.lists(st.builds(Gap, st.text(), some), max_size=2))),
    )  # fmt: skip
    story = Story("story", draw(st.text()), (Origin("o", tuple(ids)),), (Event("e1", draw(st.text()), ()),), said)
    brief = draw(st.builds(replace, st.just(Record(story, draw(st.dates()), found, findings)))).brief
    return Record(story, draw(st.dates()), found, findings, replace(brief, headline=draw(line), points=(draw(line),)))


def _statement(draw, name, report):
    start, length = draw(st.integers(-2, 20)), draw(st.integers(-2, 20))
    return Statement(
        name, report, Span(start, start + length), draw(st.text()), "go", draw(statuses),
        when=draw(st.none() | moments), event=draw(st.sampled_from(["e1", "e2", None])), clause=draw(st.text()),
        quantities=(Quantity("some", draw(amounts), draw(amounts), draw(st.none() | st.text())),),
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=records())
def test_any_record_can_be_shown(form, record):
    text = show(record, form)
    assert text.endswith("\n")
    assert show(record, form) == text
    assert text.encode("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_the_order_of_what_came_in_changes_no_words(ferry, form):
    if form != "json":  # there the record's own order is kept
        turned = replace(ferry, reports=ferry.reports[::-1])
        assert show(turned, form) == show(ferry, form)


def test_the_latest_day_of_the_calendar(bare):
    late = replace(bare, as_of=date.max)
    assert "31 December 9999" in show(late, "text")
