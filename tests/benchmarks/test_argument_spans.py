"""The words of an argument, from hand-made trees: `word/UPOS head relation`, the predicate marked with *."""

from dataclasses import replace

import pytest

from benchmarks.argument_spans import span_of
from rashomon.reading.tree import Role, Tree

GROWN_CITY = """
He/PRON 2 nsubj
went/VERB 0 root
to/ADP 5 case
a/DET 5 det
city/NOUN 2 obl
that/PRON 7 nsubj
grew/VERB* 5 acl:relcl
fast/ADV 7 advmod
./PUNCT 2 punct
"""
READY_CREW = """
The/DET 2 det
crew/NOUN 4 nsubj
is/AUX* 4 cop
ready/ADJ 0 root
for/ADP 6 case
June/PROPN 4 obl
,/PUNCT 9 punct
they/PRON 9 nsubj
say/VERB 4 parataxis
./PUNCT 4 punct
"""
QUOTED = """
They/PRON 2 nsubj
call/VERB* 0 root
it/PRON 2 obj
“/PUNCT 5 punct
home/NOUN 2 xcomp
”/PUNCT 5 punct
,/PUNCT 2 punct
always/ADV 2 advmod
./PUNCT 2 punct
"""


def tree(rows: str) -> Tree:
    columns = [row.split() for row in rows.split("\n") if row]
    words, tags = zip(*(column[0].rsplit("/", 1) for column in columns), strict=True)
    n = len(words)
    return Tree(
        words=words,
        upos=tuple(tag.rstrip("*") for tag in tags),
        xpos=("",) * n,
        lemmas=words,
        verbs=words,
        names=("O",) * n,
        times=("O",) * n,
        heads=tuple(int(column[1]) - 1 for column in columns),
        relations=tuple(column[2] for column in columns),
        predicates=frozenset(i for i, tag in enumerate(tags) if tag.endswith("*")),
    )


@pytest.mark.parametrize(
    ("rows", "argument", "label", "words"),
    [
        (GROWN_CITY, "city", "ARG1", "a city"),
        (GROWN_CITY, "fast", "ARGM-MNR", "fast"),
        (READY_CREW, "crew", "ARG1", "The crew"),
        (QUOTED, "home", "ARG2", "“ home ”"),
        (QUOTED, "always", "ARGM-TMP", "always"),
    ],
)
def test_the_words_under_the_head(rows, argument, label, words):
    found = tree(rows)
    (predicate,) = found.predicates
    start, end = span_of(found, Role(predicate, found.words.index(argument), label))
    assert " ".join(found.words[start:end]) == words


def test_another_argument_under_the_head_is_not_part_of_it():
    found = tree(READY_CREW)
    roles = (Role(2, 1, "ARG1"), Role(2, 3, "ARG2"))
    found = replace(found, roles=roles)
    start, end = span_of(found, roles[1])
    assert " ".join(found.words[start:end]) == "ready for June"


def test_a_word_alone():
    found = tree("They/PRON 2 nsubj\ntook/VERB* 0 root\na/DET 4 det\nwalk/NOUN 2 obj\n")
    assert span_of(found, Role(1, 3, "ARGM-PRR")) == (3, 4)
