"""The record as Markdown."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rashomon.record import Brief, Line, Problem, Report
from rashomon.telling import show
from rashomon.telling.markdown import escaped

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


def test_sections_in_their_order(ferry):
    heads = [line for line in show(ferry, "markdown").splitlines() if line.startswith("## ")]
    assert heads == [
        "## Where accounts differ", "## Timeline", "## Commitments on 5 October 2025", "## Not disclosed",
        "## Sources", "## Problems",
    ]  # fmt: skip


def test_sentences_carry_their_numbers(ferry):
    text = show(ferry, "markdown")
    assert "1. Northline Ferries will end its daily crossing to Skerrow by October 2025. [2][3]" in text
    assert "| by the end of April 2025 | **Northline Ferries** — refund every season ticket | [2][4] |" in text


def test_only_web_addresses_are_linked(ferry):
    html = READER.render(show(ferry, "markdown"))
    assert html.count("<a href=") == 1
    assert '<a href="https://harbourpost.example/skerrow">' in html


def test_empty_sections_are_left_out(bare):
    assert show(bare, "markdown") == (
        "# Nothing could be read\n\n*As of 5 October 2025 · 1 report · 1 origin · 0 statements*\n\n"
        "## Sources\n\n1. blank · day not known · blank.txt\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("the 5* hotel_name and _this_", r"the 5\* hotel_name and \_this\_"),
        ("<script>", r"\<script\>"),
        ("1. first", r"1\. first"),
        ("- item", r"\- item"),
        ("-40 degrees", "-40 degrees"),
        ("# tag", r"\# tag"),
        ("#1 song", "#1 song"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("fish &amp; chips & salt", r"fish \&amp; chips & salt"),
        ("a | b", r"a \| b"),
        ("2,500 troops (about)", "2,500 troops (about)"),
    ],
)
def test_escaped(text, written):
    assert escaped(text) == written


@settings(deadline=None)
@given(st.text(alphabet="ab1.)-+#*_`~[]()<>!&;|\\ =:\n\"'/$^"))
def test_any_text_is_read_as_the_words_that_it_is(text):
    tokens = READER.parse(f"- {escaped(text)}")
    inline = [t for t in tokens if t.type == "inline"]
    words = "".join(child.content for t in inline for child in t.children or [])
    assert words == " ".join(text.split())
    assert {child.type for t in inline for child in t.children or []} <= {"text", "text_special"}
    assert [t.type for t in tokens if t.type.endswith("_open")] in (
        ["bullet_list_open", "list_item_open", "paragraph_open"], ["bullet_list_open", "list_item_open"],
    )  # fmt: skip


def test_marks_of_a_report_stay_words(bare):
    hostile = replace(
        bare,
        reports=(Report("a|b.txt", "x", title="](javascript:alert(1)) <img src=x>", url="https://x.example/ a)<b>"),),
        brief=Brief(Line("# <script>alert(1)</script> [x]: http://y.example", ())),
        problems=(Problem("empty-file", "[1]: http://y.example", "[1]"),),
    )
    html = READER.render(show(hostile, "markdown"))
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
