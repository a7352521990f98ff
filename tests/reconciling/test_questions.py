from hypothesis import given
from hypothesis import strategies as st

from rashomon.reconciling.questions import SAME_QUESTION, Asked, questions
from rashomon.record import Span, Statement

WORDS = ("cost", "pier", "repair", "dead", "ferry", "opens", "mayor")


@st.composite
def asked(draw) -> list[Asked]:  # type: ignore[no-untyped-def]
    made = []
    for n in range(draw(st.integers(0, 14))):
        start = draw(st.integers(0, 3))
        event = draw(st.sampled_from((None, "v1", "v2")))
        said = Statement(f"s{n}", draw(st.sampled_from("abc")), Span(start, start + 2), "x", "say", "undisclosed",
                         event=event)  # fmt: skip
        words = frozenset(draw(st.lists(st.sampled_from(WORDS), max_size=6)))
        made.append(Asked(said, draw(st.sampled_from(("when", "who"))), words, draw(st.integers(0, 1))))
    return made


def one_question(one: Asked, other: Asked) -> bool:
    a, b = one.statement, other.statement
    if a.report == b.report and a.span.overlaps(b.span):
        return True
    if a.report != b.report and a.event is not None and (a.event, one.part, one.aspect) == (
        b.event, other.part, other.aspect
    ):  # fmt: skip
        return True
    return len(one.words & other.words) >= SAME_QUESTION * max(1, len(one.words | other.words))


@given(asked())
def test_a_statement_asks_the_first_question_that_any_before_it_asks_alike(told: list[Asked]) -> None:
    groups: list[list[Asked]] = []
    for one in told:
        group = next((g for g in groups if any(one_question(other, one) for other in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    assert questions(told) == [[one.statement for one in group] for group in groups]
