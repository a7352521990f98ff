"""Five words in a row, as numbers: what counts as a word, what is left out, what a headline is about."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.origins.word_runs import MOST_RUNS, RUN, _code, _words, word_runs
from rashomon.record import Report

TEXT = "The old ferry ran onto the rocks below the light at Orme, and nobody was hurt when it broke in two."


def runs(text: str, title: str | None = None) -> set[int]:
    return set(word_runs(Report("a", text, title=title)).numbers.tolist())


def test_a_run_is_five_words_in_a_row_each_once() -> None:
    assert len(runs(TEXT)) == len(TEXT.split()) - RUN + 1
    assert runs(f"{TEXT} {TEXT}") >= runs(TEXT)
    assert len(runs(f"{TEXT} {TEXT}")) == len(TEXT.split())  # and those over the seam


def test_case_marks_and_line_ends_are_not_seen() -> None:
    assert runs(TEXT.upper().replace(" ", "\n").replace(",", " –")) == runs(TEXT)


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "„{}“", "«{}»", '"{}\n\n', "“{}\n\n“{}”"])
def test_what_is_quoted_is_left_out(marks: str) -> None:
    said = "we heard the keel go and then the lights went out on every deck"
    quoted = marks.replace("{}", said)
    told = runs(f"{TEXT} {quoted} Divers look for the log. The harbour stays shut until Friday noon, the town says.")
    assert told.isdisjoint(runs(said))
    assert told > runs("Divers look for the log. The harbour stays shut until Friday noon, the town says.")


def test_a_text_of_nothing_but_quotations_is_taken_with_them() -> None:
    assert runs(f"“{TEXT}” Mayor Roe said.") > runs(TEXT)


def test_a_short_text_is_one_run_and_an_empty_one_has_none() -> None:
    assert len(runs("Bridge shut")) == 1
    assert runs("Bridge shut") != runs("Bridge open")
    assert runs("") == runs(" -- ") == set()


def test_runs_that_hold_a_word_of_the_headline_are_marked() -> None:
    found = word_runs(Report("a", TEXT, title="Ferry lost - Gull News of Orme"))
    assert found.about.tolist() == [True] * 3 + [False] * (len(found.numbers) - 3)
    untitled = word_runs(Report("a", TEXT))
    assert untitled.about[0]


def test_a_word_has_one_number_wherever_it_stands() -> None:
    codes, _ = _words("the ferry sank, and the ferry was the old one", [])
    assert codes[1] == codes[5] == _code("ferry")
    assert codes[0] == codes[4] == codes[7]


def test_of_a_long_text_a_sample_is_kept_that_others_have_too() -> None:
    words = [f"w{n}" for n in range(9000)]
    long, part = word_runs(Report("a", " ".join(words))), word_runs(Report("b", " ".join(words[4000:4500])))
    assert len(long.numbers) == MOST_RUNS
    assert set(part.under(long.limit).numbers.tolist()) <= set(long.numbers.tolist())
    assert len(part.under(long.limit).numbers) == pytest.approx(500 * MOST_RUNS / 9000, rel=0.4)


@settings(deadline=None)
@given(st.text(max_size=300), st.text(max_size=40))
def test_any_text_has_runs_and_they_do_not_change(text: str, title: str) -> None:
    one, other = word_runs(Report("a", text, title=title)), word_runs(Report("b", text, title=title))
    assert np.array_equal(one.numbers, other.numbers)
    assert len(one.about) == len(one.numbers) == len(set(one.numbers.tolist()))
    assert set(one.sample().tolist()) <= set(one.numbers.tolist())


def test_headings_are_left_out_and_a_page_of_nothing_else_is_one_run() -> None:
    assert runs(f"Most read this week in our pages\n\n{TEXT}\n\nDownload our app now and be told") == runs(TEXT)
    page = "2:05 Video shows the ferry\n\nMost read this week in our pages\n\n1:11 Mayor on the bridge"
    assert len(runs(page)) == 1
    assert runs(page) != runs(page + " again")
