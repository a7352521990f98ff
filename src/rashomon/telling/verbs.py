"""A clause whose verb was left without its helper in, a clause that stands alone out.

Reports leave verbs bare in headlines ("troops to leave"), after "and" ("and reduce their presence") and in participles
("forces departing some bases"); told alone they need their subject and a helper that says their status.
"""

import re

from rashomon.record import Statement, Status
from rashomon.telling.lexicon import lexicon

# The helper for a bare verb, by status: "planned" with "leave" is "will leave".
MODAL: dict[Status, str] = {"planned": "will"}
HELPERS = lexicon(
    "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "'s 're 've 'll cannot not n't"
)
FINITE = HELPERS - lexicon("be been being having not")
# What stands before "to" where a form of "be" was left out: "all forces expected to leave".
HALF = lexicon(
    "expected set due scheduled likely unlikely poised slated supposed ordered forced allowed required believed "
    "said thought reported known bound able ready planned told asked"
)
# Of these, what may be the subject's own doing: "the mayor planned to leave".
TWO_WAYS = lexicon("expected ordered believed said thought reported known told asked planned")
DONE_TO = TWO_WAYS - lexicon("planned")  # of these, what is seldom the subject's own doing
RELATIVES = lexicon("which who that")
ADVERBS = lexicon("also still then later first once since long often never already now not even just")
SHORT_SUBJECT = 4  # words of a subject before "that"; a verb read amiss after so few leaves no clause
AFTER_NOT = lexicon("only just yet to a the all every")  # "a bridge not yet built"
LINKS = lexicon("of in on at by for from with to and or as than that which who about after before over into")
DONE = frozenset({"happened", "ongoing"})
PLURALS = lexicon(
    "two three four five six seven eight nine ten dozens hundreds thousands millions most few "
    "people police men women children forces troops crews "
    "both many several some officials"
)
SINGULARS = lexicon("us u.s states nations news politics group company government bp this series")
IRREGULAR_VERBS = """
    arise arose arisen | be was been | bear bore borne | beat beat beaten | become became become | begin began begun
    | bend bent bent | bid bid bid | bind bound bound | bite bit bitten | bleed bled bled | blow blew blown | break
    broke broken | bring brought brought | build built built | burst burst burst | buy bought bought | catch caught
    caught | choose chose chosen | come came come | cost cost cost | cut cut cut | deal dealt dealt | dig dug dug |
    do did done | draw drew drawn | drive drove driven | eat ate eaten | fall fell fallen | feed fed fed | feel felt
    felt | fight fought fought | find found found | flee fled fled | fly flew flown | forbid forbade forbidden |
    forget forgot forgotten | freeze froze frozen | get got got | give gave given | go went gone | grow grew grown |
    hang hung hung | have had had | hear heard heard | hide hid hidden | hit hit hit | hold held held | hurt hurt
    hurt | keep kept kept | kneel knelt knelt | know knew known | lay laid laid | lead led led | leap leapt leapt |
    leave left left | lend lent lent | let let let | light lit lit | lose lost lost | make made made | mean meant
    meant | meet met met | overcome overcame overcome | pay paid paid | put put put | quit quit quit | read read
    read | ride rode ridden | ring rang rung | rise rose risen | run ran run | say said said | see saw seen | seek
    sought sought | sell sold sold | send sent sent | set set set | shake shook shaken | shine shone shone | shoot
    shot shot | shrink shrank shrunk | shut shut shut | sing sang sung | sink sank sunk | sit sat sat | sleep slept
    slept | speak spoke spoken | spend spent spent | split split split | spread spread spread | spring sprang sprung
    | stand stood stood | steal stole stolen | stick stuck stuck | strike struck struck | swear swore sworn | sweep
    swept swept | swim swam swum | swing swung swung | take took taken | teach taught taught | tear tore torn | tell
    told told | think thought thought | throw threw thrown | undergo underwent undergone | understand understood
    understood | undertake undertook undertaken | uphold upheld upheld | wake woke woken | wear wore worn | weep
    wept wept | win won won | wind wound wound | withdraw withdrew withdrawn | write wrote written
"""
IRREGULAR = {v: (past, part) for v, past, part in (row.split() for row in IRREGULAR_VERBS.split("|"))}
PASTS = frozenset(form for form, _ in IRREGULAR.values())


