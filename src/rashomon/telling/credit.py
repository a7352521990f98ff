"""A statement's actors and speakers in, the words that name them in a sentence out."""

import re

from rashomon.record import Actor, Attribution, Statement
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import lexicon
from rashomon.telling.verbs import gerund, past

PRONOUNS = lexicon(
    "he she it they we i you this that these those which who whom whose there his her their its him them one"
)
# Verbs that close a sentence after the speaker, "…, the mayor warned"; any other cue is "according to the mayor".
CLOSING = lexicon(
    "say warn announce confirm claim argue acknowledge estimate insist report declare state testify allege note admit "
    "explain predict suggest maintain assert believe promise vow write tweet recall add conclude"
)
ADDING = ("tell", "tells", "told", "telling", "add", "adds", "added", "adding", "")
SPOKEN = {form: past(v) for v in sorted(CLOSING) for form in (v, v + "s", past(v), gerund(v))}
SPOKEN |= dict.fromkeys(ADDING, "said")
TITLES = lexicon("mr mrs ms dr sir lord lady prof rev sen rep gov gen col capt lt sgt")
NOBODY = lexicon("all many some one others someone everyone anyone both most what who here there")
LONGEST_NAME = 12  # words of a speaker; past this the span is a misread clause


def named(actor: Actor) -> bool:
    """Whether the actor has a name or a noun, and is no mere pronoun."""
    words = actor.name.lower().split()
    return bool(words) and words[0].strip(",'’") not in PRONOUNS and words[-1].strip(".") not in TITLES


def mention(actor: Actor | Attribution, statement: Statement, desk: Desk) -> str:
    """The name with its article in the report; "a" is "the" where an actor is named again."""
    name = ((actor.name if isinstance(actor, Actor) else actor.speaker) or "").strip()
    report = desk.report(statement)
    text = report.text if report else ""
    found = re.match(r"(the|an|a)\s+(.+)", name, re.IGNORECASE | re.DOTALL)
    article = found[1].lower() if found else ""
    bare = found[2] if found else name
    if not article and actor.span is not None:
        before = re.search(r"(?:^|\W)(the|an|a)\s+$", text[max(0, actor.span.start - 5) : actor.span.start].lower())
        article = before[1] if before else ""
    if not article:
        return lowered(bare, text)
    return f"the {bare}" if isinstance(actor, Actor) else f"{article} {bare}"


def lowered(words: str, text: str = "") -> str:
    """The first letter made small where the word is no name: one that no name begins with, or small in the text."""
    first = words.split(" ")[0].strip(",")
    if first in COMMON or (first[1:].islower() and re.search(rf"\b{re.escape(first.lower())}\b", text)):
        return words[:1].lower() + words[1:]
    return words


# Openers that no name begins with.
COMMON = lexicon(
    "The A An Some Several About At More Most Nearly Hundreds Dozens Thousands All Both This These Two Three Four Five "
    "Six Seven Eight Nine Ten Eleven Twelve Many Few No One On In By Its Their His Her"
)


def speaker(statement: Statement) -> Attribution | None:
    """The innermost speaker that is named by more than a pronoun."""
    for spoken in reversed(statement.attribution):
        words = (spoken.speaker or "").split()
        untitled = [w for w in words if w.lower().strip(".,") not in TITLES]
        if untitled and words[0].lower() not in PRONOUNS | NOBODY and len(words) <= LONGEST_NAME:
            return spoken
    return None


def _placed(name: str, text: str) -> bool:
    """Whether a speaker in capitals is the place line that opens the report."""
    return name.isupper() and re.search(rf"(?:^|\n)\W*{re.escape(name)}\b", text) is not None


def credited(statement: Statement, desk: Desk) -> str | None:
    """ "a city official said", or None where the report speaks for itself or the speaker is only a pronoun."""
    spoken, report = speaker(statement), desk.report(statement)
    if spoken is None or (report is not None and _placed(spoken.speaker or "", report.text)):
        return None
    cue = SPOKEN.get((spoken.cue or "").lower())
    name = mention(spoken, statement, desk)
    return f"{name} {cue}" if cue else f"according to {name}"
