"""A phrase and the words before it in, what they make of it out: "by", "until at least", "before the vote in"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.reading.calendar_days import Bounds, Lean, Period
from rashomon.reading.time_bounds import (
    ACROSS,
    AT,
    BEFORE,
    BOUNDS,
    DENIED_UNTIL,
    NO_EVENT,
    NOT_UNTIL,
    UNTIL,
    Bound,
    at,
    by,
    from_on,
    not_before,
    through,
    until,
    within,
)
from rashomon.reading.time_mentions import OPENED, Mention, Phrase, behind
from rashomon.record import Span

BoundsOf = Callable[[Period], Bounds]


@dataclass(frozen=True)
class Frame:
    """Where the words of a time begin, what they make of its days, and which of the recurring days they mean."""

    start: int
    bounds: BoundsOf
    lean: Lean | None = None
    counts_to_publication: bool = False


# "the Feb. 23 accord": the day tells of the noun behind it
_OF_NOUN = re.compile(
    r"\s{1,4}(?!(?:and|or|but|to|in|on|at|as|is|was|are|were|will|would|had|has|have|when|after|before|if|for|by|with|from|"
    r"of|than|that|while|because|until|during|between|through|where|who|which|the|a|an|he|she|it|they|we|not|so|did|amid|"
    r"said|says|also|about|around|against|near|despite|following|unless|since|without|over|under)\b)[a-z]"
)
_THE = re.compile(r"\b(?:the|a|an|his|her|its|their|this)\s{1,4}\Z", re.I)
# what a preposition before such a noun makes of its day; None is the day itself
_OF_NOUN_BOUNDS: dict[str, BoundsOf | None] = {
    "before": by, "until": until, "after": not_before, "by": None, "from": None, "in": None, "of": None, "about": None,
    "throughout": None,
}  # fmt: skip


def frame(text: str, area: Span, phrase: Phrase) -> Frame:
    if phrase.other is None:
        return _single(text, area, phrase.one)
    return _distance(text, area, phrase) if phrase.word in ("before", "after") else _range(text, area, phrase)


def _single(text: str, area: Span, one: Mention) -> Frame:
    plain = Frame(one.start, at)
    if text[one.end : one.end + 2] in ("'s", "’s"):  # "before Tuesday's vote": the vote's day
        return plain
    before = behind(text, area, one.start)
    across = ACROSS.search(before)
    if across and not NO_EVENT.search(across["noun"]):
        till = across["bound"].lower() == "until"
        start = one.start - len(before) + across.start()
        return Frame(start, until if till else by, (UNTIL if till else BEFORE).lean)
    for bound in BOUNDS:
        m = bound.words.search(before)
        if m is not None:
            return _bounded(text, area, one, bound, one.start - len(before) + m.start())
    return plain


def _bounded(text: str, area: Span, one: Mention, bound: Bound, start: int) -> Frame:
    if one.at_hour:  # "just before 2 p.m. on Friday" is on Friday
        return Frame(start if bound is AT else one.start, at)
    before = text[start : one.start]
    if _THE.search(before) and one.part is None and _OF_NOUN.match(text, one.end, area.end):
        of_noun = _OF_NOUN_BOUNDS.get(bound.name, bound.bounds)
        return Frame(one.start, at) if of_noun is None else Frame(start, of_noun, bound.lean, bound.name == "since")
    if bound is AT and "weekday" in one.match.re.groupindex and before.lower().startswith("in"):
        return Frame(one.start, at)  # "letters poured in on Sunday", without the "on"
    if bound in (UNTIL, BEFORE) and DENIED_UNTIL.search(behind(text, area, start)[-80:]):
        bound = NOT_UNTIL
    return Frame(start if bound.shown else one.start, bound.bounds, bound.lean, bound.name == "since")


def _range(text: str, area: Span, phrase: Phrase) -> Frame:
    before = behind(text, area, phrase.one.start)
    opened = OPENED.search(before)
    start = phrase.one.start - len(before) + opened.start() if opened else phrase.one.start
    if phrase.word == "between":
        return Frame(start, within)
    closing = {"through": through, "until": until}.get(phrase.word, at)

    def bounds(named: Period) -> Bounds:
        closed = closing(named)
        return from_on(named)._replace(end=closed.end, limit=closed.limit)

    return Frame(start, bounds)


def _distance(text: str, area: Span, phrase: Phrase) -> Frame:
    before = behind(text, area, phrase.one.start)
    bound = next((b for b in BOUNDS if b.name in ("by", "until", "since") and b.words.search(before)), None)
    m = bound.words.search(before) if bound else None
    if bound is None or m is None:
        return Frame(phrase.one.start, at)
    return Frame(phrase.one.start - len(before) + m.start(), bound.bounds, bound.lean, bound.name == "since")
