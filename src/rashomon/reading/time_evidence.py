"""Words that look like a time and the text about them in, whether they are one out.

"May" is also a name, "2000" a number, "Sunday" half of a newspaper's name: such words count only with evidence.
"""

import re

from rashomon.reading.time_rules import Rule
from rashomon.record import Span

_BEFORE_YEAR = re.compile(
    r"(?:(?<![\w-])(?:in|since|by|until|till|through|throughout|from|to|before|after|during|of|for|around|about|circa|"
    r"between|and|or|late|early|least|than|beyond|to the|in the)\s{1,4}|(?<!\w)(?:post|pre|mid|late|early)-|[(\[])\Z",
    re.I,
)
_THE = re.compile(r"(?<![\w-])(?:the|a|an|his|her|its|their|our)\s{1,4}\Z", re.I)
_LOWER_NOUN = re.compile(r"\s{1,4}[a-z][a-z-]{2,}")
# after "of" or "to", a year before a plural is a number: "of 2000 people"
# "the company's 1989 results", "sold into 1990", "bonds due 1993", "an unsuccessful 1996 campaign"
_BEFORE_LIKELY_YEAR = re.compile(
    r"(?:['’]s?|(?<![\w-])(?:into|due|that|this|[a-z]{4,14}(?:ful|ic|al|ive|ous|ed)))\s{1,4}\Z"
)
_NO_NOUN = re.compile(
    r"\s{1,4}(?:[a-z]+ed|and|or|in|on|at|to|for|with|from|by|of|the|a|an|was|were|is|are|has|had|have|will|that|as|than|"
    r"more|other|new|times|million|billion|thousand)\b"
)
_COUNTED = re.compile(
    r"\s{1,4}(?!(?:was|is|has|as|this|its|his|us|plus|versus|perhaps|across|towards|unless|alongside|besides|does)\b)"
    r"(?:[a-z]+s|people|men|women|children|troops|police|personnel|percent|per)\b"
)
_OPENS_CLAUSE = re.compile(r"(?:^|[.!?:;“\"]\s{0,2})\Z")
_YEAR_VERB = re.compile(r"\s(?:was|is|will|saw|has|had|would|may|could|marked|brought)\b")
_BEFORE_MONTH = re.compile(
    r"(?<![\w-])(?:in|since|by|until|till|through|throughout|from|to|before|after|during|of|for|around|between|late|"
    r"early|mid|and|or|beyond|than|every|each|least|ahead\sof)\s{1,4}\Z|(?<!\w)(?:post|pre|mid|late|early)-\Z", re.I,
)  # fmt: skip
_SURELY_BEFORE = re.compile(
    r"(?<![\w-])(?:in|since|until|till|through|throughout|during|late|early|mid|between|end\sof|beginning\sof|start\sof|"
    r"middle\sof|month\sof|as\sof|back\sin)\s{1,4}\Z|(?<!\w)(?:post|pre|mid|late|early)-\Z", re.I,
)  # fmt: skip
_ALSO_NAMES = {"may", "march", "april", "june", "august", "mar", "jan", "dec"}
_SENTENCE_GOES_ON = re.compile(
    r"(?:[.,;:)!?—–-]|\s*$|\s(?:and|or|but|the|a|with|to|at|as|when|after|before|if|for|in|on|that|because|while)\b)"
)
_BEFORE_HOLIDAY = re.compile(
    r"(?<![\w-])(?:on|at|by|before|after|since|until|till|for|around|over|during|last|this|next|through|from)\s{1,4}\Z",
    re.I,
)
_BEFORE_SEASON = re.compile(
    r"(?<![\w-])(?:in|by|until|through|since|during|before|after|over|of|late|early|for)\s{1,4}\Z", re.I
)
_NAMED = re.compile(
    r"(?:Black|Good|Bloody|Super|Ash|Palm|Easter|Cyber|Giving|Fat|Holy|Maundy|Shrove|USA|[Ee]very|each|on the)\s\Z"
)
_PAPER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|Star|Sun|People|World|Night\s(?:Live|Football|Lights)|"
    r"Review|School|Wells|Addams)\b"
)
_RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)|\w{3,12}est|best|worst|most|least|only|once|twice|all-time|"
    r"one|any\w{0,5}|not|n['’]t|never)\b[^.;:!?]{0,45}\Z", re.I,
)  # fmt: skip
_BUSINESS = re.compile(
    r"\b(?:profits?|earnings|earned|revenues?|sales|income|results|econom\w{1,4}|growth|GDP|gross|output|loss(?:es)?|"
    r"shares?|orders|deliver\w{1,5}|fiscal|year|spending|inflation|exports|imports|shipments|compan\w{1,3}|billion|million)\b",
    re.I,
)


