"""Words in, a made-up stream of news out, with the story of each report known: as many reports as are asked for.

Words come by Zipf's law, stories as bursts of which a few are large and some go on for weeks. A story has people,
places, a day and words of its own, and a topic that it shares with others; people and places of the day come up in
many. Reports are copied from an agency's, cut or under another title, and now and then a live blog tells of several
stories.
"""

import calendar
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import islice
from math import exp
from typing import TypeVar

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rashomon.linking.vectors import DATA
from rashomon.record import Days, Published, Report, Skim, Span

FIRST_DAY = date(2021, 3, 1)
HOURS = 24
A_DAY = 2000  # reports

NEW = 0.15  # of reports open a story
COPIED = 0.3  # of the rest are an agency's words
LIVE = 0.002  # of all are live blogs
LONG = 0.03  # of stories go on for weeks
DAYS_SHORT, DAYS_LONG = 1.5, 30.0  # after which a story's reports are fewer by e
LARGEST = 200  # times the weight of a small story
FORGOTTEN = 0.01  # a story with less weight gets no more reports
TOPICS, TOPIC_WORDS, STORY_WORDS = 300, 150, 25
SHARE_TOPIC, SHARE_STORY = 0.15, 0.12  # of the words of a text
KNOWN_PEOPLE, KNOWN_PLACES = 3000, 4000  # of whom many stories tell
ALIKE = 10  # people, places or topics that come up most: each in two or three stories of a hundred
OF_A_SENTENCE = 18  # words
LENGTHS = (60, 220, 80, 600)  # words of a text: least, mean, deviation, most

SYLLABLES = "ba bel ca co dan dro el fa gor han il ja ka lem ma na or pel qua ris sa tor ul va wen xi ya zo".split()

One = TypeVar("One")


@dataclass
class Plot:
    """A story as it goes on; `weight` is how many reports it draws beside others."""

    number: int
    weight: float
    days: float
    started: int
    people: Sequence[str]
    places: Sequence[str]
    words: NDArray[np.object_]
    topic: NDArray[np.object_]
    wire: list[str] = field(default_factory=list)  # the sentences of an agency's report

    def drawn_on(self, day: int) -> float:
        return self.weight * exp((self.started - day) / self.days)


@dataclass(frozen=True)
class Told:
    """`skim` is what reading would show; `story` is the number of the story that is told, None for a live blog."""

    report: Report
    skim: Skim
    story: int | None


