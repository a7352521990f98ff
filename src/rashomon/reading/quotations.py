"""Relations and the quotation marks of a report in, the relations with the whole of what they quote out.

A quotation without a cue of the tree's gets the verb that stands beside it; one that fills a sentence gets the speaker
of its neighbours.
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.reading import verbs
from rashomon.reading.clauses import NOMINAL
from rashomon.reading.cue_words import SPEAKING
from rashomon.reading.cues import FINITE, credited_to, made
from rashomon.reading.relations import Relation, relation
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import SUBJECTS, Tree
from rashomon.record import Span

_MARK = re.compile(r"[“”«»\"\n]|''|``")
_OPEN, _CLOSE = ("“", "«", "``"), ("”", "»")  # the others do both: "…", ''…''
_EDGE = "“”«»\"'`"
WHOLE = 0.8  # of a sentence's characters in quotation marks: it is a quotation as a whole
NEAR = 10  # words between a quotation and the verb that tells who says it
FEWEST = 3  # words of a quotation that is somebody's sentence, and no name or word only


def quoted_spans(text: str) -> list[Span]:
    """What stands inside quotation marks, marks left out; an opening mark without its pair runs to the end of its line.

    A quotation that goes on into the next paragraph opens anew there, as newspapers write it.
    """
    found: list[Span] = []
    start: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if start is not None and at - start > 1:
                found.append(Span(start, at))
            start = None
        elif start is None and mark not in _CLOSE:
            start = match.end()
        elif start is not None and mark not in _OPEN:
            if at > start:
                found.append(Span(start, at))
            start = None
    if start is not None and start < len(text):
        found.append(Span(start, len(text)))
    return found


class Quotes:
    """The quotations of a text, found by place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = quoted_spans(text)
        self._ends = [span.end for span in self.spans]

    def within(self, span: Span) -> Iterator[Span]:
        """The parts of quotations inside a span, with their marks."""
        for k in range(bisect.bisect_right(self._ends, span.start), len(self.spans)):
            quote = self.spans[k]
            if quote.start >= span.end:
                return
            start, end = quote
            while start > span.start and self.text[start - 1] in _EDGE:
                start -= 1
            while end < span.end and self.text[end] in _EDGE:
                end += 1
            yield Span(max(start, span.start), min(end, span.end))

    def fill(self, span: Span) -> bool:
        """Whether a sentence stands in quotation marks."""
        return sum(q.end - q.start for q in self.within(span)) >= WHOLE * (span.end - span.start)

    def around(self, span: Span) -> Span | None:
        """The quotation that a span stands in, marks left out."""
        k = bisect.bisect_right(self._ends, span.start)
        return self.spans[k] if k < len(self.spans) and self.spans[k].overlaps(span) else None


def quoting(sentence: Sentence, tree: Tree, found: list[Relation], quotes: Quotes) -> list[Relation]:
    """The relations of one sentence with what stands in its quotation marks."""
    result = [_clipped(one, quotes) for one in found]
    for quote in quotes.within(sentence.span):
        over = [k for k, r in enumerate(result) if not quote.overlaps(r.cue) and _shared(r, quote)]
        if over:
            best = max(over, key=lambda k: (result[k].said, _shared(result[k], quote)))
            told = result[best].with_content([quote])
            result[best] = replace(told, said=told.said or _sentence_like(quote, quotes.text))
        elif (at := _beside(sentence, tree, quote, quotes.text)) is not None:
            result = _told_by(at, quote, sentence, tree, result, quotes.text)
    return result or _waiting(sentence, tree, quotes)


def _waiting(sentence: Sentence, tree: Tree, quotes: Quotes) -> list[Relation]:
    """ "She said." behind a quotation, "he wrote:" before one: a relation with its content in another sentence."""
    words = sentence.words[: len(tree)]
    for k in range(len(tree)):
        if _speaks(tree, k, alone=False) and tree.child(k, *SUBJECTS) is not None and quotes.around(words[k]) is None:
            return [relation(made(tree, k, [], said=True), tree, words, quotes.text)]
    return []


def _clipped(found: Relation, quotes: Quotes) -> Relation:
    """A relation that is itself quoted credits nothing outside the quotation."""
    inside = quotes.around(found.cue)
    if inside is None:
        return found
    clipped = (Span(max(s.start, inside.start), min(s.end, inside.end)) for s in found.content if s.overlaps(inside))
    kept = (_trimmed(span, quotes.text) for span in clipped)
    return replace(found, content=tuple(span for span in kept if span.start < span.end))


def _trimmed(span: Span, text: str) -> Span:
    """The span without blanks at its ends."""
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    return Span(start, start + len(said.strip()))


def _shared(found: Relation, quote: Span) -> int:
    return sum(max(0, min(s.end, quote.end) - max(s.start, quote.start)) for s in found.content)


