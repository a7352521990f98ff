"""Names mended: whole, without titles and marks at their edges, countries known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.named import named, spans
from rashomon.reading.tree import Tree

NOUN = {
    "of": "ADP",
    "the": "DET",
    "The": "DET",
    "and": "CCONJ",
    "-": "PUNCT",
    ",": "PUNCT",
    "mayor": "NOUN",
    "led": "VERB",
}


def tree(words, tags, links=()):
    """A tree in which every word hangs under the last, but for `links` of (word, head, relation)."""
    words = tuple(words.split())
    last = len(words) - 1
    heads, relations = [last] * last + [-1], ["dep"] * last + ["root"]
    for word, head, relation in links:
        heads[word], relations[word] = head, relation
    blank = ("",) * len(words)
    upos = tuple(NOUN.get(word, "PROPN") for word in words)
    return Tree(
        words, upos, blank, blank, blank, tuple(tags.split()), ("O",) * len(words), tuple(heads), tuple(relations)
    )


MENDED = [
    ("Ada Lind", "B-PER I-PER", (), ["Ada Lind PER"]),
    ("President Ada Lind", "B-PER I-PER I-PER", (), ["Ada Lind PER"]),
    ("Mr. Lind", "B-PER I-PER", (), ["Lind PER"]),
    ("Sen.", "B-PER", (), []),
    ("General Motors", "B-ORG I-ORG", (), ["General Motors ORG"]),
    ("of Tyre", "B-LOC I-LOC", (), ["Tyre LOC"]),
    ("Board of the", "B-ORG I-ORG I-ORG", (), ["Board ORG"]),
    ("The Hague", "B-LOC I-LOC", (), ["The Hague LOC"]),
    ("Ada Lind", "O I-PER", [(1, 0, "flat")], ["Ada Lind PER"]),
    ("Lund Harbour Company", "O O B-ORG", [(0, 2, "compound"), (1, 2, "compound")], ["Lund Harbour Company ORG"]),
    ("Ada Lind", "O I-PER", (), ["Lind PER"]),
    ("Karim al - Hadi", "B-PER I-PER O B-PER", (), ["Karim al - Hadi PER"]),
    ("Karim al - Hadi", "B-PER I-PER O O", [(3, 0, "flat")], ["Karim al - Hadi PER"]),
    ("Kenya - Chad", "B-LOC O B-LOC", (), ["Kenya LOC", "Chad LOC"]),
    ("Kenya - led", "B-LOC O O", (), ["Kenya LOC"]),
    ("France , Italy", "B-PER O B-ORG", (), ["France LOC", "Italy LOC"]),
    ("South Korea", "O O", (), ["South Korea LOC"]),
    ("Jordan", "B-PER", (), ["Jordan PER"]),
    ("the United States", "B-ORG I-ORG I-ORG", (), ["United States LOC"]),
    ("France Football League", "B-ORG I-ORG I-ORG", (), ["France Football League ORG"]),
    ("desk@gull.example , 2031", "B-PER O B-MISC", (), []),
    ("2031 Gull Election", "B-MISC I-MISC I-MISC", (), ["2031 Gull Election MISC"]),
]


@pytest.mark.parametrize(("words", "tags", "links", "names"), MENDED, ids=[f"{w}: {t}" for w, t, _, _ in MENDED])
def test_names(words, tags, links, names):
    found = tree(words, tags, links)
    assert [f"{' '.join(found.words[a:b])} {kind}" for a, b, kind in spans(named(found))] == names


def test_an_i_of_another_type_begins_a_name():
    assert list(spans(["I-PER", "I-ORG", "B-ORG", "O", "I-LOC"])) == [
        (0, 1, "PER"),
        (1, 2, "ORG"),
        (2, 3, "ORG"),
        (4, 5, "LOC"),
    ]


TAGS = st.sampled_from(("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"))
WORDS = st.sampled_from(("Ada", "Lind", "of", "the", "-", "Kenya", "United", "States", "Mr.", ",", "2031", "led"))


@given(st.lists(st.tuples(WORDS, TAGS, st.integers(0, 11), st.sampled_from(("flat", "compound", "nmod"))), max_size=12))
def test_what_is_mended_is_well_formed(rows):
    if not rows:
        return
    words, tags = " ".join(row[0] for row in rows), " ".join(row[1] for row in rows)
    links = [(k, head % len(rows), relation) for k, (_, _, head, relation) in enumerate(rows)]
    once = named(tree(words, tags, links))
    assert len(once) == len(rows)
    for before, tag in zip(("O", *once), once, strict=False):
        assert not tag.startswith("I-") or before[2:] == tag[2:], "an I- goes on with a name of its type"
