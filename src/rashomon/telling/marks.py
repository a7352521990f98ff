"""A report's text with its statements marked: text and spans in, pieces of HTML-safe structure out.

Spans may nest, cross and touch: marks nest, and where two cross the later is closed and opened again, so that the
first piece of each carries its anchor and all pieces carry its name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.record import Span

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
FULL = 0.85  # of the widest line; hands wrap unevenly
_WORD = re.compile(r"\S{,130}")
_LINE_END = re.compile(r"\n\s*")
WIDEST_WRAP = 130  # a text with a line longer than this was not wrapped: its line ends are breaks


@dataclass(frozen=True)
class Piece:
    """One step through the text: `text` to print, `break` of a line or a paragraph, `open` or `close` of a mark."""

    kind: str
    value: str = ""
    first: bool = False


def pieces(text: str, spans: Sequence[tuple[str, Span]]) -> Iterator[Piece]:
    """The text in order, with the marks of named spans around their exact characters."""
    spans = sorted(_inside(text, spans), key=lambda named: (named[1].start, -named[1].end, named[0]))
    edges = sorted({edge for _, span in spans for edge in span} | {0, len(text)})
    opening: dict[int, list[tuple[str, Span]]] = {}
    for named in spans:
        opening.setdefault(named[1].start, []).append(named)
    widest = max(map(len, text.split("\n")))
    stack: list[tuple[str, Span]] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        yield from _closing(stack, start)
        stack += opening.get(start, [])
        yield from (Piece("open", name, first=True) for name, _ in opening.get(start, []))
        yield from _flowing(text, start, end, widest)


def _inside(text: str, spans: Sequence[tuple[str, Span]]) -> list[tuple[str, Span]]:
    return [(name, span) for name, span in spans if 0 <= span.start < span.end <= len(text)]


def _closing(stack: list[tuple[str, Span]], at: int) -> Iterator[Piece]:
    """Closes what ends here; what crosses it is closed with it and opened again."""
    ended = [n for n, (_, span) in enumerate(stack) if span.end == at]
    if not ended:
        return
    reopened = [named for named in stack[ended[0] :] if named[1].end > at]
    for name, _ in reversed(stack[ended[0] :]):
        yield Piece("close", name)
    stack[ended[0] :] = reopened
    for name, _ in reopened:
        yield Piece("open", name)


def _flowing(text: str, start: int, end: int, widest: int) -> Iterator[Piece]:
    """Characters from start to end, with line ends as the breaks that they are."""
    last = start
    for found in _LINE_END.finditer(text, start, end):
        yield from _worded(text[last : found.start()])
        yield _break(text, found, widest)
        last = found.end()
    yield from _worded(text[last:end])


def _worded(text: str) -> Iterator[Piece]:
    if text:
        yield Piece("text", _CONTROL.sub("\ufffd", text))


def _break(text: str, found: re.Match[str], widest: int) -> Piece:
    """A blank line parts paragraphs; a line that had no room for the next word was wrapped, and flows on."""
    if found.group().count("\n") > 1:
        return Piece("break", "paragraph")
    line = found.start() - (text.rfind("\n", 0, found.start()) + 1)
    following = _WORD.match(text, found.end())
    needed = line + 1 + (len(following.group()) if following else 0)
    if widest <= WIDEST_WRAP and needed > FULL * widest:
        return Piece("text", " ")
    return Piece("break", "paragraph" if widest > WIDEST_WRAP else "line")
