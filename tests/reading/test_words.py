"""Words as the treebanks cut them, each a span of the text."""

from itertools import pairwise

import pytest

from rashomon.reading.words import plain, word_spans
from rashomon.record import Span


def words(text):
    return [span.of(text) for span in word_spans(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("didn't won’t can't", "did n't wo n’t ca n't"),
        ("they're we've I'll she'd I'm", "they 're we 've I 'll she 'd I 'm"),
        ("Kenya's harbour, the crews' pay", "Kenya 's harbour , the crews ' pay"),
        ("the captain’s log", "the captain ’s log"),
        ("They cannot sail", "They can not sail"),
        ("the U.S. and the U.K. at 6 p.m. sharp", "the U.S. and the U.K. at 6 p.m. sharp"),
        ("$5 million, €3.2bn, £40m", "$ 5 million , € 3.2bn , £ 40m"),
        ("2,500 crates, 1,000,000 more, 3.5 per cent", "2,500 crates , 1,000,000 more , 3.5 per cent"),
        ("at 12:30 on the 27th, 3rd and 1990s", "at 12:30 on the 27th , 3rd and 1990s"),
        ("40%", "40 %"),
        ("a French-led crew", "a French - led crew"),
        ("the 600-900 range", "the 600 - 900 range"),
        ("Mr. Ode met Dr. Falk on Sept. 3", "Mr. Ode met Dr. Falk on Sept. 3"),
        ("J. Doe sailed.", "J. Doe sailed ."),
        ("AT&T paid", "AT&T paid"),
        ("ask desk@harbour.example or https://harbour.example/a?b=1 now",
         "ask desk@harbour.example or https://harbour.example/a?b=1 now"),
        ("“Yes,” he said — twice… or more", "“ Yes , ” he said — twice … or more"),
        ("wait... what -- now", "wait ... what -- now"),
        ("Ko\u0301bo \u05e9\u05dc\u05d5\u05dd 東京", "Ko \u0301 bo \u05e9\u05dc\u05d5\u05dd 東京"),
        ("São Tomé’s café", "São Tomé ’s café"),
        ("an anti-war ex-minister, re-elected by e-mail", "an anti-war ex-minister , re-elected by e-mail"),
        ("O'Brien left Sha'ab at six o’clock", "O'Brien left Sha'ab at six o’clock"),
        ("on 27/9/2024 for 1/2 price", "on 27/9/2024 for 1/2 price"),
        ("No!! ==== **** $$$", "No !! ==== **** $$$"),
        ("we're gonna strike #strike", "we 're gon na strike #strike"),
        ("boats, nets, etc. were lost", "boats , nets , etc. were lost"),
        ("in\u00adfor\u00admation", "in\u00adfor\u00admation"),
        ("`` We sail , '' he said", "`` We sail , '' he said"),
    ],
)  # fmt: skip
def test_how_words_are_cut(text, cut):
    assert words(text) == cut.split(" ")


@pytest.mark.parametrize("text", ["", " ", "\u00a0\u2003\n\t"])
def test_white_space_holds_no_word(text):
    assert words(text) == []


def test_a_full_stop_after_a_word_is_a_word_of_its_own():
    assert words("It sank. They left.") == ["It", "sank", ".", "They", "left", "."]


def test_words_stay_within_the_span_given():
    text = "One ship. Two ships. Three ships."
    assert [s.of(text) for s in word_spans(text, Span(10, 20))] == ["Two", "ships", "."]


def test_words_are_in_order_and_leave_out_white_space_alone():
    text = "“Don’t sail,” the harbour-master’s aide (J. Doe) told U.S. crews… 2,500 of them!\n\u00a0$5?"
    spans = word_spans(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join(s.of(text) for s in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (["MAYOR", "RESIGNS", "AFTER", "FIRE", "!"], ["mayor", "resigns", "after", "fire", "!"]),
        (["The", "U.S.", "Navy"], ["The", "U.S.", "Navy"]),
        (["BBC", "News"], ["BBC", "News"]),
        (["NATO", "40"], ["NATO", "40"]),
        (["the", "o\ufb03ce", "in\u00adside"], ["the", "office", "inside"]),
        (["\u200b", "ship"], ["\u200b", "ship"]),
    ],
)
def test_words_as_a_model_sees_them(words, seen):
    assert plain(words) == seen
