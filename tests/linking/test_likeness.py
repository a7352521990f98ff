import pytest

from rashomon.linking.likeness import Scale
from rashomon.linking.matter import matters_of
from rashomon.linking.meanings import Meanings
from rashomon.linking.signs import WEIGHTS


@pytest.fixture
def pair(harbour, vectors):  # type: ignore[no-untyped-def]
    reports, readings = harbour
    matters = matters_of([s for r in readings for s in r.statements], reports)
    return Scale(vectors, matters, Meanings.of(readings)), matters


def test_every_score_carries_its_reasons(pair) -> None:  # type: ignore[no-untyped-def]
    scale, matters = pair
    for a in matters:
        for b in matters:
            found = scale.likeness(a, b)
            assert 0 <= found.score <= 1
            assert {r.reason for r in found.reasons} <= set(WEIGHTS)
            assert found.score == scale.likeness(b, a).score


def test_the_closing_in_other_words_is_likelier_than_the_repair(pair) -> None:  # type: ignore[no-untyped-def]
    scale, (closed, repair, _, shut, repairs, protest) = pair
    assert scale.likeness(closed, shut).score > 0.5 > scale.likeness(closed, repair).score
    assert scale.likeness(repair, repairs).score > 0.5 > scale.likeness(shut, protest).score
