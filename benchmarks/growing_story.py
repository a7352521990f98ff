"""One made-up story out, as long as is asked for: reports of a long conflict, ever new events and ever more of the old.

A few events are told by very many reports, most by one or two, in several wordings, with counts that differ and rise
and deadlines that move. Only names, counts and days vary in a sentence of one wording, so that the network need see
each wording once (Remembering), and all else is read as ever.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np

from benchmarks.news_stream import FIRST_DAY, FORGOTTEN, SYLLABLES
from rashomon.reading import ReaderModel
from rashomon.reading.tree import Tree
from rashomon.record import Days, Published, Report, Span

A_DAY = 20  # reports
SENTENCES = 8  # of a report
NEW = 0.2  # of the sentences open an event
LARGEST = 300  # times the weight of a small event
OFF = 0.1  # of the counts are not those of the others
OUTLETS = 40
PARTIES = ("Karsia", "Tovia", "the Northern League", "the coalition", "the coast guard", "the transport ministry")
WORDINGS = (
    ("{who} left {place} on {day}.", "On {day} the last soldiers of {who} left {place}, officials said."),
    ("A blast in {place} on {day} killed {n} people.", "{n} people were killed in {place} on {day}, the mayor said.",
     "At least {n} people died in the blast in {place} on {day}."),
    ("{who} will reopen the port of {place} by {due}.", "The port of {place} is to be reopened by {due}, {who} said."),
    ("About {n} soldiers of {who} are in {place}.", "{who} has {n} soldiers in {place}."),
    ("{who} shelled {place} on {day}.", "{who} denied that it had shelled {place}."),
    ("It is not known how many people fled {place}.", "How many people fled {place} has not been disclosed."),
    ("Some {n} people fled {place} on {day}, the mayor said.", "{n} people fled {place} on {day}."),
    ("{who} and the rebels signed a truce in {place} on {day}.", "A truce was signed in {place} on {day}."),
    ("{who} closed the bridge at {place} on {day}.", "The bridge at {place} has been closed since {day}."),
    ("{who} plans to build a hospital in {place} by {due}.", "{who} opened a hospital in {place} on {day}."),
)  # fmt: skip

_VARIES = re.compile(
    r"^(?:\d[\d,.]*|January|February|March|April|May|June|July|August|September|October|November|December)$"
)


@dataclass
class Plot:
    """What is told of one event; `weight` is how often, beside others."""

    number: int
    wordings: Sequence[str]
    who: str
    place: str
    count: int
    started: int
    due: int
    weight: float
    days: float


@dataclass(frozen=True)
class Told:
    """A report, with the number of the plot of each of its sentences by their spans."""

    report: Report
    plots: Mapping[Span, int]


class Chronicle:
    """The same story for the same seed."""

    def __init__(self, seed: int = 0):
        self._random = np.random.default_rng(seed)
        self._plots: list[Plot] = []
        self._count = 0

    def reports(self) -> Iterator[Told]:
        """Without an end, by day."""
        for number in range(10**9):
            day = number // A_DAY
            if number % A_DAY == 0:
                self._drawn_on(day)
            yield self._told(number, day)

    def _told(self, number: int, day: int) -> Told:
        text, plots = "", {}
        for _ in range(SENTENCES):
            plot = self._next(day)
            start = len(text)
            text += self._sentence(plot) + " "
            plots[Span(start, len(text))] = plot.number
        on = FIRST_DAY + timedelta(days=day)
        outlet = f"Outlet {int(self._random.integers(OUTLETS)) + 1}"
        published = Published(Days(on, on), "given")
        return Told(Report(f"{number}.txt", text, outlet=outlet, published=published, language="en"), plots)

    def _drawn_on(self, day: int) -> None:
        """What is still told, and how much."""
        weights = [plot.weight * np.exp((plot.started - day) / plot.days) for plot in self._plots]
        self._plots = [plot for plot, weight in zip(self._plots, weights, strict=True) if weight > FORGOTTEN]
        self._sums = np.cumsum([weight for weight in weights if weight > FORGOTTEN])

    def _next(self, day: int) -> Plot:
        if self._random.random() < NEW or not len(self._sums):
            self._plots.append(self._plot(day))
            return self._plots[-1]
        return self._plots[int(np.searchsorted(self._sums, self._random.random() * self._sums[-1]))]

    def _plot(self, day: int) -> Plot:
        random = self._random
        self._count += 1
        return Plot(
            number=self._count,
            wordings=WORDINGS[random.integers(len(WORDINGS))],
            who=PARTIES[random.integers(len(PARTIES))],
            place="".join(SYLLABLES[k] for k in random.integers(len(SYLLABLES), size=3)).title(),
            count=int(random.integers(3, 500)),
            started=day,
            due=day + int(random.integers(20, 200)),
            weight=min(random.pareto(1.2), LARGEST) + 0.05,
            days=200.0 if random.random() < 0.05 else 3.0,
        )

    def _sentence(self, plot: Plot) -> str:
        random = self._random
        if random.random() < OFF:
            plot.count += int(random.integers(1, 9))
            plot.due += 30
        wording = plot.wordings[random.integers(len(plot.wordings))]
        told = wording.format(
            who=plot.who, place=plot.place, n=f"{plot.count:,}", day=_written(plot.started), due=_written(plot.due)
        )
        return told[:1].upper() + told[1:]


def _written(day: int) -> str:
    on = FIRST_DAY + timedelta(days=day)
    return f"{on.day} {on:%B %Y}"


class Remembering(ReaderModel):
    """A model that parses a sentence once of those that differ only in places, counts and days."""

    def __init__(self) -> None:
        super().__init__(threads=1)
        self._seen: dict[tuple[str, ...], Tree] = {}
        self._syllables = re.compile(f"(?:{'|'.join(SYLLABLES)}){{3}}", re.I)

    def parse(self, sentences: Iterable[Sequence[str]]) -> list[Tree]:
        return [self._remembered(tuple(words)) for words in sentences]

    def _remembered(self, words: tuple[str, ...]) -> Tree:
        varies = [bool(_VARIES.match(word) or self._syllables.fullmatch(word)) for word in words]
        wording = tuple("" if changed else word for word, changed in zip(words, varies, strict=True))
        known = self._seen.get(wording)
        if known is None:
            known = self._seen[wording] = super().parse([words])[0]
        lemmas = tuple(w if changed else lemma for w, lemma, changed in zip(words, known.lemmas, varies, strict=True))
        verbs = tuple(w if changed else verb for w, verb, changed in zip(words, known.verbs, varies, strict=True))
        return replace(known, words=words, lemmas=lemmas, verbs=verbs)
