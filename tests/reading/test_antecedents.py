"""Pronouns named by the person that they stand for, and left as they are where none is near."""

from rashomon.record import Span


def agents(made):
    return {s.action: [a.name for a in s.actors if a.role == "agent"] for s in made}


def test_she_is_the_subject_of_the_sentence_before(statements_of):
    text = "Mara Ibsen resigned on Monday. She had led the bank since 2024."
    made = statements_of(text)
    assert agents(made) == {"resign": ["Mara Ibsen"], "lead": ["Mara Ibsen"]}
    (lead,) = [s for s in made if s.action == "lead"]
    (agent, _) = lead.actors
    assert agent.span == Span(0, 10), "the place of the name, not of the pronoun"
    assert agent.kind == "PER"
    assert lead.quote.startswith("She"), "the quote keeps the report's word"


def test_he_is_a_subject_before_he_is_an_object(statements_of):
    made = statements_of("Tom Adler met Ines Prado in Lisbon. He left on Friday.")
    assert agents(made)["leave"] == ["Tom Adler"]


def test_the_one_who_says_it_is_named(statements_of):
    (leave,) = statements_of("Paul Ohr said he would leave the party in June.")
    assert leave.actors[0].name == "Paul Ohr"


def test_a_speaker_that_is_a_pronoun_is_named(statements_of):
    made = statements_of("Paula Ross inspected the dam on Monday. “It will fail in May,” she said.")
    (fail,) = [s for s in made if s.action == "fail"]
    assert [a.speaker for a in fail.attribution] == ["Paula Ross"]


def test_a_quoted_i_is_the_speaker(statements_of):
    (resign,) = statements_of("“I will resign in May,” said Paul Ohr, the mayor of Bergen.")
    assert resign.actors[0].name == "Paul Ohr"


def test_an_i_without_a_speaker_stays(statements_of):
    (leave,) = statements_of("I left Gao on Monday.")
    assert leave.actors[0].name == "I"


def test_without_a_person_the_pronoun_stays(statements_of):
    assert agents(statements_of("The bank closed on Monday. She left on Friday."))["leave"] == ["She"]


def test_it_is_the_company(statements_of):
    made = statements_of("Norlund Shipping sold two ferries in May. It had bought them in 2019.")
    assert agents(made)["buy"] == ["Norlund Shipping"]


def test_an_it_that_stands_for_nobody_takes_no_part(statements_of):
    assert all(a.name.lower() != "it" for s in statements_of("It rained in Gao on Monday.") for a in s.actors)


def test_they_are_the_ones_named_before(statements_of):
    made = statements_of("Four miners were rescued on Monday. They returned to Gao on Friday.")
    assert agents(made)["return"] == ["Four miners"]


def test_a_bare_noun_keeps_its_words_beside_the_name_of_its_chain(statements_of):
    made = statements_of("Norlund Shipping lost a ferry in May. The company closed its office in Gao on Friday.")
    (agent,) = [a for s in made for a in s.actors if s.action == "close" and a.role == "agent"]
    assert (agent.name, agent.known_as) == ("company", "Norlund Shipping")


def test_a_noun_with_a_name_beside_it_is_named(statements_of):
    made = statements_of("His wife, Ana Roe, resigned on Monday.")
    assert agents(made)["resign"] == ["Ana Roe"]


def test_a_noun_with_a_name_inside_keeps_its_words(statements_of):
    made = statements_of("Chile sent help. Chilean soldiers arrived on Monday.")
    assert agents(made)["arrive"] == ["Chilean soldiers"]


def test_a_noun_once_named_is_known_by_that_name(statements_of):
    made = statements_of("Tom Adler and his wife, Ines, sold the farm. His wife left Gao on Friday.")
    (agent,) = [a for s in made for a in s.actors if s.action == "leave" and a.role == "agent"]
    assert (agent.name, agent.known_as) == ("His wife", "Ines")


def test_he_is_the_one_named_beside_the_noun_and_not_its_owner(statements_of):
    made = statements_of("Roe's lawyer, Tom Adler, came on Monday. He left on Friday.")
    assert agents(made)["leave"] == ["Tom Adler"]


def places(made):
    return {s.action: [(p.name, p.role) for p in s.places] for s in made}


def test_a_mere_noun_is_the_place_named_before(statements_of):
    made = statements_of("Oil reached the Gulf of Aden in May. Some 500 barrels a day flow into the gulf.")
    assert places(made)["flow"] == [("Gulf of Aden", "to")]


def test_a_mere_noun_without_a_name_is_no_place(statements_of):
    assert places(statements_of("The soldiers left the country on Friday.")) == {"leave": []}
