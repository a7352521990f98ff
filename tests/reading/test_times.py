"""The table of times in the record's definition, and what a time must not be; published on 27 September 2024."""

from datetime import date

import pytest

from rashomon.reading.times import find_times
from rashomon.record import OPEN, Days, Moment, Span

PUBLISHED = date(2024, 9, 27)
DAY = Days(PUBLISHED, PUBLISHED)


def days(words: str) -> Days:
    """ "2024-09-27", "2024-09-01 .. 2024-09-30", ".. 2025-09-30", "..": as the record's definition writes them."""
    if ".." not in words:
        return Days(date.fromisoformat(words.strip()), date.fromisoformat(words.strip()))
    first, _, last = (part.strip() for part in words.partition(".."))
    return Days(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def only(text: str, published: date | None = PUBLISHED, tense=None) -> Moment:
    anchor = None if published is None else Days(published, published)
    found = find_times(text, anchor=anchor, tense=tense)
    assert len(found) == 1, [f.moment.expression for f in found]
    return found[0].moment


TABLE = (
    # words, start, end, limit, EDTF
    ("on Friday", "2024-09-27", "2024-09-27", "-", "2024-09-27"),
    ("on 27 September", "2024-09-27", "2024-09-27", "-", "2024-09-27"),
    ("in September 2025", "2025-09-01 .. 2025-09-30", "2025-09-01 .. 2025-09-30", "-", "2025-09"),
    ("by September 2025", ".. 2025-09-30", ".. 2025-09-30", "2025-09-01 .. 2025-09-30", "../2025-09"),
    ("by next year", ".. 2025-12-31", ".. 2025-12-31", "2025-01-01 .. 2025-12-31", "../2025"),
    ("by the end of 2026", ".. 2026-12-31", ".. 2026-12-31", "2026-12-01 .. 2026-12-31", "../2026-12"),
    ("no later than the end of 2026", ".. 2026-12-31", ".. 2026-12-31", "2026-12-01 .. 2026-12-31", "../2026-12"),
    ("through September 2025", "..", "2025-09-30", "2025-09-30", "../2025-09-30"),
    ("until the end of September 2025", "..", "2025-09-30", "2025-09-30", "../2025-09-30"),
    ("until September 2025", "..", "2025-09-01 .. 2025-09-30", "2025-09-01 .. 2025-09-30", "../2025-09"),
    ("until at least September 2026", "..", "2026-09-01 ..", "-", None),
    ("since 2003", "2003-01-01 .. 2003-12-31", "2024-09-27 ..", "-", "2003/.."),
    ("post-2026", "2027-01-01 ..", "..", "-", "2027-01-01/.."),
    ("after 2026", "2027-01-01 ..", "..", "-", "2027-01-01/.."),
    ("early 2026", "2026-01-01 .. 2026-04-30", "2026-01-01 .. 2026-04-30", "-", "2026-01/2026-04"),
    ("mid-2026", "2026-05-01 .. 2026-08-31", "2026-05-01 .. 2026-08-31", "-", "2026-05/2026-08"),
    ("late 2026", "2026-09-01 .. 2026-12-31", "2026-09-01 .. 2026-12-31", "-", "2026-09/2026-12"),
    ("early June 2025", "2025-06-01 .. 2025-06-10", "2025-06-01 .. 2025-06-10", "-", "2025-06/2025-06-10"),
    ("mid-June 2025", "2025-06-11 .. 2025-06-20", "2025-06-11 .. 2025-06-20", "-", "2025-06-11/2025-06-20"),
    ("late June 2025", "2025-06-21 .. 2025-06-30", "2025-06-21 .. 2025-06-30", "-", "2025-06-21/2025-06"),
)


@pytest.mark.parametrize(("words", "start", "end", "limit", "edtf"), TABLE, ids=[row[0] for row in TABLE])
def test_the_table_of_the_record(words, start, end, limit, edtf):
    moment = only(f"They said it would happen {words}.")
    assert moment.expression == words
    assert (moment.start, moment.end) == (days(start), days(end))
    assert moment.limit == (None if limit == "-" else days(limit))
    assert moment.edtf == edtf


def test_not_until_counts_from_the_month_ahead():
    moment = only("The well will not be plugged, and not until August.", date(2010, 5, 29))
    assert (moment.start, moment.end) == (Days(date(2010, 8, 1), None), OPEN)


@pytest.mark.parametrize("words", ["will not resume before Sunday", "is not expected to open before Sunday"])
def test_not_before_counts_from_its_day(words):
    moment = only(f"The line {words}.", date(2026, 12, 23))
    assert (moment.start, moment.end, moment.limit) == (Days(date(2026, 12, 27), None), OPEN, None)


def test_not_long_before_is_before():
    moment = only("The line opened not long before Sunday.", date(2026, 12, 23))
    assert moment.end == Days(None, date(2026, 12, 26))


def test_before_what_lies_in_a_month_takes_the_words_between():
    moment = only("It is to end just before the national elections in October 2025.")
    assert moment.expression == "just before the national elections in October 2025"
    assert moment.end == Days(None, date(2025, 10, 31))
    assert moment.limit == days("2025-10-01 .. 2025-10-31")


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("The ship left before the pump stopped. On Wednesday it came back.", "On Wednesday", "2024-09-25"),
        ("He appeared before the same judge on Wednesday.", "on Wednesday", "2024-09-25"),
        ("She was named in the Sept. 13 accord.", "Sept. 13", "2024-09-13"),
        ("It began just before 2 p.m. on Wednesday.", "just before 2 p.m. on Wednesday", "2024-09-25"),
        ("The vote began at 4:10 p.m. Pacific time Thursday.", "at 4:10 p.m. Pacific time Thursday", "2024-09-26"),
        ("It began on the night of Friday, Sept. 20.", "on the night of Friday, Sept. 20", "2024-09-20"),
        ("Before Tuesday's vote they left.", "Tuesday", "2024-09-24"),
        ("It ended two weeks after September 1.", "two weeks after September 1", "2024-09-12 .. 2024-09-18"),
    ],
)
def test_where_a_time_begins_and_ends(text, words, start):
    moment = only(text)
    assert (moment.expression, moment.start, moment.end) == (words, days(start), days(start))


