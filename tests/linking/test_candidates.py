from dataclasses import replace

import numpy as np

from rashomon.linking.candidates import COMMON, OF_A_VERB, Candidates, candidates
from rashomon.linking.matter import matters_of
from rashomon.linking.meanings import Meanings
from rashomon.record import Actor, Span, Statement


def test_pairs_of_other_words_are_not_compared(harbour) -> None:  # type: ignore[no-untyped-def]
    reports, readings = harbour
    matters = matters_of([s for r in readings for s in r.statements], reports)
    closed, repair, _ferry, shut, repairs, protest = (m.id for m in matters)
    meanings = Meanings.of(readings)
    found = candidates(matters, meanings)
    assert tuple(sorted((closed, shut))) in found
    assert tuple(sorted((repair, repairs))) in found
    assert not any(protest in pair for pair in found)
    assert found == candidates(matters[::-1], meanings)


def test_a_word_of_the_whole_story_brings_nobody_together() -> None:
    said = [
        Statement(f"s{n}", "r", Span(n, n + 1), f"bridge harbour word{n}", f"verb{n}x", "happened")
        for n in range(COMMON + 5)
    ]
    assert candidates(matters_of(said, []), Meanings({})) == []


def test_of_many_that_share_a_verb_each_meets_those_nearest_in_meaning() -> None:
    # one verb and no other word in common; meanings go round a half circle, so that neighbours are the nearest
    said = [Statement(f"s{n:03}", "r", Span(n, n + 1), f"word{n} fell", "fall", "happened") for n in range(COMMON * 4)]
    angles = np.linspace(0, np.pi, len(said))
    rows = np.rint(127 * np.column_stack([np.cos(angles), np.sin(angles)])).astype(np.int8)
    meanings = Meanings({s.id: np.tile(row, 2).tobytes() for s, row in zip(said, rows, strict=True)})
    found = candidates(matters_of(said, []), meanings)
    met = {s.id for pair in found for s in said if s.id in pair}
    assert met == {s.id for s in said}
    assert len(found) <= OF_A_VERB * len(said)
    assert ("s000", "s001") in found
    assert ("s000", "s200") not in found


def test_who_has_another_name_now_meets_others() -> None:
    said = [
        Statement("s1", "a", Span(0, 1), "The girl went missing", "miss", "ongoing", (Actor("The girl", "agent"),)),
        Statement("s2", "b", Span(0, 1), "Ana Roe died", "die", "happened", (Actor("Ana Roe", "agent"),)),
    ]
    one = replace(said[0], actors=(replace(said[0].actors[0], entity="e1"),))
    other = replace(said[1], actors=(replace(said[1].actors[0], entity="e1"),))
    found = Candidates(Meanings({}))
    assert found.add(matters_of(said, [])) == (set(), set())
    assert found.rename(matters_of([one, other], [])) == ({("s1", "s2")}, set())
    assert found.rename(matters_of(said, [])) == (set(), {("s1", "s2")})
