"""PolNeAR's layout, which relations meet which, and the figures of the attribution benchmark on one small report."""

import json

import pytest

from benchmarks import attribution, treebanks
from benchmarks.overlaps import counted, recalled
from benchmarks.standoff import Annotated, relations, reports
from rashomon.record import Span

TEXT = "“The dam leaks,” Prado said. “It must close.” The mayor wants to wait."
MARKS = """T1\tSource 17 22\tPrado
T2\tCue 23 27\tsaid
T3\tContent 0 16;29 45\t“The dam leaks,” “It must close.”
T4\tAttribution 23 27\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tContent 62 69\tto wait
T6\tCue 56 61\twants
T7\tSource 46 55\tThe mayor
E2\tAttribution:T6 Content:T5 Cue:T6 Source:T7
T8\tDiscuss 0 5\t“The
E3\tAttribution:T4 Cue:T2
"""
PRADO, MAYOR = relations(MARKS)


def test_spans_of_relations():
    assert {"source": (Span(17, 22),), "cue": (Span(23, 27),), "content": (Span(0, 16), Span(29, 45))} == PRADO
    assert [MAYOR[part][0].of(TEXT) for part in ("source", "cue", "content")] == ["The mayor", "wants", "to wait"]
    assert relations("") == []


def test_one_that_says_the_same_meets_in_all_ways():
    found = counted([PRADO, MAYOR], [MAYOR, PRADO], TEXT)
    assert {name: matches.f1 for name, matches in found.items() if matches.f1 < 1} == {}
    assert found["relation"].wanted == 2


def test_a_part_of_the_content_meets_partially():
    said = {**PRADO, "content": (Span(4, 7),)}
    found = counted([PRADO], [said], TEXT)
    assert (found["content"].f1, found["content_exact"].f1, found["relation"].f1, found["relation_exact"].f1) == (
        1, 0, 1, 0,
    )  # fmt: skip
    assert (found["content_word"].precision, found["content_word"].recall) == (1, 1 / 6)


def test_marks_at_the_edges_do_not_count():
    said = {**PRADO, "content": (Span(1, 14), Span(30, 43))}
    assert counted([PRADO], [said], TEXT)["relation_exact"].f1 == 1


@pytest.mark.parametrize("part", ["source", "cue", "content"])
def test_a_relation_meets_in_all_its_parts_or_not_at_all(part):
    said = {**PRADO, part: MAYOR[part]}
    assert counted([PRADO], [said], TEXT)["relation"].met == 0


def test_a_relation_without_a_source_meets_only_such_a_one():
    nobody = {**PRADO, "source": ()}
    assert counted([nobody], [nobody], TEXT)["relation"].met == 1
    assert counted([nobody], [PRADO], TEXT)["relation"].met == 0
    assert counted([nobody], [PRADO], TEXT)["source"].said == 1


def test_each_meets_one_only():
    found = counted([PRADO], [PRADO, PRADO], TEXT)
    assert (found["relation"].met, found["relation"].said) == (1, 2)


def test_recall_by_how_it_is_quoted():
    mixed = {**MAYOR, "content": (Span(4, 16),)}
    found = recalled([PRADO, MAYOR, mixed], [PRADO], TEXT)
    assert {kind: (matches.met, matches.wanted) for kind, matches in found.items()} == {
        "direct": (1, 1), "mixed": (0, 1), "indirect": (0, 1),
    }  # fmt: skip


def test_what_stands_in_another_is_left_out():
    inner = {"source": (Span(1, 8),), "cue": (Span(9, 14),), "content": (Span(1, 4),)}
    assert attribution.outermost([PRADO, inner, MAYOR]) == [PRADO, MAYOR]


class Reader:
    """A model that is not asked: the texts of its reports have no sentence."""

    def parse(self, sentences):
        return [None for _ in sentences]


def test_several_annotators_count_once_and_are_compared(tmp_path):
    other = MARKS.replace("Cue 56 61", "Cue 46 55")
    rows = [
        {"id": "a", "text": TEXT.replace("“", " "), "annotations": {"x": MARKS, "y": other}},
        {"id": "b", "text": "?", "annotations": {"x": ""}},
    ]
    path = tmp_path / "dev.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    (tmp_path / "train.jsonl").write_text("", encoding="utf-8")
    assert treebanks.files(tmp_path, attribution.FILES) == [path]
    given = [report for report in reports(path) if report.name == "a"]
    empty = [Annotated(report.name, "", report.by_annotator) for report in given]
    found = attribution.score(Reader(), empty)
    assert (found["relations"], found["reports"], found["relation_f1"]) == (2, 1, 0)
    assert (found["annotators_relation_f1"], found["annotators_source_f1"]) == (0.5, 1)


def test_a_report_is_read_and_measured(model):
    said = attribution.score(model, [Annotated("a", TEXT, {"x": relations(MARKS)})])
    assert said["relation_f1"] == 1
    assert said["recall"]["direct"]["relation_recall"] == 1


@pytest.fixture(scope="module")
def model():
    return treebanks.model_in(treebanks.FOLDER)
