"""A report and its skim in, its gist out: the words, names and days that stories are found by, each line by itself."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rashomon.linking.origins.word_runs import WordRuns, word_runs
from rashomon.linking.sorting.passages import passages
from rashomon.linking.stems import STOP, WORD, stem, word_set
from rashomon.linking.vectors import Vector, WordVectors
from rashomon.record import Report, Skim, Span

FIRST_WORDS = 80  # telling words: the first ones tell what a report is about
TITLE_COUNTS = 3  # times that a word of the title counts
OPENING = 4  # sentences: they tell what a report is about
LONGEST_NAME = 6  # words; a longer run of capitals is a heading
HEADING = 0.75  # of the words have capitals
NO_NAMES = STOP | word_set(  # alone
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
    "sun gmt est edt pst pdt cst cdt bst utc"
)

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_PARTS_NAMES = re.compile(r"[^\w\s]")  # between two words: "Paris, France" are two names
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Line:
    """One sentence: `key` is the same for the same words; `words` are stems, `names` have capitals, with how often."""

    key: int
    words: Mapping[str, int]
    names: Mapping[str, int]
    length: int  # in words that are more than "the" and "of"
    span: Span


@dataclass(frozen=True)
class Gist:
    """What a report is sorted by. `title` are the stems of its title, else of its first sentence.

    `words` and `names` are those of all lines and the title, weighed by where they stand (`weighed`). `days` are those
    that the text names, in its order; `shown` gives a stem as the report writes it. `meaning` is the word vector of its
    opening, `runs` are what its origin is found by. `parts` are the gists of its passages, where it tells several
    stories; of such a part `passages` are the places in the text.
    """

    report: Report
    title: tuple[str, ...]
    lines: tuple[Line, ...]
    words: Mapping[str, int]
    names: Mapping[str, int]
    days: tuple[date, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict, hash=False)
    meaning: Vector | None = field(default=None, compare=False, repr=False)
    runs: WordRuns | None = field(default=None, compare=False, repr=False)
    parts: tuple["Gist", ...] = ()
    passages: tuple[Span, ...] = ()

    @property
    def published(self) -> date | None:
        return self.report.published.days.earliest if self.report.published else None


def gist(report: Report, skim: Skim, vectors: WordVectors) -> Gist:
    """The gist of a report; of an empty one, an empty gist."""
    shown: dict[str, str] = {}
    texts = [span.of(report.text) for span in skim.sentences]
    title = _stems(report.title or (texts[0] if texts else ""), shown)
    small = {word for text in texts for word in _TOKEN.findall(text) if word[0].islower()}
    lines = tuple(_line(span, report.text, small, shown) for span in skim.sentences)
    said = [report.title or "", *texts]
    once = tuple(dict.fromkeys(title))
    whole = Gist(
        report, once, lines, *weighed(once, lines), skim.days, shown, _meaning(said, vectors), word_runs(report)
    )
    return replace(whole, parts=tuple(_part(whole, spans, vectors) for spans in passages(lines, report.text)))


def _part(whole: Gist, spans: tuple[Span, ...], vectors: WordVectors) -> Gist:
    """The gist of some passages: their lines, and the first of these for a title."""
    inside = tuple(line for line in whole.lines if any(span.holds(line.span) for span in spans))
    meaning = _meaning([line.span.of(whole.report.text) for line in inside], vectors)
    title = tuple(inside[0].words)
    words, names = weighed(title, inside)
    return replace(whole, title=title, lines=inside, words=words, names=names, meaning=meaning, passages=spans)


def weighed(title: Sequence[str], lines: Sequence[Line]) -> tuple[dict[str, int], dict[str, int]]:
    """Counts of words and of names: words of the title count three times, of the opening or lines like it twice."""
    words, names = dict.fromkeys(title, TITLE_COUNTS), dict[str, int]()
    titled, before = frozenset(title), 0
    for line in lines:
        times = 1 + (before < FIRST_WORDS) + (not titled.isdisjoint(line.words))
        for word, n in line.words.items():
            words[word] = words.get(word, 0) + n * times
        for name, n in line.names.items():
            names[name] = names.get(name, 0) + n
        before += line.length
    return words, names


def _meaning(texts: Sequence[str], vectors: WordVectors) -> Vector:
    """The meaning of the title, or what stands for it, and the opening."""
    said = [match.group() for text in texts[: OPENING + 1] for match in WORD.finditer(text)]
    return vectors.meaning(word for word in said if word.lower() not in STOP)


def _line(span: Span, whole: str, small: set[str], shown: dict[str, str]) -> Line:
    text = span.of(whole)
    said = _stems(text, shown)
    names: dict[str, int] = {}
    for run in _runs(text, small):
        for name in dict.fromkeys((" ".join(run), *run)):
            key = name.title()
            names[key] = names.get(key, 0) + 1
            shown.setdefault(key, name)
    words: dict[str, int] = {}
    for word in said:
        words[word] = words.get(word, 0) + 1
    return Line(zlib.crc32(text.strip().lower().encode("utf-8", "surrogatepass")), words, names, len(said), span)


def _stems(text: str, shown: dict[str, str]) -> list[str]:
    found = []
    for match in WORD.finditer(text):
        word = match.group().lower()
        if word not in STOP:
            found.append(stem(word))
            shown.setdefault(found[-1], match.group())
    return found


def _runs(text: str, small: set[str]) -> Iterator[tuple[str, ...]]:
    """The runs of capitalised words that name something; a heading in capitals names nothing."""
    tokens = list(_TOKEN.finditer(text))
    capital = [token.group()[0].isupper() for token in tokens]
    if len(tokens) > LONGEST_NAME and sum(capital) >= HEADING * len(tokens):
        return
    run: list[str] = []
    for n, token in enumerate(tokens):
        if run and (not capital[n] or _PARTS_NAMES.search(text[tokens[n - 1].end() : token.start()].lstrip("."))):
            yield from _named(run)
            run = []
        if capital[n] and not (n == 0 and _common(token.group(), small)):
            run.append(_POSSESSIVE.sub("", token.group()))
    yield from _named(run)


def _named(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if 1 < len(run) <= LONGEST_NAME or (len(run) == 1 < len(run[0]) and run[0].lower() not in NO_NAMES):
        yield tuple(run)


def _common(first: str, small: set[str]) -> bool:
    """Whether the first word of a sentence has its capital from that alone."""
    word = first.lower()
    return word in STOP or word in small
