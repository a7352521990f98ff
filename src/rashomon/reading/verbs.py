"""What verbs, nouns and adjectives do to the clause under them; each group stands with an example.

A verb of a group is a helper only where it governs a clause: "agreed to leave" is planned leaving, "agreed a fee" is
not.
"""

SAYING = frozenset(  # officials said that the bridge would open
    "say tell announce report state add note explain claim argue acknowledge admit confirm insist warn stress write "
    "tweet testify allege assert declare disclose reveal emphasize suggest indicate contend recall concede caution "
    "predict estimate reiterate remark comment complain inform assure deny reply respond post describe believe "
    "think fear hope conclude understand maintain read".split()
)
SAYING_NOUNS = frozenset(  # the statement that, the report that
    "statement report claim announcement allegation remark comment assertion argument suggestion".split()
)
VIEWING = frozenset(  # I think, we know: how the speaker feels
    "know see believe think imagine want hope feel love like mean guess look hear wish wonder suppose "
    "understand".split()
)

TELLING = frozenset("say add tell note reply explain remark comment insist warn".split())  # tells nothing by itself

FINDING = frozenset("find show learn determine".split())  # investigators found that: with "that" alone

REPORTED = frozenset(  # is believed to have fled, is known to leak: who says so is left open
    "know believe think say report allege understand consider presume assume estimate rumor rumour".split()
)
DOUBTED = frozenset("believe think allege presume assume rumor rumour".split())

PLANNING = frozenset(  # the council agreed to pay; the road is set to close; the minister promised to resign
    "agree plan intend aim promise pledge vow commit order decide schedule set expect slate prepare propose undertake "
    "resolve arrange mean instruct direct oblige require sentence design go want need".split()
)
PLANNED_WORDS = frozenset(
    "due scheduled set bound expected planned ready slated poised committed".split()
)  # is due to open
PLANNING_NOUNS = frozenset(  # a plan to rebuild; the goal is to reopen
    "plan agreement deal promise pledge order decision intention intent resolve proposal goal aim commitment accord "
    "pact offer objective purpose contract vow program programme schedule timetable target roadmap".split()
)
PHASE = frozenset(  # the ferry continued to run
    "begin start continue resume keep proceed appear seem tend come use happen help manage get serve be have "
    "turn".split()
)
FAILING = frozenset("fail refuse decline neglect".split())  # the firm failed to pay
DENYING = frozenset("deny reject dispute refute dismiss".split())  # the mayor denied that it was sold
APPEALS = frozenset(  # rejected the request: it was made, and its rejection happened
    "request appeal motion bid offer proposal permit permission bail application petition access entry plea call "
    "demand visa case lawsuit suit complaint indictment coach manager employee worker bill plan budget amendment law "
    "legislation measure reform resolution treaty pact deal agreement settlement merger takeover project terms truce "
    "ceasefire invitation".split()
)
RECOMMENDING = frozenset("recommend demand urge propose request insist suggest".split())  # that he receive a fine

ASKING = frozenset("ask urge invite demand recommend propose request suggest".split())  # what is asked is told with it

ACCUSING = frozenset("accuse suspect".split())  # accused the firm of hiding it

ORDERING = frozenset("order ask urge tell direct instruct require sentence demand invite".split())  # ordered it to pay

SCHEDULING = frozenset(
    "set schedule plan slate fix arrange".split()
)  # the hearing has been set for June: it is planned

POSSIBLE = frozenset(
    "threaten consider hope risk mull weigh contemplate accuse suspect allege ask urge demand call".split()
)
POSSIBLE_WORDS = frozenset(  # is likely to rise; potentially
    "likely unlikely possible able liable potentially possibly perhaps probably maybe allegedly reportedly".split()
)
LETTING = frozenset(
    "allow let enable permit see make cause force have get leave keep help".split()
)  # letting ships pass
CONTAINING = frozenset(
    "see include involve entail mark bring follow call outline provide cover regard".split()
)  # will see the end of

PROVIDING = frozenset(  # the deal provides for, allows, calls for
    "include allow let permit enable outline provide call require involve entail envisage envision foresee see "
    "cover set "
    "commit oblige aim".split()
)

SHADING = frozenset(  # indicating a change: what the writer makes of it, no happening
    "indicate highlight reflect signal signify underscore underline mark represent address demonstrate illustrate "
    "suggest show mean concern regard involve include contain relate base name call entitle title date cite".split()
)
SPANNING = frozenset("run last start begin end date stretch due".split())  # the phase, running through May, will see

LASTING = frozenset(
    "serve remain stay live work stand hold keep continue operate last exist".split()
)  # has served to deter

DISCLOSING = frozenset(  # has not disclosed how many
    "disclose reveal release provide give say specify announce know identify determine confirm detail explain publish "
    "clarify tell state offer comment establish share describe find measure predict".split()
)
CLEARLY_DISCLOSING = frozenset("disclose specify identify know reveal divulge determine".split())
UNKNOWN_WORDS = frozenset(
    "unclear unknown undisclosed unspecified uncertain undetermined unidentified unreported".split()
)
KNOWN_WORDS = frozenset("clear known available certain sure public immediate".split())  # it was not clear
INFORMATION = frozenset(  # gave no details
    "detail specifics specific number figure name identity cause reason motive information date timetable "
    "timeline cost "
    "term indication word amount sum size value schedule price whereabouts explanation estimate total extent".split()
)
COMMENTING = frozenset("comment elaborate".split())  # declined to comment
ANSWERING = frozenset("respond reply return answer".split())  # did not return calls
REQUESTS = frozenset("request email e-mail message call inquiry enquiry question comment letter".split())
NO_WAY = frozenset(
    "way word idea indication information sign timetable deadline explanation".split()
)  # no way of knowing

QUESTION_WORDS = frozenset("how when whether where what why who which if".split())

MAY = frozenset("may might could can".split())
CONDITIONS = frozenset("if unless provided".split())
NEGATIONS = frozenset("not n't n’t never neither nor".split())
NOT = ("n't", "n’t")  # ends a word that was not cut: haven't
NO_WORDS = frozenset("no none nobody nothing neither".split())

HARMING = frozenset(  # the boy died; the killing of; was shot
    "kill die murder slay wound injure shoot stab dead deceased drown perish".split()
)
PRONOUNCING = frozenset("pronounce declare find".split())  # was pronounced dead
SUFFERING = frozenset("suffer sustain receive".split())  # suffering from a gunshot wound
WOUNDS = frozenset("wound injury".split())
CONDITION_WORDS = frozenset("critical serious stable grave fair good".split())  # is in critical condition

MEASURES = frozenset(  # hundreds of troops
    "hundred thousand million dozen score handful couple".split()
)

PARTY_NOUNS = frozenset(  # nouns with a frame that name who or what, not a happening
    "administration government leader official population organization organisation authority agency company "
    "settlement building leadership member worker driver owner user resident supporter officer command attorney "
    "lawyer defendant suspect victim spokesman spokeswoman spokesperson analyst expert reporter writer president "
    "minister secretary director manager chief judge prosecutor force troop personnel representative association "
    "department union coalition relationship relation experience business service product supply school home house "
    "position interest way thing time day year people man woman child family life right fact part side case issue "
    "problem question idea point account matter area place line light act law rule policy capacity equipment money "
    "property belonging picture photo video statement letter document paper book record gun weapon car vehicle store "
    "street road bill tax income cost price salary loan debt market stock share goods work job role capital "
    "guard security intelligence defense defence education health insurance".split()
)