def _told_by(at: int, quote: Span, sentence: Sentence, tree: Tree, found: list[Relation], text: str) -> list[Relation]:
    """The relations with the quotation told by the verb at a word."""
    here = sentence.words[at]
    for k, one in enumerate(found):
        if one.cue.overlaps(here):
            told = replace(one.with_content([quote]), said=True)
            return [*found[:k], told, *found[k + 1 :]]
    cue = made(tree, at, [], said=True)
    after = range(at + 1, min(at + 1 + NEAR, len(tree)))
    behind = next((k for k in after if tree.upos[k] in NOMINAL and tree.heads[k] not in after), None)
    if cue.speaker is None and behind is not None:  # “…,” said the statement
        cue = credited_to(tree, at, [], (behind, behind), said=True)
    new = relation(cue, tree, sentence.words[: len(tree)], text)
    return [*found, new.with_content([quote])] if new.source is not None else found


def _beside(sentence: Sentence, tree: Tree, quote: Span, text: str) -> int | None:
    """The verb that tells a quotation: behind its comma, or before its colon or comma ("she boomed: “Go!”")."""
    words = sentence.words[: len(tree)]
    inside = [k for k, word in enumerate(words) if quote.start <= word.start and word.end <= quote.end]
    if len(inside) < FEWEST + 1:
        return None
    if _sentence_like(quote, text):
        behind = range(inside[-1] + 1, min(inside[-1] + 1 + NEAR, len(tree)))
        if (at := next((k for k in behind if _speaks(tree, k)), None)) is not None:
            return at
    before = tree.words[inside[0] - 1] if inside[0] else ""
    if before in (":", ","):
        ahead = range(inside[0] - 1, max(-1, inside[0] - 1 - NEAR), -1)
        return next((k for k in ahead if _speaks(tree, k, alone=before == ":")), None)
    if any(tree.xpos[k] in FINITE for k in inside):  # reported that charges “will include fraud”
        ahead = range(inside[0] - 1, max(-1, inside[0] - 1 - NEAR), -1)
        return next((k for k in ahead if _speaks(tree, k, alone=False)), None)
    return None


def _sentence_like(quote: Span, text: str) -> bool:
    """Whether a quotation ends as a sentence does, or with the comma before its speaker."""
    return text[quote.start : quote.end].rstrip(_EDGE)[-1:] in tuple(",.?!…-—–")


def _speaks(tree: Tree, k: int, *, alone: bool = True) -> bool:
    """Whether a verb can tell a quotation: any with a subject, or one of saying."""
    if tree.upos[k] != "VERB" or tree.relation(k) in ("amod", "compound", "case"):
        return False
    return tree.lemmas[k] in verbs.SAYING | SPEAKING or (alone and tree.child(k, *SUBJECTS) is not None)


def carried(sentences: Sequence[Sentence], found: list[list[Relation]], quotes: Quotes) -> list[list[Relation]]:
    """The relations with the sentences that stand wholly in quotation marks and name no speaker.

    Such a sentence goes to the speaker of the nearest sentence of its paragraph that has one, the one before it first,
    but for a "she said." right behind; in a paragraph without any, to the last speaker of the paragraph before.
    """
    more: dict[tuple[int, int], list[Span]] = {}
    before: tuple[int, int] | None = None
    for members in _paragraphs(sentences, quotes.text):
        speakers = {k: at for k in members if (at := _speaker(found[k], k, quotes)) is not None}
        named = list(speakers)
        told = False
        for k in members:
            if k in speakers or not quotes.fill(sentences[k].span):
                continue
            near = _nearest(k, named, waiting=k + 1 in speakers and not _content(found, speakers[k + 1]))
            to = before if near is None else speakers[near]
            if to is not None:
                told = True
                more.setdefault(to, []).append(sentences[k].span)
        before = speakers[named[-1]] if named else (before if told else None)
    result = [list(own) for own in found]
    for (k, n), spans in more.items():
        result[k][n] = result[k][n].with_content(spans)
    return result


def _nearest(k: int, named: list[int], *, waiting: bool) -> int | None:
    """The nearest of the sentences that name a speaker, the one before first; `waiting` is a "she said." behind."""
    if not named:
        return None
    at = bisect.bisect(named, k)
    sides = named[max(0, at - 1) : at + 1]
    return k + 1 if waiting else min(sides, key=lambda m: (abs(m - k), m))


def _content(found: list[list[Relation]], at: tuple[int, int]) -> tuple[Span, ...]:
    return found[at[0]][at[1]].content


def _speaker(own: list[Relation], k: int, quotes: Quotes) -> tuple[int, int] | None:
    """Which relation of a sentence a quotation beside it goes on: one that says something, outside any quotation."""
    said = [n for n, r in enumerate(own) if r.said and r.source is not None and quotes.around(r.cue) is None]
    return (k, said[0]) if said else None


def _paragraphs(sentences: Sequence[Sentence], text: str) -> list[list[int]]:
    found: list[list[int]] = []
    for k, sentence in enumerate(sentences):
        if k and "\n" not in text[sentences[k - 1].span.end : sentence.span.start]:
            found[-1].append(k)
        else:
            found.append([k])
    return found
