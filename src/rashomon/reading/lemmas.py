"""A word form with its tags in, its base form out: looked up where the corpora had it, else by the rules of spelling.

The tables (form to base, of verbs and nouns) are made with the model; irregular verbs that the corpora lack stand here.
"""

from collections.abc import Mapping

# base, past, participle: the common irregular verbs of English
_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|begin began begun|bend bent bent|bet bet bet
bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed
feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|free freed freed
freeze froze frozen|get got gotten
give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden
hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led
leap leapt leapt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mislead misled misled|overcome overcame overcome|overtake overtook overtaken
overthrow overthrew overthrown|pay paid paid|plead pled pled|put put put|quit quit quit|read read read|rend rent rent
rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot
show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain
sleep slept slept|slide slid slid|sling slung slung|slit slit slit|speak spoke spoken|speed sped sped|spend spent spent
spill spilt spilt|spin spun spun|spit spat spat|split split split|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|strive strove striven
swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust
undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone
uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won
wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood
write wrote written
"""
IRREGULAR: dict[str, str] = {
    form: base
    for line in _IRREGULAR.strip().replace("\n", "|").split("|")
    for base, *forms in [line.split()]
    for form in forms
}
MUTE_E = tuple("at iz is uc ut v c g s u um ir ur or ar ol id ud ak op in".split())


def verb_base(form: str, tag: str, known: Mapping[str, str], bases: frozenset[str]) -> str:
    """The base of a verb form with its Penn tag; `known` maps forms to bases, `bases` are all known base forms."""
    form = form.lower()
    if form in IRREGULAR and tag not in ("VB", "VBP", "VBG", "VBZ"):
        return IRREGULAR[form]
    if form in known:
        return known[form]
    if tag in ("VB", "VBP"):
        return form
    for ending in ("ing", "ed", "es", "s"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return _regular(form[: -len(ending)], ending, bases)
    return form


def _regular(stem: str, ending: str, bases: frozenset[str]) -> str:
    """The base that a regular ending was put to: what is a verb, else what English spelling makes likely."""
    if ending in ("ed", "es") and stem.endswith("i"):
        return stem[:-1] + "y"
    if ending == "s":
        return stem
    undoubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz" else None
    for base in (stem, stem + "e", stem[:-1]):
        if base in bases:
            return base
    if ending == "es":
        return stem if stem.endswith(("sh", "ch", "ss", "x", "zz", "o")) else stem + "e"
    return undoubled or (
        stem + "e" if stem.endswith(MUTE_E) and not stem.endswith(("ss", "ow", "oin", "ain")) else stem
    )


def noun_base(form: str, tag: str, known: Mapping[str, str]) -> str:
    """The singular of a noun form with its Penn tag."""
    form = form.lower()
    if tag not in ("NNS", "NNPS"):
        return form
    if form in known:
        return known[form]
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zes")):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form