def named_otherwise(text: str, start: int, end: int) -> bool:
    """Whether the words are part of a name or a repeated time: "Black Friday", "the Sunday Times", "every Monday"."""
    return bool(_NAMED.search(text[max(0, start - 12) : start]) or _PAPER.match(text, end))


def of_a_record(text: str, area: Span, rule: Rule, start: int) -> bool:
    """Whether "in two years" is the length of a record or a lack: "the first in two years", "not seen in a decade"."""
    return rule.name == "in n units" and bool(_RECORD.search(text[max(area.start, start - 60) : start]))


def stands_alone(text: str, area: Span, rule: Rule, match: re.Match[str], in_part: bool, beside: bool) -> bool:
    """Whether words of a rule are a time where they stand; `beside` where another time is next to them."""
    if not rule.weak or in_part:
        return True
    before = text[max(area.start, match.start() - 24) : match.start()]
    after = text[match.end() : min(area.end, match.end() + 40)]
    if rule.name == "year":
        return _is_year(before, after, match, beside)
    if rule.name == "month":
        return _is_month(before, after, match["month"].lower(), beside)
    if rule.name == "season":
        the = match[0].lower().startswith("the") or match["season"].lower() != "fall"
        return bool(_BEFORE_SEASON.search(before)) and the and not re.match(r"(?:[’']s|-|\s[a-z]*(?:ing|ed)\b)", after)
    if rule.name == "holiday":  # "for Christmas", and not "a Christmas tree"
        named = " " in match[0].strip() or bool(_BEFORE_HOLIDAY.search(before))
        return named and bool(_SENTENCE_GOES_ON.match(after))
    if rule.name == "quarter alone":  # and not of a game
        return bool(_BUSINESS.search(text, max(area.start, match.start() - 90), min(area.end, match.end() + 60)))
    if rule.name == "the weekend":
        return bool(re.search(r"(?<!\w)(?:over|at|during|on|of|for|by|this)\s{1,4}\Z", before, re.I))
    return False


def _is_year(before: str, after: str, match: re.Match[str], beside: bool) -> bool:
    if match[0].lower().startswith("the year"):
        return True
    if re.match(r"\s(?:GMT|UTC|blocks?|mark|level|hours?|feet|foot|meters?|metres?|miles?)\b", after):
        return False
    m = _BEFORE_YEAR.search(before)
    if m:
        sure = re.match(r"(?:in|since|during|until|circa|post|pre|mid|late|early|[(\[])", m[0].strip().lower() or m[0])
        return bool(sure and not re.match(r"\s(?:people|men|women|percent|per)\b", after)) or not _COUNTED.match(after)
    likely = _BEFORE_LIKELY_YEAR.search(before)
    if likely and re.match(r"\s?[.,;)]", after):
        return "into" in likely[0] or "due" in likely[0]
    if likely and _LOWER_NOUN.match(after) and not _NO_NOUN.match(after) and not _COUNTED.match(after):
        return True
    if _THE.search(before):
        return bool(_LOWER_NOUN.match(after) or re.match(r"\s[A-Z]", after)) and not _COUNTED.match(after)
    return beside or bool(_OPENS_CLAUSE.search(before) and _YEAR_VERB.match(after))


def _is_month(before: str, after: str, month: str, beside: bool) -> bool:
    if beside or _SURELY_BEFORE.search(before):
        return True
    if _THE.search(before) and _LOWER_NOUN.match(after) and month != "march":
        return True  # "the June vote"
    if month not in _ALSO_NAMES:
        return bool(_BEFORE_MONTH.search(before)) or len(month) > 4 or month == "july"
    return bool(_BEFORE_MONTH.search(before) and _SENTENCE_GOES_ON.match(after))