class Newsroom:
    """The same news for the same words, the most common first, `a_day` (how many reports are of one day) and seed."""

    def __init__(self, words: Sequence[str], *, a_day: int = A_DAY, seed: int = 0):
        self._random: Generator = np.random.default_rng(seed)
        self._words = np.array(words, dtype=object)
        self._common = _zipf(len(words))
        self._a_day = a_day
        self._plots: list[Plot] = []
        self._count = 0

    def reports(self) -> Iterator[Told]:
        """Without an end, by day."""
        number = 0
        for hour in range(10**9):
            day = hour // HOURS
            for plot in self._chosen(day, self._in_hour(hour)):
                yield self._live(number, day) if self._random.random() < LIVE else self._told(number, plot, day)
                number += 1

    def openings(self) -> Iterator[Report]:
        """Reports of which each tells another story, without an end."""
        for number in range(10**9):
            day = number // self._a_day
            yield self._told(number, self._plot(day), day).report

    def _in_hour(self, hour: int) -> int:
        return self._a_day * (hour % HOURS + 1) // HOURS - self._a_day * (hour % HOURS) // HOURS

    def _chosen(self, day: int, count: int) -> Iterator[Plot]:
        """A plot for each report of an hour."""
        opened = [self._plot(day) for _ in range(max(self._random.binomial(count, NEW), not self._plots and count > 0))]
        yield from opened
        drawn = [(plot, plot.drawn_on(day)) for plot in [*self._plots, *opened]]
        self._plots = [plot for plot, weight in drawn if weight > FORGOTTEN]
        sums = np.cumsum([weight for _, weight in drawn if weight > FORGOTTEN])
        for k in np.searchsorted(sums, self._random.random(count - len(opened)) * sums[-1]):
            yield self._plots[k]

    def _plot(self, day: int) -> Plot:
        random, (people, places) = self._random, self._known
        self._count += 1
        return Plot(
            number=self._count,
            weight=min(random.pareto(1.2), LARGEST) + 0.05,
            days=DAYS_LONG if random.random() < LONG else DAYS_SHORT,
            started=day,
            people=[*_some(random, people, 2), *(self._name(2) for _ in range(random.integers(1, 4)))],
            places=[*_some(random, places, 1), *(self._name(1) for _ in range(random.integers(0, 2)))],
            words=self._rare(STORY_WORDS),
            topic=_some(random, self._topics, 1)[0],
        )

    def _told(self, number: int, plot: Plot, day: int) -> Told:
        random = self._random
        if plot.wire and random.random() < COPIED:
            first, *rest = plot.wire[: max(2, int(len(plot.wire) * random.uniform(0.6, 1.2)))]
            sentences = [f"(Harbor Wire) {first}", *rest]
        else:
            sentences = list(self._sentences(plot))
            plot.wire = plot.wire or sentences
        return _laid_out(number, self._title(plot), sentences, day, [plot])

    def _live(self, number: int, day: int) -> Told:
        count = min(6, len(self._plots))
        plots = [self._plots[k] for k in self._random.choice(len(self._plots), count, replace=False)] if count else []
        sentences = [sentence for plot in plots for sentence in islice(self._sentences(plot), 4)]
        return _laid_out(number, "Live updates of the day", sentences, day, plots)

    def _sentences(self, plot: Plot) -> Iterator[str]:
        random = self._random
        least, mean, deviation, most = LENGTHS
        size = int(np.clip(random.normal(mean, deviation), least, most))
        words = self._words[np.searchsorted(self._common, random.random(size))]
        kind = random.random(size)
        topic, own = np.flatnonzero(kind < SHARE_TOPIC), np.flatnonzero(kind > 1 - SHARE_STORY)
        words[topic] = plot.topic[random.integers(len(plot.topic), size=len(topic))]
        words[own] = plot.words[random.integers(len(plot.words), size=len(own))]
        told = words.tolist()
        dice = random.random((4, size // OF_A_SENTENCE + 1)).tolist()
        people, places = len(plot.people), len(plot.places)
        opened = f" on {_day(plot.started):%A, %B %-d}"
        for start, named, person, placed, place in zip(range(0, size, OF_A_SENTENCE), *dice, strict=False):
            who = plot.people[int(person * people)] if named < 0.5 else "The"
            where = f" in {plot.places[int(place * places)]}" if placed < 0.3 else ""
            yield f"{who} {' '.join(told[start : start + OF_A_SENTENCE])}{where}{'' if start else opened}."

    def _title(self, plot: Plot) -> str:
        random = self._random
        words = plot.words[random.integers(len(plot.words), size=5)]
        return f"{plot.places[0]} {' '.join(words)} {plot.people[int(random.integers(len(plot.people)))]}"

    def _rare(self, count: int) -> NDArray[np.object_]:
        """Words that are neither the most common nor the rarest."""
        found: NDArray[np.object_] = self._words[self._random.integers(len(self._words) // 40, len(self._words), count)]
        return found

    def _name(self, words: int) -> str:
        sizes = self._random.integers(2, 4, words)
        return " ".join(
            "".join(SYLLABLES[k] for k in self._random.integers(len(SYLLABLES), size=n)).title() for n in sizes
        )

    @cached_property
    def _known(self) -> tuple[list[str], list[str]]:
        return [self._name(2) for _ in range(KNOWN_PEOPLE)], [self._name(1) for _ in range(KNOWN_PLACES)]

    @cached_property
    def _topics(self) -> list[NDArray[np.object_]]:
        return [self._rare(TOPIC_WORDS) for _ in range(TOPICS)]


def vocabulary() -> list[str]:
    """English words, the most common first, as the tokenizer of the word vectors has them; none names a day."""
    pieces = json.loads((DATA / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    named = {name.lower() for name in (*calendar.day_name, *calendar.month_name)}
    plain = (p for p in pieces if len(p) > 1 and p.isascii() and p.isalpha() and p not in named)
    return sorted(plain, key=pieces.__getitem__)


@cache
def _zipf(count: int, known: int = 0) -> NDArray[np.float64]:
    """Sums of shares, the first `known` of which are nearly alike (Mandelbrot's form)."""
    shares = 1 / np.arange(known + 1, known + count + 1)
    sums: NDArray[np.float64] = np.cumsum(shares / shares.sum())
    return sums


def _some(random: Generator, these: Sequence[One], count: int) -> list[One]:
    return [these[k] for k in np.searchsorted(_zipf(len(these), ALIKE), random.random(count))]


def _laid_out(number: int, title: str, sentences: Sequence[str], day: int, plots: Sequence[Plot]) -> Told:
    """A report in paragraphs of two sentences."""
    parts: list[str] = []
    spans, at = [], 0
    for n, sentence in enumerate(sentences):
        parts += ("" if not n else " " if n % 2 else "\n\n", sentence)
        at += len(parts[-2])
        spans.append(Span(at, at := at + len(sentence)))
    on = _day(day)
    published = Published(Days(on, on), "given")
    report = Report(f"{number}.txt", "".join(parts), title=title, published=published, language="en")
    skim = Skim(report.id, tuple(spans), tuple(dict.fromkeys(_day(plot.started) for plot in plots)))
    return Told(report, skim, plots[0].number if len(plots) == 1 else None)


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(days=number)
