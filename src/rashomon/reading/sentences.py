"""A report's text in, its sentences out, each with the spans of its words; offsets are those of the text as given.

Lines and paragraphs bound sentences, save where a text is wrapped at a fixed width. Nothing is normalised.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rashomon.reading.words import word_spans
from rashomon.record import Span

MAX_WORDS = 90  # a longer sentence is cut at a clause mark: the model was trained on 60 and slows with the square

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon gen lt col sgt maj capt cmdr adm brig sen rep gov pres supt st mt ft no nos vs jr sr "
    "inc co corp ltd bros dept univ assn est jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n d.c a.m p.m "
    "e.g i.e etc cf al approx ave blvd rd fig vol pp ed".split()
)
# after one of these a new sentence may begin all the same, where the next word is one that opens sentences
MAY_END = frozenset(
    "u.s u.k u.n d.c a.m p.m inc co corp ltd jr sr etc no jan feb mar apr jun jul aug sept oct nov dec".split()
)
OPENERS = frozenset(
    "the a an in on at it he she they we i you this that these those but and so as when while after before if for from "
    "his her their its our there here what who why how however meanwhile also no not one some many most mr mrs ms "
    "officials police".split()
)

# before the first sentence of a paragraph: "PORT ROE, May 3 (Gull Wire) - ", "PORT ROE — "; no part of what is said
_DATELINE = re.compile(
    r"""
      [^\n]{0,90}?\b[A-Z][A-Z'’.-]{2,}(?:[ ][A-Z][A-Z'’.-]*)*  (?:,[^()\n]{0,50}?)?
        [ ]?\([A-Z][\w. ]{1,30}\)  [ ]?[-–—]+[ ]+
    | [A-Z][A-Z'’.-]{2,}(?:[ ][A-Z][A-Z'’.-]*)*  (?:,[ ][A-Z][\w. ]{1,30}?)?  (?:,[ ]\d{4})?  [ ]?[–—-]{1,2}[ ]+
    """,
    re.VERBOSE,
)
# possessive, and only where a run of marks begins: a line of dots takes linear time
# a full stop without a space behind it ends a sentence too, where pages were pasted together ("for hours.Police said")
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|(?<=[a-z]{3})[.!?](?=[\"“]?[A-Z][a-z])")
_CLAUSE_MARKS = (";", ":", ",", "—", "–")
_BULLET = re.compile(r"[ \t]*(?:[-–—*•·▪‣]|\d{1,2}[.)])[ \t]+(?=\S)")
_WORD_BEFORE = re.compile(r"[\w.&’'-]+$")
_WORD_AFTER = re.compile(r"[\s\"'“‘«(\[]*([\w’'-]+)")


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
    """All sentences of a text, in order; a sentence without a letter or digit is left out."""
    found = []
    first = True
    for block in _blocks(text):
        pieces = list(_split(text, block))
        headline = len(pieces) == 1 and _is_heading(pieces[0].of(text), first=first)
        first = False
        for piece in pieces:
            for words in _short_enough(text, word_spans(text, piece)):
                if any(c.isalnum() for c in text[words[0].start : words[-1].end]):
                    found.append(Sentence(Span(words[0].start, words[-1].end), tuple(words), headline))
    return found


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


def _split(text: str, block: Span) -> Iterator[Span]:
    dateline = _DATELINE.match(text, block.start, min(block.end, block.start + 160))
    start = dateline.end() if dateline and dateline.end() < block.end else block.start
    for match in _END.finditer(text, block.start, block.end):
        if _ends_sentence(text, match, block.end):
            yield Span(start, match.end())
            start = match.end() + len(text[match.end() : block.end]) - len(text[match.end() : block.end].lstrip())
    if start < block.end:
        yield Span(start, block.end)


def _ends_sentence(text: str, mark: re.Match[str], end: int) -> bool:
    after = _WORD_AFTER.match(text, mark.end(), min(end, mark.end() + 60))
    following = after.group(1) if after else ""
    if following[:1].islower() and not text[mark.end() :].lstrip().startswith(("“", '"')):
        return False
    if not mark.group().startswith(".") or mark.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, mark.start() - 30), mark.start())
    word = before.group().lower().lstrip("'’") if before else ""
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if initial or (re.fullmatch(r"(?:[a-z]\.)+[a-z]", word) and word not in MAY_END):
        return following.lower() in OPENERS and not initial
    if word in MAY_END:
        return following.lower() in OPENERS
    return word not in ABBREVIATIONS


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
