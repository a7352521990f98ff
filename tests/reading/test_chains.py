"""Which mentions of a report are one."""

import numpy as np
import pytest

from rashomon.reading.chains import HE, SHE, Told, chains, quoted, weights
from rashomon.reading.mentions import mentions
from rashomon.reading.pairs import ALIKE, WINDOW, Table, alone, candidates, signs, table_of
from rashomon.reading.sentences import sentences


@pytest.fixture
def chained(model):
    """The chains of two or more mentions of a text, each as its words."""

    def read(text):
        found = sentences(text)
        made = chains(found, model.parse([s.texts(text) for s in found]), text)
        rows = {}
        for mention, number in zip(made.mentions, made.numbers, strict=True):
            rows.setdefault(number, []).append(mention.span(found[mention.sentence].words).of(text))
        return [row for row in rows.values() if len(row) > 1]

    return read


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Mara Ibsen resigned on Monday. She had led the bank since 2024.", ["Mara Ibsen", "She"]),
        ("Tom Adler met Ines Prado in Lisbon. She left on Friday.", ["Ines Prado", "She"]),
        ("The bank closed its doors in May.", ["The bank", "its"]),
        ("Igor Prado hurt himself in Kiel.", ["Igor Prado", "himself"]),
        ("Aldous Venn spoke in Kiel. Mr. Venn was tired.", ["Aldous Venn", "Mr. Venn"]),
        ("The Northern Ferry Board met on Monday. NFB paid.", ["The Northern Ferry Board", "NFB"]),
        ("The union signed an agreement in May. The agreement ends in June.", ["an agreement", "The agreement"]),
        ("Rescuers reached the island. They left on Friday.", ["Rescuers", "They"]),
    ],
)
def test_what_is_one(chained, text, chain):
    assert chain in chained(text)


@pytest.mark.parametrize(
    "text",
    [
        "Aldous Venn met Maria Venn in Kiel.",
        "Peru beat Chile.",
        "Ana Roe sat. He stood.",
        "",
        "—",
        "Run!",
    ],
)
def test_what_is_not(chained, text):
    assert chained(text) == []


def test_pairs_are_bounded_for_each_mention():
    size = 400
    same = np.zeros(size, dtype=np.int32)
    table = Table(dict.fromkeys(("noun", "first", "last", "letters", "short"), same), same[:, None], same[:, None])
    ones, others = candidates(table)
    assert np.bincount(ones).max() <= WINDOW + 5 * ALIKE
    assert (others < ones).all()


def test_signs_are_shares(model):
    text = "Ana Roe told the board that it must pay her. The board of Roe's bank refused."
    found = sentences(text)
    trees = model.parse([s.texts(text) for s in found])
    listed = [m for k, tree in enumerate(trees) for m in mentions(tree, k)]
    table = table_of(listed, trees, weights().kinds, quoted(found, text))
    ones, others = candidates(table)
    rows = signs(table, ones, others)
    assert rows.shape[0] == len(ones) == len(listed) * (len(listed) - 1) / 2
    assert set(np.unique(rows)) <= {0.0, 1.0}
    assert set(np.unique(alone(table))) <= {0.0, 1.0}


def test_he_is_nobody_who_only_stands_before_a_noun():
    told = Told()
    told.add(HE, "igor", aside=True)  # Igor Roe memorabilia
    assert told.clashes(HE, None, pronoun=True)
    assert not told.clashes(HE, "igor", pronoun=False)
    told.add(HE, None, aside=False)
    assert not told.clashes(HE, None, pronoun=True)
    assert told.clashes(SHE, None, pronoun=True)


def test_two_given_names_are_two_people_and_an_initial_is_none():
    told = Told()
    told.add(0, "aldous", aside=False)
    assert told.clashes(0, "maria", pronoun=False)
    assert not told.clashes(0, "a.", pronoun=False)
