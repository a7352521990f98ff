"""Numbers for sources, and anchors for statements."""

from dataclasses import replace

from rashomon.record import Span
from rashomon.telling.citing import Citations, numbers


def test_reports_are_numbered_by_day_then_source(ferry):
    turned = replace(ferry, reports=ferry.reports[::-1])
    for record in (ferry, turned):
        assert [report.source.split("/")[1] for report in Citations(record).reports] == [
            "coast-daily.html", "harbour-post.txt", "island-radio.md", "later.txt",
        ]  # fmt: skip


def test_a_report_without_a_day_comes_last(ferry):
    undated = replace(ferry, reports=(replace(ferry.reports[0], published=None), *ferry.reports[1:]))
    assert Citations(undated).reports[-1].source == "reports/harbour-post.txt"


def test_each_report_once_in_order(ferry):
    cites = Citations(ferry).of(["l1", "p2", "p1", "nowhere", "p1"])
    assert numbers(cites) == "[2][4]"
    assert [(c.number, c.letter, c.statement.id) for c in cites] == [(2, "a", "p1"), (2, "b", "p2"), (4, "", "l1")]


def test_of_one_sentence_the_first_stands_for_all(ferry):
    sentence = Span(0, 400)
    story = replace(ferry.story, statements=tuple(replace(s, sentence=sentence) for s in ferry.statements))
    cites = Citations(replace(ferry, story=story)).of(["p2", "p1"])
    assert [(c.letter, c.statement.id) for c in cites] == [("", "p1")]


def test_an_anchor_names_the_report_and_the_place(ferry):
    citing = Citations(ferry)
    assert [citing.anchor(s) for s in ferry.statements if s.report == ferry.reports[1].id] == ["q3-1"]
