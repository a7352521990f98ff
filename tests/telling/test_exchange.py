"""The JSON of a record: its contract, its bytes, and the way back."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.record import (
    Days,
    Findings,
    Point,
    Published,
    Quantity,
    Record,
    Report,
    Series,
    Statement,
    Story,
    Toll,
)  # fmt: skip
from rashomon.telling import record_from_json, show


def test_a_toll_comes_back_as_it_went(ferry):
    told = replace(ferry, findings=replace(ferry.findings, tolls=(Toll("r1", 2, None, ("p1",)),)))
    text = show(told, "json")
    assert json.loads(text)["tolls"] == [{"report": "r1", "killed": 2, "hurt": None, "statements": ["p1"]}]
    assert record_from_json(text).findings.tolls == told.findings.tolls


def test_the_fields_of_the_contract(ferry):
    found = json.loads(show(ferry, "json"))
    assert list(found)[:4] == ["record", "story", "as_of", "reports"]
    assert (found["record"], found["as_of"]) == (1, "2025-10-05")
    assert found["story"] == {"id": "ferry", "title": "The Skerrow ferry"}
    by_source = {r["source"]: r for r in found["reports"]}
    assert by_source["reports/harbour-post.txt"]["published"] == "2025-03-03"
    assert by_source["reports/harbour-post.txt"]["origin"] == by_source["reports/island-radio.md"]["origin"] == "o1"
    assert by_source["reports/coast-daily.html"]["published"] == "2025-03"
    one = next(s for s in found["statements"] if s["id"] == "p1")
    assert {"id", "report", "start", "end", "quote", "event", "status", "action", "actors", "places", "when",
            "quantities", "attribution", "problems"} <= set(one)  # fmt: skip
    assert one["when"]["limit"] == ["2025-10-01", "2025-10-31"]
    assert one["when"]["end"] == [None, "2025-10-31"]
    assert one["actors"][0] == {
        "name": "Northline Ferries", "role": "agent", "entity": "e1", "kind": "ORG", "start": None, "end": None,
    }  # fmt: skip
    commitment = next(c for c in found["commitments"] if c["id"] == "c3")
    assert commitment["due"] == [None, "2026-06-30"]
    assert commitment["history"] == [
        {"from": [None, "2025-08-31"], "to": [None, "2026-06-30"], "statement": "l4", "by": None, "on": "2025-10-02"}
    ]
    assert commitment["turns"][-1] == {
        "day": "2025-10-02", "status": "changed", "due": [None, "2026-06-30"], "statements": ["l4"],
    }  # fmt: skip
    assert (commitment["to"], commitment["condition"]) == (["islanders"], "if the county pays")
    assert commitment["share"] == {
        "words": "two of the three piers", "done": [2, 2], "of": [3, 3], "unit": "pier", "statements": ["l4"],
    }  # fmt: skip
    assert found["series"][0]["points"][0]["low"] == 1260
    post, _radio, daily, later = (r["id"] for r in found["reports"])
    assert found["gaps"] == [
        {
            "question": "who the new operator is", "statements": ["p6"], "event": "operator", "aspect": "who",
            "by": ["officials"], "reports": [post], "origins": ["o1"], "answers": [], "answered": None,
        }
    ]  # fmt: skip
    assert found["silences"] == [
        {"event": "close", "told": ["o1", daily], "silent": [later], "silent_reports": [later]}
    ]
    assert found["brief"]["headline"]["cites"] == ["p1", "d1"]
    assert found["origins"][0]["reason"] == "nearly the same words"
    assert list(found["entities"]) == ["e1", "e2"]
    assert found["entities"]["e1"] == {
        "name": "Northline Ferries", "kind": "ORG", "country": None, "wikidata": "Q1", "by": "program",
        "aliases": [
            {"name": "Northline Ferries", "reason": "the name", "reports": ["r1"]},
            {"name": "Northline", "reason": "a part of the only such name", "reports": []},
        ],
        "part_of": [{"entity": "e2", "reason": "part of the Skerrow fleet", "report": "r1"}],
    }  # fmt: skip
    assert len(found["problems"]) == 2


def test_every_quote_is_its_slice(ferry):
    found = json.loads(show(ferry, "json"))
    texts = {r["id"]: r["text"] for r in found["reports"]}
    assert all(texts[s["report"]][s["start"] : s["end"]] == s["quote"] for s in found["statements"])


def test_letters_stay_letters_and_the_text_ends_with_a_newline(bare):
    text = show(replace(bare, reports=(Report("a.txt", "Malmö – “Ø”"),)), "json")
    assert "Malmö – “Ø”" in text
    assert text.endswith("}\n")


def test_a_file_name_that_is_no_utf_8_can_be_written(bare):
    odd = replace(bare, reports=(Report("caf\udce9.txt", "text"),))
    text = show(odd, "json")
    assert text.encode("utf-8")
    assert record_from_json(text) == odd


def test_there_and_back(ferry, bare):
    assert record_from_json(show(ferry, "json")) == ferry
    assert record_from_json(show(bare, "json")) == bare


def test_same_record_same_bytes(ferry):
    turned = replace(ferry, story=replace(ferry.story, entities=dict(reversed(ferry.story.entities.items()))))
    assert show(turned, "json") == show(ferry, "json")


@pytest.mark.parametrize("text", ["[]", "{}", '{"record": 2}', '{"record": 1}', "no json"])
def test_what_is_no_record_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the message of json's own differs by version
        record_from_json(text)


amounts = st.none() | st.integers(0, 10**12) | st.floats(0, 1e9, allow_nan=False)
bounds = {"low": amounts, "high": amounts}
published = st.builds(Published, st.from_type(Days), st.text(), st.none() | st.datetimes())
reports = st.builds(Report, published=st.none() | published)


def some(things):
    return st.lists(things, max_size=2).map(tuple)


statements = st.builds(Statement, quantities=some(st.builds(Quantity, **bounds)))
stories = st.builds(Story, statements=some(statements))
findings = st.builds(Findings, series=some(st.builds(Series, points=some(st.builds(Point, **bounds)))))
records = st.builds(Record, story=stories, reports=some(reports), findings=findings)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(records)
def test_any_record_comes_back_as_it_was(record):
    text = show(record, "json")
    again = record_from_json(text)
    assert again == record
    assert show(again, "json") == text
