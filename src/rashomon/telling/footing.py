"""A statement and its report's text in, whether its clause stands on the report's own words out.

A clause was put together from runs of its sentence: a shared subject carried over, a bare verb made finite. Told alone
it must not say what the sentence does not: a helper that nobody wrote, half of a phrase, a question as a fact. What
cannot be shown to stand is refused; a brief has other lines.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from rashomon.record import Actor, Report, Statement
from rashomon.telling.lexicon import lexicon
from rashomon.telling.verbs import FINITE, PASTS, verb_at

MARKS = "“”\"'‘’`()[]{}<>,.;:!?—–-*•"
ARTICLES = lexicon("the a an that")
HELPERS = lexicon("is are was were be been being has have had will would may might can could do does did")
PLANS = (
    r"(?:plan|agree|promis|pledg|vow|expect|schedul|set|due|inten|aim|commit|order|decid|propos|slated|poised|bound|"
    r"about|are|is)\w*(?: (?:itself|themselves|himself|herself))?"
)
DEALS = r"(?:agreement|deal|accord|pact|contract|treaty)"  # "reached a deal with the union to raise pay"
# What a sentence has to hold between a subject and a verb that is told with "will": "agreed to", "will close A and".
AHEAD = re.compile(
    rf"\b{PLANS} to (?:\w+ly |also |then )?$|\b{PLANS} to .{{1,90}}(?:,| and| or) $|\bwill .{{1,90}}(?:,| and| or) $"
    rf"|\b{DEALS} (?:with|between) [^,;.]{{1,60}} to $|\bwill .{{1,90}}, while $",
    re.IGNORECASE,
)
AIMED = re.compile(r"\b(?:aim|plan|call|provid|arrang)\w* for$", re.IGNORECASE)  # "plans for crews to leave"
# What a clause may be followed by: a mark, or a word that begins something of its own.
FOLLOWING = lexicon(
    "and or but nor so yet which who whom whose that while as after before when where if because although though since "
    "unless until once than in on at by with without for from of to into onto over under near amid during through "
    "throughout along across against about around between behind beyond despite following including like off out per "
    "via within toward towards upon up down back again also just only later too however according because not even "
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday this last next late early"
)
# A preposition right after the verb takes what the verb needs: "was charged" of "was charged with murder".
NEEDED = lexicon("with of for to as into from than about that")
HALF_SAID = lexicon("suspected accused charged believed based located involved convicted")  # of what, where?
UNDECIDED = lexicon("if whether unless how why what lest")
PURE = lexicon("of in at by from with through into about on over under between for")  # what follows is an object
# What may be left out between two runs: an aside, a relative pronoun, what stands before "and".
LEFT_OUT = re.compile(
    r"^(?:[,(—–-].*|who|which|that|also|\W*)$|^(?:who|which|that|whose|the|an?)\b.*[,)—–-]$|,$(?<=^,)"
    r"|\b(?:and|or|but|then)(?: \w+ly| also| then| later| instead)?$|^(?:, )?(?:who|which|that)\b|\bto$",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
OBJECT = re.compile(r"\b(?:which|whom|whose|where)$", re.IGNORECASE)  # what follows has its object before it
SET = re.compile(r"\b(?:is|are) (?:set|due|scheduled|expected|slated|poised|likely|ordered|planned) to\b")
RELATIVE = re.compile(r"^(?:, )?(?:who|which|that)\b")
UNSAID = re.compile(r"(?:\bnot|n['’]t|\bnever|\bno|\bdenied|\bunlikely|\bdoubt\w*)\b[^,;]{0,40}\bthat$", re.IGNORECASE)
VERB_LATER = re.compile(r"^(?:,[^,]{,60},|,)? ?(?:was|were|is|are|has|have|had|will|would)\b")
INNER = re.compile(r"\b(?:after|before|because|while|who|which|that|when|where|although|since|until)\b")
SAYING = re.compile(
    r"^[,”\"’' ]*(?:who |has |have |had )?(?:said|says|told|added|adds|warned|announced|estimated?|estimates|wrote|"
    r"tweeted|argued|claimed|noted|insisted|confirmed|acknowledged|explained|recalled|reported|asked|"
    r"predicted|calculated)\b"
)


WITHIN = re.compile(r"-?\w")  # what follows where a run ends within a word
WINDOW = 400  # characters around a statement within which an unmarked sentence begins and ends


@dataclass(frozen=True)
class Footing:
    """The runs of a sentence that a clause is made of: `made` are the words that the sentence lacks.

    `before` and `after` are the sentence's words around them, `gaps` those between two runs, `since` those between the
    subject and the run that follows a made word.
    """

    made: tuple[str, ...]
    before: str
    since: str
    after: str
    gaps: tuple[str, ...] = ()


def sentence_of(statement: Statement, report: Report | None) -> str:
    """The sentence around a statement; where none was marked, the run between two full stops or line ends."""
    if report is None:
        return statement.quote
    marked, span = statement.sentence, statement.span
    if marked.holds(span) and marked.end > marked.start:
        return " ".join(marked.of(report.text).split())
    first, last = max(0, span.start - WINDOW), min(len(report.text), span.end + WINDOW)
    before, after = report.text[first : span.start], report.text[span.end : last]
    opening, closing = re.search(r"(?s).*(?:\. |\n)", before), re.search(r"\. |\.\n|\n\n", after)
    start = first + (opening.end() if opening else 0)
    return " ".join(report.text[start : span.end + (closing.start() if closing else len(after))].split())


def footing(words: str, sentence: str) -> Footing:
    """How the words lie in the sentence."""
    at = sentence.find(words)
    if at >= 0 and not WITHIN.match(sentence[at + len(words) :]) and not WITHIN.match(sentence[:at][::-1]):
        return Footing((), sentence[:at].strip(), "", sentence[at + len(words) :].strip())
    mine, theirs = words.split(), sentence.split()
    matcher = SequenceMatcher(None, [_bare(w) for w in mine], [_bare(w) for w in theirs], autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    blocks = [b for b in blocks if b.size > 1 or len(mine) == 1 or _bare(mine[b.a]) not in HELPERS]
    held = {b.a + k for b in blocks for k in range(b.size)}
    made = tuple(_bare(w) for n, w in enumerate(mine) if n not in held and _bare(w))
    if not blocks:
        return Footing(made, "", "", "")
    first, last = blocks[0], blocks[-1]
    lacking = max((n for n in range(len(mine)) if n not in held), default=-1)
    verb = next((b.b for b in blocks if b.a > lacking), 0)
    gaps = tuple(" ".join(theirs[a.b + a.size : b.b]) for a, b in pairwise(blocks) if b.b > a.b + a.size)
    before, since = " ".join(theirs[: first.b]), " ".join(theirs[first.b + first.size : verb])
    end = last.b + last.size
    mark = re.search(r"[,;:.!?”\"’)—–]+$", theirs[end - 1])
    after = " ".join([mark.group() if mark else "", *theirs[end:]]).strip()
    return Footing(made, before, since, after, gaps)


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word.strip(MARKS)).lower()


def stands(words: str, statement: Statement, report: Report | None) -> bool:
    """Whether the clause says no more than its sentence, and all of the phrase that it says."""
    whole = sentence_of(statement, report)
    if not words or not whole:
        return False
    at = footing(words, whole)
    if not _made(at, words, statement):
        return False
    if not at.made and not all(LEFT_OUT.search(gap) for gap in at.gaps):
        return False
    if any(RELATIVE.match(gap) for gap in at.gaps) and _two_verbs(words):
        return False
    return _free(at.before, words, statement) and _ended(words, at.after, statement)


def _two_verbs(words: str) -> bool:
    """Whether a relative clause and the main verb run together: "a man was pulled from the river died"."""
    tokens = [_bare(t) for t in words.split()]
    finite = [n for n, t in enumerate(tokens) if t in FINITE or t in PASTS or t.endswith("ed")]
    apart = [b for a, b in pairwise(finite) if b - a > 2 and not {"and", "or", "but", "that", "who"} & set(tokens[a:b])]
    return bool(apart) and not any(t.endswith(",") for t in words.split())


def _free(before: str, words: str, statement: Statement) -> bool:
    """Whether what stands before leaves the clause a fact: no question, no preposition, no "did not say that"."""
    if UNSAID.search(before) and statement.status != "denied":
        return False
    last = before.split()[-1] if before else ""
    if last.endswith((",", ":", "—", "–")):
        return True
    if OBJECT.search(before) or (re.search(r"\d", last) and not YEAR.fullmatch(last)):
        return False
    aimed = " to " in words or AIMED.search(before) is not None
    return _bare(last) not in UNDECIDED and (_bare(last) not in PURE or aimed)


def _made(at: Footing, words: str, statement: Statement) -> bool:
    """Whether what was put in is harmless: an article, or "will" where the sentence speaks of a plan just before."""
    made = [w for w in at.made if w not in ARTICLES]
    if not made:
        return True
    if made in (["is"], ["are"]):
        return SET.search(words) is not None
    ahead = AHEAD.search(f"{at.since} ") or (at.since == "to" and AIMED.search(at.before))
    return (made == ["will"] or _participle(made, statement)) and statement.status == "planned" and bool(ahead)


def _participle(made: list[str], statement: Statement) -> bool:
    """Whether "will keep" was made of the "keeping" that the quote begins with."""
    if len(made) != 2 or made[0] != "will":
        return False
    verb, first = made[1], statement.quote.split()[0].lower()
    return first in (f"{verb}ing", f"{verb[:-1]}ing", f"{verb}{verb[-1]}ing")


def _ended(words: str, after: str, statement: Statement) -> bool:
    """Whether the clause ends where a phrase does."""
    tail = words.split()[-1]
    if tail[-1] in ',;:!?”"' or not after:
        return True
    following = after.split()[0]
    if VERB_LATER.match(after) and not _complete(words):
        return False
    if re.match(r"[“‘(\[]|[\"'`]\w", following):
        return False  # what is quoted or added belongs to it
    if following[0] in MARKS or following[0] in "/&":
        return True
    low = _bare(following)
    verb = (statement.action or "").lower()
    last = verb_at([tail], verb.split()[0] if verb else "") is not None
    if (last and low in NEEDED | {"and", "or"}) or _bare(tail) in HALF_SAID:
        return False
    return low in FOLLOWING or low.endswith(("ing", "ly")) or bool(SAYING.match(after))


def _complete(words: str) -> bool:
    """Whether the last inner clause has a verb of its own."""
    inner = INNER.split(words)[1:]
    return not inner or any(_bare(t) in HELPERS or t.strip(MARKS).endswith("ed") for t in inner[-1].split())


def credited_after(words: str, statement: Statement, report: Report | None) -> str:
    """The clause without a speaker at its end who lost the verb of saying: ", one of the officers" before "said"."""
    head, comma, _ = words.rpartition(", ")
    if not comma or len(head.split()) < 3:
        return words
    return head if SAYING.match(footing(words, sentence_of(statement, report)).after) else words


BEFORE = 60  # characters before a name that show whether it opens its sentence
OPENING = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n|[—–-]\s+)[\"“‘]?(?:(?:[Tt]he|[Aa]n?|[A-Z][\w.]*)\s+){0,2}$")


def antecedent(actor: Actor, statement: Statement, report: Report | None) -> bool:
    """Whether a pronoun's name is surely whom it means: it opens the sentence before, or stands earlier in this one."""
    if report is None or actor.span is None:
        return False
    text, start = report.text, actor.span.start
    if start >= statement.span.end or any(x.speaker and actor.name in x.speaker for x in statement.attribution):
        return False
    opening = OPENING.search(text[max(0, start - BEFORE) : start])
    return opening is not None and text.count(". ", start, statement.span.start) <= 1
