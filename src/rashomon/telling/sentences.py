"""A statement in, a proposition or a whole sentence in the report's own words out.

Refused (None): an event noun as a clause, a clause that its own words cannot make stand (a subject that is a pronoun
nobody resolves, the first person outside a quotation, fewer than three words, more than LONGEST).
"""

import re

from rashomon.record import Actor, Attribution, Statement, Status
from rashomon.telling.credit import CLOSING, PRONOUNS, credited, lowered, mention, named, speaker
from rashomon.telling.days import MONTH, YEAR, preposition, resolve, settled, stretch
from rashomon.telling.desk import Desk
from rashomon.telling.footing import antecedent, credited_after, stands
from rashomon.telling.tidying import tidy, uncredited
from rashomon.telling.verbs import HELPERS, PASTS, fallen, gerund, past, plural, standing, verb_at

SHORTEST = 4  # words; below this a clause has lost its object
LONGEST = 45  # words; past this a clause is a misread sentence more often than one proposition
MIN_HEADLINE = 4  # words
LEAST, SCRAP = 5, 3  # words that a cut clause holds at least, and after its last comma at least one more than
LONG = 26  # words past which a sentence is cut at a boundary
SAME_DAYS = 2  # a record whose reports lie closer together than this is told without their days
SPAN_AFTER = re.compile(r"^(?:\w+ ){1,3}(?:after|before|since|until) ", re.IGNORECASE)  # "two days after a storm broke"
UNSAID = frozenset({"on", "in", "after", "at", "last", "earlier"})  # what follows a verb of saying without its content
NOBODY = Attribution(None)
MINE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)\b(?!\.)(?:['’](?:m|re|ve|ll|d))?")
NOUN_ENDING = re.compile(r"[a-z]+(?:ment|tion|sion|al|ure|ance|ence|ity|er|or|s)\b")
BOUNDARY = re.compile(
    r",? (?:which|while|amid|amidst|as|after|following|with|where|because|although|who)\b|, | -- | [—–] "
)
NO = re.compile(
    r"\b(?:not?|never|none|neither|nor|without|den(?:y|ies|ied)|fail(?:s|ed)?|refuse[sd]?|cannot|nobody|ceased?|"
    r"stop(?:s|ped)?|halt(?:s|ed)?|declin\w+|unable|reject\w*|dismiss\w*|rule[sd]? out|far from|rather than|lack\w*)\b|"
    r"n['’]t\b",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"\b(?:may|might|could|can|possibl[ey]|perhaps|potential(?:ly)?|likely|threat\w*|risk\w*|consider\w*|hop(?:e[sd]?|ing)|"
    r"if|would|should|unless|depend\w*|maybe)\b",
    re.IGNORECASE,
)
# Frames for event nouns, by status: "the departure of forces" is "Among what is planned is the departure of forces".
NOUN_FRAMES: dict[Status, str] = {
    "planned": "Among what is planned is {}",
    "possible": "There is a possibility of {}",
    "happened": "Reports tell of {}",
}


SUBORDINATE = re.compile(r"\b(?:after|before|because|while|who|which|when|where|although|since|until)\b")
VERBAL = re.compile(rf"(?:ed|ing|[a-z]s)$|^(?:{'|'.join(sorted(PASTS))})$")
# A plan told when its day has passed.
PAST_PLANS = (
    (re.compile(r"\bare (?=(?:expected|set|due|scheduled|planned|likely|slated|poised|supposed|to)\b)"), "were "),
    (re.compile(r"\bis (?=(?:expected|set|due|scheduled|planned|likely|slated|poised|supposed|to)\b)"), "was "),
    (re.compile(r"\bplans? (?=to\b)"), "planned "),
    (re.compile(r"\bha(?:s|ve) (?=(?:agreed|pledged|promised|vowed|planned|committed)\b)"), "had "),
    (re.compile(r"\b(?=(?:agreed|pledged|promised|vowed|planned|was|were)\b)"), ""),
)


def sentence(words: str) -> str:
    """Capitalised, with one full stop (none after one inside a closing quotation mark)."""
    words = words.strip().rstrip(" ,;:-–—")
    words = words if words[1:2].isupper() else words[:1].upper() + words[1:]  # "iPhone sales rose" opens a sentence
    return words if re.search(r"[.!?]['\"”’]?$", words) and not words.endswith("..") else words.rstrip(".") + "."


def proposition(statement: Statement, desk: Desk) -> str | None:
    """The clause, able to stand alone, in its own case and without a full stop; None where it cannot."""
    if statement.noun:
        return None
    report = desk.report(statement)
    said = credited_after(statement.clause or statement.quote, statement, report)
    words = uncredited(tidy(said))
    if not words or MINE.search(words) or _cut_open(said, words, statement):
        return None
    if not stands(words, statement, report):
        return None
    subject = _with_subject(words, statement, desk)
    if subject is None or _unsaid(statement):
        return None
    whole = standing(subject, statement)
    if whole is None or fallen(whole, statement):
        return None
    hedged = _hedged(_timed(whole, statement), statement, desk)
    return hedged if hedged and SHORTEST <= len(hedged.split()) <= LONGEST else None


def _cut_open(said: str, words: str, statement: Statement) -> bool:
    """Whether the clause has no verb, or opens with a preposition amid its sentence: "in the bay was rising"."""
    verb = statement.action.lower().split()[0] if statement.action else ""
    tokens = words.split()
    if verb and verb_at(tokens, verb) is None and not any(t.lower().strip(",") in HELPERS for t in tokens):
        return True
    if SPAN_AFTER.match(words) and "," not in words:
        return True
    return said[:1].islower() and tokens[0].lower() in {"in", "on", "at", "from", "of", "with", "by", "for", "to"}


def _timed(words: str, statement: Statement) -> str:
    """The words with their time settled; "today" of what goes on is left to the day of the report."""
    if (now := _now(statement)) is not None:
        return tidy(re.sub(rf"(?: ?\b{re.escape(now)}\b)", "", words, count=1)) or words
    return resolve(words, statement.when)


def _now(statement: Statement) -> str | None:
    """The words by which what goes on is said to go on now."""
    said = statement.when.expression if statement.when and statement.status == "ongoing" else ""
    return said if said.lower() in {"today", "now", "currently", "at present", "still"} else None


def _with_subject(words: str, statement: Statement, desk: Desk) -> str | None:
    """The clause with its subject named: "they left Irbil" with the agent "coalition forces" is theirs by name."""
    first, _, rest = words.partition(" ")
    plain, _, contracted = first.lower().strip(",'’\"").replace("’", "'").partition("'")
    agent = next((a for a in statement.actors if a.role == "agent" and named(a)), None)
    if plain in PRONOUNS and not (plain in {"this", "these", "those", "that"} and _demonstrative(rest, statement)):
        if plain in {"there", "one"}:
            return words
        if agent is None or not rest or contracted or not antecedent(agent, statement, desk.report(statement)):
            return None
        owner = "’s" if plain in {"his", "her", "their", "its", "whose"} else ""
        return f"{mention(agent, statement, desk)}{owner} {rest}"
    opening = next((w for w in words.lower().split() if not w.endswith("ly")), "")  # "closely divided"
    if not _bare(opening, statement):
        return words
    return f"{mention(agent, statement, desk)} {words}" if agent is not None and _apart(agent, words) else None


def _unsaid(statement: Statement) -> bool:
    """Whether it is a verb of saying without what is said: "the two sides announced on Friday"."""
    if statement.action not in CLOSING:
        return False
    forms = {statement.action, past(statement.action), statement.action + "s"}
    tokens = (statement.clause or statement.quote).lower().split()
    at = next((i for i, token in enumerate(tokens) if token in forms), None)
    return at is not None and (at + 1 == len(tokens) or tokens[at + 1] in UNSAID)


def _bare(first: str, statement: Statement) -> bool:
    """Whether a clause opens with its verb or a helper, so that its subject is missing."""
    verb = statement.action.lower().split()[0] if statement.action else ""
    forms = {verb, verb + "s", verb + "es", past(verb), gerund(verb)} if verb else set()
    return first in {"to", *forms, *HELPERS}


def _apart(agent: Actor, words: str) -> bool:
    """Whether the agent is not named in the clause already ("cleared by the crews")."""
    return agent.name.lower() not in words.lower()


def _demonstrative(rest: str, statement: Statement) -> bool:
    """Whether "this", "these" stand before a noun: some actor's name follows at once ("this withdrawal")."""
    if any(a.name and rest.lower().startswith(a.name.lower()) for a in statement.actors):
        return True
    return bool(NOUN_ENDING.match(rest)) and not re.match(r"(?:is|was|has|does)\b", rest)


def _hedged(words: str, statement: Statement, desk: Desk) -> str | None:
    """The words with a denial that stood outside the clause; None for one that nobody makes, and for a doubt unsaid."""
    text = _text(statement, desk)
    if statement.status == "denied" and not NO.search(words):
        spoken = speaker(statement)
        return f"{mention(spoken, statement, desk)} denied that {lowered(words, text)}" if spoken else None
    if statement.status in {"possible", "conditional"} and not UNSURE.search(words):
        return None
    return words


def _text(statement: Statement, desk: Desk) -> str:
    report = desk.report(statement)
    return report.text if report else ""


def noun_sentence(statement: Statement) -> str | None:
    """A frame around an event noun or a measured state: "There are some 2,500 troops in Iraq"."""
    words = lowered(resolve(tidy(statement.clause or statement.quote), statement.when))
    if not 2 <= len(words.split()) <= LONGEST or MINE.search(words) or words.split()[0].lower() in PRONOUNS:
        return None
    counted = next((q for q in statement.quantities if q.expression and words.startswith(lowered(q.expression))), None)
    if counted and statement.status == "ongoing":
        return f"There {'is' if counted.high == 1 else 'are'} {words}"
    frame = NOUN_FRAMES.get(statement.status)
    return frame.format(words) if frame else None


def headline_words(statement: Statement, desk: Desk) -> str | None:
    """A report's own headline as it stands, else the proposition."""
    words = tidy(statement.quote)
    if statement.headline and not statement.noun and words[:1].isupper() and MIN_HEADLINE <= len(words.split()) <= LONG:
        return words
    return proposition(statement, desk)


def told(statement: Statement, desk: Desk, *, sole: bool = False) -> str | None:
    """One sentence for the statement with whom it is credited to; a quotation where it speaks in the first person.

    `sole` names the outlet where the report speaks for itself. In a record of several days a statement without a time
    of its own is given the day of its report.
    """
    spoken = credited(statement, desk)
    words = noun_sentence(statement) if statement.noun else proposition(statement, desk)
    if words is None:
        return _quotation(statement, spoken)
    words = compact(words if _now(statement) else with_time(words, statement), statement, LONG)
    if stale(statement, desk):
        before = was_ahead(words)
        if before is None:
            return None
        words = before
    name = ((speaker(statement) or NOBODY).speaker or "").lower()
    credit = spoken is not None and statement.status != "undisclosed" and name not in words.lower()
    outlet = desk.outlet(statement) if sole and not credit else None
    named_outlet = bool(outlet) and str(outlet).lower() not in words.lower()
    if credit:
        words = f"{words}, {spoken}"
    elif named_outlet:
        words = f"{words}, {outlet} reported"
    timed = statement.when is not None and statement.when.known and not _now(statement) and not _going_on(statement)
    stamp = "" if timed or desk.spread_days <= SAME_DAYS else dated(statement, desk, outlet=not named_outlet)
    return sentence(words + stamp)


def _going_on(statement: Statement) -> bool:
    """Whether it goes on, so that only the day of its report says when."""
    return statement.status == "ongoing"


def with_time(words: str, statement: Statement) -> str:
    """The words with a known time that the clause lost: "forces will leave" and "by September 2025"."""
    moment = statement.when
    if moment is None or not moment.known or not moment.expression:
        return words
    core = settled(moment)
    dated_already = YEAR.search(words) or MONTH.search(words) or core in words
    if dated_already or moment.expression in (statement.clause or statement.quote) or core == moment.expression:
        return words
    return f"{words} {preposition(moment)} {core}"


def _quotation(statement: Statement, spoken: str | None) -> str | None:
    """The exact words between quotation marks, where a named speaker speaks in the first person."""
    words = tidy(statement.quote)
    if not spoken or statement.noun or not MINE.search(words) or '"' in words or "“" in words:
        return None
    if not 4 <= len(words.split()) <= LONGEST or _bare(words.split()[0].lower(), statement):
        return None
    return sentence(f"“{words[:1].upper()}{words[1:]},” {spoken}")


def compact(words: str, statement: Statement, limit: int = 16) -> str:
    """The clause cut at its last inner boundary within `limit` words, else at the first after it; else whole.

    What is left holds the verb and no clause that was cut through.
    """
    if len(words.split()) <= limit:
        return words
    cuts = [m.start() for m in BOUNDARY.finditer(words) if len(words[: m.start()].split()) >= LEAST]
    short = [c for c in reversed(cuts) if len(words[:c].split()) <= limit]
    longer = [c for c in cuts if c not in short]
    return next((words[:c] for c in (*short, *longer) if _whole(words[:c], statement)), words)


def _whole(kept: str, statement: Statement) -> bool:
    """Whether what a cut leaves holds the verb with something after it, and every inner clause its own verb."""
    tokens = kept.split()
    found = verb_at(tokens, statement.action.lower().split()[0] if statement.action else "")
    last = len(kept.rpartition(", ")[2].split()) if ", " in kept else len(tokens)
    if found is None or found + 1 >= len(tokens) or last <= SCRAP:  # ", seven months" is a scrap
        return False
    inner = SUBORDINATE.split(kept)[1:]
    return all(any(t.lower().strip(",") in HELPERS or VERBAL.search(t) for t in part.split()) for part in inner)


def stale(statement: Statement, desk: Desk) -> bool:
    """Whether a plan's last day has passed on the record's day."""
    last = statement.when.end.latest if statement.when else None
    return statement.status in ("planned", "conditional", "possible") and last is not None and last < desk.record.as_of


def was_ahead(words: str) -> str | None:
    """A past plan in the past: "forces will leave" is "forces were to leave"; None where it can't be said."""
    will = re.search(r" (will|shall|would) (?!have\b)(be |\w+ly )?", words)
    if will and not re.search(r"\b(?:will|would)\b", words[will.end() :]):
        be = "were" if plural(words[: will.start()]) else "was"
        return f"{words[: will.start()]} {be} to {will[2] or ''}{words[will.end() :]}"
    for now, then in PAST_PLANS:
        if now.search(words):
            return now.sub(then, words, count=1)
    return None


def clause_of(statement: Statement, desk: Desk) -> str | None:
    words = proposition(statement, desk)
    return lowered(words, _text(statement, desk)) if words else None


def dated(statement: Statement, desk: Desk, *, outlet: bool = True) -> str:
    """ " (BBC, 29 May 2010)" with what is known of it."""
    report = desk.report(statement)
    known = (stretch(report.published.days) or "") if report and report.published else ""
    parts = [x for x in ((desk.outlet(statement) or "") if outlet else "", known) if x]
    return f" ({', '.join(parts)})" if parts else ""
