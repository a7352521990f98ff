"""A clause whose verb was left without its helper in, a clause that stands alone out.

Reports leave verbs bare in headlines ("troops to leave"), after "and" ("and reduce their presence") and in participles
("forces departing some bases"); told alone they need their subject and a helper that says their status.
"""

import re

from rashomon.record import Statement, Status
from rashomon.telling.lexicon import lexicon

# The helper for a bare verb, by status: "planned" with "leave" is "will leave".
MODAL: dict[Status, str] = {"planned": "will", "possible": "may", "conditional": "may"}
HELPERS = lexicon(
    "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "'s 're 've 'll cannot not n't"
)
# What stands before "to" where a form of "be" was left out: "all forces expected to leave".
HALF = lexicon(
    "expected set due scheduled likely unlikely poised slated supposed ordered forced allowed required believed "
    "said thought reported known bound able ready planned told asked"
)
RELATIVES = lexicon("which who that")
ADVERBS = lexicon("also still then later first once since long often never already now not even just")
SHORT_SUBJECT = 4  # words of a subject before "that"; a verb read amiss after so few leaves no clause
AFTER_NOT = lexicon("only just yet to a the all every")  # "a bridge not yet built"
LINKS = lexicon(
    "of in on at by for from with to and or as than that which who about after before over into"
)
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


def standing(words: str, statement: Statement) -> str:
    """The clause with the helper that its verb lacks; unchanged where its verb stands or cannot be found."""
    tokens = _main(words.split(), statement)
    words = " ".join(tokens)
    verb = statement.action.lower().split()[0] if statement.action else ""
    at = verb_at(tokens, verb)
    if at is None or at == 0:
        return words
    before = [t.lower().strip(",") for t in tokens[:at]]
    if any(t in HELPERS for t in before):
        return words
    form, modal = tokens[at].lower().strip(",;:."), MODAL.get(statement.status)
    if before[-1] == "to":
        return _after_to(tokens, at, modal)
    subject = " ".join(tokens[:at])
    if not _nominal(tokens[:at]):
        return words
    if _passive(tokens, at, verb, statement) or _befell(tokens, at, verb, statement):
        return _join(subject, "were" if plural(subject) else "was", tokens[at:])
    if form == gerund(verb):
        rest = tokens[at + 1 :]
        return _join(subject, _helped(verb, subject, statement.status), rest)
    if form == verb and modal:
        return _join(subject, f"{modal} {tokens[at]}", tokens[at + 1 :])
    if form == verb and statement.status == "happened" and form != past(verb) and not plural(subject):
        return _join(subject, past(verb), tokens[at + 1 :])
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
    found = verb_at(tokens, verb)
    relative = next((i for i, t in enumerate(low) if t in RELATIVES), None)
    if found is None and verb and relative and not any(t in HELPERS for t in low[:relative]):
        return verb not in ("be", "have") and relative <= SHORT_SUBJECT
    if found is None or found == 0 or any(t in HELPERS for t in low[:found]):
        return False
    return tokens[found - 1].endswith(",") and not any(t.endswith(",") for t in tokens[: found - 1])


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


def _after_to(tokens: list[str], at: int, modal: str | None) -> str:
    """"US to withdraw" is "US will withdraw"; "forces expected to leave" is "forces are expected to leave"."""
    held = tokens[: at - 1]
    if held and held[-1].lower() in HALF:
        subject = " ".join(held[:-1])
        return _join(subject, "are" if plural(subject) else "is", tokens[at - 2 :]) if subject else " ".join(tokens)
    if not held or modal is None or not _nominal(held):
        return " ".join(tokens)
    return _join(" ".join(held), modal, tokens[at:])


def _nominal(tokens: list[str]) -> bool:
    """Whether the words before a verb look like a subject alone: none ends like a verb."""
    last = tokens[-1].lower()
    return len(tokens) <= 8 and last not in LINKS and not any(re.search(r"(?:ed|ing|ught)$", t) for t in tokens[1:])


def _passive(tokens: list[str], at: int, verb: str, statement: Statement) -> bool:
    """Whether it is "talks initiated by the premier": a participle, then "by" and the one who does it."""
    if tokens[at].lower() not in {past(verb), IRREGULAR.get(verb, ("", ""))[1]} or statement.status not in DONE:
        return False
    rest = " ".join(tokens[at + 1 :])
    return rest.startswith("by ") and any(a.role == "agent" and a.name and a.name in rest for a in statement.actors)


def _befell(tokens: list[str], at: int, verb: str, statement: Statement) -> bool:
    """Whether it is "two men found inside": a participle whose subject is the one to whom it is done."""
    if tokens[at].lower() not in {past(verb), IRREGULAR.get(verb, ("", ""))[1]} or statement.status not in DONE:
        return False
    subject, roles = " ".join(tokens[:at]), {a.role for a in statement.actors}
    follows = tokens[at + 1].lower() if at + 1 < len(tokens) else "in"
    patient = any(a.role == "patient" and a.name and a.name in subject for a in statement.actors)
    return "agent" not in roles and patient and follows in LINKS


def _helped(verb: str, subject: str, status: Status) -> str:
    if status in MODAL:
        return f"{MODAL[status]} {verb}"
    if status == "ongoing":
        return f"{'are' if plural(subject) else 'is'} {gerund(verb)}"
    return past(verb)


def _join(subject: str, verb: str, rest: list[str]) -> str:
    return " ".join(filter(None, (subject, verb, " ".join(rest))))
