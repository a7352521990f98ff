"""Capitals and institutions: when a seat of government is its country, and when it is a place."""

import pytest

from rashomon.linking.entities import entities
from rashomon.linking.seats import CAPITALS, INSTITUTIONS, country_of_institution, seat_of
from rashomon.record import Actor, Alias, Entity, Place, Span, Statement

PERU = Statement("s0", "r0", Span(0, 1), "x", "sign", "happened", (Actor("Peru", "agent", kind="LOC"),))


def said(name, action, role="agent", kind="LOC"):
    return Statement("s1", "r1", Span(0, 1), "x", action, "happened", (Actor(name, role, kind=kind),))


def filled(statement, *others):
    found = entities([*others, statement])
    return found.fill(statement).actors[0].entity, found


@pytest.mark.parametrize("action", ["reject", "Sign", "deny"])
def test_a_capital_that_acts_is_its_country(action):
    entity, found = filled(said("Lima", action), PERU)
    assert found.known[entity].country == "PE"
    alias = found.known[entity].aliases[-1]
    assert (alias.name, alias.reports) == ("Lima", ("r1",))
    assert alias.reason.startswith("its capital")


@pytest.mark.parametrize(
    "statement",
    [
        said("Lima", "flood"),  # what a government does not do
        said("Lima", "reject", role="patient"),
        said("Lima", "reject", kind="PER"),
        said("Callan", "reject"),
    ],
)
def test_all_else_stays_what_it_is(statement):
    entity, found = filled(statement, PERU)
    assert found.known[entity].country is None


def test_without_its_country_in_the_story_a_capital_stays_a_place():
    entity, found = filled(said("Lima", "reject"))
    assert found.known[entity].name == "Lima"


def test_the_capital_as_a_place_stays_one():
    held = Statement("s2", "r1", Span(0, 1), "x", "meet", "happened", places=(Place("Lima", "at"),))
    found = entities([PERU, said("Lima", "reject"), held])
    assert found.known[found.fill(held).places[0].entity].name == "Lima"


def test_a_users_list_comes_first():
    lima = Entity("", "Lima Council", aliases=(Alias("Lima", "your list"),), by="user")
    statement = said("Lima", "reject")
    found = entities([PERU, statement], [lima])
    assert found.known[found.fill(statement).actors[0].entity].name == "Lima Council"


def test_an_institution_is_a_part_of_its_country():
    russia = Statement("s0", "r0", Span(0, 1), "x", "sign", "happened", (Actor("Russia", "agent", kind="LOC"),))
    entity, found = filled(said("the Kremlin", "deny", kind="ORG"), russia)
    (whole,) = found.known[entity].part_of
    assert found.known[whole.entity].country == "RU"


def test_the_tables_hold_codes_and_small_names():
    codes = set(CAPITALS.values()) | set(INSTITUTIONS.values())
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(name == name.casefold() for name in (*CAPITALS, *INSTITUTIONS))
    assert seat_of("Lima", "reject") == "PE"
    assert country_of_institution("the White House") == "US"
