"""The coreference benchmark on two tiny documents of our own: a treebank and an archive in the layout of ECB+."""

import io
import tarfile

import pytest

from benchmarks import coreference
from rashomon.reading import ReaderModel
from training import chained

TREEBANK = """# newdoc id = GUM_news_bank
# newpar
# sent_id = GUM_news_bank-1
1\tMara\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref
2\tIbsen\t_\t_\t_\t_\t_\t_\t_\tEntity=1)
3\tleft\t_\t_\t_\t_\t_\t_\t_\t_
4\tthe\t_\t_\t_\t_\t_\t_\t_\tEntity=(2-object-new-nnnnn-cf2-2-sgl
5\tbank\t_\t_\t_\t_\t_\t_\t_\tEntity=2)
6\ton\t_\t_\t_\t_\t_\t_\t_\t_
7\tMonday\t_\t_\t_\t_\t_\t_\t_\tEntity=(3-time-new-nnnnn-cf3-1-sgl)
8\t.\t_\t_\t_\t_\t_\t_\t_\t_

# sent_id = GUM_news_bank-2
1\tShe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-giv-nnnnn-cf1-1-ana)
2\thad\t_\t_\t_\t_\t_\t_\t_\t_
3\tled\t_\t_\t_\t_\t_\t_\t_\t_
4\tit\t_\t_\t_\t_\t_\t_\t_\tEntity=(4-object-giv-nnnnn-cf2-1-ana)
5\t.\t_\t_\t_\t_\t_\t_\t_\t_

"""
DOCUMENT = """<Document doc_name="90_1ecb.xml">
{tokens}
<Markables>
<HUMAN_PART_PER m_id="1"><token_anchor t_id="1"/><token_anchor t_id="2"/></HUMAN_PART_PER>
<HUMAN_PART_PER m_id="2"><token_anchor t_id="9"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="3"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<LOC_FAC m_id="4"><token_anchor t_id="5"/></LOC_FAC>
<HUMAN_PART_PER m_id="8" RELATED_TO="" TAG_DESCRIPTOR="ibsen" instance_id="HUM1"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="1" note="HUM1"><source m_id="1"/><source m_id="2"/><target m_id="8"/></CROSS_DOC_COREF>
</Relations>
</Document>"""


@pytest.fixture(scope="module")
def model():
    return ReaderModel()


@pytest.fixture
def treebank(tmp_path):
    path = tmp_path / "x-dev.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


@pytest.fixture
def archive(tmp_path):
    sentences = (("Mara", "Ibsen", "left", "the", "bank", "on", "Monday", "."), ("She", "slept", "."))
    words = [(number, word) for number, sentence in enumerate(sentences) for word in sentence]
    tokens = "".join(f'<token t_id="{n}" sentence="{s}">{w}</token>' for n, (s, w) in enumerate(words, start=1))
    written = DOCUMENT.format(tokens=tokens).encode()
    with tarfile.open(tmp_path / "x.tar.gz", "w:gz") as packed:
        for name in ("ECB+/90/90_1ecb.xml", "ECB+/1/1_1ecb.xml"):
            member = tarfile.TarInfo(name)
            member.size = len(written)
            packed.addfile(member, io.BytesIO(written))
    return tmp_path


def test_the_chains_of_a_treebank(treebank):
    (document,) = chained.treebank(treebank)
    assert document.name == "GUM_news_bank"
    assert document.text.startswith("Mara Ibsen left the bank on Monday . She had")
    told = [(m.sentence, m.start, m.end, m.chain, m.counted) for m in document.mentions]
    assert told == [
        (0, 0, 2, "1", True),
        (0, 3, 5, "2", True),  # "the bank"
        (0, 6, 7, "3", False),  # a time
        (1, 0, 1, "1", True),
        (1, 3, 4, "4", False),  # a thing that no definite noun names
    ]
    assert list(chained.treebank(treebank, ["voyage"])) == []


def test_chains_of_one_are_no_chains_and_what_is_not_counted_stands_by(model, treebank):
    found = coreference.score(model, list(chained.treebank(treebank)))
    assert found["ways"]["end_to_end"]["mentions"] == 2
    assert found["ways"]["gold_mentions_and_singletons"]["mentions"] == 3
    assert found["ways"]["gold_mentions"]["conll_f1"] == found["conll_f1"] == 1.0


def test_the_archive_gives_all_but_the_training_topics(model, archive):
    documents = list(chained.event_coreference_bank(archive))
    assert [d.name for d in documents] == ["90_1ecb"]
    assert [d.name for d in chained.event_coreference_bank(archive, "train")] == ["1_1ecb"]
    (document,) = documents
    assert [(m.sentence, m.start, m.end, m.kind) for m in document.mentions] == [
        (0, 0, 2, "HUMAN_PART_PER"),
        (0, 4, 5, "LOC_FAC"),
        (1, 0, 1, "HUMAN_PART_PER"),
    ]
    found = coreference.score(model, documents)
    assert set(found["ways"]) == {"gold_mentions", "gold_mentions_and_singletons"}
    assert found["conll_f1"] == 1.0


def test_only_checked_sentences_are_taken_where_they_are_listed(archive):
    (archive / "x.csv").write_text("Topic,File,Sentence Number\n90,1ecb,1\n", encoding="utf-8")
    (document,) = chained.event_coreference_bank(archive)
    assert [m.sentence for m in document.mentions] == [1]


def test_the_same_words_come_before_the_same_head(model, treebank):
    (document,) = chained.treebank(treebank)
    trees = model.parse(document.words())
    first = document.mentions[0]
    whole = chained.Gold(0, 0, 3, "9", "person")  # the head of it all is the verb
    mention = coreference._mention(trees, first)
    assert dict(chained.matched([whole, first], [mention], trees)) == {mention: first}
