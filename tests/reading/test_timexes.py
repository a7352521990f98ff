"""TIMEX3: every rule reads the examples beside it, and what later words count from; written on 27 September 2024."""

from datetime import date

import pytest

from rashomon.reading.sentences import sentences
from rashomon.reading.time_rules import RULES
from rashomon.reading.time_tense import tenses
from rashomon.reading.timex_rules import NOT_SHARED, OWN
from rashomon.reading.timexes import find_timexes, tagged
from rashomon.record import Span

WRITTEN = date(2024, 9, 27)


def marked(text: str, tense=None) -> list[tuple[str, str, str]]:
    return [(t.expression, t.type, t.value) for t in find_timexes(text, anchor=WRITTEN, tense=tense)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [(text, wanted) for rule in OWN for text, *wanted in rule.examples],
    ids=lambda v: v if isinstance(v, str) else None,
)
def test_a_rule_reads_its_example(text, wanted):
    assert tuple(wanted) in marked(f"{text}.")


def test_every_rule_has_an_example():
    assert [rule.name for rule in OWN if not rule.examples] == []


def test_what_is_left_out_of_the_times_with_bounds_is_there():
    assert {rule.name for rule in RULES} >= NOT_SHARED


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It opened on Sept. 20, 2024.", ("Sept. 20, 2024", "DATE", "2024-09-20")),
        ("It opened by the end of March 2023.", ("the end of March 2023", "DATE", "2023-03")),
        ("It opened in the late 1980s.", ("the late 1980s", "DATE", "198")),
        ("It opened last week.", ("last week", "DATE", "2024-W38")),
        ("It rained over the weekend.", ("the weekend", "DATE", "2024-W38-WE")),
        ("It opened in the third quarter of 2023.", ("the third quarter of 2023", "DATE", "2023-Q3")),
        ("It opened in the first half of 2023.", ("the first half of 2023", "DATE", "2023-H1")),
        ("It opened last summer.", ("last summer", "DATE", "2024-SU")),
        ("It opened in the winter of 2022.", ("the winter of 2022", "DATE", "2022-WI")),
        ("It was built in the 19th century.", ("the 19th century", "DATE", "18")),
        ("They met on Tuesday night.", ("Tuesday night", "TIME", "2024-09-24TNI")),
        ("They left at noon Monday.", ("noon Monday", "TIME", "2024-09-23T12:00")),
        ("They left Monday at home.", ("Monday", "DATE", "2024-09-23")),
        ("The talks took 5 1/2 hours.", ("5 1/2 hours", "DURATION", "PT5H30M")),
        ("The talks took one and a half years.", ("one and a half years", "DURATION", "P1Y6M")),
        ("It has been so for centuries.", ("centuries", "DURATION", "PXC")),
    ],
)
def test_values(text, wanted):
    assert marked(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "A 25-year-old man ran.",
        "Three-quarters of the food is imported.",
        "It was a second betrayal.",
        "On 60 Minutes he denied it.",
        "On 31 April 2024 it fell.",
        "She may march on.",
    ],
)
def test_what_is_no_time_expression(text):
    assert marked(text) == []


def test_later_words_count_from_the_time_named_last():
    text = (
        "It broke on May 3, 2024. The next day it was shut. That morning a crew left, and two weeks later it was back."
    )
    assert [value for _, _, value in marked(text)] == ["2024-05-03", "2024-05-04", "2024-05-04TMO", "2024-W20"]


def test_what_is_compared_with_does_not_move_what_later_words_count_from():
    text = "In the second quarter profit rose from that of a year earlier. Sales in the quarter fell."
    assert [value for _, _, value in marked(text)] == ["2024-Q2", "2023-Q2", "2024-Q2"]


def test_modifiers_and_frequency():
    early, least, twice = find_timexes("In early 2023, for at least two days, twice a week.", anchor=WRITTEN)
    assert (early.mod, least.mod, twice.freq) == ("START", "EQUAL_OR_MORE", "2X")


@pytest.mark.parametrize(
    ("text", "tense", "value"),
    [
        ("on Tuesday", "past", "2024-09-24"),
        ("on Tuesday", "future", "2024-10-01"),
        ("in April", "past", "2024-04"),
        ("in December", "past", "2024-12"),  # three months ahead, or nine back
        ("the Oct. 4 deadline", "past", "2024-10-04"),
    ],
)
def test_tense_counts_where_the_other_day_is_not_far_nearer(text, tense, value):
    assert marked(f"{text}.", tense)[0][2] == value


def test_tagged_text_is_the_text_with_elements():
    text = "A & B met on Friday, for two days."
    assert tagged(text, find_timexes(text, anchor=WRITTEN)) == (
        'A &amp; B met on <TIMEX3 tid="t1" type="DATE" value="2024-09-27">Friday</TIMEX3>, for '
        '<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.'
    )


def test_only_the_span_is_read_and_offsets_are_of_the_text():
    text = "It began in 2003. It ended in 2011."
    (one,) = find_timexes(text, anchor=WRITTEN, span=Span(18, len(text)))
    assert (one.span, one.expression) == (Span(30, 34), "2011")


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The crews left the port on Tuesday.", "past"),
        ("The crews have left the port on Tuesday.", "past"),
        ("The crews will leave the port on Tuesday.", "future"),
        ("The crews are leaving the port on Tuesday.", "future"),
        ("The talks are scheduled to resume on Tuesday.", "future"),
        ("The vote was due on Tuesday.", "future"),
        ("The minister who was shot on Tuesday will recover.", "past"),
        ("The crews leave on Tuesday.", None),
        ("They found a way around Tuesday's ruling.", None),
    ],
)
def test_the_tense_of_the_verb_above_a_time(model, text, tense):
    found = sentences(text)
    tense_of = tenses(found, list(model.parse(s.texts(text) for s in found)))
    at = text.index("Tuesday")
    assert tense_of(Span(at, at + 7)) == tense


def test_outside_the_sentences_there_is_no_tense():
    assert tenses([], [])(Span(0, 3)) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "It began at 9:30 p.m. local time on Tuesday.",
            [("9:30 p.m.", "2024-09-24T21:30"), ("Tuesday", "2024-09-24")],
        ),
        ("It began on the morning of August 31.", [("the morning of August 31", "2024-08-31TMO")]),
        ("Last night's vote failed.", [("Last night", "2024-09-26TNI")]),
        ("They won 3:20 to 4:10.", []),
    ],
)
def test_an_hour_has_the_day_beside_it(text, wanted):
    assert [(words, value) for words, _, value in marked(text)] == wanted
