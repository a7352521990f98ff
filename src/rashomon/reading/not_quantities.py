"""A number and the text about it in, whether it is something else than a quantity of things out.

Each rule has an example beside it, and more stand in NOT_COUNTED; the tests read them.
"""

import re
from decimal import Decimal
from typing import Protocol

from rashomon.reading.counted_nouns import MEASURES, Counted
from rashomon.reading.quantity_table import QuantityTable
from rashomon.record import Span


class Number(Protocol):
    """What is asked of a figure."""

    @property
    def low(self) -> Decimal: ...
    @property
    def money(self) -> str | None: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def vague(self) -> bool: ...
    @property
    def words(self) -> str: ...


_LENGTH = re.compile(r"for\s(?!the\s(?:past|last|next|coming))|\S+-long\Z", re.I)

_TIME = "(?:year|month|week|day|hour|minute)"
# the text right behind the number
BEHIND: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("age", re.compile(rf"(?:[-–]\d{{1,3}})?[-–\s]{_TIME}s?[-–\s](?:old|of\sage)\b", re.I), "a 25-year-old driver"),
    ("length", re.compile(rf"[-–\s]{_TIME}[-–\s]long\b", re.I), "a two month long inquiry"),
    ("height", re.compile(r"['’]\s?\d"), "5'10\""),
    ("counter", re.compile(r"\s(?:of|/)\s\d"), "Image 1 of 8"),
    ("decimals", re.compile(r"\.\d"), "10.0.0.1"),
    ("hyphened", re.compile(rf"[-–](?!{MEASURES}\b)[A-Za-z]"), "a 32-vessel fleet"),
    ("ordinal", re.compile(r"(?:st|nd|rd|th)\b"), "the 20th century"),
    ("hour", re.compile(r"(?::\d\d)?\s?(?:[ap]\.?m\b|o['’]clock|hours\slocal)", re.I), "at 3 p.m."),
    ("hour", re.compile(r"\s(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T)\b"), "at 1630 GMT"),
    ("slash", re.compile(r"\s?/\s?\d"), "9/11"),
    ("telephone", re.compile(r"[-. )]{1,2}\d{3}[-. ]\d{4}\b|-\d{3,}"), "call 555-0134"),
    ("clock", re.compile(r":\d"), "3:25"),
    ("fraction", re.compile(r"[-\s](?:thirds?|quarters?|fifths?|tenths?|halves)\b", re.I), "two-thirds of them"),
    (
        "street",
        re.compile(
            r"\s(?:blocks?\sof\b|(?:(?:[NSEW]\.?|North|South|East|West)\s)?(?:[A-Z][\w.'’-]{0,20}\s){1,3}"
            r"(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Drive|Dr\b|Boulevard|Blvd|Lane|Place|Court|Highway|Parkway|Square|Terrace)\b|"
            r"(?:\d{1,3}(?:st|nd|rd|th)\s)(?:Street|St\b|Avenue|Ave\b))"
        ),
        "1600 Pennsylvania Avenue",
    ),
    ("year", re.compile(r"s\b"), "the 1990s"),
)  # fmt: skip
# the text right before it
BEFORE: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("age", re.compile(r"\b(?:aged?|ages|age\sof|turned|turning|ages\s\w+\s(?:to|through|and))\s\Z", re.I), "aged 25"),
    ("height", re.compile(r"\d['’]\s?\Z"), "5'10\""),
    ("counter", re.compile(r"\d\s(?:of|/)\s\Z"), "Image 1 of 8"),
    ("decimal", re.compile(r"\d[.,:/]\Z"), "12.05.2010"),
    ("hyphened", re.compile(r"[A-Za-z]-\Z"), "an F-16"),
    ("rank", re.compile(r"\b(?:number|No\.|#)\s?\Z", re.I), "the number one priority"),
    ("telephone", re.compile(r"\d[-.]\Z|\(\d{3}\)\s?\Z|\d{3}[-.\s]\d{3}[\s]\Z"), "(559) 555-0134"),
)  # fmt: skip
_EMERGENCY = re.compile(r"\s(?:emergency\s)?(?:calls?|callers?|tapes?|recordings?|operators?|dispatch\w*)\b")
_AGE_BEFORE = re.compile(r"(?:[A-Z][\w’'.-]{0,30}|\b(?:Jr|Sr)\.?)(?:\s\([^()]{1,30}\))?,\s\Z|[A-Z][\w’'-]{1,30}\s\(\Z")
_AGE_BEHIND = re.compile(r"(?:[,;.)]|\s(?:of|from|was|and)\b|\s*\Z)")
_NAME_BEFORE = re.compile(r"(?<![.!?:;“\"(,])\s(?:[A-Z][\w’'&-]{0,30})\s\Z|(?:No|Nos|Vol)\.\s\Z")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[.]?\s\Z")
_IN_YEAR = re.compile(
    r"\b(?:in|since|during|until|by|before|after|of|from|to|through|the|and|late|copyright|©|early|mid|for)\s\Z", re.I
)
_ONE_OF = re.compile(
    r"\s(?:of|another|day|time|thing|way|reason|that|who|which|is|was|or\stwo|after|by|on|at|and|to|would|could|will|can|"
    r"has|had|must|should|more\sthing|such|side|hand|point|moment|single|"
    r"in\s(?:\w+\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b", re.I,
)  # fmt: skip
_TOLD_BEFORE = re.compile(
    r"\b(?:(?:to|at|reached|hit|totaled|totalled)|(?:toll|number|total|figure|count|estimate)\b[^.;]{0,30}\b(?:is|was|of))\s\Z",
    re.I,
)
_AGE_HEDGE = re.compile(r"\b(?:under|over|above|below)\s\Z", re.I)
_TOLD_BEHIND = re.compile(r"(?:[.,;)]|\s*\Z|\s(?:in|by|on|from|since|as|after|and|at|when|this|last)\b)")
_SCORE_WORDS = re.compile(
    r"\s(?:vote|win|victory|loss|lead|defeat|decision|ruling|record|majority|draw|split|score|triumph|home|at)\b", re.I
)
_OLDEST = 120  # years of age
_SMALL_SCORE = 200  # both sides of a score lie below

