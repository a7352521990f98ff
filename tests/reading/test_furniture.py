"""Lines that belong to the page, and lines that only begin like them."""

import time

import pytest

from rashomon.reading.furniture import FORMS, is_furniture
from rashomon.reading.sentences import sentences


@pytest.mark.parametrize("form", FORMS, ids=[form.example for form in FORMS])
def test_each_form_finds_its_example(form):
    assert is_furniture(form.example)


@pytest.mark.parametrize(
    "line",
    [
        "Share Tweet Email",
        "Facebook Twitter WhatsApp 14",
        "SHARE",
        "Read more here.",
        "See also: Ferry raised",
        "Related story: Ferry raised",
        "Advertisement",
        "© 2031 Gull News",
        "(Ines Prado/Gull News)",
        "| Ines Prado / Gull News",
        "By Jane Roe and Ada Lind",
        "BY JANE ROE | GULL NEWS",
        "Published: 12 March 2031",
        "Follow Jane Roe on Twitter.",
        "Thank you for subscribing.",
    ],
)
def test_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on Monday.",
        "More on Monday's vote was heard in court.",
        "More than forty people were hurt.",
        "By Friday, the ferry will be raised.",
        "By Monday Night, the water had reached the quay.",
        "Like her brother, she wrote on Facebook that the ferry sank.",
        "Advertisements for the ferry were taken down.",
        "Loading docks were closed.",
        "Published on Monday, the report says that nine ships sank.",
        "Updated figures show a loss.",
        "Register offices closed on Monday.",
        "Video shows the ferry on its side.",
        "Share prices fell.",
        "Comments by the mayor were met with anger.",
        "Read the report that the office gave to the court.",
        "14 comments were deleted.",
        "12:48 was when the ferry sank",
        "Reporters gathered at the quay.",
        "Police",
        "",
    ],
)
def test_what_the_report_may_tell_is_kept(line):
    assert not is_furniture(line)


def test_furniture_is_no_sentence_of_the_report():
    text = (
        "Ferry sinks off the cape\n\nBy Jane Roe\n\nShare Tweet Email\n\nA ferry sank on Monday.\n\n"
        "READ MORE: Ferry had leaked before\n\nNine people drowned. (Photo: Ines Prado)\n\nCopyright 2031 Gull News.\n"
    )
    assert [s.span.of(text) for s in sentences(text)] == [
        "Ferry sinks off the cape",
        "A ferry sank on Monday.",
        "Nine people drowned.",
    ]


@pytest.mark.parametrize("piece", ["A", "A ", "A/", "by A ", "(", "1:1 ", "more from ", "like us ", "a.m."])
def test_a_long_line_takes_linear_time(piece):
    began = time.perf_counter()
    is_furniture(piece * 100_000)
    for length in range(200, 300, 10):
        is_furniture(piece * (length // len(piece)))
    assert time.perf_counter() - began < 5
