"""What is forbidden for a time, told as one of several measures; every sentence is written for these tests."""

import pytest

from rashomon.reading.restraints import EXAMPLE

TOLD = (
    (EXAMPLE, "ban", "for two years"),
    ("The minister unveiled new rules, including a moratorium on mining permits for six months.", "moratorium",
     "for six months"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "noun", "length"), TOLD)
def test_a_restraint_among_measures_is_a_plan_of_who_announces_it(statements_of, text: str, noun: str, length: str):
    (found,) = (s for s in statements_of(text) if s.action == noun)
    assert (found.noun, found.status, found.when.expression) == (True, "planned", length)
    assert [a.role for a in found.actors][:1] == ["agent"]


@pytest.mark.parametrize(
    "text",
    [
        "The navy lifted several rules, including a ban on beards for two years.",
        "The minister unveiled new rules, including a ban on mining.",
        "The minister unveiled new rules, including a tax on mining for six months.",
    ],
)
def test_what_is_lifted_or_has_no_length_is_none(statements_of, text: str):
    assert not any(s.action in ("ban", "tax") and s.status == "planned" for s in statements_of(text))
