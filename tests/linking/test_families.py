import pytest

from rashomon.linking.families import FAMILIES, LIGHT, PHASE_OF, Family, family_of
from rashomon.linking.stems import stem, words


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.name)
def test_each_family_names_the_verbs_of_its_examples(family: Family) -> None:
    one, other = family.example
    sides = family.verbs | family.against
    for sentence in (one, other):
        assert {stem(w) for w in words(sentence)} & {stem(v) for v in sides} or family.name in ("win", "kill", "grow")
    assert not family.verbs & family.against


def test_a_verb_has_one_family() -> None:
    told = [v for f in FAMILIES for v in (*f.verbs, *f.against)]
    assert len(told) == len(set(told))


def test_sides() -> None:
    assert family_of("depart") == ("leave", 1)
    assert family_of("remain") == ("leave", -1)
    assert family_of("yodel") == (None, 0)


def test_light_verbs_are_no_phases() -> None:
    assert not LIGHT & set(PHASE_OF)
