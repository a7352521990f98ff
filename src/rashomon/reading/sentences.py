"""A report's text in, its sentences out, each with the spans of its words; offsets are those of the text as given.

Lines and paragraphs bound sentences, save where a text is wrapped at a fixed width. Nothing is normalised.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rashomon.reading.furniture import is_furniture
from rashomon.reading.sentence_ends import split
from rashomon.reading.words import word_spans
from rashomon.record import Span

MAX_WORDS = 90  # a longer sentence is cut at a clause mark: the model was trained on 60 and slows with the square

# before the first sentence of a paragraph: "PORT ROE, May 3 (Gull Wire) - ", "PORT ROE — "; no part of what is said
_WIRE = r"(?:\([A-Z][\w. ]{1,30}\)|-LRB-[ ][A-Z][\w. ]{1,30}[ ]-RRB-)"
_DATELINE = re.compile(
    rf"""
      [^\n]{{0,90}}?\b[A-Z][A-Z'’.-]{{2,}}(?:[ ][A-Z][A-Z'’.-]*)*  (?:[ ]?,[^()\n]{{0,50}}?)?
        [ ]?{_WIRE}  [ ]?[-–—]+[ ]+
    | [A-Z][A-Z'’.-]{{2,}}(?:[ ][A-Z][A-Z'’.-]*)*  (?:,[ ][A-Z][\w. ]{{1,30}}?)?  (?:,[ ]\d{{4}})?  [ ]?[–—-]{{1,2}}[ ]+
    | {_WIRE}[ ]?[-–—]+[ ]+
    | (?:ADVERTISEMENT|Advertisement|Skip[ ]advertisement)[ ]+(?=[A-Z“"‘'])
    """,
    re.VERBOSE,
)
# within a line: the stamp of a page ("Thursday 29 April 2031 09.28 BST") and what columns and lists are parted by
_BREAK = re.compile(
    r"""
      (?:Updated|Published|Posted):?[ ](?=\d)\d{4}-\d\d-\d\d[ ]\d\d:\d\d(?::\d\d)?
    | (?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?[ ])?
      (?:\d{1,2}[ ][A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?[ ]\d{1,2}) [ ]?,?[ ]\d{4} ,?[ ](?:at[ ])?
      \d{1,2}[:.]\d\d (?:[ ]?[aApP]\.?[mM]\.?)? [ ](?:[A-Z]{2,4}T|UTC)\b
    | [ \u00a0]{3,} | \t[\t ]* | (?<=\s)[•●▪■‣][ ]?(?=\S)
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"\s*")
_CLAUSE_MARKS = (";", ":", ",", "—", "–")
_BULLET = re.compile(r"[ \t]*(?:(?:[-–—*·]|\d{1,2}[.)])[ \t]+|[•●▪■‣][ \t]*)(?=\S)")


@dataclass(frozen=True)
class Sentence:
    """`words` are spans in the text; `headline` is a title or heading line."""

    span: Span
    words: tuple[Span, ...]
    headline: bool = False

    def texts(self, text: str) -> list[str]:
        """The words as they stand."""
        return [word.of(text) for word in self.words]


def sentences(text: str) -> list[Sentence]:
    """All sentences of a text, in order; one without a letter or digit, and furniture of the page, is left out."""
    return [
        Sentence(Span(words[0].start, words[-1].end), tuple(words), headline)
        for piece, headline in _told(text)
        for words in _short_enough(text, word_spans(text, piece))
        if _says_something(text[words[0].start : words[-1].end])
    ]


def sentence_spans(text: str) -> list[Span]:
    """Where the sentences stand, for who needs no words of them; a very long one is whole."""
    return [piece for piece, _ in _told(text)]


def _told(text: str) -> Iterator[tuple[Span, bool]]:
    """Sentences, and whether each is a heading."""
    first = True
    for block in _blocks(text):
        pieces = [piece for part in _parts(text, block) for piece in split(text, part)]
        headline = len(pieces) == 1 and _is_heading(pieces[0].of(text), first=first)
        first = False
        for piece in pieces:
            if _says_something(piece.of(text)) and not is_furniture(piece.of(text)):
                yield piece, headline


def _says_something(piece: str) -> bool:
    return any(c.isalnum() for c in piece)


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs: lines, or runs of lines where the text is wrapped; a bullet's mark is left out."""
    wrapped = _wrapped(text)
    start: int | None = None
    end = 0
    for line in re.finditer(r"[^\n]*\n?", text):
        words = line.group().strip()
        bullet = _BULLET.match(text, line.start(), line.end())
        if start is not None and (not words or bullet or not wrapped):
            yield Span(start, end)
            start = None
        if words:
            if start is None:
                start = bullet.end() if bullet else line.start() + len(line.group()) - len(line.group().lstrip())
            end = line.start() + len(line.group().rstrip())
    if start is not None:
        yield Span(start, end)


def _wrapped(text: str) -> bool:
    """Whether lines break at a fixed width: most lines that go on end without a full stop, the next begins small."""
    lines = [line.strip() for line in text.split("\n")]
    pairs = [(a, b) for a, b in pairwise(lines) if len(a) > 40 and b]
    going_on = sum(a[-1] not in '.!?:"”' and (b[0].islower() or len(a) < 100) for a, b in pairs)
    return len(pairs) >= 2 and going_on / len(pairs) > 0.5


def _parts(text: str, block: Span) -> Iterator[Span]:
    """What a paragraph is glued together of, without the dateline before each."""
    start = block.start
    for mark in (*_BREAK.finditer(text, block.start, block.end), None):
        end = mark.start() if mark else block.end
        dateline = _DATELINE.match(text, start, min(end, start + 160))
        if dateline and dateline.end() < end:
            start = dateline.end()
        space = _SPACE.match(text, start, end)
        start = space.end() if space else start
        if part := text[start:end].rstrip():
            yield Span(start, start + len(part))
        start = mark.end() if mark else end


def _is_heading(line: str, *, first: bool) -> bool:
    """A line on its own without a full stop; past the first line it must also be short."""
    return line[-1] not in '.!?:;,"”' and len(line.split()) <= (24 if first else 12)


def _short_enough(text: str, words: list[Span]) -> Iterator[list[Span]]:
    """The words in runs of at most MAX_WORDS, cut behind a clause mark where one is near."""
    start = 0
    while len(words) - start > MAX_WORDS:
        marks = [i for i in range(start + MAX_WORDS // 2, start + MAX_WORDS) if words[i].of(text) in _CLAUSE_MARKS]
        cut = marks[-1] + 1 if marks else start + MAX_WORDS
        yield words[start:cut]
        start = cut
    if start < len(words):
        yield words[start:]
