"""A statement in, a proposition or a whole sentence in the report's own words out.

Refused (None): an event noun as a clause, a clause that its own words cannot make stand (a subject that is a pronoun
nobody resolves, the first person outside a quotation, fewer than three words, more than LONGEST).
"""

import re

from rashomon.record import Actor, Attribution, Statement
from rashomon.telling.days import day, preposition, resolve, settled
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import lexicon
from rashomon.telling.support import NUMBER_WORDS
from rashomon.telling.verbs import standing

LONGEST = 45  # words; past this a clause is a misread sentence more often than one proposition
PRONOUNS = lexicon(
    "he she it they we i you this that these those which who whom whose there his her their its"
)
MINE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)(?=\b(?!\.))(?:['’](?:m|re|ve|ll|d))?")
# Words that tie a clause to what stood before it: "But the plan failed" is "The plan failed".
TIES = re.compile(
    r"^(?:and|but|or|nor|so|yet|that|because|while|although|though|as|since|however|meanwhile|moreover|also|then|thus|"
    r"instead|in addition|for example|for instance|still|besides|therefore|furthermore|whether|if|when)\b,?\s+",
    re.IGNORECASE,
)
# Words that a cut clause cannot end with: "agreed on a plan for the" is "agreed on a plan".
HANGING = lexicon(
    "and but or nor to of with by for from as that which who while the a an at if when where than their its his "
    "her because although though amid amidst into between"
)
# Openers that no name begins with, so that the letter can be made small.
COMMON = lexicon("The A An Some Several About At More Most Nearly Hundreds Dozens Thousands All Both This These")
# A full stop at the end that belongs to the word.
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Inc|Corp|Ltd|Co|Jr|Sr)\.$")
NOUN_ENDING = re.compile(r"[a-z]+(?:ment|tion|sion|al|ure|ance|ence|ity|er|or|s)\b")
BOUNDARY = re.compile(r",? (?:which|while|amid|amidst|as|after|following|with|where|because|although|who)\b|, ")
SAID = re.compile(r"^(?:said|says|say|saying|told|tells|added|adds)$", re.IGNORECASE)
# Frames for event nouns, by status: "the departure of forces" planned is "The plans include the departure of forces".
NOUN_FRAMES = {
    "planned": "Among what is planned is {}",
    "possible": "There is a possibility of {}",
    "denied": "There is a denial of {}",
    "happened": "Reports tell of {}",
}


def sentence(words: str) -> str:
    """Capitalised, with one full stop (inside a closing quotation mark none is added after another)."""
    words = words.strip().rstrip(" ,;:-–—")
    words = words[:1].upper() + words[1:]
    return words if re.search(r"[.!?]['\"”’]?$", words) and not words.endswith("..") else words.rstrip(".") + "."


def proposition(statement: Statement, desk: Desk) -> str | None:
    """The clause, able to stand alone, in its own case and without a full stop; None where it cannot."""
    if statement.noun:
        return None
    words = tidy(statement.clause or statement.quote)
    if not words or MINE.search(words):
        return None
    named = _with_subject(words, statement, desk)
    if named is None:
        return None
    words = standing(named, statement)
    words = resolve(words, statement.when)
    return words if 3 <= len(words.split()) <= LONGEST else None


def tidy(words: str) -> str:
    """One line, no tie to what stood before, no hanging words, no stray quotation mark or bracket."""
    words = " ".join(words.split()).strip(" ,;:-–—•*")
    for mark in ('"', "“”", "()", "[]"):
        if words.count(mark[0]) != words.count(mark[-1]) or (mark == '"' and words.count(mark) % 2):
            words = words.translate({ord(c): None for c in mark})
    while (cut := TIES.sub("", words)) != words:
        words = cut
    tokens = (words if ABBREVIATED.search(words) else words.rstrip(" .,;:-–—")).split()
    while tokens and tokens[-1].lower() in HANGING:
        tokens.pop()
    return " ".join(tokens).strip(" ,;:-–—")


def _with_subject(words: str, statement: Statement, desk: Desk) -> str | None:
    """The clause with its subject named: "they left Irbil" with the agent "coalition forces" is theirs by name."""
    first, _, rest = words.partition(" ")
    plain = first.lower().strip(",'’\"")
    agent = next((a for a in statement.actors if a.role == "agent" and _named(a)), None)
    if plain in PRONOUNS and not (plain in {"this", "these", "those", "that"} and _demonstrative(rest, statement)):
        if plain == "there":
            return words
        if agent is None or not rest:
            return None
        owner = "’s" if plain in {"his", "her", "their", "its", "whose"} else ""
        return f"{mention(agent, statement, desk)}{owner} {rest}"
    bare = statement.action.lower().split()[0] if statement.action else ""
    if bare and plain in {bare, "to"} and agent is not None:
        return f"{mention(agent, statement, desk)} {words}"
    return None if plain == "to" else words


def _demonstrative(rest: str, statement: Statement) -> bool:
    """Whether "this", "these" stand before a noun: some actor's name follows at once ("this withdrawal")."""
    if any(a.name and rest.lower().startswith(a.name.lower()) for a in statement.actors):
        return True
    return bool(NOUN_ENDING.match(rest)) and not re.match(r"(?:is|was|has|does)\b", rest)


def _named(actor: Actor) -> bool:
    return bool(actor.name) and actor.name.split()[0].lower() not in PRONOUNS


def mention(actor: Actor | Attribution, statement: Statement, desk: Desk) -> str:
    """The name with "the" where the report has an article before it; "a" is "the" when it is named again."""
    name = (actor.name if isinstance(actor, Actor) else actor.speaker) or ""
    report = desk.report(statement)
    if actor.span is None or report is None or not name or re.match(r"(?:the|an?)\b", name, re.IGNORECASE):
        return name
    before = report.text[max(0, actor.span.start - 5) : actor.span.start].lower()
    own = actor.span.of(report.text).lower()
    article = re.search(r"(?:^|\W)(the|an|a)\s+$", before) or re.match(r"(the|an|a)\s", own)
    if article is None:
        return name
    return f"the {name}" if isinstance(actor, Actor) else f"{article[1]} {name}"


def noun_sentence(statement: Statement) -> str | None:
    """A frame around an event noun or a measured state: "There are some 2,500 troops in Iraq"."""
    words = resolve(tidy(statement.clause or statement.quote), statement.when)
    if not 2 <= len(words.split()) <= LONGEST or MINE.search(words):
        return None
    words = words if words[:1].isdigit() or not _common(words) else words[:1].lower() + words[1:]
    counted = next((q for q in statement.quantities if q.expression and words.startswith(q.expression)), None)
    if counted and statement.status == "ongoing":
        return f"There {'is' if counted.high == 1 else 'are'} {words}"
    frame = NOUN_FRAMES.get(statement.status)
    return frame.format(words) if frame else None


def _common(words: str) -> bool:
    return bool(re.match(r"(?:The|A|An|Some|Several|More|Most|About|At|This|These|Its|Their)\b", words))


def told(statement: Statement, desk: Desk) -> str | None:
    """One sentence for the statement with whom it is credited to; a quotation where it speaks in the first person."""
    speaker = credited(statement, desk)
    words = noun_sentence(statement) if statement.noun else proposition(statement, desk)
    if words is None:
        return _quotation(statement, speaker)
    words = with_time(words, statement)
    if speaker and statement.status != "undisclosed" and _speaker_name(statement).lower() not in words.lower():
        return sentence(f"{words}, {speaker}")
    return sentence(words)


def with_time(words: str, statement: Statement) -> str:
    """The words with a known time that the clause lost: "forces will leave" and "by September 2025"."""
    moment = statement.when
    if moment is None or not moment.known or not moment.expression:
        return words
    core = settled(moment)
    if core in words or moment.expression in words or core == moment.expression:
        return words
    return f"{words} {preposition(moment)} {core}"


def credited(statement: Statement, desk: Desk) -> str | None:
    """ "a U.S. official said", or None where the report speaks for itself or the speaker is only a pronoun."""
    spoken = _speaker(statement)
    if spoken is None:
        return None
    name, cue = mention(spoken, statement, desk), (spoken.cue or "").lower()
    if SAID.match(cue) or not cue:
        return f"{name} said"
    return f"according to {name}"


def _speaker(statement: Statement) -> Attribution | None:
    for spoken in reversed(statement.attribution):
        if spoken.speaker and spoken.speaker.split()[0].lower() not in PRONOUNS and len(spoken.speaker.split()) <= 12:
            return spoken
    return None


def _speaker_name(statement: Statement) -> str:
    spoken = _speaker(statement)
    return (spoken.speaker or "") if spoken else ""


def _quotation(statement: Statement, speaker: str | None) -> str | None:
    """The exact words between quotation marks, where a named speaker speaks in the first person."""
    words = tidy(statement.quote)
    if not speaker or statement.noun or not MINE.search(words) or '"' in words or "“" in words:
        return None
    if not 4 <= len(words.split()) <= LONGEST:
        return None
    return sentence(f"“{words[:1].upper()}{words[1:]},” {speaker}")


def compact(words: str, limit: int = 16) -> str:
    """The clause cut at its last inner boundary that leaves at most `limit` words and at least five; else whole."""
    if len(words.split()) <= limit:
        return words
    fitting = [c for c in (m.start() for m in BOUNDARY.finditer(words)) if 5 <= len(words[:c].split()) <= limit]
    return words[: fitting[-1]] if fitting else words


def lowered(words: str) -> str:
    """The first letter small where the word is an article or a common opener: "The rig sank" is "the rig sank"."""
    first = words.split(" ")[0]
    return words[:1].lower() + words[1:] if first in COMMON or first.lower() in NUMBER_WORDS else words


def clause_of(statement: Statement, desk: Desk) -> str | None:
    words = proposition(statement, desk)
    return lowered(words) if words else None


def dated(statement: Statement, desk: Desk) -> str:
    """ " (BBC, 29 May 2010)" with what is known of it."""
    published = desk.published(statement)
    report = desk.report(statement)
    known = day(published) if published and report and report.published and report.published.day else ""
    parts = [x for x in (desk.outlet(statement) or "", known) if x]
    return f" ({', '.join(parts)})" if parts else ""
