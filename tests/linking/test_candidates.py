from rashomon.linking.candidates import COMMON, candidates
from rashomon.linking.matter import matters_of
from rashomon.linking.meanings import Meanings
from rashomon.record import Span, Statement


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
