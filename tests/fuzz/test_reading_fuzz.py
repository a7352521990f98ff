"""Any text is read without an exception; the corpus beside this test keeps texts that are hard on a reader."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reading import ReaderModel, read
from rashomon.record import Days, Published, Report

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.txt"))
DAY = Published(Days(date(2031, 3, 12), date(2031, 3, 12)), "given")


@pytest.fixture(scope="module")
def model():
    return ReaderModel(threads=1)


def text_of(path):
    """The file's text with its line ends as they are."""
    return path.read_bytes().decode("utf-8")


def check(text, model):
    (reading,) = read([Report("nasty.txt", text, published=DAY)], model)
    for statement in reading.statements:
        assert statement.quote == statement.span.of(text) != ""
        assert statement.clause
        assert statement.action
        for part in (*statement.actors, *statement.places):
            assert part.span is None or part.span.of(text) == part.name != ""
    assert all(problem.message for problem in reading.problems)
    return reading


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_kept_text(path, model):
    check(text_of(path), model)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_kept_text_beside_a_plain_one(path, model):
    """What is odd on one line leaves what is plain on another readable."""
    made = check(f"The ferry sank on Monday.\n\n{text_of(path)[:400]}\n\nThe firm sold the mine.", model).statements
    assert {"sink", "sell"} <= {s.action for s in made}


LINES = sorted({line for path in CORPUS for line in text_of(path)[:4000].split("\n") if line})
CUTS = st.tuples(st.sampled_from(LINES), st.integers(0, 60), st.integers(1, 80))
SLICES = CUTS.map(lambda cut: cut[0][cut[1] : cut[1] + cut[2]])
GLUE = st.sampled_from(["", " ", "\n", "\n\n", ". ", ", ", "” ", " “", "\t", "\u00a0", "\u200b"])


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.tuples(SLICES, GLUE), min_size=1, max_size=10))
def test_shreds_of_the_kept_texts_put_together(parts, model):
    check("".join(piece + glue for piece, glue in parts), model)


ODD = (0x0, 0x1, 0xAD, 0x301, 0x200B, 0x200F, 0x2028, 0xFEFF, 0xFFFD, 0xFFFF, 0xD800, 0x1F6A2)


@pytest.mark.parametrize("code", ODD, ids=hex)
def test_one_character_in_every_place(code, model):
    plain = "The firm sold nine ships to Chad by May, he said."
    for at in range(0, len(plain), 7):
        check(plain[:at] + chr(code) + plain[at:], model)
    check(chr(code) * 300, model)
