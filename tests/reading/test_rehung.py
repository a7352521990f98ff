"""What hangs on the wrong word is hung where it belongs; what agrees with its neighbours stays."""

from rashomon.reading.agreeing import Tags
from rashomon.reading.rehung import rehung

BURST = "work stopped after a tank burst , killing two".split()
BURST_TAGS = Tags(
    ("NOUN", "VERB", "SCONJ", "DET", "NOUN", "VERB", "PUNCT", "VERB", "NUM"),
    ("NN", "VBD", "IN", "DT", "NN", "VBD", ",", "VBG", "CD"),
    ("nsubj", "root", "mark", "det", "nsubj", "advcl", "punct", "advcl", "obj"),
)


def test_a_harm_hangs_on_what_did_it():
    heads = (1, -1, 5, 4, 5, 1, 7, 1, 7)
    assert rehung(BURST, heads, BURST_TAGS) == ((1, -1, 5, 4, 5, 1, 7, 5, 7), BURST_TAGS)


def test_what_is_no_harm_stays():
    heads = (1, -1, 5, 4, 5, 1, 7, 1, 7)
    words = [*BURST[:7], "costing", "two"]
    assert rehung(words, heads, BURST_TAGS)[0] == heads


def test_a_harm_stays_under_a_verb_that_no_other_stands_over():
    heads = (1, 5, 5, 4, 5, -1, 7, 5, 7)
    assert rehung(BURST, heads, BURST_TAGS)[0] == heads


def test_what_stands_behind_the_to_of_an_infinitive_is_a_verb():
    words = "it is expected to last four days".split()
    tags = Tags(
        ("PRON", "AUX", "VERB", "PART", "ADJ", "NUM", "NOUN"),
        ("PRP", "VBZ", "VBN", "TO", "JJ", "CD", "NNS"),
        ("nsubj:pass", "aux:pass", "root", "case", "amod", "nummod", "obl"),
    )
    heads, mended = rehung(words, (2, 2, -1, 6, 6, 6, 2), tags)
    assert heads == (2, 2, -1, 4, 2, 6, 4)
    assert (mended.upos[4], mended.xpos[4]) == ("VERB", "VB")
    assert mended.relations == ("nsubj:pass", "aux:pass", "root", "mark", "xcomp", "nummod", "obj")


def test_an_adjective_behind_the_preposition_to_stays():
    words, heads = "give pumps to local farmers".split(), (-1, 0, 4, 4, 0)
    tags = Tags(("VERB", "NOUN", "ADP", "ADJ", "NOUN"), ("VB", "NNS", "IN", "JJ", "NNS"),
                ("root", "obj", "case", "amod", "obl"))  # fmt: skip
    assert rehung(words, heads, tags) == (heads, tags)


def test_cost_before_a_sum_is_a_verb():
    words = ("The", "repair", "cost", "$", "57", "million")
    tags = Tags(
        ("DET", "NOUN", "NOUN", "SYM", "NUM", "NUM"),
        ("DT", "NN", "NN", "$", "CD", "CD"),
        ("det", "compound", "root", "appos", "compound", "nummod"),
    )
    heads, mended = rehung(words, (2, 2, -1, 2, 5, 3), tags)
    assert heads == (1, 2, -1, 2, 5, 3)
    assert (mended.upos[2], mended.relations[1], mended.relations[3]) == ("VERB", "nsubj", "obj")


def test_cost_that_hangs_on_its_sum_stands_over_it():
    words = ("repair", "cost", "$")
    tags = Tags(("NOUN", "NOUN", "SYM"), ("NN", "NN", "$"), ("compound", "compound", "root"))
    heads, mended = rehung(words, (1, 2, -1), tags)
    assert (heads, mended.relations) == ((1, -1, 1), ("nsubj", "root", "obj"))


def test_two_who_are_left_in_a_state_are_both_left_in_it():
    words = "it left a cook and a guest hurt".split()
    tags = Tags(
        ("PRON", "VERB", "DET", "NOUN", "CCONJ", "DET", "NOUN", "VERB"),
        ("PRP", "VBD", "DT", "NN", "CC", "DT", "NN", "VBN"),
        ("nsubj", "root", "det", "obj", "cc", "det", "nsubj:pass", "conj"),
    )
    heads, mended = rehung(words, (1, -1, 3, 1, 7, 6, 7, 1), tags)
    assert heads == (1, -1, 3, 1, 6, 6, 3, 1)
    assert mended.relations[6:] == ("conj", "xcomp")
    assert rehung(["it", "saw", *words[2:]], (1, -1, 3, 1, 7, 6, 7, 1), tags)[1] == tags
