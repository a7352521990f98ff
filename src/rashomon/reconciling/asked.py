"""A statement that something is not known in, what it leaves open out: the aspect, and the question in words."""

import re

from rashomon.record import Aspect, Statement

_IN = "(?:inside|outside|within|beneath|below|behind|between|(?:in|on|at|under|above|near) the)"

# the first that is found in the statement's words is what is left open: pattern, aspect, example
ASKED: tuple[tuple[str, Aspect, str], ...] = (
    (r"how (many|much)", "how many", "The army has not said how many soldiers will stay"),
    (r"\b(number|size|amount|extent|figure|total|toll|cost|price)s? of", "how many", "The number of dead is not known"),
    (r"how (long|soon)|\bwhen\b|\b(date|time|timing|timetable|schedule)s?\b", "when", "No date has been given"),
    (r"\bwhere\b|whereabouts|\blocations?\b", "where", "Its whereabouts are unknown"),
    (
        rf"\bwhether\b.*\b{_IN} .*(?:,|\bor\b) (?:[\w ]* )?{_IN} ",
        "where",
        "It is not known whether the gas rises inside the pipe or in the rock around it",
    ),
    (r"\b(who|whom|whose)\b|\b(names?|identit(y|ies))\b|suspect|which of", "who", "The names were not released"),
)

_QUESTION = re.compile(r"\b(how|when|where|who|whom|whose|which|why|whether|what)\b[^.;:!?]*", re.I)

# "How much it will cost has not been disclosed": the question stands before what is said of it
_ASKED_FIRST = re.compile(
    r"((?:how|when|where|who|which|why|whether|what)\b.+?)\s+(?:has|have|had|is|are|was|were|remains?|could|would|did|will)\s+"
    r"(?:not|never|yet|still|un\w+)\b",
    re.I,
)


def asked_aspect(statement: Statement) -> Aspect:
    """The aspect that the statement says is not known; "whether" where its words name none."""
    said = statement.quote.casefold()
    return next((aspect for pattern, aspect, _ in ASKED if re.search(pattern, said)), "whether")


def question(statement: Statement) -> str:
    """What is left open in the statement's own words: a question, or the thing that is not known ("the reason for it").

    Where the words name neither, the clause itself ("not told: …").
    """
    clause = statement.quote if _QUESTION.search(statement.quote) else statement.clause or statement.quote
    found = _QUESTION.search(clause)
    if found and found.start() > 0:
        return f"{_tidy(found.group())}?"
    first = _ASKED_FIRST.match(clause)
    if first:
        return f"{_tidy(first.group(1)[0].lower() + first.group(1)[1:])}?"
    open_ = next((a.name for role in ("patient", "agent") for a in statement.actors if a.role == role), "")
    if statement.action in SILENT or not open_ or open_ not in statement.quote or _PRONOUN.match(open_):
        return f"not told: {_tidy(clause)}"
    return _tidy(_article(_with_object(open_, statement.quote)))


SILENT = frozenset({"comment", "confirm", "say", "respond", "reply", "answer", "discuss", "elaborate"})

_PRONOUN = re.compile(r"^(?:it|this|that|they|he|she|we|i|nothing|anything|something|more|much)\b", re.I)

# "gave no reason for the delay": what the noun is of belongs to the question
_OBJECT = re.compile(r"\s+(?:for|of|behind|about|on|in|to)\s+[^,.;:!?]+")


def _with_object(name: str, quote: str) -> str:
    after = _OBJECT.match(quote.partition(name)[2])
    return name + (after.group() if after and not _OBJECT.search(name) else "")


def _article(name: str) -> str:
    """The thing with its article: "no reason for it" asks for "the reason for it"; a name keeps none."""
    bare = _bare(name)
    return bare if bare[:1].isupper() or bare.split()[0].casefold() in OWN else f"the {bare}"


OWN = frozenset({"its", "his", "her", "their", "our", "whose"})


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(' ,;:.“”"')


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|any|no|an?)\s+", "", name, flags=re.I)
