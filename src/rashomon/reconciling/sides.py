"""A statement in, on which sides of which questions its words stand out: open or closed, guilty or not, for or against.

Linking knows verbs that say the opposite of each other; here it is what a verb says with the words after it ("stayed
closed", "voted against"), and verbs that are opposites only of one thing ("upheld the ban", "overturned it").
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rashomon.record import Statement


class Side(NamedTuple):
    """One answer to a question: any of the verbs, where there is a pattern with it in the words that follow."""

    question: str
    answer: str
    verbs: frozenset[str]
    after: re.Pattern[str] | None
    example: str


def _side(question: str, answer: str, verbs: str, after: str, example: str) -> Side:
    return Side(question, answer, frozenset(verbs.split()), re.compile(after, re.I) if after else None, example)


# what was said before of an amount, by whatever verb: "more than an earlier estimate", "than first thought"
_THOUGHT = (
    r"(?:initially|originally|previously|first|earlier|at first) (?:thought|believed|estimated|reported|said|feared)"
)
_EARLIER = rf"(?:{_THOUGHT}|(?:an? |the |its |their )?(?:previous|earlier|initial|first|original) [a-z]+)"

STAYS = "stay remain keep be leave"
SIDES = (
    _side("open", "yes", "open reopen unblock", "", "The schools reopened on Monday"),
    _side("open", "yes", STAYS, r"\bopen\b", "The schools stayed open on Monday"),
    _side("open", "no", "close shut", "", "The schools closed on Monday"),
    _side("open", "no", STAYS, r"\b(?:closed|shut)\b", "The schools stayed closed on Monday"),
    _side("stands", "yes", "uphold affirm", "", "The court upheld the ban"),
    _side("stands", "yes", "let", r"\bstand\b", "The court let the ban stand"),
    _side("stands", "no", "overturn quash annul overrule void", "", "The court overturned the ban"),
    _side("stands", "no", "strike throw", r"\b(?:down|out)\b", "The court struck down the ban"),
    _side("vote", "for", "vote", r"^\W*(?:unanimously |overwhelmingly )?(?:for|in favou?r|to (?:approve|pass|adopt))\b",
          "The party voted for the law"),
    _side("vote", "against", "vote", r"^\W*(?:unanimously |overwhelmingly )?(?:against|down|to (?:reject|block))\b",
          "The party voted against the law"),
    _side("guilty", "yes", "convict", "", "A court convicted the surgeon of fraud"),
    _side("guilty", "yes", "find", r"(?<!not )\bguilty\b", "A jury found the surgeon guilty"),
    _side("guilty", "no", "acquit exonerate", "", "A court acquitted the surgeon of fraud"),
    _side("guilty", "no", "find", r"\b(?:not guilty|innocent)\b", "A jury found the surgeon not guilty"),
    _side("plea", "guilty", "plead", r"(?<!not )\bguilty\b", "The surgeon pleaded guilty"),
    _side("plea", "not guilty", "plead", r"\bnot guilty\b", "The surgeon pleaded not guilty"),
    _side("alive", "yes", "survive", "", "The pilot survived the crash"),
    _side("alive", "yes", "be remain", r"\b(?:alive|safe and well)\b", "The pilot is alive"),
    _side("alive", "no", "die kill perish murder", "", "The pilot was killed in the crash"),
    _side("alive", "no", "be find", r"\bdead\b", "The pilot was found dead"),
    _side("free", "no", "arrest detain jail capture", "", "The suspect was arrested"),
    _side("free", "no", "be remain stay hold", r"\bin (?:custody|detention|jail|prison)\b",
          "The suspect is in custody"),
    _side("free", "yes", "release free", "", "The suspect was released"),
    _side("free", "yes", "be remain", r"\bat large\b", "The suspect is still at large"),
    _side("free", "no", "hold keep", r"\b(?:hostage|captive|prisoner)\b|\bheld by\b", "She is held by the rebels"),
    _side("law", "yes", "sign enact promulgate", r"\b(?:laws?|bills?|acts?|legislation|measures?)\b",
          "The president signed the press law"),
    _side("law", "no", "veto", "", "The president vetoed the press law"),
    _side("result", "gain", "make post report record turn book", r"\bprofits?\b", "The bank made a profit"),
    _side("result", "loss", "make post report record turn book", r"\bloss(?:es)?\b", "The bank made a loss"),
    _side("accused", "yes", "charge indict", "", "Prosecutors charged the banker with fraud"),
    _side("accused", "no", "drop withdraw dismiss", r"\b(?:charges?|case|indictment|accusations?)\b",
          "Prosecutors dropped the charge of fraud"),
    _side("in office", "yes", "appoint elect", "", "The president appointed her head of the bank"),
    _side("in office", "no", "dismiss sack fire oust depose", "", "The president dismissed her as head of the bank"),
    _side("standing", "yes", "stand", r"\b(?:still|up|intact)\b|\bstanding\b", "The bridge is still standing"),
    _side("standing", "no", "collapse crumble topple", "", "The bridge collapsed"),
    _side("gone", "yes", "sail depart flee", "", "The ship sailed from the port"),
    _side("gone", "no", "stay remain", r"^\W*(?:in|at|on)\b", "The ship stayed in the port"),
    _side("level", "up", "raise increase lift hike", "", "The bank raised its key rate"),
    _side("level", "down", "cut lower reduce slash", "", "The bank cut its key rate"),
    _side("level", "same", "leave keep hold remain stay be", r"\b(?:unchanged|steady|on hold|as it was)\b",
          "The bank left its key rate unchanged"),
    _side("deal", "yes", "reach strike conclude sign clinch", r"\b(?:agreement|deal|accord|settlement)\b",
          "The two sides reached a deal"),
    _side("deal", "no", "end conclude finish close break adjourn collapse fail",
          r"\b(?:without|no|failed to (?:reach|agree)|to (?:reach|agree))\b", "Talks ended without an agreement"),
    _side("on", "yes", "resume restart", "", "Talks on the treaty resumed"),
    _side("on", "yes", "go", r"\bahead\b", "The match went ahead"),
    _side("on", "no", "suspend halt collapse cancel abandon scrap", "", "Talks on the treaty have collapsed"),
    _side("on", "no", "break call", r"\boff\b", "The union called off the strike"),
    _side("than thought", "yes", "",
          rf"\b(?:more|higher|greater|larger|worse|faster) than {_EARLIER}"
          rf"|\bup from {_EARLIER}|\btimes (?:the \w+ )?{_THOUGHT}",
          "The flow is far higher than an earlier estimate"),
    _side("than thought", "no", "",
          rf"\b(?:less|fewer|lower|smaller|slower) than {_EARLIER}|\bdown from {_EARLIER}",
          "The flow is lower than previously thought"),
)  # fmt: skip

_BY_VERB: dict[str, list[Side]] = {}
for _one in SIDES:
    for _verb in sorted(_one.verbs):
        _BY_VERB.setdefault(_verb, []).append(_one)

_OF_ANY_VERB = tuple(one for one in SIDES if not one.verbs)
TWO_ANSWERS = frozenset(s.question for s in SIDES if s.question not in ("level", "result"))
OTHER = {"yes": "no", "no": "yes", "for": "against", "against": "for", "guilty": "not guilty", "not guilty": "guilty"}


def sides_of(statement: Statement) -> Mapping[str, str]:
    """The answer to each question that its words speak to; what it denies of two answers is the other."""
    return _sides(statement.action.casefold(), statement.quote, statement.status == "denied")


@lru_cache(maxsize=65536)
def _sides(action: str, quote: str, denied: bool) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for side in _BY_VERB.get(action.split("-")[0], ()):
        if side.after is None or side.after.search(_after_verb(action, quote)):
            found[side.question] = side.answer
    for side in _OF_ANY_VERB:
        if side.after is not None and side.after.search(quote):
            found[side.question] = side.answer
    if denied:
        return {q: OTHER[a] for q, a in found.items() if q in TWO_ANSWERS}
    return found


def _after_verb(action: str, quote: str) -> str:
    """The words after the verb; all of them where it ends them, or stands in another form: "struck down"."""
    stem = action.split("-")[0].casefold().rstrip("e")
    found = re.search(rf"\b{re.escape(stem)}\w*", quote, re.I) if stem else None
    return (quote[found.end() :] if found else "").strip() or quote
