"""The benchmark of events on a tiny archive of our own in the layout of ECB+: two topics, two reports each."""

import io
import tarfile
from dataclasses import replace

import pytest

from benchmarks import event_mentions, events, parties
from training import cat

DOCUMENT = """<Document doc_name="{name}.xml">
{tokens}
<Markables>
{mentions}
<ACTION_OCCURRENCE m_id="90" RELATED_TO="" TAG_DESCRIPTOR="t" instance_id="ACT1"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="1" note="{chain}"><source m_id="1"/><target m_id="90"/></CROSS_DOC_COREF>
</Relations>
</Document>"""
ADDRESS = "http : / / www . example . org"
# name, sentences, the words that are annotated, the chain of the first
DOCUMENTS = (
    ("90_1ecb", (ADDRESS, "A quake hit Orme on Monday .", "Ana Roe said so ."), ("hit", "said"), "Q"),
    ("90_2ecb", ("Orme was hit by a strong quake .",), ("hit",), "Q"),
    ("91_1ecb", ("The ferry to Skerrow sank .",), ("sank",), "S"),
    ("91_1ecbplus", ("The sinking of the Skerrow ferry shocked Callan .",), ("sinking",), "S"),
)


def written(name, sentences, words, chain):
    said = [(number, word) for number, line in enumerate(sentences) for word in line.split()]
    tokens = "".join(f'<token t_id="{n}" sentence="{s}">{w}</token>' for n, (s, w) in enumerate(said, start=1))
    at = [next(n for n, (_, w) in enumerate(said, start=1) if w == word) for word in words]
    mentions = "".join(
        f'<ACTION_OCCURRENCE m_id="{n}"><token_anchor t_id="{t}"/></ACTION_OCCURRENCE>'
        for n, t in enumerate(at, start=1)
    )
    return DOCUMENT.format(name=name, tokens=tokens, mentions=mentions, chain=chain).encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("ecb")
    with tarfile.open(made / "any.tar.gz", "w:gz") as packed:
        for name, *rest in DOCUMENTS:
            content = written(name, *rest)
            member = tarfile.TarInfo(f"ECB+/{name.partition('_')[0]}/{name}.xml")
            member.size = len(content)
            packed.addfile(member, io.BytesIO(content))
    return made


@pytest.fixture(scope="module")
def told(folder):
    return event_mentions.told(list(cat.documents(folder)))


def test_words_stand_where_the_text_has_them(folder):
    first = next(cat.documents(folder))
    text, spans = first.laid_out()
    assert text == "A quake hit Orme on Monday.\nAna Roe said so."
    assert all(span.of(text) == first.words[k] for k, span in spans.items())
    assert first.topic == "90"
    assert [(m.chain, m.of_event) for m in first.mentions] == [("Q", True), ("90_1ecb alone 2", True)]


def test_what_the_reader_leaves_out_is_a_statement_where_it_is_annotated(told):
    said = {(s.statement.action, s.own) for s in told[0].said if s.gold}
    assert said == {("hit", True), ("say", False)}


def test_a_mention_whose_statement_the_reader_makes_is_that_statement(told):
    (hit,) = [s for s in told[1].said if s.gold]
    assert (hit.own, hit.gold.chain, hit.gold.lemma) == (True, "Q", "hit")
    assert [a.name for a in hit.statement.actors if a.role == "agent"] == ["strong quake"]


def test_one_event_in_two_reports_is_found_and_other_words_are_no_lemma(told):
    found = events.figures(told)
    assert found["documents"] == 4
    ways = found["ways"]
    assert ways["gold_mentions_gold_topics"]["mentions"] == 5
    assert ways["gold_mentions_gold_topics"]["groups"] == 2
    assert ways["gold_mentions_gold_subtopics"]["groups"] == 3
    assert ways["lemma_gold_topics"]["muc_f1"] == pytest.approx(2 / 3)  # "hit" and "hit", not "sank" and "sinking"
    assert ways["gold_mentions_gold_topics"]["muc_f1"] > ways["lemma_gold_topics"]["muc_f1"]
    assert ways["predicted_mentions_gold_topics"]["mention_f1"] > 0
    assert found["conll_f1"] == ways["gold_mentions_gold_topics"]["conll_f1"]


