"""A gap in, the words in which a reader is told it out: what is asked, else the report's clause; None for a scrap."""

import re

from rashomon.record import Gap, Statement
from rashomon.telling import wording
from rashomon.telling.credit import credited, lowered
from rashomon.telling.desk import Desk
from rashomon.telling.footing import sentence_of
from rashomon.telling.lexicon import lexicon
from rashomon.telling.sentences import MINE, proposition, sentence
from rashomon.telling.verbs import HELPERS

ASKING = re.compile(r"\b(?:how \w+|when|where|whether|who|whom|whose|which|why|what)\b", re.IGNORECASE)
RELATIVE = lexicon("who whom whose which where when")
# What stands before such a word where it asks; at the start of a sentence nothing does.
TOLD = re.compile(
    r"(?:^|\b(?:say|said|saying|know|known|knows|knew|clear|unclear|unknown|disclosed?|disclosing|revealed?|specif\w+|"
    r"told?|explain\w*|sure|determined?|identif\w+|comment|decided?|on|about|of|to|as|or|and))\s*$",
    re.IGNORECASE,
)
OPEN_ENDED = lexicon("by of the a an and or to in on at")
# Where a question within a sentence ends: at a mark, at what says that it is open, at another clause.
ASKED_TO = re.compile(
    r"[,;:!?—–”\"]|\.(?:\s+[A-Z]|$)|\s(?:has|have|had|is|are|was|were|remains?|remained|stays?)\s+"
    r"(?:not|yet|still|undisclosed|unknown|unclear|uncertain|open)\b|n['’]t\b|\s(?:while|although|though|because|but)\s",
)
MOST_TELLERS = 2  # who are named in one line
LEAST_ASKED, LEAST_NAMED = 3, 3  # words of a question, and of a name for what is not known
BROKEN = re.compile(r"\b(?:the (?:its?|his|he|him|her|she|their|they|the)|I|we|my|you)\b|:")


def asked(statement: Statement, desk: Desk) -> str | None:
    """The question that a statement leaves open, in its sentence's words: "how many boats will stay"."""
    whole = sentence_of(statement, desk.report(statement))
    start = whole.find(" ".join(statement.quote.split())[:30])
    found = next((m for m in ASKING.finditer(whole, max(start, 0)) if _asks(m, whole)), None)
    if start < 0 or found is None:
        return None
    rest = whole[found.end() :]
    end = ASKED_TO.search(rest)
    words = (found.group() + (rest[: end.start()] if end else rest)).strip(' .”"')
    tokens = words.split()
    cut = len(tokens) < LEAST_ASKED or tokens[-1].lower() in HELPERS | OPEN_ENDED
    if cut or MINE.search(words) or BROKEN.search(words):
        return None
    return lowered(words[:1].lower() + words[1:])


def _asks(found: re.Match[str], whole: str) -> bool:
    """Whether the word asks: "who" of "did not say who", but not of "the child who was hurt"."""
    return found.group().lower() not in RELATIVE or TOLD.search(whole[: found.start()]) is not None


def unknown(gap: Gap, desk: Desk) -> str | None:
    """One line for a list of what is not disclosed."""
    statements = [desk.statements[i] for i in gap.statements if i in desk.statements]
    questions = [q for s in statements if (q := asked(s, desk))]
    if questions:
        return _opened(max(questions, key=len))
    told = next((p for s in statements if (p := proposition(s, desk))), None)
    if told:
        return sentence(told).removesuffix(".")
    named = gap.question.strip().rstrip("?.")
    first = named.split()[0].lower() if named else ""
    whole = len(named.split()) >= LEAST_NAMED and first not in RELATIVE and named.split()[-1].lower() not in HELPERS
    return _opened(named) if whole and not BROKEN.search(named) else None


def since(gap: Gap, words: str, desk: Desk) -> str:
    """Who says that it is not known, where the words do not, and the day on which a later report told it after all."""
    statements = [desk.statements[i] for i in gap.statements if i in desk.statements]
    said = dict.fromkeys(told for s in statements if (told := credited(s, desk)) and told not in words)
    tellers = f" ({wording.listed(list(said)[:MOST_TELLERS])})" if said else ""
    return tellers + (f"; told on {wording.day(gap.answered)}" if gap.answered else "")


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]
