from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.record import Days, Problem, Published
from rashomon.sources.dates import DAYS, SPANS, read_published

FRIDAY = date(2024, 9, 27)


def read(words: str) -> Published:
    found = read_published(words, "given")
    assert isinstance(found, Published), found
    return found


def kind(words: str) -> str:
    found = read_published(words, "given")
    assert isinstance(found, Problem), found
    return found.kind


@pytest.mark.parametrize("form", DAYS, ids=lambda form: form.example)
def test_every_form_reads_its_example(form):
    assert read(form.example).day == FRIDAY


@pytest.mark.parametrize("form", SPANS, ids=lambda form: form.example)
def test_a_month_or_a_year_is_bounds(form):
    assert str(read(form.example)) in ("2024-09", "2024")
    days = read(form.example).days
    assert days in (Days(date(2024, 9, 1), date(2024, 9, 30)), Days(date(2024, 1, 1), date(2024, 12, 31)))


@pytest.mark.parametrize(
    "words",
    [
        "27 September 2024",
        "27 Sept. 2024",
        "27-Sep-2024",
        "September 27, 2024",
        "Sept 27 2024",
        "Friday, 27 September 2024",
        "Fri., Sept. 27, 2024",
        "Friday 27th September 2024",
        "2024/09/27",
        "  27\u00a0September\n2024 ",
        "27.09.2024",
        "09-27-2024",
        "27 SEPTEMBER 2024",
    ],
)
def test_a_day_as_people_write_it(words):
    found = read(words)
    assert (found.day, found.at) == (FRIDAY, None)


@pytest.mark.parametrize(
    ("words", "hour", "offset"),
    [
        ("2024-09-27T14:00Z", 14, 0),
        ("2024-09-27T14:00:00.123+00:00", 14, 0),
        ("2024-09-27 14:00 +03:00", 14, 3),
        ("2024-09-27 14:00:00+0300", 14, 3),
        ("20240927T140000Z", 14, 0),
        ("Fri, 27 Sep 2024 14:00:00 GMT", 14, 0),
        ("Fri, 27 Sep 2024 14:00:00 -0400", 14, -4),
        ("Fri, 27 Sep 2024 14:00:00 +0000 (UTC)", 14, 0),
        ("September 27, 2024 at 2 p.m. EDT", 14, -4),
        ("September 27, 2024, 12:00 AM UTC", 0, 0),
        ("2:00 PM EDT, Fri September 27, 2024", 14, -4),
        ("27 September 2024, 14.00 UTC+3", 14, 3),
    ],
)
def test_an_instant_keeps_the_day_as_written(words, hour, offset):
    found = read(words)
    at = found.at.replace(second=0) if found.at else None
    assert (found.day, at) == (FRIDAY, datetime(2024, 9, 27, hour, tzinfo=timezone(timedelta(hours=offset))))


@pytest.mark.parametrize("words", ["2024-09-27 14:00", "2024-09-27T14:00:00", "27 September 2024 14:00 IST"])
def test_a_clock_without_a_known_zone_gives_the_day_alone(words):
    assert (read(words).day, read(words).at) == (FRIDAY, None)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2024-02-30", "impossible-date"),
        ("30 February 2024", "impossible-date"),
        ("2023-02-29", "impossible-date"),
        ("2024-13", "impossible-date"),
        ("2024-13-01", "impossible-date"),
        ("31/31/2024", "impossible-date"),
        ("0000-01-01", "impossible-date"),
        ("2024-09-27T25:00Z", "impossible-date"),
        ("2024-09-27T14:00+99:00", "impossible-date"),
        ("27 September 2024, 14:00 pm", "impossible-date"),
        ("Monday, 27 September 2024", "impossible-date"),
        ("03/04/2024", "ambiguous-date"),
        ("3.4.2024", "ambiguous-date"),
        ("yesterday", "unclear-date"),
        ("27/09/24", "unclear-date"),
        ("September", "unclear-date"),
        ("27 Septembre 2024", "unclear-date"),
        ("1727445600", "unclear-date"),
        ("2024-09-27, Hilltown", "unclear-date"),
        ("14:00 2024-09-27 Hilltown", "unclear-date"),
        ("", "unclear-date"),
    ],
)
def test_what_is_no_one_day_is_a_problem(words, why):
    assert kind(words) == why


def test_numbers_that_can_be_one_day_only_are_read():
    assert read("27/09/2024").day == read("09/27/2024").day == FRIDAY
    assert read("04/04/2024").day == date(2024, 4, 4)


def test_an_ambiguous_date_names_both_readings():
    problem = read_published("03/04/2024", "given")
    assert isinstance(problem, Problem)
    assert "2024-04-03 or 2024-03-04" in problem.message


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)))
def test_what_is_written_as_iso_is_read_back(at):
    found = read(at.isoformat())
    assert found.at == at.replace(microsecond=0)
    assert found.day == at.date()


@given(st.text() | st.from_regex(r"[0-9]{1,4}[-/. ][0-9A-Za-z]{1,9}[-/., ]{1,2}[0-9]{1,4}[T ]?[0-9:.+a-zZ-]{0,9}"))
def test_no_words_raise(words):
    assert isinstance(read_published(words, "given"), Published | Problem)
