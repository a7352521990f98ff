"""The made-up story that grows: the same for one seed, read as ever, with its events known."""

from dataclasses import replace
from itertools import islice

import pytest

from benchmarks import reconciling
from benchmarks.growing_story import A_DAY, SENTENCES, Chronicle, Remembering
from rashomon.reading import ReaderModel, read
from rashomon.record import Report


@pytest.fixture(scope="module")
def told():
    return list(islice(Chronicle(seed=3).reports(), 2 * A_DAY))


def test_the_same_story_again_and_its_days(told):
    assert told == list(islice(Chronicle(seed=3).reports(), 2 * A_DAY))
    first, second = told[0].report.published.days, told[A_DAY].report.published.days
    assert (second.earliest - first.earliest).days == 1


def test_each_sentence_has_its_plot(told):
    for one in told:
        spans = list(one.plots)
        assert len(spans) == SENTENCES
        assert "".join(span.of(one.report.text) for span in spans) == one.report.text
    assert len({plot for one in told for plot in one.plots.values()}) < SENTENCES * len(told)


def test_a_remembered_wording_has_the_words_of_each_sentence():
    model, words = Remembering(), "A blast in {} on {} killed {} people ."
    first = words.format("Kaorva", "3 March 2021", "12").split()
    second = words.format("Belxisa", "14 May 2022", "310").split()
    one, other = model.parse([first, second])
    assert (one.words, other.words) == (tuple(first), tuple(second))
    assert (one.heads, one.roles) == (other.heads, other.roles)
    assert other.lemmas[other.words.index("310")] == "310"


def test_a_report_is_read_as_by_the_model_itself(told):
    (found,) = reconciling.readings(told[:1])
    report = told[0].report
    plain = next(iter(read([report], ReaderModel(threads=1))))
    assert [s.span for s in found.statements] == [s.span for s in plain.statements]
    assert all(s.span.of(report.text) == s.quote for s in found.statements)
    assert len(found.meanings) == len(found.statements)


def test_events_are_those_of_the_plots(told):
    report = Report("a.txt", "Karsia left Kaorva on 3 March 2021. ")
    first = replace(told[0], report=report, plots={next(iter(told[0].plots)): 1})
    second = replace(first, report=replace(report, source="b.txt"))
    story = reconciling.story_of([first, second], reconciling.readings([first, second]))
    assert [len(event.statements) for event in story.events] == [2]


def test_what_a_story_costs_is_counted(tmp_path):
    found = reconciling.cost(20, tmp_path)
    assert found["statements"] >= found["events"] >= 1
    assert found["largest_event"] <= found["statements"]
    assert found["more_link_ms"] > 0
    assert found["more_reconcile_ms"] > 0
    assert found["own_ms"] > 0
    assert 1 <= found["linked_events"] <= found["statements"]
    assert 0 < found["link_ms"] < found["ms_a_report"]


def test_what_was_read_for_a_longer_story_is_not_read_again(told, tmp_path, monkeypatch):
    found = reconciling._read(told[:4], tmp_path)
    monkeypatch.setattr(reconciling, "readings", lambda _: [])
    assert reconciling._read(told[:3], tmp_path) == found[:3]
    assert reconciling._read(told[:5], tmp_path) == []
