"""`read`: reports in, one Reading a report out, in order; other languages are said and not read."""

from itertools import islice

import pytest

from rashomon.reading import read
from rashomon.record import Report

SANK = Report("sank.txt", "The ferry sank on Monday. Nine sailors died.")
SOLD = Report("sold.txt", "The firm sold the mine in 2030.")


def test_a_reading_for_each_report_in_their_order(model):
    empty = Report("empty.txt", "")
    readings = list(read([SANK, empty, SOLD], model))
    assert [r.report for r in readings] == [SANK.id, empty.id, SOLD.id]
    assert [len(r.statements) for r in readings] == [2, 0, 1]


def test_no_reports(model):
    assert list(read([], model)) == []


@pytest.mark.parametrize("language", ["de", "fr-CA", "ZH", "eng-unknown"])
def test_a_report_in_another_language_is_said_and_not_read(model, language):
    report = Report("fremd.txt", "Die Fähre sank am Montag.", language=language)
    (reading,) = read([report], model)
    if language.lower().startswith("en"):
        assert reading.problems == ()
        return
    assert reading.statements == ()
    (problem,) = reading.problems
    assert problem.kind == "other-language"
    assert language in problem.message
    assert problem.source == "fremd.txt"


@pytest.mark.parametrize("language", [None, "en", "en-GB", "EN"])
def test_english_and_unknown_languages_are_read(model, language):
    (reading,) = read([Report("a.txt", SANK.text, language=language)], model)
    assert len(reading.statements) == 2


def test_a_foreign_report_between_others_takes_nothing_from_them(model):
    foreign = Report("fremd.txt", "Die Fähre sank am Montag.", language="de")
    assert [len(r.statements) for r in read([SANK, foreign, SOLD], model)] == [2, 0, 1]


def test_reports_are_taken_as_they_come(model):
    """An endless stream of reports can be read: only one is held at a time."""
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield SOLD

    assert len(list(islice(read(endless(), model), 3))) == 3
    assert taken == 3


def test_a_sentence_repeated_to_the_letter_states_nothing_more(model):
    text = "Ana Roe sold the mill on Monday. " * 50
    assert [s.span.start for s in next(read([Report("echo.txt", text)], model)).statements] == [0]


def test_the_same_report_twice_reads_the_same(model):
    assert list(read([SANK], model)) == list(read([SANK], model))
