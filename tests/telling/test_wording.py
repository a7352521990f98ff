"""Words for days, times, amounts and states."""

from datetime import date
from typing import get_args

import pytest

from rashomon.record import OPEN, CommitmentStatus, Days, Moment, Published, Status, Verdict
from rashomon.telling import wording

D = date


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (D(2025, 9, 27), D(2025, 9, 27), "27 September 2025"),
        (D(2025, 9, 1), D(2025, 9, 30), "September 2025"),
        (D(2024, 2, 1), D(2024, 2, 29), "February 2024"),
        (D(2003, 1, 1), D(2003, 12, 31), "2003"),
        (D(2003, 1, 1), D(2011, 12, 31), "2003–2011"),
        (D(2026, 1, 1), D(2026, 4, 30), "January–April 2026"),
        (D(2025, 12, 1), D(2026, 2, 28), "December 2025 – February 2026"),
        (D(2026, 6, 1), D(2026, 6, 10), "1–10 June 2026"),
        (D(2010, 5, 28), D(2010, 6, 3), "28 May – 3 June 2010"),
        (D(2024, 9, 27), D(2026, 1, 5), "27 September 2024 – 5 January 2026"),
        (None, D(2025, 9, 30), "by the end of September 2025"),
        (None, D(2026, 12, 31), "by the end of 2026"),
        (None, D(2025, 9, 27), "by 27 September 2025"),
        (D(2027, 1, 1), None, "2027 or later"),
        (D(2010, 8, 1), None, "August 2010 or later"),
        (D(2010, 8, 3), None, "3 August 2010 or later"),
        (D.min, D.max, "1–9999"),
        (None, None, ""),
    ],
)
def test_bounds_of_a_day(first, last, words):
    assert wording.days(Days(first, last)) == words


def test_no_deadline():
    assert wording.due(OPEN) == "no day given"


SEPTEMBER = Days(D(2025, 9, 1), D(2025, 9, 30))
LAST_OF_SEPTEMBER = Days(D(2025, 9, 30), D(2025, 9, 30))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (SEPTEMBER, SEPTEMBER, "September 2025"),
        (Days(None, D(2025, 9, 30)), Days(None, D(2025, 9, 30)), "by the end of September 2025"),
        (OPEN, LAST_OF_SEPTEMBER, "until the end of September 2025"),
        (OPEN, SEPTEMBER, "until September 2025"),
        (OPEN, Days(D(2026, 9, 1), None), "until September 2026 at least"),
        (OPEN, Days(None, D(2026, 9, 5)), "until 5 September 2026 at the latest"),
        (Days(D(2003, 1, 1), D(2003, 12, 31)), Days(D(2024, 9, 27), None), "since 2003"),
        (Days(D(2003, 1, 1), D(2003, 12, 31)), LAST_OF_SEPTEMBER, "2003 to 30 September 2025"),
        (LAST_OF_SEPTEMBER, OPEN, "from 30 September 2025"),
        (Days(D(2027, 1, 1), None), OPEN, "2027 or later"),
        (Days(None, D(2024, 1, 5)), LAST_OF_SEPTEMBER, "by 5 January 2024, until the end of September 2025"),
        (OPEN, OPEN, "“an additional year”"),
    ],
)
def test_a_moment(start, end, words):
    assert wording.when(Moment("an additional  year", start, end)) == words


def test_no_moment():
    assert wording.when(None) == ""


@pytest.mark.parametrize(
    ("low", "high", "unit", "per", "words"),
    [
        (2500, 2500, "troops", None, "2,500 troops"),
        (200, 999, "troops", None, "200 to 999 troops"),
        (41, None, "homes", None, "at least 41 homes"),
        (0, 499, "people", None, "at most 499 people"),
        (None, 900, None, None, "at most 900"),
        (60000, 60000, "barrels", "day", "60,000 barrels a day"),
        (20_000_000_000, 20_000_000_000, "USD", None, "USD 20 billion"),
        (1_500_000, 1_500_000, "people", None, "1.5 million people"),
        (1_234_567, 1_234_567, "people", None, "1,234,567 people"),
        (4.5, 4.5, "magnitude", None, "4.5 magnitude"),
        (0, 0, "casualties", None, "0 casualties"),
        (None, None, "troops", None, ""),
    ],
)
def test_an_amount(low, high, unit, per, words):
    assert wording.amount(low, high, unit, per) == words


def test_every_state_has_its_words():
    assert set(wording.COMMITMENT_WORDS) == set(get_args(CommitmentStatus))
    assert set(wording.VERDICT_WORDS) == set(get_args(Verdict))
    assert set(wording.STATUS_WORDS) == set(get_args(Status))


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (None, "day not known"),
        (Published(OPEN, "given"), "day not known"),
        (Published(SEPTEMBER, "given"), "September 2025"),
        (Published(LAST_OF_SEPTEMBER, "page"), "30 September 2025"),
    ],
)
def test_published(published, words):
    assert wording.published(published) == words


def test_iso_days_within_a_sentence_become_words():
    assert wording.reworded("moved from 2025-08-31 to 2026-06-30") == "moved from 31 August 2025 to 30 June 2026"
    assert wording.reworded("next month (2025-09-01 to 2025-09-30)") == "next month (September 2025)"
    assert wording.reworded("2025-09-30 to 2025-09-01") == "30 September 2025 to 1 September 2025"
    assert wording.reworded("case 2025-13-45, part 2025-08-31-7") == "case 2025-13-45, part 2025-08-31-7"


def test_plain_text_holds_no_control_characters():
    assert wording.plain("a\x1b[31mred\x07\n\n b\u202e c\ud800 \ttab\u2028end") == "a[31mred b c\ufffd tab end"


@pytest.mark.parametrize(
    ("text", "width", "clipped"),
    [("short", 10, "short"), ("the ferry, which left", 11, "the ferry…"), ("x" * 20, 10, "x" * 9 + "…")],
)
def test_clipped(text, width, clipped):
    assert wording.clipped(text, width) == clipped


def test_lists_and_counts():
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b", "c"]) == "a, b and c"
    assert wording.listed([]) == ""
    assert wording.counted(1, "story", "stories") == "1 story"
    assert wording.counted(1200, "report") == "1,200 reports"


@pytest.mark.parametrize(("words", "opened"), [("the mill", "The mill"), ("iPhone sales rose", "iPhone sales rose")])
def test_a_name_keeps_its_small_letter(words, opened):
    assert wording.opened(words) == opened