NOT_COUNTED = (
    "a 25-year-old driver", "aged 25", "Maria Lopez, 25, was there", "the third attack", "in 2003", "the 20th century",
    "24/7", "after 9/11", "dial 911", "a Boeing 737", "Chapter 11", "at 3 p.m.", "1600 Pennsylvania Avenue",
    "the 4700 block of Oak Street", "call 555-0134", "won 3-2", "a 5-4 vote", "one of them", "no one", "Flight 370",
    "the two said", "two-thirds", "an F-16", "the 32-vessel fleet", "Resolution 1441", "Highway 101",
    "a fire at 11290 Oak", "the anonymous 911 call", "the number one priority",
)  # fmt: skip


def is_duration(words: str) -> bool:
    """Whether a time is only a length ("for several months"), so that its number counts something."""
    return bool(_LENGTH.match(words))


def is_year(one: Number) -> bool:
    """Whether a number is written as years are."""
    return one.words.isdigit() and 1500 <= one.low < 2200


def not_counted(
    text: str, area: Span, where: Span, one: Number, counted: Counted, table: QuantityTable, *, hedged: bool,
    ranged: str | None = None,
) -> bool:  # fmt: skip
    """Whether the number at `where` is an age, an ordinal, a year, a score, a name's number or a pronoun.

    `hedged` says that the words around it, or its place in the tree, tell a count."""
    before = text[max(area.start, where.start - 60) : where.start]
    behind = text[where.end : min(area.end, where.end + 90)]
    if one.money:
        return bool(re.match(r"[-–][a-z]", behind))
    if one.unit:
        return False
    if any(p.match(behind) for _, p, _ in BEHIND) or any(p.search(before) for _, p, _ in BEFORE):
        return True
    if one.words in ("911", "999") and _EMERGENCY.match(behind):
        return True
    if one.vague:
        return counted.noun is None and not hedged
    if _is_name(before, counted, table, hedged) or (not hedged and _is_age(before, behind, one)):
        return True
    if ranged == "-" and _is_score(behind, one, counted):
        return True
    return _is_bare(before, behind, one, counted, hedged or ranged is not None)


def _is_age(before: str, behind: str, one: Number) -> bool:
    return one.low <= _OLDEST and one.words.isdigit() and bool(_AGE_BEFORE.search(before) and _AGE_BEHIND.match(behind))


def _is_name(before: str, counted: Counted, table: QuantityTable, hedged: bool) -> bool:
    word = _WORD_BEFORE.search(before)
    if hedged or word is None:
        return False
    if word[1].lower() in table.nouns.get("labels", ()) and (word[1][0].isupper() or counted.noun is None):
        return True
    return counted.noun is None and bool(_NAME_BEFORE.search(" " + before))


def _is_score(behind: str, one: Number, counted: Counted) -> bool:
    return one.low < _SMALL_SCORE and (counted.noun is None or bool(_SCORE_WORDS.match(behind)))


def _is_bare(before: str, behind: str, one: Number, counted: Counted, hedged: bool) -> bool:
    """A pronoun ("one of them", "the two said"), a year, a number of no thing."""
    written_one = one.words.lower() == "one"
    if (
        written_one
        and (_ONE_OF.match(behind) or re.search(r"\b(?:no|any|some|every|this|that|the|each|which)\s\Z", before, re.I))
        and not hedged
    ):
        return True
    if counted.noun is not None:
        return is_year(one) and not hedged and bool(_IN_YEAR.search(before))
    if one.low <= _OLDEST and _AGE_HEDGE.search(before):  # "people over 65"
        return True
    if not one.words[:1].isdigit():
        return not hedged and one.low < 100
    if one.words.isdigit() and re.match(r"\s[A-Z]", behind) and not hedged:  # "at 11290 Oak": a house
        return True
    told = _TOLD_BEFORE.search(before) and _TOLD_BEHIND.match(behind)  # "rose to 12", and not "talked to 10 News"
    return not hedged and (is_year(one) or (one.low < 1000 and not told))


__all__ = ["NOT_COUNTED", "is_duration", "is_year", "not_counted"]
