from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources.details import Details
from rashomon.sources.front_matter import names, split

WHOLE = """\
---
title: "Ferry line: closed until spring"
outlet: Harbour Gazette
url: https://gazette.example/ferry
published: 2024-09-27
language: en-GB
authors: [Jane Roe, John Doe]
Desk: Transport
seen: 12:30:45
draft: no
tags: [sea, boats]
---

The ferry will not run before March.
"""


def kinds(details: Details) -> list[str]:
    return [problem.kind for problem in details.problems]


def test_every_known_key_is_read_and_the_others_are_kept_as_text():
    details, text = split(WHOLE)
    assert text == "\nThe ferry will not run before March.\n"
    assert details.title == "Ferry line: closed until spring"
    assert details.outlet == "Harbour Gazette"
    assert details.url == "https://gazette.example/ferry"
    assert details.published is not None
    assert details.published.how == "front matter"
    assert details.published.day == date(2024, 9, 27)
    assert details.language == "en"
    assert details.authors == ("Jane Roe", "John Doe")
    assert details.extra == {"Desk": "Transport", "draft": "no", "seen": "12:30:45", "tags": "sea, boats"}
    assert details.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will not run.\n",
        "---\nThe ferry will not run.\n---\nIt is old.\n",
        "---\n\nA rule opens this text.\n",
        "----\ntitle: no\n----\n",
        " ---\ntitle: no\n---\n",
        "Title: the ferry\n---\nIt is old.\n",
        "",
        "---",
    ],
)
def test_a_text_without_a_block_comes_back_whole(text):
    assert split(text) == (Details(), text)


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_a_block_ends_at_dashes_or_dots(end):
    assert split(f"---\ntitle: Ferry\n{end}\nText.\n") == (Details(title="Ferry"), "Text.\n")


def test_an_empty_block_says_nothing():
    assert split("---\n---\nText.\n") == (Details(), "Text.\n")
    assert split("---\n# a note\ntitle:\noutlet: ~\n---\nText.\n") == (Details(), "Text.\n")


def test_yaml_does_not_turn_words_into_other_things():
    details, _ = split("---\ntitle: 2024-09-27\noutlet: on\nlanguage: no\npublished: 2024-09\n---\n")
    assert (details.title, details.outlet, details.language) == ("2024-09-27", "on", "no")
    assert str(details.published) == "2024-09"


def test_a_title_over_several_lines_is_one_line():
    assert split("---\ntitle: >\n  Ferry line\n  closed\n---\n")[0].title == "Ferry line closed"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("2024-02-30", "impossible-date"),
        ("03/04/2024", "ambiguous-date"),
        ("soon", "unclear-date"),
        ("[2024-09-27, 2024-09-28]", "unclear-date"),
        ("{day: 27}", "unclear-date"),
    ],
)
def test_a_date_that_cannot_be_read_is_a_problem_and_no_date(words, kind):
    details, text = split(f"---\npublished: {words}\ntitle: Ferry\n---\nText.\n")
    assert (details.published, details.undatable, kinds(details)) == (None, True, [kind])
    assert (details.title, text) == ("Ferry", "Text.\n")


@pytest.mark.parametrize(
    "block",
    [
        "title: Ferry: closed",
        "title: Ferry\n\ttabbed: yes",
        'outlet: "Harbour Gazette',
        "title: *nothing",
        "title: &a x\nurl: *a",
        "tags: [sea, boats",
        "title: a\x01b",
    ],
)
def test_a_broken_block_is_a_problem_and_the_text_after_it_is_read(block):
    details, text = split(f"---\npublished: 2024-09-27\n{block}\n---\nText.\n")
    assert (kinds(details), text) == (["front-matter"], "Text.\n")
    assert details.published is not None
    assert details.published.day == date(2024, 9, 27)


def test_plain_lines_of_a_broken_block_still_count():
    details, _ = split("---\ntitle: Ferry: closed\noutlet: 'Gazette'\n---\nText.\n")
    assert (details.title, details.outlet) == ("Ferry: closed", "Gazette")
    assert "line 2" in details.problems[0].message


def test_a_block_that_is_not_closed_ends_at_its_blank_line():
    details, text = split("---\ntitle: Ferry\noutlet: Gazette\n\nThe ferry is old.\n\nMore.\n")
    assert (kinds(details), details.title, text) == (["front-matter"], "Ferry", "The ferry is old.\n\nMore.\n")


def test_a_rule_far_down_does_not_make_the_text_a_block():
    details, text = split("---\ntitle: Ferry\n\nThe ferry is old. It will not run.\n\n---\nA note.\n")
    assert (kinds(details), text) == (["front-matter"], "The ferry is old. It will not run.\n\n---\nA note.\n")


def test_a_block_that_cannot_be_told_apart_is_text():
    whole = "---\ntitle: Ferry\nThe ferry is old.\nIt will not run.\n"
    details, text = split(whole)
    assert (kinds(details), text) == (["front-matter"], whole)


def test_nesting_without_end_is_a_problem():
    details, text = split("---\ntitle: Ferry\ndeep: " + "[" * 20_000 + "\n---\nText.\n")
    assert (kinds(details), details.title, text) == (["front-matter"], "Ferry", "Text.\n")


def test_the_proper_name_of_a_key_wins_over_another():
    details, _ = split("---\ndate: 2020-01-01\npublished: 2024-09-27\n---\n")
    assert details.published is not None
    assert details.published.day == date(2024, 9, 27)
    assert details.extra == {"date": "2020-01-01"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Jane Roe, John Doe", ("Jane Roe", "John Doe")),
        ("Roe, Jane", ("Roe, Jane",)),
        ("Jane Roe; Doe, John", ("Jane Roe", "Doe, John")),
        (["Jane Roe", "Jane Roe", ""], ("Jane Roe",)),
        (None, ()),
    ],
)
def test_authors(written, read):
    assert names(written) == read


@given(st.text())
def test_no_block_raises(block):
    details, text = split(f"---\n{block}\n---\nText.\n")
    assert isinstance(details, Details)
    assert text


@given(st.text(alphabet="ab:-#[]{}'\"&*!|>% \n\t~?,", max_size=60))
def test_no_yaml_raises(block):
    details, _ = split(f"---\ntitle: Ferry\n{block}\n---\nText.\n")
    assert isinstance(details, Details)
