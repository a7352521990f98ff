"""The shipped model behind `parse`: one tree a sentence, the same alone and in company; its files must be there."""

import json

import pytest

from rashomon.errors import ModelMissing
from rashomon.reading import ReaderModel
from rashomon.reading.model import FOLDER
from rashomon.reading.tree import ROOT

MIXED = [
    line.split()
    for line in (
        "The ferry sank .",
        "Yes",
        "Divers , who had searched the strait since Monday , found the hull on the eastern side of the cape .",
        "Malta will buy two ships from Norway in June .",
        "The withdrawal of French troops from Chad by December surprised the opposition in both capitals .",
        "“ We sold it , ” she said .",
        "NINE PEOPLE DROWNED IN FERRY DISASTER OFF MALTA",
    )
]


def test_a_missing_model_is_said_with_its_place(tmp_path):
    with pytest.raises(ModelMissing, match="not at") as caught:
        ReaderModel(tmp_path)
    assert caught.value.path == str(tmp_path)


def test_labels_name_every_task():
    labels = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
    assert {"tags", "upos", "xpos", "lemma", "frame", "name", "time", "relation", "role", "forms"} <= set(labels)
    assert "V" in labels["role"]
    assert {"O", "B-PER", "I-LOC"} <= set(labels["name"])


def test_a_tree_for_each_sentence_in_their_order(model):
    trees = model.parse(MIXED)
    assert [list(tree.words) for tree in trees] == MIXED
    for tree in trees:
        n = len(tree)
        assert {len(x) for x in (tree.upos, tree.xpos, tree.lemmas, tree.verbs, tree.names, tree.times)} == {n}
        assert tree.heads.count(ROOT) == tree.relations.count("root") == 1
        assert tree.relations[tree.root] == "root"
        assert all(set(tree.above(i)) <= set(range(n)) for i in range(n)), "no cycle"
        assert all(r.predicate in tree.predicates and 0 <= r.argument < n for r in tree.roles)


def test_no_sentences(model):
    assert model.parse([]) == []


def test_a_sentence_reads_the_same_alone_and_in_company(model):
    together = model.parse(MIXED)
    assert [model.parse([words])[0] for words in MIXED] == together
    assert model.parse(MIXED[::-1])[::-1] == together


def test_a_plain_sentence(model):
    sentence = "Malta will buy two ships from Norway in June ."
    (tree,) = model.parse([sentence.split()])
    assert tree.upos[:4] == ("PROPN", "AUX", "VERB", "NUM")
    assert tree.root == 2
    assert tree.heads[:3] == (2, 2, ROOT)
    assert tree.relation(0) == "nsubj"
    assert tree.relation(4) == "obj"
    assert tree.lemmas[4] == "ship"
    assert tree.names[0] == tree.names[6] == "B-LOC"
    assert tree.predicates == {2}
    assert tree.argument(2, "ARG0") == 0
    assert tree.argument(2, "ARG1") == 4


@pytest.mark.parametrize(
    ("sentence", "word", "base"),
    [
        ("The firm sold the mine .", "sold", "sell"),
        ("The roof fell on Monday .", "fell", "fall"),
        ("Nine men were taken to prison .", "taken", "take"),
        ("The storm struck Jamaica .", "struck", "strike"),
        ("Police shot a man .", "shot", "shoot"),
        ("They are leaving the island .", "leaving", "leave"),
        ("The council agreed to it .", "agreed", "agree"),
        ("Workers stopped the ship .", "stopped", "stop"),
        ("The army denies it .", "denies", "deny"),
        ("The price rose in May .", "rose", "rise"),
        ("The ship sank .", "sank", "sink"),
        ("The bank lent money .", "lent", "lend"),
    ],
)
def test_base_forms_of_verbs(model, sentence, word, base):
    (tree,) = model.parse([sentence.split()])
    assert tree.lemmas[tree.words.index(word)] == base


@pytest.mark.parametrize(
    ("sentence", "word", "verb"),
    [
        ("The withdrawal of the troops from Chad surprised them .", "withdrawal", "withdraw"),
        ("The arrival of the ship pleased them .", "arrival", "arrive"),
        ("The destruction of the bridge by the flood cost millions .", "destruction", "destroy"),
        ("The agency ended its investigation of the bank .", "investigation", "investigate"),
    ],
)
def test_the_verb_of_an_event_noun(model, sentence, word, verb):
    (tree,) = model.parse([sentence.split()])
    assert tree.words.index(word) in tree.predicates
    assert tree.verbs[tree.words.index(word)] == verb


def test_words_past_the_longest_input_are_left_out(model):
    (tree, short) = model.parse([["antidisestablishmentarianism"] * 90, ["It", "sank", "."]])
    assert 0 < len(tree) < 90
    assert short.words == ("It", "sank", ".")


@pytest.mark.parametrize(
    "words",
    [["\x01"], ["\u200b"] * 3, ["🚢"], ["שלום", "עולם"], ["a" * 10_000], ["\ud800"], ["."] * 90, [""], ["ﬁre"]],
    ids=ascii,
)
def test_any_words_have_a_tree(model, words):
    (tree,) = model.parse([words])
    assert tree.words == tuple(words)
    assert tree.heads.count(ROOT) == 1


def test_how_sure_it_is_that_something_happened(model):
    sure, denied, hoped = model.parse(
        [s.split() for s in ("The ferry sank .", "The ferry did not sink .", "He hopes that they will come .")]
    )
    assert len(sure.facts) == len(sure)
    assert sure.facts[2] > 2
    assert denied.facts[4] < sure.facts[2] - 1
    assert hoped.facts[5] < sure.facts[2]


def test_a_predicate_has_one_of_each_numbered_argument(model):
    for tree in model.parse(MIXED):
        for predicate in tree.predicates:
            numbered = [r.label for r in tree.roles_of(predicate) if r.label[3:].isdigit()]
            assert len(numbered) == len(set(numbered))


def test_what_a_modal_verb_helps_is_a_verb(model):
    (tree,) = model.parse(["Merrow Bridge will not open before summer , mayor says".split()])
    assert (tree.upos[4], tree.xpos[4], tree.lemmas[4]) == ("VERB", "VB", "open")
