"""A text longer than any report is read in parts, and every span still points into the whole."""

from datetime import date
from itertools import pairwise

import pytest

from rashomon.reading import long_texts, read
from rashomon.reading.long_texts import LONGEST, parts
from rashomon.record import Days, Published, Report

DAY = Published(Days(date(2031, 3, 12), date(2031, 3, 12)), "given")


@pytest.mark.parametrize("piece", ["A ferry sank.\n", "A ferry sank. ", "ferry ", "x", "\n", " ", "“", ".", "a\n\n\n"])
def test_parts_hold_all_of_a_text(piece):
    text = piece * (3 * LONGEST // len(piece))
    found = list(parts(text))
    assert "".join(part.of(text) for part in found) == text
    assert all(LONGEST // 2 <= part.end - part.start <= LONGEST for part in found[:-1])


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("x" * 60_000 + "\n\n" + "It sank.\n" * 9_000, 60_002),
        ("x" * 60_000 + "\n" + "It sank. " * 9_000, 60_001),
        ("It sank. " + "word " * 14_000 + "It burnt. " + "word " * 9_000, 70_019),
        ("x" * 60_000 + " " + "x" * 60_000, 60_001),
        ("x" * 40_000 + "\n\n" + "x" * 80_000, LONGEST),
    ],
    ids=["paragraph", "line", "sentence", "word", "none"],
)
def test_a_text_is_cut_where_it_breaks_best(text, end):
    assert [part.end for part in parts(text)] == [end, len(text)]


def test_a_short_text_is_one_part():
    assert list(parts("")) == [(0, 0)]
    assert list(parts("x" * LONGEST)) == [(0, LONGEST)]


def test_what_is_read_of_each_part_stands_in_its_place(model, monkeypatch):
    monkeypatch.setattr("rashomon.reading.LONGEST", 120)
    monkeypatch.setattr(long_texts, "LONGEST", 120)
    lines = [f"Malta sold {n} ships to Chad on Monday, the mayor said.\n" for n in range(11, 31)]
    report = Report("dump.txt", "".join(lines), published=DAY)
    (reading,) = read([report], model)
    made = reading.statements
    assert [s.action for s in made] == ["sell"] * len(lines)
    assert [s.id for s in made] == [f"{report.id}.{n}" for n in range(1, 21)]
    for statement, line in zip(made, lines, strict=True):
        assert statement.report == reading.report == report.id
        assert statement.quote == statement.span.of(report.text)
        assert statement.sentence.of(report.text) == line.strip()
        assert [a.span.of(report.text) for a in statement.actors] == [a.name for a in statement.actors]
        assert statement.when.span.of(report.text) == statement.when.expression == "on Monday"
        assert statement.quantities[0].span.of(report.text) == statement.quantities[0].expression
        assert statement.attribution[0].span.of(report.text) == statement.attribution[0].speaker == "mayor"
    assert all(a.span.end <= b.span.start for a, b in pairwise(made))


def test_a_problem_points_into_the_whole(model, monkeypatch):
    monkeypatch.setattr("rashomon.reading.LONGEST", 60)
    monkeypatch.setattr(long_texts, "LONGEST", 60)
    report = Report("dump.txt", "The ship of the old firm from Malta sank.\nIt was raised on Friday by its crew.\n" * 2)
    (reading,) = read([report], model)
    assert {p.span.of(report.text) for p in reading.problems} == {"on Friday"}
    assert len({p.span for p in reading.problems}) == 2
