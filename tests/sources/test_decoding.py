import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources import decoding
from rashomon.sources.decoding import BOMS, BYTE_LIMIT, MAGIC, NotText, cut, decode, read

WORDS = "The café closed at noon — “for good”, she said.\n"


def test_utf8_is_read_as_it_stands():
    assert decode(WORDS.encode()) == (WORDS, ())


@pytest.mark.parametrize(("mark", "encoding"), BOMS, ids=lambda value: str(value))
def test_a_byte_order_mark_names_the_encoding_and_is_taken_off(mark, encoding):
    assert decode(mark + WORDS.encode(encoding)) == (WORDS, ())


def test_other_bytes_are_windows_1252_and_that_is_said():
    text, problems = decode(WORDS.encode("cp1252"))
    assert text == WORDS
    assert [problem.kind for problem in problems] == ["encoding"]


def test_a_page_may_declare_its_charset():
    page = "<html><head><meta charset='koi8-r'></head><p>мост закрыт</p></html>"
    assert decode(page.encode("koi8-r"), page=True) == (page, ())


@pytest.mark.parametrize("name", ["base64", "rot13", "nonsense", "utf-7", "zip", "punycode", "x"])
def test_a_charset_that_is_none_is_not_used(name):
    page = f"<meta charset={name}><p>café</p>"
    text, problems = decode(page.encode("cp1252"), page=True)
    assert text == page
    assert [problem.kind for problem in problems] == ["encoding"]


def test_line_ends_become_lf_and_nothing_else_changes():
    assert decode(b"one\r\ntwo\rthree\n\n  four\t\x0c five ")[0] == "one\ntwo\nthree\n\n  four\t\x0c five "


@pytest.mark.parametrize(("magic", "what"), MAGIC)
def test_known_kinds_of_file_are_named(magic, what):
    with pytest.raises(NotText) as refused:
        read(io.BytesIO(magic + b" and some words that follow"))
    assert refused.value.problem.kind == "binary-file"
    assert what in refused.value.problem.message


@pytest.mark.parametrize(
    "data",
    [
        b"words\0words",
        b"w" * 20_000 + b"\0",
        bytes(range(1, 32)) * 20,
        b"\xff\xfe\x00\xd8" * 50,
    ],
)
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(NotText):
        decode(data)


def test_a_few_stray_control_characters_are_text():
    assert decode(b"The ferry\x07 is old, and the harbour is older than the ferry.")[1] == ()


def test_a_torn_last_character_is_left_out_of_a_partial_file():
    assert decode("café".encode()[:-1], partial=True) == ("caf", ())
    assert decode("café".encode()[:-1])[1] != ()


def test_reading_stops_at_the_limit(monkeypatch):
    monkeypatch.setattr(decoding, "BYTE_LIMIT", 20_000)
    assert read(io.BytesIO(b"w" * 20_000)) == (b"w" * 20_000, False)
    assert read(io.BytesIO(b"w" * 20_001)) == (b"w" * 20_000, True)
    assert BYTE_LIMIT >= 4 * decoding.TEXT_LIMIT


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("One. Two.", 20, "One. Two."),
        ("One line.\nTwo lines. And", 23, "One line.\n"),
        ("One ends. Two ends. And then", 24, "One ends. Two ends. "),
        ("one word after another", 12, "one word "),
        ("onewordonly", 5, "onewo"),
    ],
)
def test_a_long_text_ends_where_a_line_or_sentence_does(text, limit, kept):
    assert cut(text, limit) == kept


@given(st.binary(max_size=400), st.booleans(), st.booleans())
def test_no_bytes_raise_anything_but_not_text(data, partial, page):
    try:
        text, _ = decode(data, partial=partial, page=page)
    except NotText:
        return
    assert "\r" not in text
    text.encode("utf-8")
