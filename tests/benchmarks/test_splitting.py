"""Sentences and words from raw text: how a treebank's text is put together, and what is counted."""

import pytest

from benchmarks import splitting

TREEBANK = """# newdoc id = a
# newpar
# sent_id = a-1
1\tFerry\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tcannot\t_\t_\t_\t_\t_\t_\t_\t_
2\tcan\t_\t_\t_\t_\t_\t_\t_\t_
3\tnot\t_\t_\t_\t_\t_\t_\t_\t_
4\tsail\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
4.1\tsail\t_\t_\t_\t_\t_\t_\t_\t_
5\t.\t_\t_\t_\t_\t_\t_\t_\t_

# sent_id = a-2
1-2\tsoaking\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tsoaked\t_\t_\t_\t_\t_\t_\t_\t_
2\ting\t_\t_\t_\t_\t_\t_\t_\t_
3\t!\t_\t_\t_\t_\t_\t_\t_\t_

# newpar
# sent_id = a-3
1\tNine\t_\t_\t_\t_\t_\t_\t_\t_
2\tdrowned\t_\t_\t_\t_\t_\t_\t_\t_

# newdoc id = b
# sent_id = b-1
1\tIt\t_\t_\t_\t_\t_\t_\t_\t_
2\tsank\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\t.\t_\t_\t_\t_\t_\t_\t_\t_
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "x-dev.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


def test_the_text_of_a_treebank_with_its_sentences_and_words(path):
    first, second = splitting.documents(path)
    assert (first.text, second.text) == ("Ferry cannot sail. soaking!\n\nNine drowned", "It sank.")
    assert sorted(first.text[a:b] for a, b in first.sentences) == ["Ferry cannot sail.", "Nine drowned", "soaking!"]
    words = "Ferry can not sail . soaking ! Nine drowned"
    assert [first.text[a:b] for a, b in sorted(first.words)] == words.split()


def test_what_is_counted(path, monkeypatch):
    monkeypatch.setattr(splitting, "installed_peers", lambda: {"lines": lambda text: {(0, len(text))}})
    found = splitting.score([path])
    # "sail. soaking" is one sentence for the reader; of the words nothing is lost
    assert (found["sentence_f1"], found["token_f1"]) == (pytest.approx(4 / 7), 1.0)
    assert found["lines_sentence_f1"] == pytest.approx(2 / 6)
    assert (found["sentences"], found["words"]) == (4, 12)
    assert splitting.score([path], limit=1)["sentences"] == 3


def test_peers_split_as_well_where_they_are_installed():
    for splitter in splitting.installed_peers().values():
        assert splitter("It sank. Nine drowned.") == {(0, 8), (9, 22)}