def past(verb: str) -> str:
    """The past tense of a base form: agree, agreed; stop, stopped; carry, carried; leave, left."""
    if verb in IRREGULAR:
        return IRREGULAR[verb][0]
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def gerund(verb: str) -> str:
    """The -ing form of a base form: leave, leaving; run, running; lie, lying."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _doubles(verb: str) -> bool:
    return bool(re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb))


def plural(subject: str) -> bool:
    """Whether a subject takes a plural verb, by its head: "hundreds of troops" does, "the U.S." does not."""
    words = re.split(r"\b(?:of|in|from|with|for|that|who|which|at|on|by)\b", subject.lower())[0].split()
    if not words:
        return False
    if " and " in f" {subject.lower()} ":
        return True
    head = words[-1].strip(",.'’\"")
    return head in PLURALS or (head.endswith("s") and not head.endswith(("ss", "is")) and head not in SINGULARS)


def standing(words: str, statement: Statement) -> str | None:
    """The clause with the helper that its verb lacks, where only one can be meant; None where it can't stand.

    A past form may be the past or a participle ("two men found inside"): without a helper it stands only for the one
    who does it, or before "by" and the one who does it.
    """
    tokens = _main(words.split(), statement)
    words = " ".join(tokens)
    verb = statement.action.lower().split()[0] if statement.action else ""
    at = verb_at(tokens, verb)
    if at is None or at == 0:
        return words
    before = [t.lower().strip(",") for t in tokens[:at]]
    if any(t in FINITE for t in before):
        return words
    form, modal = tokens[at].lower().strip(",;:."), MODAL.get(statement.status)
    if before[-1] == "to":
        return _after_to(tokens, at, modal, statement)
    if before[-2:] == ["to", "be"]:
        return _after_to(tokens, at - 1, modal, statement)
    subject = " ".join(tokens[:at])
    if form == gerund(verb):
        return None
    if not _nominal(tokens[:at]):
        return words
    if form in _pasts(verb) and not (form == verb and modal):
        if _passive(tokens, at, statement):
            return _join(subject, "were" if plural(subject) else "was", tokens[at:])
        return None if _done_to(subject, statement) else words
    if form == verb and (form in _pasts(verb) or not plural(subject)):
        return _join(subject, f"will {form}", tokens[at + 1 :]) if modal == "will" and statement.headline else None
    return words


def fallen(words: str, statement: Statement) -> bool:
    """Whether the clause has lost its verb: "not" without a helper, a participle after a comma, "a rig that sank"."""
    tokens = words.split()
    low = [t.lower().strip(",") for t in tokens]
    if "not" in low[1:]:
        at = low.index("not", 1)
        if not any(t in HELPERS for t in low[:at]) and not set(low[at + 1 : at + 2]) & AFTER_NOT:
            return True
    verb = statement.action.lower().split()[0] if statement.action else ""
    if _relative_only(tokens, low):
        return True
    found = verb_at(tokens, verb)
    relative = next((i for i, t in enumerate(low) if t in RELATIVES), None)
    if found is None and verb and relative and not any(t in HELPERS for t in low[:relative]):
        return verb not in ("be", "have") and relative <= SHORT_SUBJECT
    if found is None or found == 0 or any(t in HELPERS for t in low[:found]):
        return False
    return tokens[found - 1].endswith(",") and not any(t.endswith(",") for t in tokens[: found - 1])


def _relative_only(tokens: list[str], low: list[str]) -> bool:
    """Whether all that is said stands in a relative clause: "a clerk with two bags, who left the bank"."""
    at = next((i for i, t in enumerate(low) if t in RELATIVES and i > 0), None)
    if at is None or any(t in HELPERS or t.endswith("ed") or t in PASTS for t in low[:at]):
        return False
    if low[at] == "that" or any(t.endswith(",") for t in tokens[at:-1]):
        return False
    return tokens[at - 1].endswith(",") or sum(t in HELPERS or t.endswith("ed") or t in PASTS for t in low[at:]) < 2


def _main(tokens: list[str], statement: Statement) -> list[str]:
    """A relative clause as a main one: "the flood, which also killed a rider" is "the flood also killed a rider"."""
    verb = statement.action.lower().split()[0] if statement.action else ""
    at = next((i for i, t in enumerate(tokens) if t.lower() in RELATIVES and i > 0), None)
    if at is None or at + 1 == len(tokens):
        return tokens
    before, after = tokens[:at], tokens[at + 1 :]
    if before[-1].lower() in LINKS or verb_at(before, verb) is not None or any(t.lower() in HELPERS for t in before):
        return tokens
    lead = next((i for i, t in enumerate(after) if not (t.endswith("ly") or t.lower() in ADVERBS)), 0)
    if after[lead].lower() not in HELPERS and verb_at(after[lead : lead + 1], verb) is None:
        return tokens
    return [*" ".join(before).rstrip(",").split(), *after]


def verb_at(tokens: list[str], verb: str) -> int | None:
    """The place of the first form of a verb; None where there is none."""
    if not verb:
        return None
    forms = {verb, gerund(verb), past(verb), verb + "s", verb + "es"}
    return next((i for i, t in enumerate(tokens) if t.lower().strip(",;:.") in forms), None)


def _after_to(tokens: list[str], at: int, modal: str | None, statement: Statement) -> str | None:
    """ "US to withdraw" is "US will withdraw"; "forces due to leave" is "forces are due to leave".

    Elsewhere than in a headline the words before "to" have to be the one who acts: "Arlen prepares to host" is none.
    """
    held = tokens[: at - 1]
    if held and held[-1].lower() in (HALF if statement.headline else HALF - TWO_WAYS):
        subject = " ".join(held[:-1])
        return _join(subject, "are" if plural(subject) else "is", tokens[at - 2 :]) if subject else None
    bare = re.sub(r"^(?:the|an?) ", "", " ".join(held).lower())
    noun = any(a.name.lower() in (bare, " ".join(held).lower()) for a in statement.actors if a.name)
    if held and (noun or statement.headline) and _nominal(held):
        return _join(" ".join(held), modal, tokens[at:]) if modal == "will" else None
    return " ".join(tokens) if held and _finite(held[-1]) and held[-1].lower() not in DONE_TO else None


def _finite(token: str) -> bool:
    """Whether a word before "to" may be a verb: "plans to open", but not "a strategy to open"."""
    low = token.lower()
    return low.endswith(("s", "ed")) or low in {forms[0] for forms in IRREGULAR.values()}


def _nominal(tokens: list[str]) -> bool:
    """Whether the words before a verb look like a subject alone: none ends like a verb."""
    last = tokens[-1].lower()
    return len(tokens) <= 8 and last not in LINKS and not any(re.search(r"(?:ed|ing|ught)$", t) for t in tokens[1:])


def _pasts(verb: str) -> set[str]:
    return {past(verb), IRREGULAR.get(verb, ("", past(verb)))[1]}


def _passive(tokens: list[str], at: int, statement: Statement) -> bool:
    """Whether it is "talks initiated by the premier": a participle, then "by" and the one who does it."""
    rest = " ".join(tokens[at + 1 :])
    acting = any(a.role == "agent" and a.name and a.name in rest for a in statement.actors)
    return statement.status in DONE and rest.startswith("by ") and acting


def _done_to(subject: str, statement: Statement) -> bool:
    """Whether the subject is the one to whom it is done, so that its past form would say the opposite."""
    done_to = any(a.role == "patient" and a.name and a.name in subject for a in statement.actors)
    acts = any(a.role == "agent" and a.name and a.name in subject for a in statement.actors)
    return done_to and not acts


def _join(subject: str, verb: str, rest: list[str]) -> str:
    return " ".join(filter(None, (subject, verb, " ".join(rest))))
