"""Marks around statements in a report's text: nested, crossing, touching."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.record import Span
from rashomon.telling.marks import pieces


def drawn(text, **spans):
    return "".join(_drawn(piece) for piece in pieces(text, [(name, Span(*span)) for name, span in spans.items()]))


def _drawn(piece):
    if piece.kind == "open":
        return f"<{piece.value}{'' if piece.first else '+'}>"
    return {"text": piece.value, "close": f"</{piece.value}>", "break": f"({piece.value})"}[piece.kind]


def test_one_inside_the_other():
    assert drawn("abcdef", a=(0, 6), b=(2, 4)) == "<a>ab<b>cd</b>ef</a>"


def test_the_same_words_twice():
    assert drawn("abc", a=(1, 2), b=(1, 2)) == "a<a><b>b</b></a>c"


def test_crossing_marks_are_closed_and_opened_again():
    assert drawn("abcdef", a=(0, 4), b=(2, 6)) == "<a>ab<b>cd</b></a><b+>ef</b>"


def test_touching_marks():
    assert drawn("abcd", a=(0, 2), b=(2, 4)) == "<a>ab</a><b>cd</b>"


def test_what_lies_outside_the_text_is_not_marked():
    assert drawn("abc", a=(2, 9), b=(1, 1), c=(-1, 2)) == "abc"


def test_line_ends():
    wrapped = "a line that was wrapped where\nthe next did not fit.\nA heading\nand a line below\n\nThe end"
    assert drawn(wrapped) == (
        "a line that was wrapped where the next did not fit.(line)A heading(line)and a line below(paragraph)The end"
    )
    assert drawn("l" * 200 + "\nnext") == "l" * 200 + "(paragraph)next"


def test_control_characters_are_replaced():
    assert drawn("a\x00b\x1bc\td") == "a\ufffdb\ufffdc\td"


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8)


@settings(deadline=None)
@given(st.text("ab \n", min_size=20, max_size=30), spans)
def test_marks_nest_and_hold_their_words(text, found):
    named = [(f"s{n}", Span(*sorted(pair))) for n, pair in enumerate(found)]
    held: dict[str, str] = {}
    first: list[str] = []
    stack: list[str] = []
    for piece in pieces(text, named):
        if piece.kind == "open":
            stack.append(piece.value)
            first += [piece.value] if piece.first else []
        elif piece.kind == "close":
            assert stack.pop() == piece.value
        else:
            for name in stack:
                held[name] = held.get(name, "") + (piece.value if piece.kind == "text" else "\n")
    assert not stack
    inside = {name: span for name, span in named if span.start < span.end <= len(text)}
    assert sorted(first) == sorted(inside)
    for name, span in inside.items():
        assert "".join(held.get(name, "").split()) == "".join(span.of(text).split())
