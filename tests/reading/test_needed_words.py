"""What a pattern needs never hides one of its matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.needed_words import DIGIT, Needs, needed
from rashomon.reading.time_rules import RULES


def words(pattern, flags=re.I):
    return [set(some) for some in needed(re.compile(pattern, flags))]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"ago", [{"ago"}]),
        (r"(?:Monday|Friday) week", [{"monday", "friday"}, {" week"}]),
        (r"\d{4}-\d\d", [{DIGIT}, {"-"}]),
        (r"(?:May )?[0-3]?\d(?:st|nd)", [{DIGIT}, {"st", "nd"}]),
        (r"(?P<n>a|some) years?(?! old)", [{"a", "some"}, {" year"}]),
        (r"may|\w+day", [{"may", "day"}]),
        (r"may|\w+", []),
        (r"(?-i:MAY)", [{"may"}]),
        (r"(?:x|y)?.*[ab]", []),
        (r"1st", [{DIGIT}, {"st"}]),
    ],
)
def test_needs(pattern, needs):
    assert words(pattern) == needs


def test_only_patterns_that_may_match_are_met():
    needs = Needs([re.compile(p, re.I) for p in (r"last week", r"\d+ days", r"\w+")])
    assert needs.met("It sank LAST WEEK.") == [0, 2]
    assert needs.met("It sank ٣ days before.") == [1, 2], "a digit of any script"
    assert needs.met("") == [2]


def test_letters_that_match_in_another_case_only():
    needs = Needs([re.compile(r"sink", re.I)])
    for text in ("ſink", "sin\u212a"):
        assert re.search("sink", text, re.I)
        assert needs.met(text) == [0]


EXAMPLES = [words for rule in RULES for words, _ in rule.examples]


NEEDS = Needs([rule.words for rule in RULES])


@given(st.lists(st.sampled_from(EXAMPLES) | st.text(max_size=12), max_size=4).map(" ".join))
def test_no_rule_of_times_is_passed_over(text):
    assert {n for n, rule in enumerate(RULES) if rule.words.search(text)} <= set(NEEDS.met(text))
