"""The model's input arrays out of words, with a small vocabulary of the test's own."""

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing

from rashomon.reading.pieces import MAX_PIECES, SHAPES, letter_shape, pieces

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "ferry", "sail", "##ed", "##s", ".", "-", "u", "s"]
IDS = {piece: number for number, piece in enumerate(VOCABULARY)}


@pytest.fixture(scope="module")
def tokenizer():
    made = Tokenizer(WordPiece(IDS, unk_token="[UNK]", max_input_chars_per_word=20))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    ends = [("[CLS]", IDS["[CLS]"]), ("[SEP]", IDS["[SEP]"])]
    made.post_processor = TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=ends)
    return made


def named(row):
    return [VOCABULARY[i] for i in row]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("harbour", "lower"), ("’s", "lower"), (".", "lower"), ("Malta", "Title"), ("Ärzte", "Title"),
        ("NATO", "UPPER"), ("U.S.", "UPPER"), ("McKay", "miXed"), ("iPhone", "miXed"), ("2,500", "d1git"),
        ("B52", "d1git"), ("5th", "d1git"), ("I", "I"),
        ("A", "I"), ("i", "lower"), ("東京", "lower"), ("", "lower"), ("🚢", "lower"), ("O’Brien", "miXed"),
    ],
)  # fmt: skip
def test_letter_shapes(word, shape):
    assert SHAPES[letter_shape(word)] == shape


def test_each_word_knows_its_first_piece(tokenizer):
    made = pieces(tokenizer, [["The", "ferry", "sailed", "."]])
    assert named(made.ids[0]) == ["[CLS]", "the", "ferry", "sail", "##ed", ".", "[SEP]"]
    assert made.first.tolist() == [[0, 1, 2, 3, 5]], "the root stands on [CLS], then one entry a word"
    assert made.lengths == (4,)
    assert made.mask.tolist() == [[1] * 7]
    assert [SHAPES[s] for s in made.shapes[0]] == ["lower", "Title", "lower", "lower", "lower", "lower", "lower"]


def test_a_shorter_sentence_is_padded(tokenizer):
    made = pieces(tokenizer, [["ferry"], ["The", "ferry", "sailed"]])
    assert named(made.ids[0]) == ["[CLS]", "ferry", "[SEP]", "[PAD]", "[PAD]", "[PAD]"]
    assert made.mask.tolist() == [[1, 1, 1, 0, 0, 0], [1] * 6]
    assert made.first.tolist() == [[0, 1, 0, 0], [0, 1, 2, 3]]
    assert made.lengths == (1, 3)


def test_a_word_of_several_parts_stands_on_the_first(tokenizer):
    made = pieces(tokenizer, [["U.S.", "sails"]])
    assert named(made.ids[0]) == ["[CLS]", "u", ".", "s", ".", "sail", "##s", "[SEP]"]
    assert made.first.tolist() == [[0, 1, 5]]
    assert [SHAPES[s] for s in made.shapes[0][1:5]] == ["UPPER"] * 4, "each piece has the shape of its word"


def test_a_word_that_gives_no_piece_stands_on_the_one_before(tokenizer):
    made = pieces(tokenizer, [["\u200b", "ferry", "\x01", "sailed", "\ufeff"]])
    assert made.first.tolist() == [[0, 0, 1, 1, 2, 2]]
    assert made.lengths == (5,)


def test_unknown_words_are_words_too(tokenizer):
    made = pieces(tokenizer, [["🚢", "a" * 500, "ferry"]])
    assert named(made.ids[0]) == ["[CLS]", "[UNK]", "[UNK]", "ferry", "[SEP]"]
    assert made.first.tolist() == [[0, 1, 2, 3]]


def test_half_a_surrogate_pair_is_read_as_an_unknown_word(tokenizer):
    made = pieces(tokenizer, [["\ud800", "ferry", "x\udc00"]])
    assert made.lengths == (3,)
    assert named(made.ids[0])[1:3] == ["[UNK]", "ferry"]


def test_words_past_the_longest_input_are_left_out(tokenizer):
    made = pieces(tokenizer, [["sailed"] * 200])
    assert made.ids.shape == (1, MAX_PIECES)
    assert 0 < made.lengths[0] < 200
    assert made.first.max() < MAX_PIECES
    assert made.first.shape == (1, made.lengths[0] + 1)


def test_words_without_pieces_past_the_longest_input_are_left_out(tokenizer):
    made = pieces(tokenizer, [["sailed"] * 127 + ["\u200b"] * 50])
    assert made.lengths == (177,), "254 pieces and the two ends still fit"
    assert made.first[0, 128:].tolist() == [made.first[0, 127]] * 50


@pytest.mark.parametrize("sentences", [[], [[]], [[], ["ferry"]]])
def test_no_sentence_and_no_words(tokenizer, sentences):
    made = pieces(tokenizer, sentences)
    assert len(made.lengths) == len(made.ids) == len(sentences)
    assert made.ids.dtype == np.int64
    assert made.first.shape[0] == len(sentences)
