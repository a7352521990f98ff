"""A statement that something is not known in, what it leaves open out: the aspect, and the question in words."""

import re

from rashomon.record import Aspect, Statement

# the first that is found in the statement's words is what is left open: pattern, aspect, example
ASKED: tuple[tuple[str, Aspect, str], ...] = (
    (r"how (many|much)", "how many", "The army has not said how many soldiers will stay"),
    (r"\b(number|size|amount|extent|figure|total|toll|cost|price)s? of", "how many", "The number of dead is not known"),
    (r"how (long|soon)|\bwhen\b|\b(date|time|timing|timetable|schedule)s?\b", "when", "No date has been given"),
    (r"\bwhere\b|whereabouts|\blocations?\b", "where", "Its whereabouts are unknown"),
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
    """What is left open, as a question with the statement's own words."""
    clause = statement.quote if _QUESTION.search(statement.quote) else statement.clause or statement.quote
    found = _QUESTION.search(clause)
    if found and found.start() > 0:
        return f"{_tidy(found.group())}?"
    first = _ASKED_FIRST.match(clause)
    if first:
        return f"{_tidy(first.group(1)[0].lower() + first.group(1)[1:])}?"
    open_ = next((a.name for role in ("patient", "agent") for a in statement.actors if a.role == role), "")
    if statement.action in ("comment", "confirm", "say"):
        speaker = next((a.name for a in statement.actors if a.role == "agent"), open_)
        return f"what does {_tidy(speaker)} say?" if speaker else f"what is said? ({_tidy(clause)})"
    if not open_ or open_ not in statement.quote:
        return f"what is not known: {_tidy(clause)}?"
    return f"what {'are' if _plural(open_) else 'is'} the {_tidy(_bare(open_))}?"


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(' ,;:.“”"')


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|any|no|an?)\s+", "", name, flags=re.I)


def _plural(name: str) -> bool:
    head = re.split(r"\s(?:of|in|on|for|about|regarding)\s", name)[0].split()[-1:] or [""]
    return head[0].endswith("s") and not head[0].endswith("ss")
