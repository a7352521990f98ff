"""The record in a terminal."""

import re
from dataclasses import replace

import pytest

from rashomon.record import Brief, Commitment, Days, Line, Report
from rashomon.telling import show

SECTIONS = [
    "WHERE ACCOUNTS DIFFER", "TIMELINE", "COMMITMENTS ON 5 OCTOBER 2025", "NOT DISCLOSED", "SOURCES", "PROBLEMS",
]  # fmt: skip


def test_sections_in_their_order(ferry):
    lines = show(ferry, "text").splitlines()
    assert [line for line in lines if line in SECTIONS] == SECTIONS


def test_the_headline_and_its_sources_come_first(ferry):
    lines = show(ferry, "text").splitlines()
    assert lines[0].endswith("the county says later [1][2]")
    assert lines[1] == "As of 5 October 2025 · 4 reports · 3 origins · 19 statements · 1 conflict"


def test_conflicts_come_before_updates_and_those_before_what_is_compatible(ferry):
    text = show(ferry, "text")
    heads = [line.split("  ")[0] for line in text.splitlines() if re.match(r"(CONFLICT|UPDATED|COMPATIBLE)\b", line)]
    assert heads == ["CONFLICT: when", "UPDATED: by when", "COMPATIBLE: how many"]
    assert "1 point told alike by two or more origins; 1 point told by one origin only." in text.replace("\n", " ")
    assert "900 people a day (tightest) — Coast Daily [1]" in text


def test_reports_of_one_origin_say_so(ferry):
    assert "one origin with [3]: nearly the same words" in show(ferry, "text")


def test_no_raw_day_and_no_colour(ferry):
    text = show(ferry, "text")
    assert not re.search(r"\d{4}-\d\d", text)
    assert "\x1b" not in text


def test_colour_where_it_is_asked_for(ferry):
    text = show(ferry, "text", colour=True)
    assert "\x1b[" in text
    assert re.sub(r"\x1b\[[\d;]*m", "", text).split() == show(ferry, "text").split()


@pytest.mark.parametrize("width", [40, 72, 100])
def test_lines_keep_to_the_width(ferry, width):
    assert max(map(len, show(ferry, "text", width=width).splitlines())) <= width


def test_colour_and_width_of_the_environment_change_nothing(ferry, monkeypatch):
    before = show(ferry, "text")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    assert show(ferry, "text") == before


def test_an_empty_record_is_headed_and_lists_its_source(bare):
    assert show(bare, "text") == (
        "Nothing could be read\nAs of 5 October 2025 · 1 report · 1 origin · 0 statements\n\n"
        "SOURCES\n[1] blank\n    day not known · blank.txt\n"
    )


def test_long_lists_are_cut(ferry):
    many = tuple(Commitment(f"c{n}", "close", ("the county",), f"plank {n}", Days(), "pending", ()) for n in range(30))
    text = show(replace(ferry, findings=replace(ferry.findings, commitments=many)), "text")
    assert text.count("plank") == 16
    assert "… and 14 more (in the JSON)" in text


def test_escape_sequences_of_a_report_do_not_reach_the_terminal(bare):
    hostile = replace(
        bare,
        reports=(Report("\x1b]0;title\x07.txt", "text", title="\x1b[2Jgone [bold]", outlet="\u202etxet"),),
        brief=Brief(Line("[red]not a style[/red] :smile: \x1b[31m", ())),
    )
    text = show(hostile, "text")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "[red]not a style[/red] :smile:" in text
