"""Every rule against the example that stands beside it."""

import pytest

from rashomon.telling.tidying import REFUSED, RULES, tidy, uncredited


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.before)
def test_a_rule_does_what_its_example_says(rule):
    assert rule.pattern.sub(rule.put, rule.before) == rule.after
    assert tidy(rule.before) == rule.after


@pytest.mark.parametrize("example", [example for _, example in REFUSED])
def test_what_was_misread_is_not_told(example):
    assert tidy(example) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the bridge opened because of the", "the bridge opened"),
        ("the mayor called it “a mess", "the mayor called it a mess"),
        ("the bridge (the old one opened", "the bridge the old one opened"),
        ("  the bridge\n opened;", "the bridge opened"),
        ("the bridge opened in the U.S.", "the bridge opened in the U.S."),
        ("When the rain stopped, the bridge opened", "When the rain stopped, the bridge opened"),
        ("", ""),
    ],
)
def test_edges(words, expected):
    assert tidy(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the dam will hold for a year, the mayor said, because", "the dam will hold for a year"),
        ("the dam will hold for a year, said Jane Dole, the mayor", "the dam will hold for a year"),
        ("the mayor said little about the old dam", "the mayor said little about the old dam"),
    ],
)
def test_a_speaker_in_the_clause_is_cut(words, expected):
    assert uncredited(words) == expected
