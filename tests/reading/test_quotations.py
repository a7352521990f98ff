"""Quotation marks over sentences and paragraphs, the verbs beside them, and lines that a speaker's name opens."""

import time

import pytest

from rashomon.reading import attributions
from rashomon.reading.quotations import Quotes, carried, quoted_spans
from rashomon.reading.relations import Relation
from rashomon.reading.sentences import sentences
from rashomon.record import Attribution, Report, Span

QUOTED = [  # text, (source, content) of each relation that nothing else holds
    ("“We will rebuild it,” said Maria Lopez.", [("Maria Lopez", ["“We will rebuild it,”"])]),
    ("“We will rebuild it,” beamed Maria Lopez.", [("Maria Lopez", ["“We will rebuild it,”"])]),
    ("\"We will rebuild it,\" Lopez said. \"It took years.\"",
     [("Lopez", ["\"We will rebuild it,\"", "\"It took years.\""])]),
    ("''We will rebuild it,'' Lopez said.", [("Lopez", ["''We will rebuild it,''"])]),
    ("“The dam,” Prado said, “has cracks in its walls.”",
     [("Prado", ["“The dam,”", "“has cracks in its walls.”"])]),
    ("“Who will pay for it?” Prado asked the council.", [("Prado", ["“Who will pay for it?”"])]),
    ("The mayor left early. “Who will pay for all this?” Prado said.", [("Prado", ["“Who will pay for all this?”"])]),
    ("In a letter, Prado wrote:\n“The dam has cracks.”\n“It must be closed.”",
     [("Prado", ["“The dam has cracks.”", "“It must be closed.”"])]),
    ("Minister Paul Ohr: No deal before the vote\n\nTalks went on.",
     [("Minister Paul Ohr", ["No deal before the vote"])]),
    ("Talks went on for days.\n\nPAUL OHR: There is no deal. There will be none.",
     [("PAUL OHR", ["There is no deal. There will be none."])]),
    ("The deal has three parts: a toll, a tax and a loan.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUOTED, ids=[text for text, _ in QUOTED])
def test_who_says_what_stands_in_quotation_marks(model, text, expected):
    found = [r for r in attributions(Report("report.txt", text), model) if r.said]
    outer = [r for r in found if not any(o is not r and o.credits(r.cue.start) for o in found)]
    assert [(r.source and r.source.of(text), [s.of(text) for s in r.content]) for r in outer] == expected


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ("\"One,\" she said. \"Two.\"", ["One,", "Two."]),
        ("''One,'' she said.", ["One,"]),
        ("``One,'' she said.", ["One,"]),
        ("«One», she said.", ["One"]),
        ("“One.\n“Two.”", ["One.", "Two."]),
        ("She said: “One", ["One"]),
        ("One” she said", []),
        ("no quotation", []),
        ("“”", []),
        ("\"", []),
        ("", []),
        ("It's the crews' pay", []),
    ],
)  # fmt: skip
def test_what_stands_in_quotation_marks(text, inside):
    assert [span.of(text) for span in quoted_spans(text)] == inside


def test_the_part_of_a_quotation_in_a_sentence_has_its_marks():
    text = "“One. Two,” she said, ''three.''"
    quotes = Quotes(text)
    assert [span.of(text) for span in quotes.within(Span(6, len(text)))] == ["Two,”", "''three.''"]
    assert quotes.around(Span(6, 9)) == Span(1, 10)
    assert quotes.around(Span(12, 15)) is None
    assert quotes.fill(Span(0, 5))
    assert not quotes.fill(Span(0, len(text)))


def test_a_long_quotation_is_carried_in_linear_time():
    text = "Prado wrote: " + "“It leaks.” “It must be closed.” " * 20_000
    found = sentences(text)
    told = Relation(Attribution("Prado", "wrote", False, Span(0, 5)), Span(0, 5), Span(6, 11), (), said=True)
    began = time.perf_counter()
    (first, *rest) = carried(found, [[told], *([] for _ in found[1:])], Quotes(text))
    assert len(first[0].content) == len(rest) > 30_000
    assert all(first[0].credits(sentence.span.start) for sentence in found[1:])
    assert time.perf_counter() - began < 20  # quadratic takes minutes, linear a second on a busy machine
