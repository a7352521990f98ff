"""Who a statement is credited to: sayings, "according to", quotations over sentences and paragraphs, nesting."""

import pytest

CREDITS = [  # text, action, the chain as (speaker, cue, anonymous)
    ("The ferry sank on Monday.", "sink", []),
    ("The governor announced that schools would close.", "close", [("governor", "announced", False)]),
    ("The tunnel will close in August, according to the transport ministry.", "close",
     [("transport ministry", "according to", False)]),
    ("According to the union, 300 miners left on Monday.", "leave", [("union", "according to", False)]),
    ("The dam has cracks, says Ines Prado.", "have", [("Ines Prado", "says", False)]),
    ("“We will rebuild the school,” said Maria Lopez, the mayor of Tonbridge.", "rebuild",
     [("Maria Lopez", "said", False)]),
    ("Interior Minister Paul Ohr told reporters that 40 people had died.", "die",
     [("Interior Minister Paul Ohr", "told", False)]),
    ("A person familiar with the talks said the bank would sell its office in Lagos.", "sell",
     [("person familiar with the talks", "said", True)]),
    ("An official speaking on condition of anonymity said troops had left the camp.", "leave",
     [("official", "said", True)]),
    ("Sources said the deal would be signed on Friday.", "sign", [("Sources", "said", True)]),
    ("The minister said that the police had told him that the road was closed.", "close",
     [("minister", "said", False), ("police", "told", False)]),
    ("The BBC reported that the police had arrested nine men.", "arrest", [("BBC", "reported", False)]),
    ("It is said that the king sold the island.", "sell", [(None, "said", False)]),
    ("The mayor denied that the park had been sold.", "sell", [("mayor", "denied", False)]),
    ("The road will stay closed, the county engineer determined on Sunday.", "stay",
     [("county engineer", "determined", False)]),
    ("“We will close the dam,” said a statement from her lawyer, Ana Roe.", "close", [("Ana Roe", "said", False)]),
    ("Prado's lawyer, Ana Roe, said the firm had sold the dam.", "sell", [("Ana Roe", "said", False)]),
    ("Roe has denied any knowledge of the sale.", "deny", [("Roe", "denied", False)]),
    ("Investigators found that the pilot had ignored the alarm.", "ignore", [("Investigators", "found", False)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "action", "expected"), CREDITS, ids=[text for text, _, _ in CREDITS])
def test_who_is_credited(stated, text, action, expected):
    chain = stated(text, action).attribution
    assert [(a.speaker, a.cue, a.anonymous) for a in chain] == expected
    for credit in chain:
        assert credit.speaker is None or (credit.span is not None and credit.span.of(text) == credit.speaker)


def speakers(made):
    return {s.action: [a.speaker for a in s.attribution] for s in made}


def test_what_is_said_of_two_things_is_credited_for_both(statements_of):
    made = statements_of("Police said the ship burned on Monday and nine sailors died.")
    assert speakers(made) == {"burn": ["Police"], "die": ["Police"]}


def test_a_quotation_goes_on_behind_the_speaker(statements_of):
    made = statements_of("“The army will leave the island,” the king told reporters. “We will sell the barracks.”")
    assert speakers(made) == {"leave": ["king"], "sell": ["king"]}


def test_a_quotation_is_carried_over_a_paragraph(statements_of):
    text = "“The dam has cracks,” said Ines Prado.\n\n“We tested the gates twice in May.”\n\nThe firm closed in June."
    assert speakers(statements_of(text)) == {"have": ["Ines Prado"], "test": ["Ines Prado"], "close": []}


def test_a_quotation_takes_the_speaker_before_it_over_the_one_behind(statements_of):
    text = "The dam is leaking, said Ines Prado. “We tested the gates in May.” The firm disagreed, said Paul Ohr."
    assert speakers(statements_of(text))["test"] == ["Ines Prado"]


def test_words_in_the_reports_own_voice_beside_a_quotation_are_its_own(statements_of):
    made = statements_of("“The dam has cracks,” said Ines Prado. The firm closed it in May.")
    assert speakers(made) == {"have": ["Ines Prado"], "close": []}
