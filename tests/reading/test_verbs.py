"""Each group of verbs and nouns, with sentences that show what the group does to a clause."""

from pathlib import Path

import pytest

from rashomon.reading import verbs
from rashomon.reading.clauses import clauses

# group: sentences with the statements that must come of them, as "status action"; none where they make no statement
EXAMPLES = {
    "SAYING": [
        ("Officials said that the bridge would open in May.", ["planned open"]),
        ("The union announced that 300 miners had left.", ["happened leave"]),
        ("The army confirmed that it has closed the port.", ["happened close"]),
    ],
    "FINDING": [
        ("Investigators found that the pilot had ignored the alarm.", ["happened ignore"]),
        ("Divers found the hull on Monday.", ["happened find"]),
    ],
    "PLANNING": [
        ("The council agreed to pay the nurses.", ["planned pay"]),
        ("The road is set to close in June.", ["planned close"]),
        ("The minister promised to resign.", ["planned resign"]),
    ],
    "PLANNED_WORDS": [
        ("The deal is expected to be signed on Friday in Vienna.", ["planned sign"]),
        ("The two firms are poised to merge.", ["planned merge"]),
    ],
    "ORDERING": [("The court ordered the firm to pay 20 nurses in March.", ["happened order", "planned pay"])],
    "RECOMMENDING": [
        ("Prosecutors recommended that the broker receive a fine of $300.", ["happened recommend"]),
    ],
    "ASKING": [("Shopkeepers urged the mayor of Lyon to veto the ban.", ["happened urge"])],
    "ACCUSING": [("Prosecutors accused the bank of hiding 300 accounts.", ["happened accuse", "possible hide"])],
    "PHASE": [
        ("The ferry continued to run on Monday.", ["happened run"]),
        ("Crews began to pump water out of the tunnel.", ["happened pump"]),
    ],
    "FAILING": [("The firm failed to pay its workers in May.", ["denied pay"])],
    "APPEALS": [
        ("The firm denied the accusations on Monday.", ["denied deny"]),
        ("The court rejected the request on Monday.", ["happened reject"]),
        ("Parliament rejected the budget on Monday.", ["happened reject"]),
    ],
    "DENYING": [("The mayor denied that the park had been sold.", ["denied sell"])],
    "POSSIBLE": [
        ("The airline is threatening to cancel its flights to Malta.", ["possible cancel"]),
        ("The bank is considering closing its office in Lagos.", ["possible close"]),
    ],
    "POSSIBLE_WORDS": [
        ("Prices are likely to rise in April.", ["possible rise"]),
        ("The dam is able to hold the water.", ["possible hold"]),
    ],
    "LETTING": [("The guards let the ships pass on Monday.", ["happened pass"])],
    "CONTAINING": [("The spring will see the withdrawal of the French troops.", ["planned withdraw"])],
    "VIEWING": [("We know the owner of the mill.", []), ("We sold the mill on Monday.", ["happened sell"])],
    "TELLING": [("The mayor said on Monday.", [])],
    "REPORTED": [("The thief is thought to have left Lyon.", ["possible leave"])],
    "DOUBTED": [("The thief is believed to have left Lyon.", ["possible leave"])],
    "PLANNING_NOUNS": [
        ("The council has a plan to rebuild the pool.", ["ongoing have", "planned rebuild"]),
        ("The goal is to reopen the port by May.", ["planned reopen"]),
    ],
    "PROVIDING": [
        ("The agreement allows ships to pass the strait.", ["planned pass"]),
        ("The deal includes the closure of two bases in Gao by June.", ["planned close"]),
    ],
    "SCHEDULING": [("The hearing has been set for June.", ["planned hearing"])],
    "SHADING": [
        ("The ship sank on Monday, indicating a change of course.", ["happened sink"]),
        ("The mine employs 400 people, highlighting the role of coal in Silesia.", ["ongoing employ"]),
    ],
    "SPANNING": [("The first phase, running through May, will see the closure of two bases.", ["planned close"])],
    "DISCLOSING": [
        ("The army did not disclose the number of soldiers in Mali.", ["undisclosed disclose"]),
        ("The agency has not announced a date for the launch.", ["undisclosed announce"]),
    ],
    "CLEARLY_DISCLOSING": [("The terms of the sale were not disclosed.", ["undisclosed disclose"])],
    "KNOWN_WORDS": [
        ("It was not clear how many people were hurt.", ["undisclosed clear"]),
        ("The number of victims is not known.", ["undisclosed know"]),
    ],
    "QUESTION_WORDS": [("It was unclear how many passengers were on board.", ["undisclosed unclear"])],
    "PARTY_NOUNS": [("The leader of the party left Goma on Monday.", ["happened leave"])],
    "ANSWERING": [("The owner did not return calls on Monday.", ["undisclosed return"])],
    "REQUESTS": [
        ("The owner did not respond to a request from the paper.", ["undisclosed respond"]),
        ("The army did not respond to the attack on Gao.", ["denied respond"]),
    ],
    "COMMENTING": [
        ("The company would not elaborate.", ["undisclosed elaborate"]),
        ("The owner could not be reached on Monday.", ["undisclosed reach"]),
    ],
    "LASTING": [("The army has held the town since May.", ["ongoing hold"])],
    "SAYING_NOUNS": [("The claim by the union in May angered miners.", ["happened anger"])],
    "UNKNOWN_WORDS": [("The cause of the fire is unknown.", ["undisclosed unknown"])],
    "INFORMATION": [("Police gave no details.", ["undisclosed give"])],
    "NO_WAY": [("There was no word on when the school would reopen.", ["undisclosed be"])],
    "MAY": [("The dam could burst.", ["possible burst"]), ("The bank might sell its office.", ["possible sell"])],
    "CONDITIONS": [("If the rain stops, farmers will plant rice.", ["conditional plant"])],
    "NEGATIONS": [
        ("The bank did not sell the building.", ["denied sell"]),
        ("The minister never visited Goma.", ["denied visit"]),
        ("The army didn’t leave Goma.", ["denied leave"]),
    ],
    "NO_WORDS": [
        ("No one was injured in the fire.", ["denied injure"]),
        ("Nobody left Gao on Monday.", ["denied leave"]),
    ],
    "HARMING": [
        ("She was taken to a clinic, where she later died.", ["happened take", "happened die"]),
        ("He spoke of the killing of a guard.", ["happened speak", "happened kill"]),
    ],
    "PRONOUNCING": [
        ("They were taken to a clinic where they were pronounced dead.", ["happened take", "happened pronounce"])
    ],
    "SUFFERING": [("Crews found a man suffering from a wound.", ["happened find", "ongoing suffer"])],
    "WOUNDS": [("He sustained an injury.", ["happened sustain"])],
    "CONDITION_WORDS": [("A driver is in critical condition.", ["ongoing condition"])],
    "MEASURES": [("Hundreds of soldiers left Gao on Monday.", ["happened leave"])],
}
CASES = [(group, text, expected) for group, rows in EXAMPLES.items() for text, expected in rows]


@pytest.mark.parametrize(("group", "text", "expected"), CASES, ids=[f"{g}-{t}" for g, t, _ in CASES])
def test_what_a_group_does(statements_of, group, text, expected):
    assert group in vars(verbs)
    assert [f"{s.status} {s.action}" for s in statements_of(text)] == expected


GROUPS = sorted(name for name, value in vars(verbs).items() if isinstance(value, frozenset))


def test_every_group_that_the_rules_use_has_an_example():
    used = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(verbs.__file__).parent.glob("*.py")))
    assert [g for g in GROUPS if f"verbs.{g}" in used and g not in EXAMPLES] == []


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_holds_words_that_a_sentence_can_hold(group):
    words = getattr(verbs, group)
    assert words
    assert all(word == word.strip() and word == word.lower() for word in words)


def test_a_noun_that_names_a_party_is_no_plan():
    assert not verbs.PARTY_NOUNS & verbs.PLANNING_NOUNS


@pytest.mark.parametrize(
    "text",
    ["The leader of the party in Goma is old.", "The ministry of defence in Paris has a spokesman.", "The law is old."],
)
def test_a_noun_that_names_a_party_is_no_event(tree_of, text):
    assert all(clause.kind != "noun" for clause in clauses(tree_of(text)))
