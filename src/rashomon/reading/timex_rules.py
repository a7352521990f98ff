"""What TIMEX3 marks beside the times that have bounds: durations, sets, hours, "now"; one rule a form, with examples.

Examples are read by the tests as written on Friday 27 September 2024: a text, the words that are marked in it, type and
value. The rules of `time_rules` are read for TIMEX3 as well, save those in NOT_SHARED.
"""

import re
from dataclasses import dataclass

from rashomon.reading import timex_readers as read
from rashomon.reading.calendar_words import MONTHS, SEASONS, SMALL, WEEKDAYS, pattern
from rashomon.reading.timex_readers import ReadTimex
from rashomon.reading.words_pattern import any_of


@dataclass(frozen=True)
class TimexRule:
    """`before` and `after`, where there are any, must match the text up to the words and behind them.

    `in_parts` where "early" or "the end of" may stand before the words.
    """

    name: str
    words: re.Pattern[str]
    read: ReadTimex
    examples: tuple[tuple[str, str, str, str], ...]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    in_parts: bool = False


_NUMBER = rf"(?:{any_of(SMALL)}|hundred|thousand)"
_EXACT = (
    r"\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?:\.\d{1,2})?(?:[\s-]1/2|½)?|an?(?: dozen| hundred| thousand)?|half an?|an? half|"
    rf"{_NUMBER}(?:[\s-](?:and )?{_NUMBER}){{0,4}}(?: and a half)?"
)
_VAGUE = r"a couple(?: of)?|couple of|a few|few|several|many|some|a number of|dozens of|hundreds of|thousands of"
_N = rf"(?P<n>{_EXACT}|{_VAGUE})"
_UNIT = (
    r"(?P<unit>(?<!\ba\s)second|minute|hour|day|night|week|weekend|fortnight|month|(?<!-)quarter|year|decade|centurie|"
    r"century)"
)
_HEDGE_WORDS = (
    r"about|around|roughly|approximately|nearly|almost|well over|just over|just under|more than|less than|fewer than|"
    r"no more than|no less than|not more than|at least|at most|up to|as much as|as long as|as many as|an estimated|"
    r"another|an additional|an extra|a further|a full|the full|the entire|some(?= \d)|over(?= \d)|under(?= \d)"
)
_HEDGE = rf"(?:(?P<hedge>{_HEDGE_WORDS}) ){{0,2}}"
_MORE = (
    r"(?:(?:more|additional|further|other|full|consecutive|straight|extra|long|calendar|trading|working|business) )?"
)
# "the two weeks", and not "the two week rally"; "60 Minutes" is a name
_THE = (
    r"(?!\d+ (?-i:[A-Z]))(?:the (?![\w-]{1,12}[\s-](?:second|minute|hour|day|night|week|month|quarter|year|decade)\b))?"
)
_NOT_ELSE = r"(?![\s-](?:old|olds|ago|later|earlier|from now|hence)\b|['’]s\b|-to-)"
_DAY_NAMES = rf"(?-i:{any_of([w.capitalize() for w in WEEKDAYS])})"
_MONTH_NAMES = rf"(?-i:{any_of([w.capitalize() for w in MONTHS if len(w) > 3])})"
_NTH = "(?P<nth>first|second|third|fourth)"
_NO_RATE = "for in within of over after by than nearly almost about as until least every each spent last take takes"
_OF_RATE = re.compile(r"\w[%’'\"”]?" + "".join(rf"(?<!\b{word})" for word in _NO_RATE.split()) + r"\s{1,4}\Z")
_OF_LENGTH = re.compile(
    r"(?<![\w-])(?:for|in|within|after|of|over|during|throughout|by|than|until|through|and|or|take|takes|took|taken|last|"
    r"lasted|lasts|spent|the|these|those)\s{1,4}\Z", re.I,
)  # fmt: skip
_SECOND_DAY = re.compile(
    rf"(?-i:{any_of([w.capitalize() for w in MONTHS])})\b\.?\s\d{{1,2}}(?:\s?[-–]\s?|\s(?:and|or|to|through|until)\s)\Z"
)

