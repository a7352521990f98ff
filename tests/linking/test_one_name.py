"""Who is one and who is two: every pair here is of names of our own, or of names that anybody may have."""

import pytest

from rashomon.linking.entities import entities
from rashomon.linking.nicknames import known_given, one_given
from rashomon.linking.people import own_name, person_of
from rashomon.linking.spellings import skeleton, spelt_alike
from rashomon.record import Actor, Alias, Attribution, Entity, Place, Span, Statement


def told(*reports):
    """One statement a name; a name is written "PER Ana Roe", a place "@ Orme", a noun with a name beside it "a = b"."""
    made = []
    for n, names in enumerate(reports):
        for name in names:
            kind, _, words = name.partition(" ")
            noun, _, known = words.partition(" = ")
            one = Actor(noun, "agent", kind=None if kind == "-" else kind, known_as=known or None)
            actors = () if kind == "@" else (one,)
            places = (Place(words, "at"),) if kind == "@" else ()
            where = Span(len(made), len(made) + 1)
            made.append(Statement(f"s{len(made)}", f"r{n}", where, "x", "go", "happened", actors, places))
    return made


def groups(*reports):
    """The names in groups of one entity."""
    found = entities(told(*reports))
    grouped = {}
    for words, one in found.ids.items():
        grouped.setdefault(one, set()).add(words)
    return {frozenset(group) for group in grouped.values()}


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("oil giant Norlund", "Norlund"),
        ("37-year-old Ana Roe", "Ana Roe"),
        ("the Gulf of Orme", "Gulf of Orme"),
        ("lawless waters of the Gulf of Orme", None),
        ("the state of Orme", "Orme"),
        ("Orme residents", None),
        ("Bob van der Roe", "Bob van der Roe"),
        ("— Ana Roe", "Ana Roe"),
        ("", None),
    ],
)
def test_the_name_in_a_mention(mention, name):
    assert own_name(mention) == name


@pytest.mark.parametrize(
    ("mention", "given", "family", "suffix"),
    [
        ("Police Supt. Ben Roe", ("ben",), "roe", None),
        ("Ben A. Roe Jr.", ("ben", "a"), "roe", "jr"),
        ("Callan's Ben Roe", ("ben",), "roe", None),
        ("National Harbour Commander Ben Roe", ("ben",), "roe", None),
        ("Martin Luther King", ("martin", "luther"), "king", None),
        ("Ben Roe of Orme", ("ben",), "roe", None),
        ("Hamid al-Roe", ("hamid",), "roe", None),
        ("Mr. Roe", (), "roe", None),
    ],
)
def test_the_parts_of_a_person(mention, given, family, suffix):
    found = person_of(mention)
    assert found is not None
    assert (found.given, found.family, found.suffix) == (given, family, suffix)


@pytest.mark.parametrize("mention", ["", "the mayor", "President", "three people", "—"])
def test_nobody_is_named(mention):
    found = person_of(mention)
    assert found is None or not found.whole


@pytest.mark.parametrize(
    ("one", "other"), [("Irbil", "Erbil"), ("Mohammed", "Muhammad"), ("Kiev", "Kyiv"), ("Qasem", "Kasim")]
)
def test_one_name_in_two_spellings(one, other):
    assert spelt_alike(one, other) == spelt_alike(other, one)
    assert skeleton(one) == skeleton(other)
    assert spelt_alike(one, other) == (len(one) > 4)


@pytest.mark.parametrize(("one", "other"), [("Orme", "Orme"), ("Hassan", "Hussein"), ("Iran", "Iraq")])
def test_two_names(one, other):
    assert not spelt_alike(one, other)


def test_short_forms_of_given_names():
    assert one_given("sandi", "sandra")
    assert one_given("bob", "robert")
    assert not one_given("sandi", "susan")
    assert known_given("bob")
    assert not known_given("norlund")