def test_clusters_of_one_are_left_out_on_both_sides():
    one, two = {"a", "b"}, {"c"}
    assert events.scores([one, two], [one, two])["conll_f1_chains"] == 1.0
    assert events.scores([one, two], [{"a"}, {"b"}, two])["conll_f1_chains"] == 0.0


def test_what_was_read_is_kept(folder, tmp_path, monkeypatch):
    documents = list(cat.documents(folder))
    first = event_mentions.told(documents, tmp_path / "kept")
    monkeypatch.setattr(event_mentions, "ReaderModel", None)
    assert event_mentions.told(documents, tmp_path / "kept") == first


@pytest.mark.parametrize(
    ("topics", "name", "kept"),
    [
        (["1", "2", "40"], None, ["2"]),  # the training topics with the dev topics: dev
        (["36", "45"], None, ["36", "45"]),
        (["2", "5"], None, ["2", "5"]),
        (["1", "2"], "train", ["1"]),
        (["1", "2"], "all", ["1", "2"]),
    ],
)
def test_the_part_that_is_measured(topics, name, kept):
    documents = [cat.Document(topic, topic, ("x",), (0,), ()) for topic in topics]
    assert [d.topic for d in events.part(documents, name)] == kept


def test_a_folder_without_annotated_events_is_refused(tmp_path):
    options = type("Options", (), {"data": tmp_path, "part": None, "limit": None, "cache": None, "only": None})
    with pytest.raises(SystemExit, match="no documents"):
        events.measure(options)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("A 32 - year - old climber fell 2 , 000 feet .", "A 32-year-old climber fell 2,000 feet."),
        ("The well-known firm - the oldest - closed .", "The well-known firm - the oldest - closed."),
        ("They waited - - and left .", "They waited - - and left."),
    ],
)
def test_what_tokens_part_is_put_together(words, text):
    document = cat.Document("x", "x", tuple(words.split()), (0,) * len(words.split()), ())
    laid, spans = document.laid_out()
    assert laid == text
    assert all(span.of(laid) == document.words[k] for k, span in spans.items())


def test_who_is_who_across_documents(told):
    found = [replace(one, parties=one.said[:1]) for one in told]  # as if what happens were who takes part
    grouped = parties.by_words(found)
    assert parties.scores(found, dict.fromkeys(grouped, 0))["pair_r"] == 1.0
    assert parties.scores(found, {key: key for key in grouped})["pair_f1"] == 0.0
    assert list(parties.wrong(found, dict.fromkeys(grouped, 0), 5)) == []


def test_entities_are_measured(tmp_path):
    words = "Ana Roe left Orme . Roe slept .".split()
    numbers = [0] * 5 + [1] * 3
    said = enumerate(zip(numbers, words, strict=True))
    tokens = "".join(f'<token t_id="{n}" sentence="{s}">{w}</token>' for n, (s, w) in said)
    anchors = "".join(f'<token_anchor t_id="{n}"/>' for n in (0, 1))
    for name, marked in (("90_1ecb", anchors), ("90_2ecb", '<token_anchor t_id="5"/>')):
        left = '<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="2"/></ACTION_OCCURRENCE>'
        mention = f'<HUMAN_PART_PER m_id="1">{marked}</HUMAN_PART_PER>{left}'
        link = '<CROSS_DOC_COREF r_id="1" note="H"><source m_id="1"/><target m_id="9"/></CROSS_DOC_COREF>'
        content = f"<Document>{tokens}<Markables>{mention}</Markables><Relations>{link}</Relations></Document>".encode()
        with tarfile.open(tmp_path / f"{name}.tar.gz", "w:gz") as packed:
            member = tarfile.TarInfo(f"ECB+/90/{name}.xml")
            member.size = len(content)
            packed.addfile(member, io.BytesIO(content))
    options = type("Options", (), {"data": tmp_path, "part": None, "limit": None, "cache": None, "wrong": 3})
    found = parties.measure(options)
    assert found["ways"]["linked"]["pair_f1"] == 1.0
    assert found["ways"]["same_words"]["pair_f1"] == 0.0