OWN = (
    TimexRule(
        "a year",
        pattern(rf"an? {_UNIT}"),
        lambda m, then: read.one_unit(m, then)._replace(type="SET"),
        (("sold 500 a year", "a year", "SET", "P1Y"),),
        before=_OF_RATE,
    ),
    # ---- durations
    TimexRule(
        "n units",
        pattern(
            rf"{_HEDGE}{_THE}{_N} {_MORE}{_UNIT}s?(?P<half> and a half)?"
            rf"(?: or (?:so|more|less|two)\b)?{_NOT_ELSE}"
        ),
        read.for_units,
        (
            ("lasted two weeks", "two weeks", "DURATION", "P2W"),
            ("after a minute and a half", "a minute and a half", "DURATION", "PT1M30S"),
            ("at least 30 days", "at least 30 days", "DURATION", "P30D"),
            ("for half a year", "half a year", "DURATION", "P6M"),
            ("a few hours", "a few hours", "DURATION", "PTXH"),
        ),
    ),
    TimexRule(
        "n-unit",
        pattern(rf"{_HEDGE}{_N}-{_MORE}{_UNIT}s?{_NOT_ELSE}"),
        read.for_units,
        (("a five-day visit", "five-day", "DURATION", "P5D"),),
    ),
    TimexRule(
        "n to n units",
        pattern(
            rf"{_HEDGE}(?:the (?:past|last|next|coming|first) )?(?:{_EXACT})(?: to | or |-)"
            rf"{_N}[\s-]{_MORE}{_UNIT}s?{_NOT_ELSE}"
        ),
        read.for_units,
        (("took two to three weeks", "two to three weeks", "DURATION", "P3W"),),
    ),
    TimexRule(
        "past n units",
        pattern(
            rf"(?:at least |about |nearly |almost )?(?:the |these |those |his |her |its |their )?"
            r"(?:past|last|next|coming|first|final|previous|preceding|following|ensuing|remaining) "
            rf"{_HEDGE}{_N}[\s-]{_MORE}{_UNIT}s?(?: or so)?"
        ),
        read.for_units,
        (
            ("over the past two decades", "the past two decades", "DURATION", "P20Y"),
            ("in the first nine months of 2023", "the first nine months", "DURATION", "P9M"),
        ),
    ),
    TimexRule(
        "recent units",
        pattern(rf"(?:the )?(?:recent|coming|past|early|last|next|final|first|ensuing|intervening) {_UNIT}s"),
        read.vague_units,
        (("in recent weeks", "recent weeks", "DURATION", "PXW"),),
    ),
    TimexRule(
        "units",
        pattern(rf"(?:the |many |long )?{_UNIT}s(?: or (?:days|weeks|months|years|decades))?{_NOT_ELSE}"),
        read.vague_units,
        (("went on for years", "years", "DURATION", "PXY"),),
        before=_OF_LENGTH,
    ),
    TimexRule(
        "past unit",
        pattern(
            r"the (?:past|coming|last|next(?= (?:month|quarter|year|decade|century))) "
            r"(?P<unit>hour|day|week|month|quarter|year|decade|century)(?: or so)?"
        ),
        read.one_unit,
        (("over the past week", "the past week", "DURATION", "P1W"),),
    ),
    TimexRule(
        "unit ended",
        pattern(rf"the (?:full |fiscal )?{_UNIT}(?= end(?:ed|ing)\b)"),
        read.one_unit,
        (("in the year ended June 30", "the year", "DURATION", "P1Y"),),
    ),
    TimexRule(
        "some time",
        pattern(r"(?:quite )?(?:some time|a while|a long time|a short time)"),
        read.long_time,
        (("for some time", "some time", "DURATION", "PXX"),),
        before=_OF_LENGTH,
    ),
    # ---- away from a day
    TimexRule(
        "ago",
        pattern(
            rf"{_HEDGE}(?:{_N}[\s-])?{_MORE}{_UNIT}s?(?: and a half)?(?: or (?:so|more))? (?P<way>ago|from now|hence)"
        ),
        read.away,
        (
            ("six weeks ago", "six weeks ago", "DATE", "2024-W33"),
            ("a year from now", "a year from now", "DATE", "2025"),
            ("several years ago", "several years ago", "DATE", "PAST_REF"),
        ),
    ),
    TimexRule(
        "later",
        pattern(
            rf"{_HEDGE}(?:{_N} |(?=\w{{3,10}}s\b))?{_UNIT}s?(?: and a half)? "
            r"(?P<way>later|earlier|afterwards?|previously|beforehand)"
        ),
        read.away,
        (
            ("It fell on May 3, 2024. A week later", "A week later", "DATE", "2024-W19"),
            ("It fell in June 2024, after a rise a year earlier.", "a year earlier", "DATE", "2023-06"),
        ),
    ),
    TimexRule(
        "same unit",
        pattern(
            r"(?P<which>(?:the|that)(?: very)? (?:same|following|previous|preceding|next|prior)|that|"
            r"the very next) (?P<unit>day|week|weekend|month|quarter|year|night|morning|afternoon|evening)"
        ),
        read.same_unit,
        (
            ("the following week", "the following week", "DATE", "2024-W40"),
            ("It fell on May 3, 2024. That night", "That night", "TIME", "2024-05-03TNI"),
        ),
    ),
    TimexRule(
        "the day before",
        pattern(r"the (?P<unit>day|week|month|year) (?P<which>before|after)(?! (?:yesterday|tomorrow))"),
        read.same_unit,
        (("the day before", "the day before", "DATE", "2024-09-26"),),
    ),
    TimexRule(
        "previous weekday",
        pattern(r"the (?P<which>previous|following|preceding) <weekday>(?: <daypart>)?"),
        read.weekday_before,
        (("the previous Friday", "the previous Friday", "DATE", "2024-09-20"),),
    ),
    TimexRule(
        "second day",
        pattern(r"<day>"),
        read.next_day_number,
        (("from July 20 to 27", "27", "DATE", "2024-07-27"),),
        before=_SECOND_DAY,
    ),
    # ---- the present, the past and the future
    TimexRule(
        "now",
        pattern(
            r"(?:right |just )?now|currently|at the moment|at present|presently|nowadays|these days|"
            r"the present(?: day| time)?"
        ),
        read.present,
        (("they now agree", "now", "DATE", "PRESENT_REF"),),
        after=re.compile(r"(?![\s-]defunct|-)"),
    ),
    TimexRule("current", pattern(r"current"), read.present, (("his current wife", "current", "DATE", "PRESENT_REF"),)),
    TimexRule(
        "recently",
        pattern(r"(?:more |most )?recently|lately|not long ago"),
        read.past,
        (("it recently moved", "recently", "DATE", "PAST_REF"),),
    ),
    TimexRule(
        "the past",
        pattern(r"the (?:recent |distant )?past"),
        read.past,
        (("in the past", "the past", "DATE", "PAST_REF"),),
        after=re.compile(r"(?=\s*[.,;:!?”\"')]|\s+(?:and|but|as|that|when|is|was|has|had|to|for|with)\b|\s*\Z)"),
    ),
    TimexRule(
        "the future",
        pattern(r"the (?:near |foreseeable |not-too-distant |immediate )?future|the near term"),
        read.future,
        (("in the near future", "the near future", "DATE", "FUTURE_REF"),),
    ),
    # ---- sets
    TimexRule(
        "every",
        pattern(rf"(?P<quant>every|each)(?: (?P<n>other|second|{_EXACT}))? {_UNIT}s?"),
        read.every_unit,
        (("every day", "every day", "SET", "P1D"), ("every two weeks", "every two weeks", "SET", "P2W")),
    ),
    TimexRule(
        "once a",
        pattern(rf"(?P<times>once|twice) (?:a|an|every|each) {_UNIT}"),
        read.every_unit,
        (("twice a week", "twice a week", "SET", "P1W"),),
    ),
    TimexRule(
        "every Sunday",
        pattern(
            rf"(?P<quant>every|each) (?P<name>{_DAY_NAMES}|{_MONTH_NAMES}|{any_of(SEASONS)}|weekend|morning|"
            r"afternoon|evening|night)(?: (?:morning|afternoon|evening|night))?"
        ),
        read.every_name,
        (("every Sunday", "every Sunday", "SET", "XXXX-WXX-7"), ("each July", "each July", "SET", "XXXX-07")),
    ),
    TimexRule(
        "Sundays",
        pattern(rf"(?P<name>{_DAY_NAMES}|weekend)(?:s| (?:mornings|afternoons|evenings|nights))"),
        read.every_name,
        (("on Tuesday nights", "Tuesday nights", "SET", "XXXX-WXX-2TNI"),),
    ),
    TimexRule(
        "daily",
        pattern(r"(?P<adverb>hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|bimonthly|yearly|annually)"),
        read.recurring,
        (("they met daily", "daily", "SET", "P1D"),),
        before=re.compile(r"(?<!\w-)\Z"),
        after=re.compile(r"(?!\s+(?:Telegraph|Mail|Express|Mirror|News|Star|Post|Herald|Standard|Times)\b)"),
    ),
    # ---- hours
    TimexRule(
        "hour",
        pattern(
            r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?: ?(?P<half>[ap])\.?m\b\.?| ?o['’]clock)|"
            r"noon|midnight|midday)"
            r"(?: in the (?:morning|afternoon|evening))?(?: (?-i:E[SD]T|[CMP][SD]T|GMT|UTC|BST))?"
        ),
        read.hour,
        (
            ("at 3 p.m.", "3 p.m.", "TIME", "2024-09-27T15:00"),
            ("9 a.m. Tuesday", "9 a.m. Tuesday", "TIME", "2024-09-24T09:00"),
        ),
    ),
    TimexRule(
        "hour of 24",
        pattern(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<half>)(?![:\d])"),
        read.hour,
        (("at 14:30", "14:30", "TIME", "2024-09-27T14:30"),),
        before=re.compile(r"(?<!\w)(?:at|by|from|until|till|around|about|after|before|since)\s{1,4}\Z", re.I),
    ),
    TimexRule(
        "hour GMT",
        pattern(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<half>) (?:GMT|UTC)"),
        read.hour,
        (("at 2030 GMT", "2030 GMT", "TIME", "2024-09-27T20:30"),),
    ),
    TimexRule(
        "part of the day",
        pattern(r"(?:the |mid-?|mid |early |late |that ){1,2}(?:morning|afternoon|evening)|overnight"),
        read.part_of_day,
        (("in the morning", "the morning", "TIME", "2024-09-27TMO"),),
    ),
    # ---- business
    TimexRule(
        "the quarter",
        pattern(r"(?:the|this|its)(?: current| latest| full)?(?: fiscal)? (?P<unit>quarter|year)(?!-)"),
        read.business_unit,
        (
            ("for the quarter", "the quarter", "DATE", "2024-Q2"),
            ("by the end of the year", "the end of the year", "DATE", "2024"),
        ),
        in_parts=True,
    ),
    TimexRule(
        "the unit",
        pattern(r"the (?P<what>day|week|month|decade|century)"),
        read.present_unit,
        (("by the end of the decade", "the end of the decade", "DATE", "202"),),
        before=re.compile(r"(?<!\w)(?:end|start|beginning|middle|rest|close|turn|earlier|later) (?:of|in) \Z", re.I),
        in_parts=True,
    ),
    TimexRule(
        "latest period",
        pattern(r"the latest (?P<unit>)period"),
        read.business_unit,
        (("in the latest period", "the latest period", "DATE", "2024-Q2"),),
    ),
    TimexRule(
        "fiscal year",
        pattern(r"(?:the )?(?:fiscal|financial)(?: year)? <year>"),
        read.year_named,
        (("in fiscal 2023", "fiscal 2023", "DATE", "2023"),),
    ),
    TimexRule(
        "year's period",
        pattern(rf"(?:the|its) <year> (?:period|{_NTH}[\s-]quarter)"),
        read.year_named,
        (
            ("in the 2023 period", "the 2023 period", "DATE", "2023"),
            ("in the 2023 second quarter", "the 2023 second quarter", "DATE", "2023-Q2"),
        ),
    ),
    TimexRule(
        "year-earlier",
        pattern(
            r"(?:the |a |its )?year-(?:earlier|ago) (?:period|(?:first |second |third |fourth )?quarter)|"
            r"year-(?:earlier|ago)"
        ),
        read.year_earlier,
        (("in the year-earlier period", "the year-earlier period", "DATE", "2023"),),
    ),
)
# the times with bounds that TIMEX3 marks otherwise: what is read in their place stands above
NOT_SHARED = frozenset(
    {
        "ago",
        "hours ago",
        "from now",
        "in n units",
        "within n units",
        "past n units",
        "recent units",
        "next n units",
        "coming units",
        "for a while",
        "as long as",
        "later",
        "the day before",
        "the same day",
        "the year",
        "days of a month",
        "month of days",
        "years",
        "first months",
    }
)  # fmt: skip