@pytest.mark.parametrize(
    ("words", "start", "end", "limit"),
    [
        ("from 2003 to 2011", "2003-01-01 .. 2003-12-31", "2011-01-01 .. 2011-12-31", None),
        ("between March and May 2023", "2023-03-01 .. 2023-05-31", "2023-03-01 .. 2023-05-31", None),
        ("between July 20 and July 27", "2024-07-20 .. 2024-07-27", "2024-07-20 .. 2024-07-27", None),
        ("from December 2007 through December 2008", "2007-12-01 .. 2007-12-31", "2008-12-31", "2008-12-31"),
        ("Monday to Thursday", "2024-09-23", "2024-09-26", None),
    ],
)
def test_ranges(words, start, end, limit):
    moment = only(f"It lasted {words}.")
    assert (moment.expression, moment.start, moment.end) == (words, days(start), days(end))
    assert moment.limit == (None if limit is None else days(limit))


def test_one_deadline_told_loosely_and_tightly_and_two_deadlines():
    loose, tight = only("by next year"), only("through September 2025")
    assert loose.compatible(tight)
    assert not only("by the end of 2026").compatible(only("before October 2025"))


@pytest.mark.parametrize(
    "words", ["last month", "on Friday", "in May", "since Monday", "two weeks ago", "by the end of the year"]
)
def test_without_a_day_of_publication_relative_words_stay_open(words):
    (found,) = find_times(words, anchor=None)
    assert not found.moment.known
    assert [p.kind for p in found.problems] == ["open-time"]
    assert found.problems[0].span == found.moment.span


@pytest.mark.parametrize("words", ["in 2003", "by September 2025", "on April 20, 2010", "in the 1990s"])
def test_without_a_day_of_publication_dated_words_are_read(words):
    (found,) = find_times(words, anchor=None)
    assert found.moment.known
    assert found.moment.anchor is None
    assert not found.problems


def test_a_publication_known_to_the_month_bounds_what_it_can():
    anchor = Days(date(2024, 9, 1), date(2024, 9, 30))
    (year,) = find_times("last year", anchor=anchor)
    assert year.moment.start == days("2023-01-01 .. 2023-12-31")
    assert not year.problems
    (day,) = find_times("yesterday", anchor=anchor)
    assert day.moment.start == days("2024-08-31 .. 2024-09-29")
    assert [p.kind for p in day.problems] == ["open-time"]


@pytest.mark.parametrize(
    ("words", "tense", "start"),
    [
        ("on Friday", "past", "2024-09-27"),
        ("on Thursday", "future", "2024-10-03"),
        ("on Thursday", "past", "2024-09-26"),
        ("on Friday", "future", "2024-09-27"),
        ("in November", "past", "2023-11-01 .. 2023-11-30"),
        ("in November", None, "2024-11-01 .. 2024-11-30"),
        ("in March", "future", "2025-03-01 .. 2025-03-31"),
        ("on July 17", "past", "2024-07-17"),
        ("on February 3", "future", "2025-02-03"),
    ],
)
def test_tense_says_which_of_the_recurring_days_is_meant(words, tense, start):
    assert only(words, tense=tense).start == days(start)


def test_tense_may_be_asked_for_each_time():
    text = "He arrived on Monday and leaves on Tuesday."
    asked = find_times(text, anchor=DAY, tense=lambda span: "past" if span.start < 20 else "future")
    assert [f.moment.start.earliest for f in asked] == [date(2024, 9, 23), date(2024, 10, 1)]


@pytest.mark.parametrize(
    "words", ["on February 30, 2024", "on 31 April", "on 2024-13-45", "40,000 years ago", "on 31/31/2024"]
)
def test_a_day_that_is_none_is_said_and_not_guessed(words):
    for found in find_times(words, anchor=DAY):
        assert not found.moment.known
        assert [p.kind for p in found.problems] == ["impossible-date"]


def test_a_date_with_two_readings_holds_both_and_says_so():
    (found,) = find_times("on 3/4/2024", anchor=DAY)
    assert found.moment.start == days("2024-03-04 .. 2024-04-03")
    assert [p.kind for p in found.problems] == ["ambiguous-date"]


NO_TIMES = (
    "They may march on the capital.",
    "May said that she would resign.",
    "He had a second chance and might fall.",
    "The Sun was first to tell it.",
    "A 25-year-old woman, 2,500 troops and 2000 people were there.",
    "Open 24/7; dial 911 or 555-0134.",
    "They won 3-2 and lost 6-4.",
    "The house at 2010 Oak Street cost $2000.",
    "She read the Sunday Times on Black Friday.",
    "Shops open every Monday.",
    "It takes four days and lasts between four and seven days.",
    "April Lopez and June Carter met.",
    "It was the worst of days.",
    "It rained week after week.",
    "They had a Christmas tree and met in the 1700 block of Oak Street.",
)


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time(text):
    assert [f.moment.expression for f in find_times(text, anchor=DAY)] == []


def test_only_the_span_is_read_and_offsets_are_of_the_text():
    text = "It began in 2003. It ended in 2011."
    (found,) = find_times(text, anchor=DAY, span=Span(18, len(text)))
    assert found.moment.span == Span(27, 34)
    assert found.moment.span.of(text) == found.moment.expression == "in 2011"
