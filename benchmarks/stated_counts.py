"""A text and a count in, whether its words state that count of people killed or injured out; no reading of ours.

A count is stated where, in one sentence, a number of people in figures or words stands by a word of killing or of
injuring: "four people were wounded", "killing two", "3 dead", "a man was shot" (one), "no one was hurt" (none).
Ages, hours, times of a clock and numbers of other things are no such number.
"""

import re
from functools import lru_cache

NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
SEVERAL = {2: "double|both", 3: "triple", 4: "quadruple"}
HARM = {
    "killed": r"(?:kill\w*|dead|die[sd]?|dying|deaths?|deadly|fatal\w*|murder\w*|slain|homicides?|slaying|lives)",
    "injured": r"(?:injur\w+|wound\w*|hurt|shot|hit|struck|gunshot|hospital\w*|condition)",
}
PERSON = (
    r"(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|boys?|girls?|teens?|teenagers?|victims?|others?|adults?|kids?|"
    r"officers?|deput(?:y|ies)|students?|suspects?|males?|females?|juveniles?|youths?|brothers?|sisters?|siblings?|sons?|"
    r"daughters?|residents?|friends?|toddler|infant|baby|mother|father|husband|wife|couple|family\smembers|relatives|"
    r"bystanders?|shoppers?|employees?|patrons?|gunm[ae]n|shooters?|workers?|customers?|soldiers?|members)"
)
NO_COUNT = r"(?![\w:/%]|-year|[.,]\d|\s[ap]\.?m|\s(?:times|weeks?|days?|hours?|years?|months?|blocks?|miles?))"
NEAR = 8  # words between a counted person and the word of harm, at most
NONE = (
    r"\b(?:no\sone|nobody|none)\s(?!else)(?:\w+\s){0,4}",
    r"\b(?:no|without)\s(?:reported\s|known\s)?(?:injuries|deaths|fatalities|casualties)\b",
)
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def states(text: str, kind: str, count: int) -> bool:
    """Whether some sentence of the text states the count; `kind` is "killed" or "injured"."""
    pattern = _pattern(kind, count)
    return any(pattern.search(sentence) for sentence in SENTENCE.split(text))


@lru_cache(maxsize=256)
def _pattern(kind: str, count: int) -> re.Pattern[str]:
    harm = HARM[kind]
    if count == 0:
        return re.compile(rf"{NONE[0]}{harm}\b|{NONE[1]}", re.I)
    words = str(count) if count >= len(NUMBERS) else f"{count}|{NUMBERS[count]}"
    number = rf"(?<![\w.,$:/-])(?:{words})"
    gap = r"(?:[\s-](?!\d)[\w'’-]+){0,3}?"
    person = rf"\b(?:an?|one|1|single){gap}\s{PERSON}\b" if count == 1 else rf"{number}{NO_COUNT}{gap}\s{PERSON}\b"
    near = rf"(?:\W+[\w'’-]+){{0,{NEAR}}}?\W+"
    beside = r"(?:\sof\s(?:them|whom|the\w*))?(?:\s(?:were|was|are|is|more|others?|people))*\s"
    ways = [
        rf"{person}{near}{harm}\b",
        rf"\b{harm}{near}{person}",
        rf"{number}{beside}{harm}\b",
        rf"\b{harm}\s(?:at\sleast\s|and\s\w+\s)?{number}{NO_COUNT}",
    ]
    if count in SEVERAL:
        ways.append(rf"\b(?:{SEVERAL[count]})(?:\W+\w+){{0,5}}\W+{harm}\b")
    return re.compile("|".join(ways), re.I)
