"""Two claims in, one that an event holds and one that it does not, whether both can be so out."""

import re
from itertools import product

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.harm import is_plural
from rashomon.reconciling.lens import Relation
from rashomon.reconciling.matter import is_nobody, no_name_shared, one_matter, same_verb
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.scope import TOTAL, elsewhere, head_of, none_in_common, words_of
from rashomon.reconciling.stances import Stance
from rashomon.reconciling.units import singular
from rashomon.record import Statement

# what these verbs tell of did not come to be: "The attempt failed" is what "it has not worked" says
FAILS = frozenset({"fail", "refuse", "decline", "collapse", "founder"})


def opposed(a: Claim, b: Claim) -> Relation:
    """ "All leave" and "some stay" cannot both be; "hundreds leave" and "some stay" can, and so can "not all leave"."""
    affirming, denying = (a, b) if a.value.holds else (b, a)
    one: Stance = affirming.value
    other: Stance = denying.value
    # what may be may also not be; those who are to leave are still there
    degrees = {one.degree, other.degree}
    sided = one.one_side(other) is False
    if not sided and _fails(affirming) and not _fails(denying):
        return "compatible"
    if "perhaps" in degrees or degrees == {"to come", "under way"}:
        return "compatible"
    if one.yes and other.yes and degrees == {"done", "to come"}:
        return "compatible"  # what was opened last week is to close in May
    against = one.against or other.against or sided
    if _one_voice(a, b) and (not against or (one.yes and other.yes and degrees == {"done"})):
        return "compatible"  # who was arrested was released afterwards
    if not (one.yes or other.yes or sided or same_verb(a.statement, b.statement)):
        return "compatible"  # "no arrests were made", "there are no suspects"
    if a.statement.report == b.statement.report and no_name_shared(a.statement, b.statement):
        return "compatible"
    if not (_one_doer(a, b) if against else _one_deed(affirming, denying)):
        return "compatible"
    if elsewhere(a.statement, b.statement) or not one_matter(a.statement, b.statement):
        return "compatible"
    if sided and AMOUNTS & one.sides.keys() & other.sides.keys():
        return "differ"
    if not _one_thing(a, b):
        return "compatible"
    if _of_others(a.statement) or _of_others(b.statement):
        return "compatible"
    if one.degree == "to come" and other.degree == "done" and not _of_the_future(denying):
        return _not_yet(affirming, denying)
    if sided:
        return "compatible" if one.part or other.part or _one_of_them(a, b) else "differ"
    if one.total:
        return "differ"
    if other.total and not (_denies_all(denying.statement.quote) and not other.against):
        # "not all leave" lets some leave; "all stay" does not
        return "differ" if other.against else "compatible"
    return "compatible" if one.part or other.part else "differ"


AMOUNTS = frozenset({"than thought"})  # questions that are answered with figures, which say nothing of a part


def _fails(claim: Claim) -> bool:
    return claim.statement.action.casefold() in FAILS


def _one_of_them(a: Claim, b: Claim) -> bool:
    """ "Schools reopened", "St Anne's School stayed closed": of many some can be otherwise."""
    one, other = (filter(None, (head_of(x.name) for x in c.statement.actors)) for c in (a, b))
    heads = product(one, other)
    return any(singular(x.casefold()) == singular(y.casefold()) and is_plural(x) != is_plural(y) for x, y in heads)


_NO = re.compile(r"\b(?:no|none|nobody|nothing)\b", re.I)


def _denies_all(quote: str) -> bool:
    """ "No missile hit the ship", "The firm paid no taxes": nothing is left; "not all were paid" leaves some."""
    return bool(_NO.search(quote)) and not TOTAL.search(_NO.sub("", quote))


def _not_yet(plan: Claim, denied: Claim) -> Relation:
    """A plan holds while it is not done; once its day is past, the later report tells what became of it."""
    if plan.day is None or denied.day is None or denied.day <= plan.day:
        return "compatible"
    return "differ" if (denied.day - plan.day).days > SOON_DAYS else "compatible"


SOON_DAYS = 7  # a plan of the week is not belied by "has not happened"

# said of the days to come: "It would not close", "He denied that all would leave"
_FUTURE = re.compile(r"\b(?:will|would|shall|wo|to)\b", re.I)


