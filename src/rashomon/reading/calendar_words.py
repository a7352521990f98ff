"""English words of the calendar in, numbers and pieces of patterns out: months, weekdays, seasons, counts, units.

The pieces are bounded (no unlimited repeats), so that a pattern built from them takes linear time on any text.
"""

import re

from rashomon.reading.calendar_holidays import NAMES
from rashomon.reading.words_pattern import any_of

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
WEEKDAY_SHORT = {
    "mon": 0, "tues": 1, "tue": 1, "weds": 2, "wed": 2, "thurs": 3, "thur": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half of the earth
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "q1": 1, "q2": 2, "q3": 3, "q4": 4, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_UNITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {word: n for n, word in enumerate(_UNITS, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
# how many units of time words stand for; the vague ones as the quantities' table reads them
COUNTS = {
    "a": (1, 1), "an": (1, 1), "a couple of": (2, 3), "a couple": (2, 3), "couple of": (2, 3), "couple": (2, 3),
    "a few": (3, 6), "few": (3, 6), "several": (3, 9), "many": (3, 99), "a dozen": (12, 12), "half a": (1, 1),
    "a hundred": (100, 100),
}  # fmt: skip
VAGUE = (2, 9)  # "days ago", "for months": a plural with no number before it


def _capital(words: dict[str, int]) -> str:
    """Written as a name or in capitals: "may" and "march" are words, "MAY" is a headline's."""
    forms = [f for w in words for f in (w.capitalize(), w.upper())]
    return f"(?-i:{any_of(forms)})"


_SMALL = f"(?:{any_of(_TENS)})-(?:{any_of(_UNITS[:9])})|{any_of(SMALL)}"
_YEAR = r"(?<![\d$£€#.,])(?:1\d|20|21)\d\d(?![\d%]|,\d|\.\d)"
_DAY = r"(?<![\d$£€#.,])(?:0?[1-9]|[12]\d|3[01])(?![\d%]|,\d|\.\d|:\d)"
_FIGURES = r"(?<![\d.,$£€-])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,5}(?:\.\d)?)(?!\d|[,.]\d)"
_HOLIDAYS = any_of(" ".join(part.capitalize() for part in name.split()) for name in NAMES).replace("'", "['’]")
_DAYPART = r"(?:morning|afternoon|evening|night|lunchtime|midday|noon|midnight|dawn|daybreak|dusk)"

PIECES = {
    "month": rf"(?P<month>{_capital(MONTHS)})\b(?:(?<!\w\w\w\w\w)(?<!May|MAY)(?<!June|JUNE|July|JULY)\.)?",
    "weekday": rf"(?P<weekday>{_capital(WEEKDAYS)})\b",
    "dayname": rf"(?:(?P<dayname>{_capital(WEEKDAYS | WEEKDAY_SHORT)})\b\.?(?: {_DAYPART})?,? (?:the )?)?",
    "season": rf"(?P<season>{any_of(SEASONS)})\b",
    "day": rf"(?P<day>{_DAY})(?:st|nd|rd|th)?\b",
    "to_day": rf"(?P<to_day>{_DAY})(?:st|nd|rd|th)?\b",
    "year": rf"(?P<year>{_YEAR})",
    "tens": rf"(?:{any_of(_TENS)})(?:-(?:{any_of(_UNITS[:9])}))?|{any_of(_UNITS[9:])}",
    "count": rf"(?P<count>{_FIGURES}|{_SMALL}|{any_of(COUNTS)})",
    "hedge": r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just|only|over|under|more than|less than|"
    r"at least|at most|up to|as much as|well over|just over|just under|the|an estimated) ){0,2}",
    "rel": r"(?P<rel>last|next|this past|this coming|this|the coming|the past|the current)",
    "daypart": _DAYPART,
    "holiday": rf"(?P<holiday>(?-i:{_HOLIDAYS}|Fourth of July))",
}


def pattern(template: str) -> re.Pattern[str]:
    """Compile a template: `<name>` is a piece, a space is any short run of white space; letters match in any case."""
    spelled = re.sub(r"<(\w+)>", lambda m: PIECES[m[1]], template.replace("(?P<", "(?P\0"))
    spelled = spelled.replace("(?P\0", "(?P<").replace("\\ ", " ").replace(" ?", r"\s{0,2}").replace(" ", r"\s{1,4}")
    return re.compile(rf"(?<![\w$£€])(?:{spelled})(?!\w)", re.I)


def count(words: str) -> tuple[float, float]:
    """How many units, at least and at most; words that it does not know are a vague plural."""
    key = re.sub(r"\s+", " ", words.lower()).strip()
    if key[:1].isdigit():
        n = float(key.replace(",", ""))
        return n, n
    spelled = small(key)
    return COUNTS.get(key, VAGUE) if spelled is None else (spelled, spelled)


def small(words: str) -> int | None:
    """ "Twelve", "forty-two"; None for other words."""
    tens, _, ones = words.lower().partition("-")
    return SMALL[tens] + SMALL.get(ones, 0) if tens in SMALL and (not ones or ones in SMALL) else None
