"""An actor in, whether it is a party out: someone, or a body of people, that can promise and act; things are not."""

from rashomon.record import Actor

# nouns of people and of bodies of people, in the singular; a named person or organisation needs none of them
PARTY_NOUNS = frozenset(
    {
        # people by what they are and do
        *("person", "people", "man", "woman", "boy", "girl", "child", "baby", "mother", "father", "wife", "husband"),
        *("son", "daughter", "brother", "sister", "parent"),
        *("relative", "friend", "neighbor", "neighbour", "resident"),
        *(
            "citizen",
            "civilian",
            "victim",
            "suspect",
            "witness",
            "driver",
            "passenger",
            "patient",
            "student",
            "teacher",
        ),
        *("worker", "employee", "employer", "engineer", "scientist", "researcher", "expert", "analyst", "doctor"),
        *("nurse", "lawyer", "attorney", "prosecutor", "defendant", "judge", "juror", "inmate", "gunman", "attacker"),
        *("police", "officer", "deputy", "detective", "sheriff", "agent", "investigator", "inspector", "guard"),
        *("firefighter", "rescuer", "diver", "pilot", "sailor", "soldier", "troop", "force", "marine", "veteran"),
        *("commander", "general", "admiral", "rebel", "militant", "insurgent", "fighter", "terrorist", "hostage"),
        *("official", "minister", "president", "premier", "chancellor"),
        *("king", "queen", "prince", "mayor", "governor"),
        *("senator", "lawmaker", "legislator", "congressman", "congresswoman", "representative", "ambassador"),
        *("diplomat", "envoy", "negotiator", "mediator", "politician", "candidate", "leader", "chief", "chairman"),
        *("chairwoman", "director", "manager", "executive", "owner", "investor", "shareholder", "spokesman"),
        *(
            "spokeswoman",
            "spokesperson",
            "secretary",
            "operator",
            "contractor",
            "farmer",
            "fisherman",
            "player",
            "coach",
        ),
        *("protester", "activist", "striker", "migrant", "refugee"),
        *("author", "critic", "member", "personnel", "staff"),
        # bodies
        *(
            "government",
            "administration",
            "cabinet",
            "ministry",
            "parliament",
            "congress",
            "senate",
            "council",
            "house",
        ),
        *("committee", "commission", "court", "jury", "agency"),
        *("authority", "department", "office", "bureau", "board"),
        *("party", "coalition", "alliance", "union", "league"),
        *("country", "nation", "state", "city", "county", "town"),
        *("army", "navy", "military", "militia", "group", "organization", "organisation", "body", "team", "crew"),
        *("company", "firm", "corporation", "bank", "airline", "maker", "producer", "industry", "business", "giant"),
        *("university", "school", "hospital", "church", "club", "family", "community", "side", "fleet", "regulator"),
    }
)

IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "wives": "wife",
    "troops": "troop",
}
PEOPLE = frozenset({"i", "we", "he", "she", "they"})  # "it" is as often a thing


def is_party(actor: Actor) -> bool:
    """Whether an actor is someone, or a body of people."""
    if actor.kind in ("PER", "ORG"):
        return True
    said = _before_of(actor.name.casefold()).split()
    if not said:
        return False
    if actor.name.casefold() in PEOPLE:
        return True
    # a country acts under its name alone; "U.S. presence" is a thing
    if actor.kind == "LOC" and all(w[:1].isupper() for w in actor.name.split()):
        return True
    if said[-1] == "bodies":  # dead, or of somebody; a body of people is told of as one
        return False
    return _singular(said[-1]) in PARTY_NOUNS or _singular(said[-1]).endswith(ENDINGS)


def _before_of(name: str) -> str:
    """The part that holds the head; of "hundreds of troops" what is counted."""
    first, _, rest = name.partition(" of ")
    amount = first.split()[-1:] and first.split()[-1] in AMOUNTS
    return rest if rest and amount else first


ENDINGS = (
    "worker",
    "fighter",
    "keeper",
    "holder",
    "woman",
    "women",
    "sman",
    "smen",
    "erman",
    "ermen",
)  # "steelworkers"
AMOUNTS = frozenset(
    {"hundreds", "thousands", "dozens", "scores", "millions", "number", "majority", "most", "all", "some"}
)


def _singular(word: str) -> str:
    word = word.strip(".,;:'’\"”“-–—")
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