ONE = [  # in two reports each
    (["PER Sandra Roe"], ["PER Sandi Roe"]),
    (["PER Robert J. Roe"], ["PER Rep. Bob Roe"]),
    (["PER Ana Roe"], ["PER Roe"]),
    (["PER Ana Roe"], ["PER Mayor Roe"]),
    (["@ Irbila"], ["@ Erbila"]),
    (["ORG Norlund PLC"], ["ORG Norlund"]),
    (["ORG Northern Ferry Board"], ["ORG NFB"]),
    (["ORG Orme Rovers"], ["ORG Rovers"]),
    (["ORG Orme Port Authority"], ["- Orme port authority"]),
    (["PER Peruvian Prime Minister Ana Roe"], ["- Peru's prime minister"]),
    (["- Peru's prime minister = Ana Roe"], ["- prime minister of Peru"]),
    (["PER Ana Roe", "PER Harbour coach Ana Roe"], ["PER Ana Roe"]),
]
TWO = [
    (["PER Ben Roe", "PER Ben Roe Jr."],),
    (["PER Ben Roe"], ["PER Susan Roe"]),
    (["@ Irbila", "@ Erbila"],),  # a report spells a name in one way
    (["PER Ana Roe"], ["- Police"]),
    (["ORG Exmouth Valdon"], ["@ Exmouth"]),
    (["ORG Orme Town Court"], ["ORG Court"]),  # of another report, it may be any
    (["ORG Orme Council", "ORG Callan Council"], ["ORG Council"]),
    (["PER Peruvian President Ana Roe"], ["PER Peruvian President Ben Holm"]),
    (["MISC Orme Valdon"], ["@ Valdon"]),
]


@pytest.mark.parametrize("reports", ONE)
def test_names_of_one(reports):
    assert len(groups(*reports)) == 1


@pytest.mark.parametrize("reports", TWO)
def test_names_of_two(reports):
    names = {one.partition(" ")[2] for report in reports for one in report}
    assert len(groups(*reports)) == len(names)


def test_a_name_that_fits_two_people_is_neither():
    assert groups(["PER John Roe", "PER Jane Roe"], ["PER J. Roe"], ["PER Roe"]) == {
        frozenset(("John Roe",)), frozenset(("Jane Roe",)), frozenset(("J. Roe",)), frozenset(("Roe",)),
    }  # fmt: skip


def test_every_name_has_its_reason_and_its_reports():
    found = entities(told(["PER Sandra Roe"], ["PER Sandi Roe"], ["PER Mrs. Roe"]))
    (one,) = found.known.values()
    assert (one.name, one.kind, one.country) == ("Sandra Roe", "PER", None)
    by_name = {a.name: a for a in one.aliases}
    assert by_name["Sandra Roe"].reports == ("r0",)
    assert by_name["Mrs. Roe"].reason == "a part of the only such name"
    reasons = {a.reason for a in one.aliases}
    assert "a short form of the given name" in reasons


def test_a_country_has_its_code():
    found = entities(told(["@ Peru"], ["- the Peruvian government"]))
    assert {e.country for e in found.known.values()} == {"PE", None}


def test_the_order_of_statements_changes_nothing():
    said = told(["PER Sandra Roe", "PER Ben Roe"], ["PER Sandi Roe", "@ Irbila"], ["PER Roe", "@ Erbila"])
    assert entities(said) == entities(said[::-1])


def test_speakers_have_entities_too():
    said = told(["PER Ana Roe"])
    credit = Statement("t", "r1", Span(0, 1), "x", "go", "happened", attribution=(Attribution("Roe", "said"),))
    found = entities([*said, credit])
    assert found.ids["Roe"] == found.ids["Ana Roe"]


def test_what_a_user_lists_is_one_and_joined_to_no_other():
    names = (Alias("Orme Guard", "your list"), Alias("OG", "your list"))
    guard = Entity("", "Orme Guard", "ORG", "PE", "Q7", names, by="user")
    roe = Entity("", "Ana Roe", "PER", aliases=(Alias("Ana Roe", "your list"),), by="user")
    other = Entity("", "Ana P. Roe", "PER", aliases=(Alias("Ana P. Roe", "your list"),), by="user")
    found = entities(told(["ORG the Orme Guard", "PER Ana Roe"], ["ORG OG", "PER Ana P. Roe"]), [guard, roe, other])
    assert found.ids["the Orme Guard"] == found.ids["OG"]
    assert found.ids["Ana Roe"] != found.ids["Ana P. Roe"]
    one = found.known[found.ids["OG"]]
    assert (one.name, one.wikidata, one.country, one.by) == ("Orme Guard", "Q7", "PE", "user")
    assert {a.reason for a in one.aliases} == {"your list"}
