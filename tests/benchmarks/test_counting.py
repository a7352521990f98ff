"""What the benchmarks count: matches, spans of names, words of a tree, and how figures are shown."""

import json
from dataclasses import replace

import pytest

from benchmarks import figures, names, parsing, roles, treebanks
from benchmarks.matches import Matches
from rashomon.reading.tree import Role, Tree

TREEBANK = """# sent_id = a-1
# text = Crews cannot leave.
1\tCrews\tcrew\tNOUN\tNNS\t_\t4\tnsubj:outer\t_\t_
2-3\tcannot\t_\t_\t_\t_\t_\t_\t_\t_
2\tcan\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tnot\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\t_
4.1\tleft\tleave\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""
LEAVE = Tree(
    words=("Crews", "can", "not", "leave", "."),
    upos=("NOUN", "AUX", "ADV", "VERB", "PUNCT"),
    xpos=("",) * 5,
    lemmas=("",) * 5,
    verbs=("",) * 5,
    names=("O",) * 5,
    times=("O",) * 5,
    heads=(3, 3, 3, -1, 0),
    relations=("nsubj", "aux", "advmod", "root", "punct"),
    predicates=frozenset({3}),
    roles=(Role(3, 0, "ARG1"), Role(3, 1, "ARGM-MOD")),
)


class OneTree:
    """A model that reads every sentence as LEAVE."""

    def parse(self, sentences):
        return [LEAVE for _ in sentences]


@pytest.fixture
def treebank(tmp_path):
    path = tmp_path / "x-dev.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


def test_parsing_compares_relations_without_subtype_and_counts_punctuation(treebank):
    found = parsing.score(OneTree(), [treebank])
    assert (found["upos"], found["uas"], found["las"]) == (0.8, 0.8, 0.8)
    assert (found["words"], found["sentences"]) == (5, 1)
    assert found["files"][treebank.name]["words"] == 5


def test_training_files_are_passed_over_and_no_file_is_said(treebank):
    treebank.with_name("x-train.conllu").write_text(TREEBANK, encoding="utf-8")
    assert treebanks.files(treebank.parent, treebanks.TREES) == [treebank]
    with pytest.raises(SystemExit, match="file of test in"):
        treebanks.files(treebank.parent, treebanks.TREES, "test")


def test_roles_by_head_and_by_span(treebank):
    row = {
        "sent_id": "a-1",
        "tokens": ["Crews", "can", "not", "leave", "."],
        "predicates": [
            {
                "index": 3,
                "roleset": "leave.01",
                "arguments": [{"label": "ARG0", "start": 0, "end": 1}, {"label": "ARGM-MOD", "start": 1, "end": 2}],
            }
        ],
    }
    path = treebank.with_name("dev.jsonl")
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    found = roles.score(OneTree(), [path], roles.gold_heads([treebank]))
    assert (found["predicate_f1"], found["head_f1"], found["span_f1"]) == (1.0, 0.5, 0.5)
    assert found["without_tree"] == 0
    without = roles.score(OneTree(), [path], {})
    assert "head_f1" not in without
    assert without["without_tree"] == 1


def test_names_are_mapped_and_types_that_a_file_lacks_are_left_out(tmp_path):
    class Reader:
        def parse(self, sentences):
            return [replace(LEAVE, words=tuple(words), names=("B-PER", "I-PER", "O", "B-MISC")) for words in sentences]

    path = tmp_path / "x.dev.conll"
    path.write_text("Ada B-politician\nLind I-politician\nof O\nOrme B-country\n", encoding="utf-8")
    found = names.score(Reader(), [path])
    assert (found["per_f1"], found["loc_f1"], found["misc_f1"]) == (1.0, 0.0, None)
    assert (found["precision"], found["recall"], found["names"]) == (1.0, 0.5, 2)


def test_spans_of_tags():
    assert set(names.spans(["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"])) == {
        (0, 2, "PER"),
        (2, 3, "PER"),
        (4, 5, "LOC"),
        (5, 6, "ORG"),
    }
    assert list(names.spans([])) == []


def test_matches():
    matches = Matches()
    matches.add({1, 2, 3}, {2, 3, 4, 5})
    assert (matches.precision, matches.recall) == (0.5, 2 / 3)
    assert matches.f1 == pytest.approx(4 / 7)
    assert Matches().f1 == 0


def test_figures_are_shown_and_written(tmp_path):
    found = {"las": 0.8912, "words": 25147, "files": {"a": {"las": 0.89}, "b": {"las": None}}}
    assert [" ".join(line.split()) for line in figures.lines(found)] == [
        "las 0.8912", "words 25147", "", "files las", "a 0.8900", "b -",
    ]  # fmt: skip
    figures.write(tmp_path / "f.json", "parsing", found)
    written = json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))
    assert written["las"] == 0.8912
    assert written["made_by"]["benchmark"] == "parsing"
