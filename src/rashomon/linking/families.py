"""Tables of verbs: which say one thing, which say its opposite, which only phase or carry the noun they take.

Every row stands beside an example; a row is for English news at large, never for one story.
"""

from typing import NamedTuple

from rashomon.linking.stems import stem, word_set


class Family(NamedTuple):
    """Verbs that report one kind of matter, and those that report that it is not so."""

    name: str
    verbs: frozenset[str]
    against: frozenset[str]
    example: tuple[str, str]  # two sentences on one matter that contradict each other


def _family(name: str, verbs: str, against: str, one: str, other: str) -> Family:
    return Family(name, word_set(verbs), word_set(against), (one, other))


FAMILIES = (
    _family(
        "leave",
        "leave depart withdraw exit vacate evacuate quit withdrawal departure pullout pull-out drawdown",
        "stay remain linger persist",
        "The last rescuers leave the island",
        "Some rescuers remain on the island",
    ),
    _family(
        "grow",
        "rise increase grow climb soar jump surge gain",
        "fall decrease decline drop shrink sink plunge slide dip reduce cut lower",
        "Exports rose in May",
        "Exports fell in May",
    ),
    _family(
        "accept",
        "accept approve back endorse ratify pass adopt support",
        "reject refuse veto oppose rebuff dismiss",
        "The council approved the plan",
        "The council rejected the plan",
    ),
    _family(
        "kill",
        "kill killing die slay slaying murder perish succumb drown death homicide",
        "survive",
        "The pilot died in the crash",
        "The pilot survived the crash",
    ),
    _family(
        "win",
        "win prevail triumph defeat beat",
        "lose",
        "The mayor won the vote",
        "The mayor lost the vote",
    ),
    _family(
        "arrest",
        "arrest detain jail imprison apprehend capture",
        "release free acquit",
        "The driver was arrested",
        "The driver was released",
    ),
    _family(
        "open",
        "open reopen unblock",
        "close shut block seal",
        "The port opened on Monday",
        "The port closed on Monday",
    ),
    _family(
        "talk",
        "talk discuss negotiate confer consult discussion negotiation",
        "",
        "Ministers held talks on fishing rights",
        "Ministers discussed fishing rights",
    ),
    _family(
        "agree",
        "agree agreement deal accord pact",
        "disagree",
        "The two ports agreed on fees",
        "The two ports reached a deal on fees",
    ),
    _family(
        "hand over",
        "hand hand-over handover transfer cede relinquish takeover take-over",
        "",
        "The navy handed over the pier",
        "The handover of the pier is planned for May",
    ),
    _family(
        "wound",
        "wound injure hurt injured wounded",
        "",
        "Six people were hurt",
        "Six people were injured",
    ),
    _family(
        "shoot",
        "shoot shooting fire gun gunfire gunshot shots open-fire gun-down",
        "",
        "A man fired at a parked car",
        "The shooting happened beside a parked car",
    ),
    _family(
        "crash",
        "crash collide collision bump derail derailment wreck",
        "",
        "Two trams collided at the depot",
        "The crash happened at the depot",
    ),
    _family(
        "explode",
        "explode explosion blast detonate detonation bombing blow-up",
        "",
        "A gas tank exploded",
        "The blast was heard for miles",
    ),
    _family(
        "treat",
        "treat treatment hospitalize hospitalise",
        "",
        "The driver was treated at a clinic",
        "The driver was hospitalised",
    ),
    _family(
        "accuse",
        "charge indict indictment accuse",
        "",
        "The treasurer was charged with theft",
        "A jury indicted the treasurer for theft",
    ),
    _family(
        "buy",
        "buy purchase acquire acquisition",
        "",
        "The brewery will buy two vineyards",
        "The acquisition of two vineyards was announced",
    ),
    _family(
        "flee",
        "flee escape",
        "",
        "Two men flee in a van",
        "Two men escape in a van",
    ),
    _family(
        "quake",
        "quake earthquake tremor temblor aftershock",
        "",
        "An earthquake shook the valley",
        "The quake was felt in the valley",
    ),
    _family(
        "leak",
        "leak spill gush spew flow pour",
        "",
        "Oil is leaking from the tank",
        "Oil is pouring from the tank",
    ),
)  # fmt: skip

