"""The status of a statement: from helpers, auxiliaries, negation and who says so, never from its topic."""

import pytest

EXAMPLES = [  # status, a sentence of one statement, its action
    ("happened", "The ferry sank on Monday.", "sink"),
    ("happened", "Firefighters have rescued 14 people.", "rescue"),
    ("happened", "The bridge was closed on Tuesday.", "close"),
    ("happened", "The rebels had left the village by Friday.", "leave"),
    ("happened", "Divers tried to free the whale.", "try"),
    ("happened", "Crews began to pump water out of the mine on Monday.", "pump"),
    ("ongoing", "Engineers are repairing the dam.", "repair"),
    ("ongoing", "The strike has been disrupting trains since January.", "disrupt"),
    ("ongoing", "The factory employs 1,200 people.", "employ"),
    ("ongoing", "Approximately 900 soldiers currently serve in Niger.", "serve"),
    ("planned", "Britain will send engineers to Nepal in April.", "send"),
    ("planned", "Nurses agreed to end the strike by Friday.", "end"),
    ("planned", "The museum is set to reopen in June.", "reopen"),
    ("planned", "The trial was set for May.", "try"),
    ("planned", "The surgeon is expected to be in court on Friday.", "expect"),
    ("happened", "The cottage had been set on fire.", "set"),
    ("happened", "Ten of them were set free in May.", "set"),
    ("planned", "The ministry plans to hire 400 teachers.", "hire"),
    ("planned", "The troops are expected to leave Gao in May.", "leave"),
    ("planned", "The judge ordered the company to close the mine by June.", "close"),
    ("planned", "The firm must pay a fine of $3 million.", "pay"),
    ("planned", "The pool will not open until May.", "open"),
    ("planned", "They'll leave Gao in May.", "leave"),
    ("denied", "The company won't close the mine.", "close"),
    ("ongoing", "Two miners remained in hospital in Gao on Monday.", "remain"),
    ("denied", "The museum has yet to reopen.", "reopen"),
    ("possible", "The bank said it would probably close the office in Gao.", "close"),
    ("planned", "The new tunnel is scheduled to open in 2033.", "open"),
    ("possible", "The army may send 200 troops to Chad.", "send"),
    ("possible", "The dam could burst.", "burst"),
    ("possible", "The airline is threatening to cancel its flights to Malta.", "cancel"),
    ("possible", "Prices are likely to rise in April.", "rise"),
    ("conditional", "If the rain stops, farmers will plant rice.", "plant"),
    ("conditional", "The museum will reopen if the repairs are finished.", "reopen"),
    ("conditional", "Unless the union agrees, the mine will close in May.", "close"),
    ("denied", "The bank did not sell the building.", "sell"),
    ("denied", "The company failed to pay its workers in May.", "pay"),
    ("denied", "The mayor refused to sign the contract.", "sign"),
    ("denied", "No one was injured in the fire.", "injure"),
    ("denied", "The mayor denied that the park had been sold.", "sell"),
    ("denied", "The minister never visited the island.", "visit"),
    ("undisclosed", "Police gave no details.", "give"),
    ("undisclosed", "The cause of the fire is unknown.", "unknown"),
    ("undisclosed", "The terms of the sale were not disclosed.", "disclose"),
    ("undisclosed", "It was unclear how many passengers were on board.", "unclear"),
]


@pytest.mark.parametrize(("status", "text", "action"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_status_of_a_sentence(stated, status, text, action):
    assert stated(text, action).status == status


REPORTED = [  # what is said takes the time of the saying
    ("planned", "Officials said that the bridge would open in May.", "open"),
    ("ongoing", "Engineers said the dam was leaking.", "leak"),
    ("happened", "The union said that 40 miners had been rescued.", "rescue"),
    ("possible", "Residents fear that the plant is leaking.", "leak"),
    ("possible", "The governor said the school might close.", "close"),
    ("denied", "The firm said that it had not sold the mine.", "sell"),
    ("denied", "Divers do not believe that the hull of the ferry was cracked.", "crack"),
]


@pytest.mark.parametrize(("status", "text", "action"), REPORTED, ids=[text for _, text, _ in REPORTED])
def test_status_of_what_is_said(stated, status, text, action):
    assert stated(text, action).status == status


SHARED = [  # one helper over several verbs
    ("The navy will withdraw two frigates and reduce its staff.", {"withdraw": "planned", "reduce": "planned"}),
    ("The council may sell the library and close the pool.", {"sell": "possible", "close": "possible"}),
    ("The firm closed its plant in Leeds and will open a warehouse.", {"close": "happened", "open": "planned"}),
    ("The navy will leave Harwich in June, while keeping a radar station.", {"leave": "planned", "keep": "planned"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARED, ids=[text for text, _ in SHARED])
def test_status_is_carried_over_coordination_and_participles(statements_of, text, expected):
    assert {s.action: s.status for s in statements_of(text)} == expected


NOUNS = [
    ("happened", "The arrival of 300 soldiers in Gao surprised residents.", "arrive"),
    ("happened", "The invasion of the island by pirates in 1702 destroyed the fort.", "invade"),
    ("happened", "The evacuation of 2,000 villagers from the valley began on Monday.", "evacuate"),
    ("planned", "The planned withdrawal of 300 soldiers from Gao by June worries residents.", "withdraw"),
    ("possible", "A possible attack on the port by rebels in May worries residents.", "attack"),
]


@pytest.mark.parametrize(("status", "text", "action"), NOUNS, ids=[text for _, text, _ in NOUNS])
def test_status_of_an_event_noun(statements_of, status, text, action):
    found = [s for s in statements_of(text) if s.noun and s.action == action]
    assert [s.status for s in found] == [status]


def test_a_headline_in_the_present_tense_has_happened(stated):
    assert stated("Troops leave Gao\n\nIt rained on Monday.", "leave").status == "happened"


def test_a_headline_with_to_is_a_plan(stated):
    assert stated("Council to sell town hall\n\nIt rained on Monday.", "sell").status == "planned"


def test_a_time_ahead_makes_a_plan_of_the_present_tense(stated):
    assert stated("The troops leave Gao next month.", "leave").status == "planned"
