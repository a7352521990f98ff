"""The words that credit something to someone, by what they take; each group stands with an example.

Any verb with a clause under it credits that clause ("officials fear that"), but for CREDITING_NOBODY; what these groups
hold credits a noun, an infinitive or a prepositional phrase. `verbs` has the verbs of saying.
"""

from rashomon.reading.words_pattern import word_set

CREDITING_NOBODY = word_set(  # rain meant that the match was off
    "mean ensure prove assume bet require cause make let have get see do give bolster matter happen help force "
    "depend turn be become stop keep start"
)

STANCES = word_set(  # the union criticised the plan
    "accuse acknowledge add address admit advocate allege announce answer applaud argue articulate assail attack "
    "back belittle berate blame blast boo brand broadcast call castigate caution celebrate challenge champion chant "
    "characterise characterize chastise chide chronicle cite claim clarify commend compare compliment concede "
    "condemn confirm congratulate consider contemplate contradict contrast counter credit criticise criticize "
    "critique debunk declare decry deem defend demand denounce deny deride describe detail disavow disclose discuss "
    "dislike dismiss disparage dispute dissect distance doubt downplay dub echo email embrace emphasise emphasize "
    "endorse enjoy envision estimate evade explain express fault favor favour fear feel flag float forecast foresee "
    "frame hail hammer hate heckle highlight identify ignore imply indicate insinuate invoke know label lambast "
    "lambaste lament laud liken list love mention mock note offer oppose outline paint pan pledge portray pose "
    "praise preach predict prefer present proclaim promise promote pronounce propose protest publish question quote "
    "rank rap rate read reaffirm rebuff rebuke rebut recall recant recast recite recognise recognize recommend "
    "recount reference refute regard regret reiterate reject release renounce repeat report reprimand repudiate "
    "request resent retweet reveal ridicule rip savage say scorn share shout show signal sing slam spurn state "
    "stress suggest support tell term thank threaten tout trumpet tweet underline underscore understand unveil urge "
    "view vilify voice vow want warn welcome write"
)

AIMS = word_set(  # the firm declined to pay; she wants to sell; they asked him to wait
    "want seek decline refuse hope ask urge vow pledge promise plan threaten agree intend encourage like love prefer "
    "demand beg plead advise warn tell command order invite persuade expect offer propose swear volunteer aspire "
    "challenge claim profess yearn wish fear dare instruct recommend request implore exhort decide attempt look "
    "push resolve opt elect aim hesitate"
)

_TOPICS = {  # spoke about the strike; called for a ban
    "accuse": "of", "advocate": "for against", "agree": "with on to about", "apologize": "for to",
    "apologise": "for to", "appeal": "to for", "argue": "for against about over", "ask": "about for", "balk": "at",
    "blame": "for", "boast": "about of", "brag": "about of", "call": "for on upon", "campaign": "against",
    "care": "about", "comment": "on about", "complain": "about of", "concur": "with", "decide": "on against",
    "disagree": "with on about", "disapprove": "of", "distance": "from", "double": "on", "focus": "on", "hear": "about",
    "hint": "at", "hope": "for", "inquire": "about", "insist": "on", "joke": "about", "lash": "at", "lobby": "for",
    "marvel": "at", "muse": "about", "object": "to", "point": "to out", "push": "for back", "rail": "against about",
    "reflect": "on", "refer": "to", "remark": "on", "respond": "to", "react": "to", "reply": "to",
    "side": "with", "speak": "about of out against", "speculate": "about on", "talk": "about of up", "tell": "about of",
    "think": "of about", "testify": "about", "vouch": "for", "wait": "for", "warn": "of about against", "weigh": "on",
    "wonder": "about", "worry": "about", "write": "about of", "know": "about", "dream": "of about", "approve": "of",
    "report": "on", "say": "of about", "vow": "to", "root": "for", "press": "for on", "dwell": "on", "elaborate": "on",
}  # fmt: skip
TOPICS = {verb: word_set(prepositions) for verb, prepositions in _TOPICS.items()}

SEEMING = word_set("seem appear")  # the bridge appears to be safe: nobody says to whom
NAMINGS = word_set(  # called the vote a farce; described it as a farce
    "call consider name declare label dub deem brand term describe portray cast view see identify list dismiss regard "
    "characterize characterise depict denounce mention paint frame single praise hail cite treat pronounce "
    "rate rank peg"
)

OPINIONS = word_set(  # her criticism of the plan; their promise to pay
    "support criticism promise suggestion decision opposition endorsement concern claim mention complaint reluctance "
    "critique desire recognition attention advice statement discussion notion position interest backing reference "
    "doubt accusation confidence view proposal hope argument thought perception description refusal worry speculation "
    "belief enthusiasm denunciation dismay fear feeling indictment defense defence disclosure estimate assumption "
    "assertion remark plea insult portrayal disagreement outrage declaration tale dislike assessment stance reaction "
    "insistence warning sentiment theory resistance annoyance anxiety projection commitment recommendation "
    "approval forecast cry rumor reminder query distinction account allegation pledge vow threat call demand denial "
    "attack assurance contention conclusion admission opinion prediction request apology praise condemnation embrace "
    "rejection announcement report vision plan"
)
STATES_OF_MIND = word_set(  # confident that it will pass; eager to leave; critical of the plan
    "confident sure certain hopeful glad concerned worried skeptical sceptical adamant optimistic pessimistic fearful "
    "afraid nervous shocked surprised angry upset convinced unconvinced happy unhappy proud aware disappointed pleased "
    "grateful thankful sorry sad thrilled frustrated willing unwilling eager reluctant keen hesitant careful critical "
    "supportive mistrustful distrustful uneasy outspoken doubtful wary dismissive furious outraged interested"
)
STIRRING = word_set(  # the plan angered residents
    "anger infuriate horrify alarm irritate frustrate worry concern outrage enrage upset unnerve rattle puzzle trouble "
    "surprise shock stun please delight thrill convince persuade annoy dismay disappoint embarrass bother appal appall "
    "excite disgust displease offend scare terrify baffle"
)
LIGHT = word_set("make have give offer express voice issue reiterate")  # made a promise to
TOLD = word_set("tell inform quote advise assure warn intend inclined determine")  # they were told that
SURVEYS = word_set("poll survey study census")  # in a poll, most were against it
SPEAKING = word_set(  # “Go!” she shouted: said of what stands in quotation marks
    "ask continue joke quip chant shout yell cry exclaim answer boast demand proclaim boom beam mutter murmur whisper "
    "muse repeat urge agree recite sing wonder begin counter declare go put"
)
TELLING = word_set(  # denied any wrongdoing; announced a sale
    "deny acknowledge admit announce confirm report allege predict estimate disclose reveal claim"
)
