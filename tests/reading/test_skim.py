"""What a report shows without being read."""

from datetime import date

from rashomon.reading import skim
from rashomon.record import Days, Published, Report

FRIDAY = Published(Days(date(2031, 5, 2), date(2031, 5, 2)), "given")


def test_sentences_and_the_days_that_they_name() -> None:
    report = Report("a.txt", "The bridge fell on Thursday. It was built in May 1990.", published=FRIDAY)
    found = skim(report)
    assert [span.of(report.text) for span in found.sentences] == [
        "The bridge fell on Thursday.",
        "It was built in May 1990.",
    ]
    assert found.days == (date(2031, 5, 1),)


def test_days_of_the_page_s_furniture_are_none_of_the_report_s() -> None:
    report = Report("a.txt", "The bridge fell on Thursday.\nCopyright 1 March 2030 Gull News", published=FRIDAY)
    assert skim(report).days == (date(2031, 5, 1),)


def test_a_weekday_alone_is_the_one_before() -> None:
    assert skim(Report("a.txt", "It rained on Saturday.", published=FRIDAY)).days == (date(2031, 4, 26),)


def test_without_a_day_of_publication_only_written_days_are_known() -> None:
    assert skim(Report("a.txt", "It fell on Thursday. It stood on 3 May 1990.")).days == (date(1990, 5, 3),)


def test_other_languages_and_nothing_at_all_are_taken() -> None:
    assert skim(Report("a.txt", "Am Montag fiel die Brücke.", language="de")).days == ()
    assert skim(Report("a.txt", "")).sentences == ()
