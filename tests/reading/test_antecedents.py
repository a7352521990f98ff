"""Pronouns named by the person that they stand for, and left as they are where none is near."""

from rashomon.reading.antecedents import Person, antecedent
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


def test_a_name_too_far_back_is_not_taken(statements_of):
    text = "Mara Ibsen came to Kiel. The ship sailed on Monday. Rain fell in Kiel. Planes landed. She left on Friday."
    assert agents(statements_of(text))["leave"] == ["She"]


def test_without_a_person_the_pronoun_stays(statements_of):
    assert agents(statements_of("The bank closed on Monday. She left on Friday."))["leave"] == ["She"]


PEOPLE = [
    Person(Span(0, 4), "Olga", 0, True),
    Person(Span(10, 15), "Piotr", 0, False),
    Person(Span(110, 115), "Ruben", 1, False),
]
STARTS = [0, 100, 200, 300, 400, 500]


def test_the_nearest_sentence_first_and_there_the_subject():
    assert antecedent("he", 50, PEOPLE[:2], STARTS) == PEOPLE[0]
    assert antecedent("he", 150, PEOPLE, STARTS) == PEOPLE[2]
    assert antecedent("he", 105, PEOPLE, STARTS) == PEOPLE[0], "a name behind the pronoun is none"


def test_no_further_than_three_sentences():
    assert antecedent("he", 410, PEOPLE, STARTS) == PEOPLE[2]
    assert antecedent("he", 510, PEOPLE, STARTS) is None
    assert antecedent("he", 5, [], STARTS) is None
