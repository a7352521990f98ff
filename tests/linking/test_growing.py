from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.linking import growing, link
from rashomon.linking.growing import GrowingStory
from rashomon.linking.likeness import Scale
from rashomon.record import Reading, Report, Story
from tests.linking.conftest import _report, _say
from tests.linking.meant import meant

EMPTY = Story("t1", "A harbour")
WHO = ("The fleet", "Ostrova", "The mayor of Karsk", "Ana Roe", "9-year-old Ana Roe")
DEEDS = (("leave", "left", "the dockyard"), ("close", "closed", "the Ostrova bridge"), ("shut", "shut", "the crossing"),
         ("sink", "sank", "the ferry"), ("die", "died", "a girl"), ("kill", "killed", "the nine-year-old girl"),
         ("plan", "planned", "the repair of the bridge"))  # fmt: skip


@pytest.fixture(scope="module")
def told() -> list[tuple[Report, Reading]]:
    made = []
    for n, (who, deed) in enumerate(product(WHO, DEEDS)):
        action, past, what = deed
        other = DEEDS[(n + 2) % len(DEEDS)]
        sentences = [f"{who} {past} {what} in Port Lumen.", f"{WHO[n % 3]} {other[1]} {other[2]}."]
        report = _report(f"r{n:02}", " ".join(sentences), date(2024, 5, 1) + timedelta(days=n // 2))
        said = [_say(report, sentences[0][:-1], action, agent=who, patient=what, place="Port Lumen"),
                _say(report, sentences[1][:-1], other[0], agent=WHO[n % 3], patient=other[2])]  # fmt: skip
        made.append((report, meant(report, said)))
    return made


def grown(told: list[tuple[Report, Reading]], vectors) -> Story:  # type: ignore[no-untyped-def]
    story = GrowingStory(vectors)
    for report, reading in told:
        story.add([report], [reading])
    return story.story(EMPTY)


def at_once(told: list[tuple[Report, Reading]], vectors) -> Story:  # type: ignore[no-untyped-def]
    return link([r for r, _ in told], [reading for _, reading in told], vectors, EMPTY)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_report_by_report_a_story_is_that_of_all_at_once(told, vectors, data) -> None:  # type: ignore[no-untyped-def]
    chosen = data.draw(st.lists(st.sampled_from(told), min_size=1, unique_by=lambda one: one[0].id))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "FIRST", data.draw(st.sampled_from((2, 5, 600))))
        patch.setattr("rashomon.linking.candidates.COMMON", data.draw(st.sampled_from((3, 8, 60))))
        patch.setattr("rashomon.linking.candidates.NEAREST", data.draw(st.sampled_from((1, 12))))
        patch.setattr("rashomon.linking.candidates.OF_A_VERB", 2)
        assert grown(chosen, vectors) == at_once(sorted(chosen, key=lambda one: one[0].id), vectors)


def test_a_report_more_is_compared_with_what_it_tells_of(told, vectors, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(growing, "FIRST", 12)
    compared: list[tuple[str, str]] = []
    real = Scale.likeness
    monkeypatch.setattr(Scale, "likeness", lambda self, a, b: compared.append((a.id, b.id)) or real(self, a, b))
    story = GrowingStory(vectors)
    story.add([r for r, _ in told[:-1]], [reading for _, reading in told[:-1]])
    whole = len(compared)
    compared.clear()
    story.add([told[-1][0]], [told[-1][1]])
    own = {s.id for s in told[-1][1].statements}
    assert 0 < len(compared) < whole / 4
    assert all(own & set(pair) for pair in compared)


def test_what_is_given_again_changes_nothing(told, vectors) -> None:  # type: ignore[no-untyped-def]
    story = GrowingStory(vectors)
    for report, reading in (*told[:4], *told[:4]):
        story.add([report], [reading])
    assert story.story(EMPTY) == at_once(told[:4], vectors)


def test_of_a_long_story_the_first_statements_are_learned_from() -> None:
    assert [growing._learned(n) for n in (0, 749, 750, 1499, 1500, 8000)] == [0, 749, 600, 600, 1200, 4800]
