"""Who takes part in a statement and where, each with its role and the place of its mention."""

import pytest

ACTORS = [  # text, action, its actors as "name role"
    ("The storm hit Jamaica on Tuesday.", "hit", ["storm agent", "Jamaica patient"]),
    ("The drug was approved by the agency in 2019.", "approve", ["agency agent", "drug patient"]),
    ("About 40 boats were damaged.", "damage", ["About 40 boats patient"]),
    ("The mine was sold to a Chinese company in May.", "sell", ["mine patient", "Chinese company other"]),
    ("Firefighters in Varna rescued 14 people.", "rescue", ["Firefighters agent", "14 people patient"]),
    ("Mara Ibsen met Tom Adler in Lisbon.", "meet", ["Mara Ibsen agent", "Tom Adler patient"]),
    ("The arrival of 300 soldiers in Gao surprised residents.", "arrive", ["300 soldiers patient"]),
    ("The invasion of the island by pirates in 1702 shocked Spain.", "invade", ["pirates agent", "island patient"]),
    ("Iraqi forces entered Mosul in July.", "enter", ["Iraqi forces agent", "Mosul patient"]),
    ("The leader of France resigned on Monday.", "resign", ["leader of France agent"]),
    ("The oil tanker Merula struck a reef.", "strike", ["oil tanker Merula agent", "reef patient"]),
    ("France and Spain sent ships.", "send", ["France agent", "Spain agent", "ships patient"]),
]


@pytest.mark.parametrize(("text", "action", "expected"), ACTORS, ids=[text for text, _, _ in ACTORS])
def test_actors(statements_of, text, action, expected):
    (statement,) = [s for s in statements_of(text) if s.action == action]
    assert [f"{a.name} {a.role}" for a in statement.actors] == expected
    for actor in statement.actors:
        assert actor.span is not None
        assert actor.span.of(text) == actor.name


def test_a_carried_subject_keeps_the_place_of_its_mention(stated):
    text = "The French navy closed its base and opened a school in Brest."
    statement = stated(text, "open")
    (agent, _) = statement.actors
    assert (agent.name, agent.role) == ("French navy", "agent")
    assert agent.span is not None
    assert agent.span.of(text) == "French navy"
    assert agent.span.end <= statement.span.start, "it lies outside the quote"


def test_kinds_of_names(stated):
    assert [a.kind for a in stated("Mara Ibsen visited Japan in 2030.", "visit").actors] == ["PER", "LOC"]
    assert [a.kind for a in stated("The storm damaged 300 homes.", "damage").actors] == [None, None]


PLACES = [  # text, action, its places as "name role"
    ("Two trains collided near Lyon on Sunday.", "collide", ["Lyon at"]),
    ("Britain will send engineers to Nepal in April.", "send", ["Nepal to"]),
    ("Rebels withdrew from Aleppo on Tuesday.", "withdraw", ["Aleppo from"]),
    ("The convoy travelled from Mombasa to Kampala through Eldoret.", "travel",
     ["Mombasa from", "Kampala to", "Eldoret through"]),
    ("The refugees left Syria for Lebanon in May.", "leave", ["Syria from", "Lebanon to"]),
    ("Iraqi forces entered Mosul in July.", "enter", ["Mosul to"]),
    ("The leader of France visited Japan in 2030.", "visit", ["France of", "Japan to"]),
    ("The spill has affected beaches in Florida, Texas and Mexico.", "affect", ["Florida at", "Texas at", "Mexico at"]),
    ("The ship left Rotterdam for Lagos on 2 March.", "leave", ["Rotterdam from", "Lagos to"]),
    ("The plane landed at Heathrow airport on Monday.", "land", ["Heathrow airport at"]),
    ("The king of Spain met the president of Peru in Madrid on Monday.", "meet", ["Spain of", "Peru of", "Madrid at"]),
    ("The port of Aden was closed on Monday.", "close", ["Aden of"]),
    ("The ferry sank on Monday.", "sink", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "action", "expected"), PLACES, ids=[text for text, _, _ in PLACES])
def test_places(stated, text, action, expected):
    statement = stated(text, action)
    assert [f"{p.name} {p.role}" for p in statement.places] == expected
    for place in statement.places:
        assert place.span is not None
        assert place.span.of(text) == place.name


def test_each_clause_has_its_own_places(statements_of):
    made = statements_of("The navy will leave Harwich in June, while keeping a radar station in Dover.")
    assert {s.action: [f"{p.name} {p.role}" for p in s.places] for s in made} == {
        "leave": ["Harwich from"],
        "keep": ["Dover at"],
    }
