"""What names a time in English: one rule a form, each with examples beside it.

Examples are read by the tests as published on Friday 27 September 2024: words, then the days of the start, then those
of the end where they differ. `weak` words ("May", "2003", "the year") count only beside a preposition or another time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.reading import date_readers as dates
from rashomon.reading import relative_readers as relative
from rashomon.reading.calendar_days import At, Bounds, Part, Period
from rashomon.reading.calendar_words import pattern

Read = Callable[[re.Match[str], At], Period | Bounds]


@dataclass(frozen=True)
class Rule:
    """`read` None: the words count from another event and stay open. `dated`: no publication date is needed."""

    name: str
    words: re.Pattern[str]
    read: Read | None
    examples: tuple[tuple[str, str], ...]
    dated: bool = False
    weak: bool = False


_N_UNITS = (
    r"(?:<count> )?(?:more |additional |further |other |consecutive |straight )?"
    r"(?P<unit>day|week|fortnight|month|year|decade)(?P<unit_s>s?)"
)
_NTH = "(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_SPAN_OF = r"(?:(?P<prep>over|for|in|within|during|throughout) )?"

# fmt: off
RULES = (
    # ---- days of the calendar
    Rule("iso day", pattern(r"(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!-)"), dates.iso,
         (("2024-09-20", "2024-09-20"),), dated=True),
    Rule("day in figures", pattern(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)(?![/\d])"), dates.slashed,
         (("on 9/27/2024", "2024-09-27"), ("on 3/4/2024", "2024-03-04 .. 2024-04-03")), dated=True),
    Rule("day with dots", pattern(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<year>\d{4})(?!\.\d)"), dates.iso,
         (("on 27.9.2024", "2024-09-27"),), dated=True),
    Rule("month, day, year", pattern(r"<dayname><month> <day>,? <year>"), dates.full_date,
         (("April 20, 2010", "2010-04-20"), ("on Tuesday, Sept. 24, 2024", "2024-09-24")), dated=True),
    Rule("day, month, year", pattern(r"<dayname>(?:the )?<day>(?: of)? <month>,? <year>"), dates.full_date,
         (("20 April 2010", "2010-04-20"), ("on the 3rd of May, 2011", "2011-05-03")), dated=True),
    Rule("month and day", pattern(r"<dayname><month> (?:the )?<day>"), dates.yearless_date,
         (("on April 20", "2024-04-20"), ("Sept. 27", "2024-09-27"), ("on Tuesday, June 20th", "2023-06-20"))),
    Rule("day and month", pattern(r"<dayname>(?:the )?<day>(?: of)? <month>"), dates.yearless_date,
         (("on 27 September", "2024-09-27"), ("the 1st of October", "2024-10-01"))),
    Rule("last day of a name", pattern(r"last <month> <day>"), dates.last_date, (("last Oct. 23", "2023-10-23"),)),
    Rule("days of a month", pattern(r"<month> <day>(?: ?[-–] ?| to | through | and | until )<to_day>(?:,? <year>)?"),
         dates.day_range,
         (("July 20-27", "2024-07-20 | 2024-07-27"), ("from July 20 to 27, 2023", "2023-07-20 | 2023-07-27"))),
    Rule("month of days", pattern(r"<day>(?: ?[-–] ?| to | and | until )<to_day> <month>(?:,? <year>)?"),
         dates.day_range, (("20-27 July", "2024-07-20 | 2024-07-27"),)),
    Rule("week of a day", pattern(r"the week of <month> <day>(?:,? <year>)?"), dates.week_of_date,
         (("in the week of Sept. 17", "2024-09-16 .. 2024-09-22"),)),
    Rule("day of the month", pattern(r"(?<=\bon\s)the (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?=[.,;:)]|\s*\Z)"),
         dates.nth_day, (("on the 17th", "2024-09-17"),)),
    Rule("holiday", pattern(r"<holiday>(?:,? <year>)?"), dates.holiday,
         (("on Christmas Day", "2024-12-25"), ("by Christmas", ".. 2024-12-25"),
          ("on Thanksgiving", "2024-11-28"), ("on Memorial Day", "2024-05-27"), ("on Good Friday", "2024-03-29")),
         weak=True),
    # ---- months, quarters, seasons, years
    Rule("month and year", pattern(r"<month>,?(?: of)? <year>"), dates.month_year,
         (("in September 2025", "2025-09-01 .. 2025-09-30"), ("in Sept. of 2025", "2025-09-01 .. 2025-09-30")),
         dated=True),
    Rule("month of this year", pattern(r"<month>(?: of|,)? <rel> year"), dates.month_rel_year,
         (("in March last year", "2023-03-01 .. 2023-03-31"), ("April of this year", "2024-04-01 .. 2024-04-30"))),
    Rule("month", pattern(r"<month>"), dates.month_alone, (("in August", "2024-08-01 .. 2024-08-31"),), weak=True),
    Rule("last month of a name", pattern(r"<rel> <month>"), relative.rel_month,
         (("last June", "2024-06-01 .. 2024-06-30"), ("next March", "2025-03-01 .. 2025-03-31"),
          ("last August", "2023-08-01 .. 2024-08-31"))),  # the month before this: this year's or last year's
    Rule("quarter", pattern(rf"(?:the )?{_NTH}[\s-](?P<what>quarter|half)"
                            r"(?:,?(?: of)? <year>| of <rel> year| of the year)"), dates.quarter,
         (("in the third quarter of 2025", "2025-07-01 .. 2025-09-30"),
          ("the first half of next year", "2025-01-01 .. 2025-06-30"))),
    Rule("year's quarter", pattern(rf"(?:the )?(?:<year>|<rel> year['’]s) {_NTH}[\s-](?P<what>quarter|half)"),
         dates.quarter, (("in last year's second quarter", "2023-04-01 .. 2023-06-30"),)),
    Rule("quarter, short", pattern(r"(?P<what>(?P<nth>(?-i:Q[1-4])))(?: of)? (?:<year>|<rel> year)"), dates.quarter,
         (("in Q3 2025", "2025-07-01 .. 2025-09-30"),)),
    Rule("quarter alone", pattern(rf"(?:(?:the|its) (?:fiscal )?(?!\w{{3,6}}-))?{_NTH}[\s-](?P<what>quarter)"),
         dates.quarter_alone,
         (("profit rose in the second quarter", "2024-04-01 .. 2024-06-30"),), weak=True),
    Rule("first months", pattern(r"(?:the )?first <count> months of (?:<year>|<rel> year|the year)"),
         dates.first_months, (("in the first nine months of 2023", "2023-01-01 .. 2023-09-30"),)),
    Rule("season and year", pattern(r"(?:the )?<season>(?:,| of)? <year>"), dates.season_year,
         (("in the summer of 2025", "2025-06-01 .. 2025-08-31"), ("winter 2025", "2024-12-01 .. 2026-02-28")),
         dated=True),
    Rule("last summer", pattern(r"<rel> <season>"), relative.season_rel,
         (("last summer", "2024-06-01 .. 2024-08-31"), ("next spring", "2025-03-01 .. 2025-05-31"))),
    Rule("season", pattern(r"(?:the )?<season>(?! of\b)"), dates.season_alone,
         (("in the spring", "2024-03-01 .. 2024-05-31"),), weak=True),
    Rule("years", pattern(r"<year>(?:[-–]|/)(?P<to>\d{4}|\d\d)(?![-–/\d])"), dates.year_range,
         (("2003-2011", "2003-01-01 .. 2003-12-31 | 2011-01-01 .. 2011-12-31"),), dated=True),
    Rule("year", pattern(r"(?:the year )?<year>(?!(?: ?[-–/]\d))"), dates.year,
         (("in 2003", "2003-01-01 .. 2003-12-31"),), dated=True, weak=True),
    Rule("spelled year", pattern(r"(?:the year )?(?P<hundreds>eighteen|nineteen)[\s-](?P<tens><tens>)|"
                                 r"the year two thousand"),
         dates.spelled_year, (("in nineteen ninety-six", "1996-01-01 .. 1996-12-31"),
                              ("by the year two thousand", ".. 2000-12-31")), dated=True),
    Rule("decade", pattern(r"(?:the )?['’]?(?P<decade>(?:1\d|20)\d0|(?<=['’])[2-9]0)['’]?s"), dates.decade,
         (("in the 1990s", "1990-01-01 .. 1999-12-31"), ("the late 1980s", "1986-01-01 .. 1989-12-31")), dated=True),
    Rule("century", pattern(r"(?:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|fifteenth|sixteenth|seventeenth|eighteenth|"
                            r"nineteenth|twentieth|twenty-first)[\s-]century"), dates.century,
         (("in the 19th century", "1801-01-01 .. 1900-12-31"),), dated=True),
    # ---- counted from the day of publication
    Rule("weekday", pattern(r"<weekday>(?: <daypart>)?"), relative.weekday,
         (("on Friday", "2024-09-27"), ("Tuesday night", "2024-09-24"), ("the night of Monday", "2024-09-23"))),
    Rule("last weekday", pattern(r"<rel> <weekday>(?: <daypart>)?"), relative.weekday_rel,
         (("last Monday", "2024-09-16 .. 2024-09-23"), ("last Saturday", "2024-09-21"),
          ("this Saturday", "2024-09-28"))),
    Rule("weekday of a week", pattern(r"<weekday>(?: of|,)? <rel> week"), relative.weekday_of_week,
         (("on Monday next week", "2024-09-30"),)),
    Rule("named day", pattern(r"(?P<name>today|tonight|the day before yesterday|yesterday|the day after tomorrow|"
                              r"tomorrow|this (?:morning|afternoon|evening)|last night)(?: <daypart>)?(?!['’]s)"),
         relative.named_day,
         (("yesterday morning", "2024-09-26"), ("tonight", "2024-09-27"), ("last night", "2024-09-26"))),
    Rule("named day's", pattern(r"(?P<name>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|"
                                r"last night)(?=['’]s)"), relative.named_day,
         (("yesterday's", "2024-09-26"),)),
    Rule("the weekend", pattern(r"(?:the )weekend"), relative.the_weekend,
         (("over the weekend", "2024-09-21 .. 2024-09-22"),), weak=True),
    Rule("the year", pattern(r"the (?P<what>week|month|year|decade)"), relative.current,
         (("the end of the year", "2024-12-01 .. 2024-12-31"),), weak=True),
    Rule("year's end", pattern(r"(?:the )?(?P<what>year|month)(?:['’]s[\s-]|-)end"), relative.year_end,
         (("by year's end", ".. 2024-12-31"),)),
    Rule("ago", pattern(rf"<hedge>{_N_UNITS}(?: or (?:so|more))? ago"), relative.ago,
         (("two weeks ago", "2024-09-10 .. 2024-09-16"), ("three days ago", "2024-09-24"),
          ("a few days ago", "2024-09-21 .. 2024-09-24"), ("twenty-five years ago", "1999-01-01 .. 1999-12-31"))),
    Rule("hours ago", pattern(r"<hedge>(?:<count> )?(?:hour|minute)s? ago"), relative.hours_ago,
         (("two hours ago", "2024-09-26 .. 2024-09-27"),)),
    Rule("from now", pattern(rf"<hedge>{_N_UNITS} (?:from now|hence)"), relative.from_now,
         (("two months from now", "2024-11-01 .. 2024-11-30"),)),
    Rule("in n units", pattern(r"in <hedge>(?:<count>) (?P<unit>day|week|fortnight|month|year|decade)(?P<unit_s>s?)"
                               r"(?:['’] time)?"), relative.from_now,
         (("in three days", "2024-09-30"), ("in two years", "2026-01-01 .. 2026-12-31"))),
    Rule("within n units", pattern(rf"within (?:the next )?<hedge>{_N_UNITS}(?! of\b)"), relative.within,
         (("within two weeks", ".. 2024-10-11"),)),
    Rule("past n units", pattern(rf"{_SPAN_OF}(?:at least )?the (?:past|last) <hedge>{_N_UNITS}(?! of\b)"),
         relative.past_units,
         (("over the past two decades", "1999-01-01 .. 2009-12-31 | 2024-09-27 .."),
          ("for the last three months", "2024-06-01 .. 2024-06-30 | 2024-09-27 .."),
          ("in the past week", "2024-09-20 .. 2024-09-27"),
          ("the past decade", "2009-01-01 .. 2019-12-31 | 2024-09-27 .."))),
    Rule("recent units", pattern(r"(?P<prep>in|over|during) (?:the )?(?:most )?(?P<count>recent) "
                                 r"(?P<unit>day|week|month|year|decade)(?P<unit_s>s)"), relative.past_units,
         (("in recent weeks", "2024-07-26 .. 2024-09-27"),)),
    Rule("next n units", pattern(rf"{_SPAN_OF}the (?:next|coming|upcoming) (?!day\b(?! or))<hedge>{_N_UNITS}"),
         relative.next_units,
         (("over the next six months", "2024-09-27 .. 2025-03-27"),
          ("for the next two years", "2024-09-27 .. 2024-09-27 | 2026-01-01 .. 2026-12-31"))),
    Rule("coming units", pattern(r"(?P<prep>in|over|during|for) (?:coming|upcoming) (?P<count>)"
                                 r"(?P<unit>day|week|month|year|decade)(?P<unit_s>s)"), relative.next_units,
         (("in coming weeks", "2024-09-27 .. 2024-11-29"),)),
    Rule("last week", pattern(r"<rel> (?P<what>week|weekend|month|quarter|year|decade|century)"), relative.rel_unit,
         (("last month", "2024-08-01 .. 2024-08-31"), ("next week", "2024-09-30 .. 2024-10-06"),
          ("this year", "2024-01-01 .. 2024-12-31"), ("early next year", "2025-01-01 .. 2025-04-30"))),
    # ---- counted from another event: open, with a Problem
    Rule("for a while", pattern(r"for (?:about |around |nearly |almost |some |only |just |over |more than |less than |"
                                r"up to |at least )?(?:another |an additional |an extra |a further |additional |"
                                rf"a full )?{_N_UNITS}(?! (?:ago|old)\b)"), None,
         (("for an additional year", ".."), ("for 12 months", ".."))),
    Rule("as long as", pattern(r"(?:<count>)-(?:day|week|month|year|decade)s?-long"), None,
         (("two-decade-long", ".."),)),
    Rule("later", pattern(r"<hedge>(?:<count> |(?=\w{3,10}s\b))(?P<unit>day|week|fortnight|month|year|decade)"
                          r"(?P<unit_s>s?) (?P<way>later|earlier|afterwards?|beforehand|before|after|previously|"
                          r"prior)"), None,
         (("a year later", ".."), ("two days before", ".."))),
    Rule("the day before", pattern(r"the (?P<count>)(?P<unit>day|week|month|year)(?P<unit_s>) "
                                   r"(?P<way>before|after)(?! (?:yesterday|tomorrow))"), None,
         (("the day before", ".."),)),
    Rule("the same day", pattern(r"(?:(?:the|that) (?:same|following|previous|preceding|next)|that|the very next) "
                                 r"(?:day|week|weekend|month|year|night|morning|afternoon|evening)"), None,
         (("that day", ".."), ("the next day", ".."), ("the following week", ".."))),
)
# fmt: on

_PART_WORDS: tuple[tuple[str, Part], ...] = (
    (r"\bearly(?: in| on)?(?: the)?[\s-]", "early"),  # early June, early in 2026, early next year
    (r"\b(?:the )?(?:beginning|start|outset) of ", "early"),  # the start of 2026
    (r"\bmid[\s-](?:the )?", "mid"),  # mid-June
    (r"\b(?:the )?middle of ", "mid"),
    (r"\blate(?: in| on)?(?: the)?[\s-]", "late"),  # late 2026
    (r"\b(?:the )?(?:very )?(?:end|close) of ", "end"),  # the end of 2026
    (r"\b(?:the )?first half of ", "first half"),
    (r"\b(?:the )?(?:second|latter|other) half of ", "second half"),
    (r"\bearlier(?: in)? ", "earlier"),  # earlier this year
    (r"\bso far(?: in)? ", "earlier"),  # so far this year
    (r"\blater(?: in)? ", "later"),  # later this month
)
PARTS: tuple[tuple[re.Pattern[str], Part], ...] = tuple(
    (re.compile(words.replace(" ", r"\s{1,4}") + r"\Z", re.I), part) for words, part in _PART_WORDS
)
