"""What holds for reading any reports: slices, order, ids, one report apart or among others, work in
proportion to length."""

import random
import sys
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from rashomon.reading import ReaderModel, attributions, read
from rashomon.reading.furniture import is_furniture
from rashomon.reading.sentences import MAX_WORDS, sentences
from rashomon.record import Days, Published, Report

PHRASES = (
    "The army", "will withdraw", "nine ships", "from Gao", "by June 2032", ",", ".", "and", "which", "said", "that",
    "according to", "Mara Ibsen", "she", "“", "”", "\n", "\n\n", "has not disclosed", "how many", "if",
    "on Monday", "to sell", "the mine", "for $5 million", "was closed", "The withdrawal of", "while keeping", "in Chad",
    "not", "they", "agreed to", "reopen", "?", "-", "*", "US", "about 40", "people", "were killed",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PHRASES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PHRASES), max_size=12).map("".join),
)
DAY = st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(lambda d: Published(Days(d, d), "given"))


@pytest.fixture(scope="module")
def model():
    return ReaderModel(threads=1)


def spans_of(statement):
    yield statement.span, statement.quote
    for part in (*statement.actors, *statement.places):
        yield part.span, part.name
    for credit in statement.attribution:
        yield credit.span, credit.speaker
    for measured in (*statement.quantities, *([statement.when] if statement.when else [])):
        yield measured.span, measured.expression


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, published=DAY)
def test_any_text_is_read(text, published, model):
    (reading,) = read([Report("any.txt", text, published=published)], model)
    made = reading.statements
    for statement in made:
        assert all(span is None or span.of(text) == words for span, words in spans_of(statement))
        assert statement.sentence.holds(statement.span)
        assert statement.clause.strip() == statement.clause != ""
        assert statement.quote.strip() == statement.quote != ""
    assert all(a.span <= b.span for a, b in pairwise(made)), "in the order of the text"
    assert len({s.id for s in made}) == len(made)
    assert all(p.span is None or 0 <= p.span.start < p.span.end <= len(text) for p in reading.problems)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
@example(text="“ 0!ACCORDING%")
def test_relations_of_any_text(text, model):
    for found in attributions(Report("any.txt", text), model):
        assert found.content
        assert all(a.end <= b.start for a, b in pairwise(found.content)), "runs apart, in order"
        for span in (found.cue, *found.content, *([found.source] if found.source else [])):
            assert span.of(text).strip() == span.of(text) != ""
        assert all(found.credits(span.start) and found.credits(span.end - 1) for span in found.content)
        assert found.attribution.span is None or found.attribution.span.of(text) == found.attribution.speaker


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_sentences_of_any_text(text):
    found = sentences(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for sentence in found:
        assert 0 < len(sentence.words) <= MAX_WORDS
        assert all(a.end <= b.start for a, b in pairwise(sentence.words))
        assert all(word.of(text).strip() == word.of(text) != "" for word in sentence.words)
    assume(not any(is_furniture(line) for k in range(len(text)) for line in text[k:].splitlines()[:1]))
    letters = [k for k, c in enumerate(text) if c.isalnum()]
    inside = {k for s in found for a, b in s.words for k in range(a, b)}
    assert all(text[k].isdigit() for k in letters if k not in inside), "only a bullet's number is left out"


WHO = ("The army", "Mara Ibsen", "A firm from Lyon", "The council of the old port", "Nine sailors")
DID = (
    "left Gao on Monday", "will sell 40 ships by June", "has not disclosed the price",
    "closed the mine and opened a school",
    "said that the tunnel, which cost $3 million, would reopen if the repairs were finished in May",
)  # fmt: skip


def reports(count):
    """Reports of one to six sentences, each another mixture."""
    chance = random.Random(5)
    for number in range(count):
        lines = [f"{chance.choice(WHO)} {chance.choice(DID)}." for _ in range(chance.randint(1, 6))]
        yield Report(f"{number}.txt", " ".join(lines))


def test_reports_read_the_same_together_apart_and_in_any_order(model):
    given_reports = list(reports(20))
    together = list(read(given_reports, model))
    assert [next(read([report], model)) for report in given_reports] == together
    assert list(read(given_reports[::-1], model))[::-1] == together


class Counted:
    """A model that counts what it is asked to read."""

    def __init__(self, model):
        self.model, self.calls, self.words = model, 0, 0

    def parse(self, found):
        self.calls += 1
        found = list(found)
        self.words += sum(map(len, found))
        return self.model.parse(found)


def work(text, count, model):
    """Words that the model reads and functions called for `count` copies of a text in one report, numbered at #."""
    counted, calls = Counted(model), 0

    def count_call(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count_call)
    try:
        list(read([Report("long.txt", "".join(text.replace("#", str(n)) for n in range(count)))], counted))
    finally:
        sys.setprofile(None)
    assert counted.calls == 1
    return counted.words, calls


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ibsen sold mine # for $5 million on Monday. “She left,” said Tom Adler.\n\n",
        "The army left Gao in 2030 and nine ships sank, while ",
        "“",
        "a",
        "I said #. ",
        "#,000 men. ",
        "- x\n",
        "(",
        "1234567890",
        "a\u0301\u0323",
        "“He left,” she said. ”",
    ],
)
def test_twice_the_text_is_twice_the_work(text, model):
    copies = max(2, 1500 // len(text))
    words, calls = work(text, copies, model)
    twice_words, twice_calls = work(text, 2 * copies, model)
    assert twice_words <= 2.1 * words + 10
    assert twice_calls <= 2.2 * calls + 500
