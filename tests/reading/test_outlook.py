"""How a sentence gives a predicate: the examples of the table of signatures, and signs at the predicate itself."""

import tomllib
from importlib import resources

import pytest

from rashomon.reading.outlook import outlook
from rashomon.reading.signatures import read_signatures

TABLE = resources.files("rashomon.reading").joinpath("signatures.toml").read_text(encoding="utf-8")
EXAMPLES = [group["example"].partition(" -> ") for group in tomllib.loads(TABLE)["signature"]]
EFFECTS = {"not": ("fact", False), "unlikely": ("likely", False)}


def seen(tree_of, text, verb):
    tree = tree_of(text)
    found = [i for i in range(len(tree)) if tree.verbs[i] == verb and tree.upos[i] in ("VERB", "NOUN")]
    assert len(found) == 1, [(w, v, u) for w, v, u in zip(tree.words, tree.verbs, tree.upos, strict=True)]
    return outlook(tree, found[0])


@pytest.mark.parametrize(("text", "expected"), [(text, expected) for text, _, expected in EXAMPLES])
def test_a_group_of_signatures_does_what_its_example_says(tree_of, text, expected):
    verb, effect = expected.split()
    found = seen(tree_of, text, verb)
    assert (found.mode, found.positive) == EFFECTS.get(effect, (effect, True))


GIVEN = [  # a sentence, the base form of a predicate, its mode, whether it is so
    ("The crew did not manage to close the valve.", "close", "fact", False),
    ("The guards did not fail to lock the gate.", "lock", "fact", True),
    ("The owners did not know that the dam was leaking.", "leak", "fact", True),
    ("The mayor did not deny that the park had been sold.", "sell", "likely", True),
    ("The miners did not eat or drink.", "drink", "fact", False),
    ("The firm sold the mill without telling the miners.", "tell", "fact", False),
    ("The old wall was too weak to stand.", "stand", "fact", False),
    ("The museum has yet to reopen.", "reopen", "fact", False),
    ("If the rain stops, farmers will plant rice.", "stop", "open", True),
    ("If the rain stops, farmers will plant rice.", "plant", "possible", True),
    ("The crew will leave when the ship arrives.", "arrive", "plan", True),
    ("Close the gate before noon.", "close", "wish", True),
    ("Did the crew close the valve?", "close", "open", True),
    ("The goal is to reopen the port by May.", "reopen", "plan", True),
    ("The firm is going to close the mine.", "close", "plan", True),
    ("The workers are to leave the mine on Monday.", "leave", "plan", True),
    ("The dam could burst.", "burst", "able", True),
    ("The council reached a deal to sell the library.", "sell", "plan", True),
    ("The spring will see the withdrawal of the French troops.", "withdraw", "plan", True),
    ("The mayor denied a report that the dam leaked.", "leak", "fact", False),
    ("Police arrested a driver carrying a gun.", "carry", "fact", True),
]


@pytest.mark.parametrize(("text", "verb", "mode", "positive"), GIVEN, ids=[f"{v}: {t}" for t, v, _, _ in GIVEN])
def test_how_a_sentence_gives_a_predicate(tree_of, text, verb, mode, positive):
    found = seen(tree_of, text, verb)
    assert (found.mode, found.positive) == (mode, positive)


def test_signs_go_from_the_predicate_outwards(tree_of):
    tree = tree_of("The council might not agree to sell the pool.")
    found = outlook(tree, tree.words.index("sell"))
    assert [(s.kind, tree.words[s.word]) for s in found.signs] == [
        ("under denied plan", "agree"),
        ("might", "might"),
        ("negated", "agree"),
    ]
    assert found.shows("might")
    assert not found.shows("will")


@pytest.mark.parametrize(
    "text",
    [
        "[[signature]]\nwords = 'a'\nframes = ['to']\nholds = 'maybe'\ndenied = 'not'\nexample = ''",
        "[[signature]]\nwords = 'a'\nframes = ['on']\nholds = 'fact'\ndenied = 'not'\nexample = ''",
        "[[signature]]\nwords = 'a'\nframes = ['to']\nholds = 'fact'",
        "signature = 3",
        "[[",
    ],
)
def test_a_table_that_cannot_be_read_says_so(text):
    with pytest.raises(ValueError, match="signatures table cannot be read"):
        read_signatures(text)


def test_the_first_group_with_a_word_decides():
    group = "[[signature]]\nwords = 'a b'\nframes = ['to']\nholds = '{}'\ndenied = 'not'\nexample = ''\n"
    table = read_signatures(group.format("fact") + group.format("wish"))
    assert table["a", "to"].holds == "fact"
    assert ("a", "ing") not in table
