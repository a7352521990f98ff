"""Text in, the quantities of things that it names out: bounds, the counted noun, the noun of a rate.

Words are read by a table (quantities.toml) that a user can replace. Ages, ordinals, years, scores, times, street and
telephone numbers, and numbers that are part of a name are not quantities and are left out.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from rashomon.reading.counted_nouns import Counted, counted_noun, with_rate
from rashomon.reading.figures import Figure, figures
from rashomon.reading.not_quantities import is_duration, is_year, not_counted
from rashomon.reading.numerals import plain
from rashomon.reading.quantity_table import Amount, QuantityTable, shipped_table
from rashomon.record import Quantity, Span

NounAfter = Callable[[int], Span | None]
Alone = Callable[[int], bool]
BEHIND = 60  # characters looked back for a hedge


def find_quantities(
    text: str, *, times: Iterable[Span] = (), span: Span | None = None, noun_after: NounAfter | None = None,
    alone: Alone | None = None, table: QuantityTable | None = None,
) -> list[Quantity]:  # fmt: skip
    """Every quantity in order of the text; spans are offsets in `text`, also where only `span` is read.

    `times` are spans that are times: a number in one is none, but for a length ("for several months"). `noun_after`
    gives the counted noun of the number that ends at an offset, where a tree knows it; `alone` says that this number
    counts by itself ("two were wounded").
    """
    table = table or shipped_table()
    area = Span(0, len(text)) if span is None else span
    counting = Counting(text, area, table, noun_after, alone)
    dated = sorted(t for t in times if not is_duration(t.of(text)))
    standing = _outside(list(figures(text, area, table)), dated)
    found: list[Quantity] = []
    n = 0
    while n < len(standing):
        one, n = counting.quantity(standing, n)
        if (
            one is not None
            and one.span is not None
            and not (found and found[-1].span and one.span.overlaps(found[-1].span))
        ):
            found.append(one)
    return found


def _outside(numbers: list[Figure], times: list[Span]) -> list[Figure]:
    kept, t = [], 0
    for figure in numbers:
        while t < len(times) and times[t].end <= figure.start:
            t += 1
        if t == len(times) or times[t].start >= figure.end:
            kept.append(figure)
    return kept


# ---- what a number says


_RANGE = re.compile(
    r"\s{1,4}(?P<word>to|and|or)\s{1,4}(?:(?:up to|as many as|about|around|perhaps|as much as)\s{1,4})?|\s?[-–]\s?",
    re.I,
)
_FROM = re.compile(r"(?<![\w-])(?P<word>between|from|ranges? from|ranging from)\s{1,4}\Z", re.I)
_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ea]ll|fallen|falling|drop|grew|grow|cut|climb|increas|decreas|declin|rais|reduc|jump|up|down|"
    r"lower|boost|revis|expand|doubl|updat|upgrad|went|go|shr[aiu]nk|soar|plung|slipp|mov|chang|narrow|widen|slash)"
    r"\w{0,4}\b[^.;]{0,50}\Z",
    re.I,
)  # fmt: skip


_NUMBER = re.compile(r"\d")


@dataclass(frozen=True)
class Counting:
    """One text, and what helps to read it."""

    text: str
    area: Span
    table: QuantityTable
    noun_after: NounAfter | None
    alone: Alone | None = None

    def quantity(self, figures: list[Figure], n: int) -> tuple[Quantity | None, int]:
        """The quantity that begins with the n-th figure, and the figure to go on with."""
        one = figures[n]
        for reach in (1, 2, 3):  # a conversion in brackets may hold figures of its own
            if n + reach < len(figures):
                last = self._range(one, figures[n + reach])
                if last is not None:
                    return last, n + reach + 1
        return self._single(one), n + 1

    def _single(self, one: Figure) -> Quantity | None:
        counted = self._counted(one)
        before = self.text[max(self.area.start, one.start - BEHIND) : one.start]
        hedge = _hedge_pattern(self.table).search(before)
        told = hedge is not None or (self.alone is not None and not is_year(one) and self.alone(one.end))
        if not_counted(self.text, self.area, Span(one.start, one.end), one, counted, self.table, hedged=told):
            return None
        low: Decimal | None
        high: Decimal | None
        low, high = one.low, one.high
        start, end = one.start, counted.end
        if hedge:
            start = one.start - len(before) + hedge.start()
            low, high = self._hedged(hedge["hedge"], one)
        after = _behind_pattern(self.table).match(self.text, end, self.area.end)
        if after and not one.vague:
            end = after.end()
            low, high = self._hedged(after["hedge"], one)
        elif self.text[one.end - 1 : one.end] == "+":
            high = None
        return self._made(start, end, low, high, one, counted)

    def _hedged(self, words: str, one: Figure) -> Amount:
        hedge = self.table.hedge(words)
        if hedge is None:
            return one.low, one.high
        if not one.vague:
            return hedge.of(one.low)
        # "at least several hundred", "up to a few thousand": the vague bounds stay where the hedge leaves them
        low = (
            one.low
            if hedge.low is not None and hedge.low.fixed is None
            else Decimal(0)
            if hedge.low is not None
            else None
        )
        return low, None if hedge.high is None else one.high

    def _counted(self, one: Figure) -> Counted:
        if one.money or one.unit:
            return with_rate(self.text, Counted(one.money or one.unit, one.end), self.area.end)
        if self.noun_after is not None:
            noun = self.noun_after(one.end)
            if noun is not None and self.area.holds(noun):
                if _NUMBER.search(self.text, one.end, noun.start):  # "from 900 to 1,200 units": both count units
                    return Counted(noun.of(self.text), one.end)
                return with_rate(self.text, Counted(noun.of(self.text), max(one.end, noun.end)), self.area.end)
        is_one = one.low == one.high == 1
        return counted_noun(self.text, one.end, self.area.end, self.table, one=is_one)

    def _range(self, one: Figure, other: Figure) -> Quantity | None:
        """ "between 600 and 900", "600-900", "12,000 barrels (504,000 gallons) to 25,000 barrels"."""
        if one.vague or other.vague or other.start - one.end > 90:
            return None
        own = self._counted(one)
        gap = self._gap(one, own, other)
        apart = own.noun and not one.money and not one.unit
        if gap is not None and apart and gap.start() >= own.end and not self._alike(own, other):
            return None
        before = self.text[max(self.area.start, one.start - BEHIND) : one.start]
        opened = _FROM.search(before)
        word = None if gap is None else (gap["word"] or "-").lower()
        if word is None or (word == "and" and not (opened and opened["word"].lower() == "between")):
            return None
        if opened and opened["word"].lower() == "from" and _CHANGE.search(before[: opened.start()]):
            return None
        low = (
            one.low * other.scale
            if one.scale == 1 and one.bare is not None and one.bare < (other.bare or 0)
            else one.low
        )
        if low >= other.high or (one.money and other.money not in (one.money, None)):
            return None
        counted = self._counted(replace(other, money=other.money or one.money))
        whole = Span(one.start, other.end)
        if not_counted(self.text, self.area, whole, one, counted, self.table, hedged=opened is not None, ranged=word):
            return None
        start = one.start - len(before) + opened.start() if opened else one.start
        if opened is None:
            hedge = _hedge_pattern(self.table).search(before)
            start = start - len(before) + hedge.start() if hedge else start
        return self._made(start, counted.end, low, other.high, other, counted)

    def _alike(self, own: Counted, other: Figure) -> bool:
        """Whether both ends count one thing: "two men to 12 years" is no range."""
        far = self._counted(other)
        stems = [(c.noun or "").lower().split()[-1:] for c in (own, far)]
        return stems[0] == stems[1]

    def _gap(self, one: Figure, own: Counted, other: Figure) -> re.Match[str] | None:
        for start in dict.fromkeys((one.end, own.end, self._past_brackets(own.end))):
            if start <= other.start:
                m = _RANGE.fullmatch(self.text, start, other.start)
                if m:
                    return m
        return None

    def _past_brackets(self, at: int) -> int:
        m = re.compile(r"\s{0,2}\([^()\n]{1,100}\)").match(self.text, at, self.area.end)
        return m.end() if m else at

    def _made(
        self, start: int, end: int, low: Decimal | None, high: Decimal | None, one: Figure, counted: Counted
    ) -> Quantity:
        unit = one.money or counted.noun
        return Quantity(
            self.text[start:end], None if low is None else plain(low), None if high is None else plain(high),
            unit, counted.per, Span(start, end),
        )  # fmt: skip


@lru_cache(maxsize=4)
def _compiled(words: str, before: bool) -> re.Pattern[str]:
    if before:
        return re.compile(
            rf"(?<![\w-])(?P<hedge>{words})\s{{1,4}}"
            r"(?:(?:the|another|an additional|a total of|some|an estimated)\s{1,4})?\Z",
            re.I,
        )
    return re.compile(rf"(?:\s{{1,4}}|-)(?P<hedge>{words})(?!\w)", re.I)


def _hedge_pattern(table: QuantityTable) -> re.Pattern[str]:
    return _compiled(table.words("hedges"), True)


def _behind_pattern(table: QuantityTable) -> re.Pattern[str]:
    return _compiled(table.words("behind"), False)
