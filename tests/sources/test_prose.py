import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources import prose
from rashomon.sources.prose import from_markdown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Ferry closed\n\nThe ferry *will not* run.\n", "Ferry closed\n\nThe ferry will not run.\n"),
        ("Ferry closed\n============\nIt is **old**.", "Ferry closed\n\nIt is old.\n"),
        ("See [the notice](https://x.example 'title').", "See the notice.\n"),
        ("one line\nthe same line", "one line the same line\n"),
        ("one line  \nanother line", "one line\nanother line\n"),
        ("- one\n- two\n\nAfter.", "one\ntwo\n\nAfter.\n"),
        ("1. one\n\n2. two\n   - three", "one\ntwo\nthree\n"),
        ("> She said so.\n\nHe did not.", "She said so.\n\nHe did not.\n"),
        ("Before.\n\n***\n\nAfter.", "Before.\n\nAfter.\n"),
        ("![a boat](boat.png) The ferry.", "The ferry.\n"),
        ("A `code` word &amp; a sign &#8212; here.", "A code word & a sign — here.\n"),
        ("Costs \\$4 \\*only\\*.", "Costs $4 *only*.\n"),
        ("| Year | Boats |\n|---|---|\n| 2024 | 3 |", "Year | Boats\n2024 | 3\n"),
        ("<!-- note -->\n\n<p>It is <b>old</b> &amp; slow.</p>", "It is old & slow.\n"),
        ("Old<!-- a\n\nnote --> and slow <!-- still", "Old and slow <!-- still\n"),
        ("It <b>is</b> old.<br>", "It is old.\n"),
        ("    indented words", "indented words\n"),
        ("```\nfenced words\n```", "fenced words\n"),
        ("", ""),
        ("***", ""),
    ],
)
def test_markdown_becomes_its_words(source, text):
    assert from_markdown(source) == text


def test_a_long_file_is_read_in_pieces(monkeypatch):
    monkeypatch.setattr(prose, "PIECE", 60)
    lines = [f"On day {day} the *ferry* carried {day + 3} people." for day in range(30)]
    assert from_markdown("\n\n".join(lines)) == "\n\n".join(lines).replace("*", "") + "\n"
    assert from_markdown("w" * 130).replace("\n", "") == "w" * 130


@given(st.text())
def test_no_markdown_raises(source):
    assert isinstance(from_markdown(source), str)
