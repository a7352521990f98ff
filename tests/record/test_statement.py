from dataclasses import replace

from rashomon.record import Span, Statement

SAID = Statement("s1", "r1", Span(0, 13), "The gate shut", "shut", "happened")


def test_what_is_kept_of_a_statement_is_not_that_of_another_version() -> None:
    linked = replace(SAID, event="v1")
    assert hash(linked) == hash(SAID)
    assert {SAID: 1, linked: 2} == {replace(SAID): 1, replace(linked): 2}
    assert len({SAID, linked}) == 2