# the verb or noun tells how far a matter has come; the matter is what it takes ("The search was called off": search)
PHASES = {
    "begin": "begin start initiate launch commence onset beginning outbreak",
    "go on": "ongoing underway continue resume proceed keep maintain extend go last run continuation extension",
    "end": "complete finish conclude end halt stop cease suspend pause call-off conclusion completion ending cessation",
    "cancel": "cancel abort abandon scrap shelve cancellation",
    "put off": "postpone delay postponement reschedule put-off put-back push-back defer",
    "come": "plan schedule set announce expect aim intend promise see involve include bring mark cause undergo occur "
    "happen unfold outline follow lead allow work fail succeed seek try hope timetable effort attempt phase stage",
}  # fmt: skip
PHASE_OF = {word: phase for phase, row in PHASES.items() for word in row.split()}

# the verb or noun only measures; the matter is what is measured ("The flow ranges from 3 to 5 tonnes a day": flow)
MEASURES = word_set(
    "range peg estimate total average amount number measure stand equal amounting rate level figure estimate count sum "
    "toll capacity"
)

# before such a noun it tells which, not of what: "the last estimate", but "the death toll"
WHICH = word_set(
    "last latest new newest previous earlier early initial first final current official best worst low lower lowest "
    "high higher highest large larger total overall own likely rough preliminary end"
)

# the verb, or the adjective for it, only compares a measure ("The number of cases is higher than was thought")
COMPARED = word_set("high low large small big great much few double halve exceed")

# rates that are written as one word, with the noun that they count
RATES = {"bpd": "barrels", "mph": "miles", "kph": "kilometres", "mbpd": "barrels"}

# as a noun it is no such deed ("The top kill failed")
NO_DEEDS = word_set("kill")

# to make it is to go on ("The search is making progress")
PROGRESS = word_set("progress headway inroads")

# what is opened when it begins: "opened an inquiry" is of the inquiry, "opened the bridge" is of the bridge
OPENED = word_set(
    "inquiry enquiry investigation probe talks negotiations hearing trial case session debate meeting summit campaign "
    "proceedings review dialogue"
)

# with a day that they move something to, these give it another day ("The opening was moved to May")
MOVES = word_set("move push put bring shift set")

# of a counted body of people, all that is told is that it is there ("Some 40 soldiers remain on the island")
PRESENCE = word_set("station deploy base serve be remain stay number keep maintain")

# whoever leaves a place hands it to another: one matter where the place is one
KINDRED = (frozenset({"leave", "hand over"}),)

# what befalls the one who is said to do it ("Two miners died")
BEFALLS = word_set("die dead perish drown survive succumb suffer sustain missing disappear recover death")

# what is done to someone in an attack, in whatever words ("She was shot in the leg", "A bullet hit her")
HARMS = word_set("shoot hit strike wound injure hurt graze stab shooting")

# what has become of someone, as far as it is known: missing, then dead; in critical condition, then dead or well again
UNSETTLED = word_set("missing miss disappear condition")
FATES = UNSETTLED | word_set("die dead perish drown survive succumb death kill recover hospitalize")

# of a stretch of time, the verb tells how long the thing goes on ("The repairs will take two weeks")
LASTS = word_set("take last need require")
STRETCHES = word_set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades"
)

# the agent is only the paper on which it stands ("The agreement includes a handover": who hands over is not told)
FRAMES = word_set(
    "agreement deal accord pact treaty plan phase stage step decision move announcement programme program"
)

# who does a thing that he begins or ends ("The company failed", "Workers stopped")
DOERS = word_set(
    "company government troops police people rebels lawmakers prosecutors firefighters official worker employee man "
    "woman boy girl child team court judge union bank army navy party officer scientist engineer doctor driver council "
    "agency committee ministry department crew vessel owner lawyer attorney spokesman player coach club"
)

# the verb says next to nothing; the matter is the noun that it takes ("reached an agreement": agreement)
LIGHT = word_set(
    "reach make take give have get hold conduct carry carry-out sign sign-off issue perform do be become "
    "provide put come offer pose undertake mount wage use"
)

# likewise where the noun is an agreement ("struck a deal"); else they say much ("struck the bridge", "sealed the well")
LIGHT_ON_PAPER = word_set("strike ink seal deliver close cut")


_FAMILY_OF = {
    stem(verb): (family.name, side)
    for family in FAMILIES
    for side, verbs in ((-1, family.against), (1, family.verbs))
    for verb in sorted(verbs)
}


def family_of(word: str) -> tuple[str | None, int]:
    """The family of a verb or its noun and its side: 1 with it, -1 against it, 0 with no family."""
    return _FAMILY_OF.get(stem(word), (None, 0))
