import numpy as np
import pytest

from rashomon.errors import ModelMissing
from rashomon.reading import MeaningModel, read
from rashomon.reading.meaning import verb
from rashomon.record import Report, Span, Statement

TEXT = "The ferry sank off Karsk on Monday. Divers searched the wreck. The boat went down near Karsk."
QUOTES = ("The ferry sank off Karsk on Monday", "Divers searched the wreck", "The boat went down near Karsk")


@pytest.fixture(scope="module")
def meaning() -> MeaningModel:
    return MeaningModel()


def of(quote: str, action: str, text: str = TEXT) -> Statement:
    start = text.index(quote)
    span = Span(start, start + len(quote))
    return Statement(f"s{start}", "r", span, quote, action, "happened", sentence=span)


SAID = [of(*both) for both in zip(QUOTES, ("sink", "search", "go"), strict=True)]


def near(a: bytes, b: bytes) -> float:
    one, other = (np.frombuffer(x, np.int8)[:384].astype(float) for x in (a, b))
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


def test_one_matter_in_other_words_lies_nearer(meaning) -> None:  # type: ignore[no-untyped-def]
    sank, searched, went_down = meaning.meanings(SAID, TEXT)
    assert near(sank, went_down) > near(sank, searched) + 0.2


def test_a_meaning_does_not_depend_on_what_is_read_beside_it(meaning) -> None:  # type: ignore[no-untyped-def]
    assert meaning.meanings(SAID[1:2], TEXT) == meaning.meanings(SAID, TEXT)[1:2]


def test_two_clauses_of_one_sentence_mean_two_things(meaning) -> None:  # type: ignore[no-untyped-def]
    text = "The port closed and prices rose."
    whole = Span(0, len(text))
    said = [
        Statement("s1", "r", Span(0, 15), "The port closed", "close", "happened", sentence=whole),
        Statement("s2", "r", Span(20, 31), "prices rose", "rise", "happened", sentence=whole),
    ]
    assert near(*meaning.meanings(said, text)) < 0.9


def test_half_of_a_character_is_read_too(meaning) -> None:  # type: ignore[no-untyped-def]
    text = "The ferry \ud83d sank."
    assert len(meaning.meanings([of(text, "sink", text)], text)) == 1


def test_a_reading_has_a_meaning_for_each_statement(meaning, model) -> None:  # type: ignore[no-untyped-def]
    (reading,) = read([Report("a.txt", TEXT)], model, meaning)
    assert len(reading.meanings) == len(reading.statements) > 0
    assert next(read([Report("a.txt", TEXT)], model)).meanings == ()


def test_the_verb_of_a_quote() -> None:
    assert verb(SAID[1]).of(TEXT) == "searched"
    assert verb(SAID[2]).of(TEXT) == QUOTES[2]  # "went" does not begin like "go"


def test_no_files(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ModelMissing):
        MeaningModel(tmp_path)
