"""Reports with their stories out of every layout that the benchmark of stories knows, on files of our own."""

import gzip
import io
import json
import tarfile
from datetime import date

import pytest

from benchmarks.piles import pile

INCIDENT = {
    "incident_id": "7", "incident": {"city": "Orme"},
    "documents": [
        {"id": "a", "title": "A shop burns", "date": "2031-05-02", "url": "https://example.org", "text": "It burned."},
        {"id": "b", "title": "", "date": "", "url": "https://example.org/b", "text": "The shop is gone."},
    ],
}  # fmt: skip
ARTICLE = {
    "uuid": "a", "triplet-uuid": "t1", "title": "A shop burns", "date": "2031-05-02", "source": "orme",
    "body-paragraphs": [["It burned.", "It was old."], ["Nobody was in it."]],
}  # fmt: skip
CLUSTERED = {
    "dId": "a", "newsCluster": {"EventId": 3}, "title": "A shop burns", "description": "It was old.",
    "text": "It burned.", "date_publish": "2031-05-02T10:00:00",
}  # fmt: skip


def write(path, *rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row) + "\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())


def told(folder):
    return [(one.story, one.report.title, one.report.text) for one in pile(folder)]


def test_incidents_are_stories_and_only_the_text_is_read(tmp_path):
    write(tmp_path / "any name.jsonl.gz", INCIDENT)
    first, second = pile(tmp_path)
    assert (first.story, first.report.title, first.report.text) == ("7", "A shop burns", "It burned.")
    assert first.report.published.day == date(2031, 5, 2)
    assert first.report.url is first.report.outlet is None
    assert (second.report.title, second.report.published) == (None, None)


def test_a_report_of_two_stories_counts_for_the_first(tmp_path):
    write(tmp_path / "a.jsonl", INCIDENT, {**INCIDENT, "incident_id": "8"})
    assert [one.story for one in pile(tmp_path)] == ["7", "7"]


def test_articles_of_a_triple(tmp_path):
    write(tmp_path / "a.jsonl", ARTICLE, {**ARTICLE, "uuid": "b", "triplet-uuid": "t2"})
    text = "It burned. It was old.\n\nNobody was in it."
    assert told(tmp_path) == [("t1", "A shop burns", text), ("t2", "A shop burns", text)]


def test_articles_of_a_cluster_open_with_their_description(tmp_path):
    write(tmp_path / "a.jsonl.gz", CLUSTERED, {"dId": "b", "category": "fire", "title": "x", "text": "x"})
    assert told(tmp_path) == [("3", "A shop burns", "It was old.\n\nIt burned.")]


def test_collections_of_a_topic(tmp_path):
    for name in ("fire_orme", "fire_callan", "flood_orme"):
        write(tmp_path / name / "articles.jsonl.gz", {"id": "1", "time": "2031-05-02", "text": "It burned."})
    assert [one.story for one in pile(tmp_path)] == ["fire", "fire", "flood"]


def test_training_files_are_passed_over_where_others_are(tmp_path):
    write(tmp_path / "train.jsonl", INCIDENT)
    assert len(pile(tmp_path)) == 2
    write(tmp_path / "test.jsonl", {**INCIDENT, "documents": INCIDENT["documents"][:1]})
    assert len(pile(tmp_path)) == 1


def test_cases_have_their_own_days(tmp_path):
    (tmp_path / "fire").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "fire" / name).write_text(f"It burned, says {name}.", encoding="utf-8")
    expected = tmp_path / "fire" / "expected.toml"
    expected.write_text('[case]\nreports = ["a.txt", "b.txt"]\npublished = "2031-05-02"\n', encoding="utf-8")
    assert [(one.story, one.report.published.day) for one in pile(tmp_path)] == [("fire 0", date(2031, 5, 2))] * 2
    with expected.open("a", encoding="utf-8") as more:
        more.write('[[story]]\nreports = ["a.txt"]\n[[story]]\nreports = ["b.txt"]\n')
    assert [one.story for one in pile(tmp_path)] == ["fire 0", "fire 1"]


def test_topics_and_their_halves(tmp_path):
    sentences = [
        "http : / / www . example . org / fire",
        "It was n't old , Roe 's aide said .",
        "It burned ( twice ) .",
    ]
    tokens = "".join(
        f'<token t_id="{n}{k}" sentence="{n}">{word}</token>'
        for n, sentence in enumerate(sentences)
        for k, word in enumerate(sentence.split())
    )
    with tarfile.open(tmp_path / "any.tar.gz", "w:gz") as archive:
        for name in ("12_1ecb", "12_2ecbplus", "notes"):
            data = f"<Document>{tokens}</Document>".encode()
            member = tarfile.TarInfo(f"ECB+/12/{name}.xml")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    found = pile(tmp_path)
    assert [(one.story, one.topic) for one in found] == [("12 ecb", "12"), ("12 ecbplus", "12")]
    assert found[0].report.text == "It wasn't old, Roe's aide said.\nIt burned (twice)."


def test_a_folder_without_known_stories_is_said(tmp_path):
    write(tmp_path / "a.jsonl", {"text": "It burned."})
    with pytest.raises(SystemExit, match="no reports with their stories"):
        pile(tmp_path)
