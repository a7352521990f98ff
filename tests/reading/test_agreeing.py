"""Tags that contradict each other are mended, others stay."""

from rashomon.reading.agreeing import Tags, agreeing


def test_what_a_modal_verb_helps_is_a_verb():
    tags = Tags(("NOUN", "AUX", "ADJ"), ("NN", "MD", "JJ"), ("nsubj", "aux", "root"))
    assert agreeing(("bridge", "will", "open"), (2, 2, -1), tags) == Tags(
        ("NOUN", "AUX", "VERB"), ("NN", "MD", "VB"), ("nsubj", "aux", "root")
    )


def test_be_links_an_adjective():
    tags = Tags(("NOUN", "AUX", "ADJ"), ("NNS", "VBP", "JJ"), ("nsubj", "aux", "root"))
    assert agreeing(("sailors", "are", "missing"), (2, 2, -1), tags).relations == ("nsubj", "cop", "root")


def test_what_is_linked_under_a_modal_verb_stays():
    tags = Tags(("NOUN", "AUX", "AUX", "ADJ"), ("NN", "MD", "VB", "JJ"), ("nsubj", "aux", "cop", "root"))
    assert agreeing(("bridge", "will", "be", "open"), (3, 3, 3, -1), tags) == tags
