"""The text behind a number in, the noun that it counts and the noun of its rate out; no parser, only word forms.

Where a dependency tree is at hand, its answer is better and is taken instead (`noun_after` of `find_quantities`).
"""

import re
from typing import NamedTuple

from rashomon.reading.quantity_table import QuantityTable
from rashomon.reading.words_pattern import word_set
from rashomon.record import Span

WORDS_AHEAD = 7
_WORD = re.compile(
    r"(?:\s{1,4}|(?<=[-–])|(?<=[a-z]['’])\s?)((?:[A-Z]\.){1,4}|[^\W\d_][\w’'-]{0,40}|\d{1,2}-[a-z-]{1,30})"
)
_OF = re.compile(
    r"\s{1,4}of\s{1,4}(?:(?:the|these|those|its|their|his|her|our|them|all)\b\s{0,4})?"
    r"(?:(?:\d{1,6}|two|three|four|five|six|seven|eight|nine|ten)\b)?",
    re.I,
)
_PER = re.compile(
    r"(?:\s{1,4}(?:of|in)(?:\s{1,4}[a-z-]{2,20}){1,3})?(?:\s{1,4}(?:a|an|per|each|every)\s{1,4}|\s?/\s?)"
    r"(?P<per>second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|person|head|household|capita|gallon|"
    r"barrel|tonne|ton|litre|liter|mile|kilometer|kilometre|share|vote|student|pupil|child|family|game)\b", re.I,
)  # fmt: skip
# what a thing is measured in, as it stands between hyphens: "a 90-tonne lid"
MEASURES = (
    "(?:tonne|ton|pound|kilo|kilogram|kg|foot|metre|meter|mile|kilometre|kilometer|km|yard|acre|hectare|litre|liter|gallon|"
    "barrel|megawatt)"
)
_HYPHENED = re.compile(rf"[-–]({MEASURES})\b", re.I)
_RATES = {
    "daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
    "bpd": "day", "mph": "hour", "kph": "hour",
}  # fmt: skip
_ADVERB = re.compile(r"\s{1,4}(daily|hourly|weekly|monthly|annually|yearly)\b")
_BESIDE = re.compile(r"\s{0,2}\([^()\n]{1,100}\)")
# words that end what a number can count over: verbs of the tongue, prepositions, joints
_STOPS = word_set(
    "in on at by for from to with without of off over under into onto within during since until after before against "
    "through between among near around about toward towards than as and or but nor if when while where who whom whose "
    "which that because though although so yet is are was were be been being has have had do does did will would can "
    "could may might must shall should not n't also now then there here still already just only both either each a an "
    "the this these those his her its their our my your he she it they we you i him them us me said says went came "
    "took got fell rose left made gave became began lost won held kept told found saw ran set put met paid sent "
    "spent stood fled flew shot hit cut quit let fought led brought sold built died lay broke currently recently "
    "reportedly per "
    "across along plus ago out up down away back yesterday today tomorrow monday tuesday wednesday thursday friday "
    "saturday sunday late early last next worth instead rather too very how what why"
)
_NOT_PLURAL = word_set(
    "various previous serious dangerous famous religious numerous precious anonymous obvious notorious suspicious "
    "gross less unless across always perhaps sometimes plus versus thus afterwards besides homeless gas bus campus "
    "virus crisis basis analysis us this is was has focus census bonus status corps overseas mars news physics "
    "economics politics series species"
)


class Counted(NamedTuple):
    """The noun as written, None where there is none, and where the words of the quantity end."""

    noun: str | None
    end: int
    per: str | None = None


def counted_noun(text: str, at: int, end: int, table: QuantityTable, *, one: bool = False) -> Counted:
    """The noun behind a number that ends at `at`: "U.S. troops", "missing workers", "of the victims"."""
    measure = _HYPHENED.match(text, at, end)
    if measure:
        return Counted(measure[1], measure.end())
    of = _OF.match(text, at, end)
    words = _words(text, of.end() if of else at, end, after_of=of is not None)
    spot = _singular(words, table) if one else _plural(words, table)
    if spot is None:
        return with_rate(text, Counted(None, at), end)
    first = spot
    while first and words[first][0][0].isupper() and words[first - 1][0][0].isupper():  # "New Yorkers"
        first -= 1
    noun = Span(words[first][1].start, words[spot][1].end)
    return with_rate(text, Counted(noun.of(text), noun.end), end)


def with_rate(text: str, counted: Counted, end: int) -> Counted:
    """Takes in "a day", "per barrel", "of oil a day", past a conversion in brackets."""
    noun = (counted.noun or "").lower()
    beside = _BESIDE.match(text, counted.end, end)
    for start in (counted.end, beside.end() if beside else counted.end):
        m = _PER.match(text, start, end)
        if m:
            return counted._replace(per=m["per"].lower(), end=m.end())
    m = _ADVERB.match(text, counted.end, end)
    if m:
        return counted._replace(per=_RATES[m[1]], end=m.end())
    return counted._replace(per=_RATES.get(noun))


def _words(text: str, at: int, end: int, *, after_of: bool) -> list[tuple[str, Span]]:
    """The words of what may be the counted phrase, up to a stop or a sign of punctuation."""
    found: list[tuple[str, Span]] = []
    here = at - 1 if after_of and text[at - 1 : at].isspace() else at
    for _ in range(WORDS_AHEAD):
        m = _WORD.match(text, here, end)
        if m is None:
            break
        word = re.sub(r"['’]s?$", "", m[1])
        if m[1].lower() in _STOPS:
            break
        found.append((word, Span(m.start(1), m.start(1) + len(word))))
        here = m.end()
    return found


def is_plural(word: str, table: QuantityTable) -> bool:
    """By its form: an s that is no ending of an adjective, or a plural of its own."""
    low = word.lower().rsplit("-", 1)[-1]
    if word.isupper() and len(word) < 6:  # a name in capitals: "WIS"
        return False
    if low in table.nouns.get("plural", ()):
        return True
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "ous", "'s")) and low not in _NOT_PLURAL


def _verbal(word: str) -> bool:
    low = word.lower()
    return len(low) > 4 and low.endswith(("ed", "ly"))


def _plural(words: list[tuple[str, Span]], table: QuantityTable) -> int | None:
    """The last of the first run of plurals ("sales representatives"), else what befell them ("17 killed")."""
    for n, (word, span) in enumerate(words):
        owner = n + 1 < len(words) and words[n + 1][1].start - span.end > 1  # "the soldiers' families"
        if not is_plural(word, table) or owner or (word[0].isupper() and _names(words, n, table)):
            continue
        while n + 1 < len(words) and is_plural(words[n + 1][0], table) and words[n + 1][0][0].islower():
            n += 1
        return n
    return 0 if words and words[0][0].lower() in table.nouns.get("befallen", ()) else None


def _names(words: list[tuple[str, Span]], n: int, table: QuantityTable) -> bool:
    """Whether a plural is part of a name before the noun: "United Nations inspectors"."""
    return any(is_plural(word, table) and word[0].islower() for word, _ in words[n + 1 :])


def _singular(words: list[tuple[str, Span]], table: QuantityTable) -> int | None:
    """Behind "one": the last word before a verb, at most four on; "one dead"."""
    if words and words[0][0].lower() in table.nouns.get("befallen", ()):
        return 0
    last = None
    for n, (word, _) in enumerate(words[:4]):
        if _verbal(word):
            break
        last = n
    return last