def _of_the_future(claim: Claim) -> bool:
    return bool(_FUTURE.search(claim.statement.quote)) or claim.statement.status == "planned"


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one report says both, and not two speakers of it: then they are of two things."""
    if a.statement.report != b.statement.report:
        return False
    speakers = [{x.speaker for x in c.statement.attribution if x.speaker} for c in (a, b)]
    return not all(speakers) or speakers[0] == speakers[1]


def _of_others(statement: Statement) -> bool:
    """ "Other officers were not hurt", "four other people survived": of more than those that are told of elsewhere."""
    return any(_OTHERS.match(x.name) and x.role in ("agent", "patient") for x in statement.actors)


_OTHERS = re.compile(r"(?:(?:the|all|some|many|\w+) ){0,2}other \w+", re.I)


OUTCOMES = frozenset({"profit", "loss"})  # what is told itself, not what it is told of: "made a profit", "made a loss"


def _one_thing(a: Claim, b: Claim) -> bool:
    """Whether both name one party or place, or two words beside the verb: a like verb alone contradicts nothing."""
    if any(x & y for x in _heads(a.statement) for y in _heads(b.statement)):
        return True
    if _other_subjects(a.statement, b.statement):
        return False
    things = [
        {w for x in c.statement.actors if x.role == "patient" and not is_nobody(x) for w in words_of(x.name)} - OUTCOMES
        for c in (a, b)
    ]
    acting = [{w for x in c.statement.actors if not is_nobody(x) for w in words_of(x.name)} for c in (a, b)]
    if things[0] and things[1] and not (things[0] & acting[1] or acting[0] & things[1]):
        return False  # "will pay into a fund" and "will not pay a dividend"
    named = [_named(c.statement) for c in (a, b)]
    words = [{w.rstrip("s") for w in TELLING.findall(c.statement.quote.casefold())} for c in (a, b)]
    return bool(named[0] & named[1]) or len(words[0] & words[1]) >= 2


def _other_subjects(a: Statement, b: Statement) -> bool:
    """Whether nothing is done to either, and what they tell of shares no word: "the mill", "the hospital".

    People are called by many names: "American troops" are among "all remaining forces".
    """
    if any(x.role == "patient" or is_plural(head_of(x.name)) for s in (a, b) for x in s.actors):
        return False
    one, other = ([x for x in s.actors if x.role == "agent" and not is_nobody(x)] for s in (a, b))
    return none_in_common(one, other)


def _one_doer(a: Claim, b: Claim) -> bool:
    """Whether a verb and its opposite are told of the same: "the council passed it" leaves "the mayor vetoed it"."""
    one, other = ([x for x in c.statement.actors if x.role == "agent" and not is_nobody(x)] for c in (a, b))
    if not one or not other:
        return True
    heads = any(x & y for x in _heads(a.statement) for y in _heads(b.statement))
    entities = {x.entity for x in one if x.entity} & {x.entity for x in other if x.entity}
    return heads or bool(entities) or any(words_of(x.name) & words_of(y.name) for x in one for y in other)


def _one_deed(told: Claim, denied: Claim) -> bool:
    """Whether what is denied is what is told: one verb, and some word of what it is denied of.

    "It will not apply to partnerships" leaves "it applies to marriages".
    """
    if not same_verb(told.statement, denied.statement) or _LIMITED.search(told.statement.quote):
        return False
    doers = [[x for x in c.statement.actors if x.role == "agent" and not is_nobody(x)] for c in (told, denied)]
    unsaid = not doers[0] and not _PRONOUN.match(told.statement.quote)
    if any(map(is_party, doers[1])) and unsaid and any(x.role == "patient" for x in denied.statement.actors):
        return False  # "He did not send it" leaves "it was sent"
    agents = {w for x in denied.statement.actors if x.role == "agent" for w in words_of(x.name)}
    of_what = {
        w for w in words_of(denied.statement.quote)
        if len(w) > 3 and w not in agents and not _ASIDE.match(w) and w[:4] != denied.statement.action[:4].casefold()
    }  # fmt: skip
    return not of_what or bool(of_what & words_of(told.statement.quote))


_PRONOUN = re.compile(r"\W*(?:he|she|it|they|we|i)\b", re.I)
_LIMITED = re.compile(r"\b(?:only|not|except)\b", re.I)  # "It only applies to marriages" denies as well
# words of no matter: helpers, adverbs, days and months
_ASIDE = re.compile(
    r"(?:will|would|have|been|were|does|never|could|should|said|that|this|they|their|with|from|after|before|when|than"
    r"|yet|still|again|anymore|deny|den(?:ies|ied)|\w+ly|\w+day|january|february|march|april|june|august|\w+ember|october|year|week|month)$"
)


def _heads(statement: Statement) -> list[set[str]]:
    """The counted noun of each agent: "American troops" and "no foreign soldier" are of one kind."""
    heads = (head_of(a.name) for a in statement.actors if a.role == "agent")
    return [{singular(head)} for head in heads if head[:1].islower()]


def _named(statement: Statement) -> set[str]:
    actors = {x.entity for x in statement.actors if x.entity}
    return actors | {x.entity for x in statement.places if x.entity}


TELLING = re.compile(r"\b[^\W\d_]{4,}\b")
