"""What a report credits to whom: the relations of short texts, as (source, cue, content, said)."""

import pytest

from rashomon.reading import attributions
from rashomon.record import Report

SAID = [  # text, its relations in the order of their cues
    ("Officials said that the bridge would open.", [("Officials", "said", "that the bridge would open", True)]),
    ("The dam has cracks, says Ines Prado.", [("Ines Prado", "says", "The dam has cracks", True)]),
    ("The toll will rise in May, people with knowledge of the plan said.",
     [("people with knowledge of the plan", "said", "The toll will rise in May", True)]),
    ("The mayor will be charged with fraud, two of the people familiar with the case said on Monday.",
     [("two of the people familiar with the case", "said", "The mayor will be charged with fraud", True)]),
    ("According to the union, 300 miners left on Monday.",
     [("the union", "According to", "300 miners left on Monday", True)]),
    ("As the Harbour Post reported, the ferry sank on Monday.",
     [("the Harbour Post", "reported", "the ferry sank on Monday", True)]),
    ("In a poll released on Monday, most voters opposed the tunnel.",
     [("a poll released on Monday", "In", "most voters opposed the tunnel", True),
      ("most voters", "opposed", "the tunnel", False)]),
    ("The mayor, who has never denied that the park was sold, left on Friday.",
     [("who", "has never denied", "that the park was sold", True)]),
    ("The governor signed the bill, saying it would create jobs.",
     [("The governor", "saying", "it would create jobs", True)]),
]  # fmt: skip
HELD = [
    ("Residents fear that the dam will break.", [("Residents", "fear", "that the dam will break", True)]),
    ("The mayor knows that the bridge leaks.", [("The mayor", "knows", "that the bridge leaks", False)]),
    ("The union criticized the plan.", [("The union", "criticized", "the plan", False)]),
    ("The firm declined to pay.", [("The firm", "declined", "to pay", False)]),
    ("The union has called for a strike.", [("The union", "has called for", "a strike", False)]),
    ("The minister described the vote as a farce.",
     [("The minister", "described", "the vote as a farce", False)]),
    ("The union's claim that the mine is unsafe led nowhere.",
     [("The union's", "claim", "that the mine is unsafe", False)]),
    ("The mayor is confident that the tunnel will open.",
     [("The mayor", "is confident", "that the tunnel will open", False)]),
    ("The bridge appears to be safe.", [(None, "appears", "The bridge to be safe", False)]),
    ("The plan angered residents.", [("residents", "angered", "The plan", False)]),
    ("The ferry is expected to sail.", [(None, "is expected", "to sail", False)]),
]  # fmt: skip
NOTHING = [
    "The ferry sank on Monday.",
    "The fine means that the firm will close.",
    "Two sailors were found dead.",
    "It is too soon to say whether the dam will hold.",
]


@pytest.fixture(scope="module")
def relations_of(model):
    def read(text):
        return attributions(Report("report.txt", text), model)

    return read


def shown(text, found):
    return [
        (r.source.of(text) if r.source else None, r.cue.of(text), " ".join(s.of(text) for s in r.content), r.said)
        for r in found
    ]


@pytest.mark.parametrize(("text", "expected"), SAID + HELD, ids=[text for text, _ in SAID + HELD])
def test_what_is_credited_to_whom(relations_of, text, expected):
    assert shown(text, relations_of(text)) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_credits_nobody(relations_of, text):
    assert relations_of(text) == []


def test_one_relation_stands_in_another(relations_of):
    text = "The BBC reported that police had said that nine men were held."
    outer, inner = relations_of(text)
    assert (outer.attribution.speaker, inner.attribution.speaker) == ("BBC", "police")
    assert all(outer.credits(at) for at in range(inner.cue.start, inner.cue.end))


def test_who_a_relative_clause_speaks_of(relations_of):
    (found,) = relations_of("The mayor, who has never denied that the park was sold, left on Friday.")
    assert found.attribution.speaker == "mayor"
    assert found.doubted
    assert found.verb == "deny"
