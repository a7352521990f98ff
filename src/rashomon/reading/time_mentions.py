"""Text in, the words in it that name a time out, alone or in twos that make a range; nothing is resolved here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.reading.calendar_days import Part
from rashomon.reading.needed_words import Sought
from rashomon.reading.time_evidence import named_otherwise, stands_alone
from rashomon.reading.time_rules import PARTS, RULES, Rule
from rashomon.record import Span

BEHIND = 110  # characters looked back for the words that bound a time
HOUR_AWAY = 60  # and for an hour beside a day
_SOUGHT = Sought(RULES)


@dataclass(frozen=True)
class Mention:
    """Words that name a time; `start` and `end` grow over the words that modify it.

    `at_hour` is true where an hour stands beside it whose preposition does not bound the day ("before 2 p.m.").
    """

    rule: Rule
    match: re.Match[str]
    start: int
    end: int
    part: Part | None = None
    at_hour: bool = False


@dataclass(frozen=True)
class Phrase:
    """One mention, or two joined by a word: "to", "through", "until", "between" for a range, "after" for a distance."""

    one: Mention
    other: Mention | None = None
    word: str = ""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return (self.one,) if self.other is None else (self.one, self.other)

    @property
    def end(self) -> int:
        return self.mentions[-1].end


def behind(text: str, area: Span, at: int) -> str:
    """The words before an offset."""
    return text[max(area.start, at - BEHIND) : at]


def phrases(text: str, area: Span) -> Iterator[Phrase]:
    """Every time that the words name, from left to right; "from 2003 to 2011" and "March-May" are one."""
    mentions = _mentions(text, area)
    n = 0
    while n < len(mentions):
        one, other = mentions[n], mentions[n + 1] if n + 1 < len(mentions) else None
        word = None if other is None else _distance(text, one, other) or _range(text, area, one, other)
        if word:
            yield Phrase(one, other, word)
            n += 2
            continue
        if stands_alone(text, area, one.rule, one.match, one.part is not None, _beside(text, mentions, n)):
            yield Phrase(one)
        n += 1


def _mentions(text: str, area: Span) -> list[Mention]:
    """The longest of the words that overlap, from left to right."""
    taken: list[Mention] = []
    for rule, match in _SOUGHT.hits(text, area):
        if (not taken or match.start() >= taken[-1].end) and not named_otherwise(text, *match.span()):
            bare = Mention(rule, match, *match.span())
            grown = _with_hour(text, area, _with_part(text, area, bare))
            taken.append(grown if not taken or grown.start >= taken[-1].end else bare)
    return taken


def _with_part(text: str, area: Span, one: Mention) -> Mention:
    """Takes in "early", "the end of"."""
    found = None if one.rule.read is None else part_before(text, area, one.start)
    return replace(one, start=found[0], part=found[1]) if found else one


def part_before(text: str, area: Span, start: int) -> tuple[int, Part] | None:
    """Where the words for a part of the time that begins here start, and which part they name."""
    before = behind(text, area, start)
    for words, part in PARTS:
        m = words.search(before)
        if m:
            return start - len(before) + m.start(), part
    return None


_HOUR = (
    r"(?:(?:\d{1,2}(?::\d\d)?\s?[-–]\s?)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d(?:\s?hours)?|\d{4}\sGMT|noon|midday|midnight|"
    r"dawn|dusk)(?:\s\(?(?:local|Eastern|Central|Mountain|Pacific|GMT|UTC|BST|CET|[ECMP][SD]?T)"
    r"(?:\s(?:Standard\s|Daylight\s)?time)?\)?)?"
)
_HOW = (
    r"(?P<how>(?:(?:just|shortly|right|sometime|some time)\s)?"
    r"(?:at|around|about|before|after|by|until|since|from)(?:\s(?:about|around))?\s)?"
)
_HOUR_BEFORE = re.compile(rf"(?<![\w:.]){_HOW}{_HOUR},?\s(?:on\s|of\s)?\Z", re.I)
_HOUR_AFTER = re.compile(rf",?\s{_HOW}{_HOUR}(?!\w)", re.I)
_NIGHT_OF = re.compile(r"(?<!\w)(?:the\s)?(?:night|morning|afternoon|evening|early\shours)\sof\s\Z", re.I)


def _with_hour(text: str, area: Span, one: Mention) -> Mention:
    """Takes in "at 3 p.m." on either side of a day, and "the night of" before it."""
    if one.rule.weak or one.rule.read is None:
        return one
    before = behind(text, area, one.start)[-HOUR_AWAY:]
    m = _NIGHT_OF.search(before)
    if m:
        return replace(one, start=one.start - len(before) + m.start())
    m = _HOUR_BEFORE.search(before)
    if m:
        kept = (m["how"] or "").strip().lower() in ("by", "until", "since", "from")  # these bound the day all the same
        start = one.start - len(before) + (m.end("how") if kept else m.start())
        return replace(one, start=start, at_hour=not kept)
    m = _HOUR_AFTER.match(text, one.end, min(area.end, one.end + HOUR_AWAY))
    return replace(one, end=m.end()) if m else one


OPENED = re.compile(r"(?<![\w-])(?P<word>from|between)\s{1,4}(?:the\s{1,4})?\Z", re.I)
_RANGE = re.compile(r"\s{1,4}(?P<word>to|through|until|till|and|thru)\s{1,4}(?:the\s{1,4})?|\s?(?P<dash>[-–])\s?", re.I)


def _beside(text: str, mentions: list[Mention], n: int) -> bool:
    """Whether another time stands right before or after, with a comma or "and" between."""
    pairs = [(mentions[i], mentions[i + 1]) for i in (n - 1, n) if i >= 0 and i + 1 < len(mentions)]
    return any(re.fullmatch(r",?\s(?:(?:and|or)\s)?", text[a.end : b.start]) for a, b in pairs if b.start - a.end < 9)


def _range(text: str, area: Span, one: Mention, other: Mention) -> str | None:
    between = text[one.end : other.start] if 0 <= other.start - one.end < 20 else ""
    m = _RANGE.fullmatch(between)
    if m is None or one.rule.read is None or other.rule.read is None:
        return None
    opened = OPENED.search(behind(text, area, one.start))
    word = (m["word"] or "to").lower().replace("thru", "through").replace("till", "until")
    if word == "and":
        return "between" if opened and opened["word"].lower() == "between" else None
    same = one.rule.name.split()[0] == other.rule.name.split()[0]
    return word if opened or same else None


def _distance(text: str, one: Mention, other: Mention) -> str | None:
    """ "Two weeks after" right before a time that can be resolved."""
    if one.rule.read is not None or other.rule.read is None or "way" not in one.match.re.groupindex:
        return None
    way = one.match["way"].lower()
    beside = re.fullmatch(r"\s{1,4}(?:the\s{1,4})?", text[one.end : other.start]) is not None
    return way if way in ("before", "after") and beside and not other.rule.weak else None
