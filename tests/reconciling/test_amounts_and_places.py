"""What an amount is of, who is given an office, and where: two values of one thing, or of two."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.rivals import told_apart
from rashomon.reconciling.units import number_of
from rashomon.record import Actor, Entity, Event, Place, Quantity, Report, Span, Statement, Story

DAY = date(2024, 5, 1)


def euros(words, amount):  # type: ignore[no-untyped-def]
    return Quantity(words, amount, amount, "EUR")


def verdict(case, aspect):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), DAY).accounts
    return next((a.verdict for a in found if a.aspect == aspect), None)


MILL = "old mill"
ONE_PRICE = [
    ({"quote": "Aldmark bought the old mill for 4 million euros last week", "action": "buy", "patient": MILL},
     {"quote": "Last week Aldmark paid 7 million euros for the old mill", "action": "pay", "patient": MILL}),
    ({"quote": "The council will spend 4 million euros on a mill", "action": "spend", "agent": "council"},
     {"quote": "The mill will cost the council 7 million euros", "action": "cost", "agent": "mill"}),
]  # fmt: skip
TWO_PRICES = [
    ({"quote": "A loaf of bread costs 4 million euros", "action": "cost", "agent": "loaf of bread"},
     {"quote": "A litre of petrol costs 7 million euros", "action": "cost", "agent": "litre of petrol"}),
    ({"quote": "Aldmark will pay 4 million euros of the price in cash", "action": "pay", "agent": "Aldmark"},
     {"quote": "Aldmark will pay 7 million euros", "action": "pay", "agent": "Aldmark"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [(*pair, True) for pair in ONE_PRICE] + [(*pair, False) for pair in TWO_PRICES],
)
def test_amounts_of_one_thing_conflict(case, one, other, conflict):  # type: ignore[no-untyped-def]
    case.say("gazette", **one, number=euros("4 million euros", 4_000_000))
    case.say("herald", **other, number=euros("7 million euros", 7_000_000))
    assert (verdict(case, "how many") == "conflicting") is conflict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("31 percent of young people voted", "62 percent of the electorate voted"),
        ("Sales rose 31 percent in the first half of the year", "Sales rose 62 percent in the second quarter"),
    ],
)
def test_shares_of_two_wholes_do_not_conflict(case, number, one, other):  # type: ignore[no-untyped-def]
    case.say("gazette", one, number=number(31, unit="percent"), action=one.split()[-1])
    case.say("herald", other, number=number(62, unit="percent"), action=one.split()[-1])
    assert verdict(case, "how many") != "conflicting"


def test_an_offer_that_is_raised_is_of_the_same(case):  # type: ignore[no-untyped-def]
    firm = {"agent": "Halden Group", "kind": "ORG"}
    words = "Halden Group offered 4 million euros for Pell Foods"
    case.say("gazette", words, DAY, **firm, action="offer", number=euros("4 million euros", 4_000_000))
    raised = "Halden Group raised its offer for Pell Foods to 7 million euros on Thursday"
    case.say("gazette/2", raised, date(2024, 5, 9), **firm, action="raise", number=euros("7 million euros", 7_000_000))
    found = reconcile(case.story(), case.all_reports(), date(2024, 5, 9)).accounts
    assert next(a.verdict for a in found if a.aspect == "how many") == "updated"


def test_a_bare_number_is_of_what_it_is_the_number_of():  # type: ignore[no-untyped-def]
    bare = Quantity("8,000", 8000, 8000, None)
    assert number_of("Police put the number of people who marched through the square at 8,000", bare) == "person"
    assert number_of("Police say people marched at 8,000", bare) == ""


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The blizzard killed 600 cattle on the Dorn farm", "On the Haas farm the blizzard killed 90", True),
        ("She was elected mayor of Eastmere", "He was elected mayor of Cardale", True),
        ("It runs to the end of July", "It runs to the end of November", False),
        ("It hit the coast of Quill", "It hit the coast of Quill Island", False),
        ("Troops left north of Lesk", "Troops left north of Orme", False),
        ("It killed 8 people in the eastern province", "It killed 2 people in the western province", True),
        ("Cardale won the national cup", "Tolland won the women's cup", True),
        ("Troops advanced north of Lesk", "Troops advanced south of Lesk", True),
        ("It raises the tax on tobacco", "It raises the tax on fuel", True),
        ("It raises the tax on fuel", "It raises the tax on fuels for ships", False),
        ("He was found guilty of fraud", "He was acquitted of bribery", True),
        ("He was found guilty of tax fraud", "He was acquitted of fraud", False),
    ],
)
def test_a_noun_with_two_names_is_two_things(one, other, apart):  # type: ignore[no-untyped-def]
    assert told_apart(one, other) is apart


def placed(report, verb, words, actors, places=(), status="happened"):  # type: ignore[no-untyped-def]
    span = Span(0, len(words))
    return Statement(
        "s" + report.id,
        report.id,
        span,
        words,
        verb,
        status,
        actors,
        places,
        clause=words,
        sentence=span,
        event="v1",
    )


def told_by_two(said, verb, entities=(), status="happened"):  # type: ignore[no-untyped-def]
    """The accounts of one event that two reports tell, each with its words, its actors and its places."""
    reports = [Report(name, words, outlet=name) for name, (words, _, _) in zip(("a", "b"), said, strict=True)]
    made = [placed(r, verb, *one, status) for r, one in zip(reports, said, strict=True)]
    event = Event("v1", "v1", tuple(s.id for s in made))
    story = Story("t", "t", (), (event,), tuple(made), entities={e.id: e for e in entities})
    return {a.aspect: a for a in reconcile(story, reports, DAY).accounts}


BANKER = Actor("Leo Harst", "patient", kind="PER", entity="e1")


def arrested(place, extra=""):  # type: ignore[no-untyped-def]
    words = f"Leo Harst was arrested in {place}{extra}"
    return words, (BANKER,), (Place(place, "at", entity="e" + place),)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((arrested("Portugal"), arrested("Denmark")), "conflicting"),
        ((arrested("Vessen"), arrested("Harnley")), "conflicting"),
        ((arrested("Portugal"), arrested("Harnley")), "compatible"),
        ((arrested("Vessen"), arrested("Harnley", ", a quarter of Vessen")), "compatible"),
    ],
)
def test_two_countries_and_two_towns_conflict(said, told):  # type: ignore[no-untyped-def]
    lands = [Entity("ePortugal", "Portugal", "LOC", "PT"), Entity("eDenmark", "Denmark", "LOC", "DK")]
    assert told_by_two(said, "arrest", lands)["where"].verdict == told


def named(quote, person, kind="PER"):  # type: ignore[no-untyped-def]
    return quote, (Actor(person, "patient", kind=kind, entity="e" + person),), ()


VOSS = named("Halden named Lena Voss as its chief executive", "Lena Voss")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (named("Paul Adeyemi was named chief executive of Halden", "Paul Adeyemi"), "conflicting"),
        (named("Halden named Paul Adeyemi as its finance chief", "Paul Adeyemi"), "compatible"),
        (named("Paul Adeyemi was named chief executive of Lorne", "Paul Adeyemi"), "compatible"),
    ],
)
def test_one_office_is_given_to_one(other, told):  # type: ignore[no-untyped-def]
    account = told_by_two((VOSS, other), "name")["who"]
    assert (account.verdict, account.of) == (told, "chosen")


def test_one_buyer_buys_one_thing():  # type: ignore[no-untyped-def]
    def bought(firm, thing):  # type: ignore[no-untyped-def]
        buyer = Actor(firm, "agent", kind="ORG", entity="e" + firm)
        return f"{firm} bought the {thing}", (buyer, Actor(thing, "patient", entity="e" + thing)), ()

    assert (
        told_by_two((bought("Castell", "network"), bought("Norlight", "network")), "buy")["who"].verdict
        == "conflicting"
    )
    assert (
        told_by_two((bought("Castell", "network"), bought("Norlight", "brewery")), "buy")["who"].verdict == "compatible"
    )


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Judge Ida Fenn", "Judge Omar Vell", "conflicting"),
        ("Hugo Brix", "Tim Brix", "conflicting"),
        ("Hugo Brix", "Mayor Hugo Brix", "compatible"),
        ("Brix", "Hugo Brix", "compatible"),
    ],
)
def test_one_name_can_be_told_longer_and_two_cannot_be_one(one, other, told):  # type: ignore[no-untyped-def]
    def chairs(name):  # type: ignore[no-untyped-def]
        judge = Actor(name, "agent", kind="PER", entity="e" + name)
        return f"{name} chaired the inquiry", (judge, Actor("inquiry", "patient", entity="e1")), ()

    assert told_by_two((chairs(one), chairs(other)), "chair")["who"].verdict == told


@pytest.mark.parametrize(("thing", "told"), [("yard", "conflicting"), ("sales", "compatible")])
def test_a_plan_of_one_thing_is_of_one_place(thing, told):  # type: ignore[no-untyped-def]
    def opens(place):  # type: ignore[no-untyped-def]
        words = f"Torvik will open its {thing} in {place}"
        return words, (Actor(thing, "patient", entity="e1"),), (Place(place, "at", entity="e" + place),)

    made = told_by_two((opens("Vessen"), opens("Harnley")), "open", status="planned")
    assert made["where"].verdict == told


def test_what_it_did_cost_replaces_what_it_would(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "The repair will cost 48 to 60 USD", date(2024, 4, 1), status="planned", action="cost",
             agent="repair", number=number(48, 60, "USD"))  # fmt: skip
    case.say("herald", "The repair cost 57 USD", date(2024, 4, 20), action="cost", agent="repair",
             number=number(57, 57, "USD"))  # fmt: skip
    found = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    assert [a.verdict for a in found if a.aspect == "how many"] == ["updated"]


def test_a_place_stands_for_what_is_done_to_it_only_beside_another(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The Orme bridge in Dorn reopened", date(2024, 4, 1), action="reopen", patient="Orme bridge",
             kind="LOC", place="Dorn")  # fmt: skip
    case.say("herald", "The Orme bridge has not reopened", date(2024, 4, 1), status="denied", action="reopen",
             patient="Orme bridge", kind="LOC")  # fmt: skip
    found = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    assert "conflicting" in [a.verdict for a in found if a.aspect == "whether"]
