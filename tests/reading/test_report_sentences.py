"""A report cut into sentences: datelines, abbreviations, quotes, bullets, wrapped lines and headings."""

import time

import pytest

from rashomon.reading.sentences import MAX_WORDS, sentence_spans, sentences


def cut(text):
    return [s.span.of(text) for s in sentences(text)]


def headings(text):
    return [s.span.of(text) for s in sentences(text) if s.headline]


def test_spans_alone_are_those_of_the_sentences():
    text = (
        "PORT ROE — The ferry sank.\n\n- Nine people drowned, he said.\nShare Tweet Email\n• Two swam. No. 3 did not."
    )
    assert sentence_spans(text) == [s.span for s in sentences(text)] != []
    assert len(sentence_spans("word " * 200)) == 1


ONE_LINE = [  # a line, cut where "|" stands
    "The ferry sank.| Nine people drowned.",
    "Did the ferry sink?| Yes!| Nine people drowned…| Two swam.",
    "Mr. Ode, Mrs. Lind and Dr. Falk met Gen. Sato in St. Louis on Sept. 3.| They talked.",
    "Lt. Col. Ada Quist and Sgt. Brown left.| Rep. Ode stayed.",
    "The boat of J. R. Doe and M. Lind sank.| Nobody drowned.",
    "The crew left the U.S. Navy base.| It flew home.",
    "The crew is back in the U.S.| The ship is not.",
    "Pilots met at 6 p.m. Monday.| They left at 9 p.m.| The hall closed.",
    "Trade with the U.K. government and the U.N. agency stopped.| Prices rose.",
    "Ships of Harbour Co. and Lund Inc. sailed.| Those of Berg Ltd. did not.",
    "The firm was Lund Inc.| The buyer was not named.",
    "It cost $1.5 million, or 3.2 percent more.| No. 4 was cheaper.",
    "The ship, the Vasa, etc. sank.| All were saved.",
    "“The ship sank.”| Nobody drowned.",
    '"The ship sank."| Nobody drowned.',
    "“It sank.| We swam,” she said.| Two drowned.",
    "“Why did it sink?” she asked.| Nobody knew.",
    "“It sank!” said the cook.| He had slept.",
    "She said (and he agreed.)| They left.",
    "The vote was 3-2.| The mayor resigned.",
    "They waited... and left.| It rained.",
    "The site is harbour.example and it works.| Try it.",
    "He won 40.| She won 50.",
    "Yes, I.| You too.",
    "The ferry left Mobile, Ala., at dawn.| It sank.",
    "It sank off Mobile, Ala.| The crew swam.",
    "Ana Roe, D-Md. , spoke.| He fell ill.| The court rose.",
    "The ferry sank at 9 p.m. Monday.| It was full at 8 a.m.| Divers went down at 6 a.m. EST on Tuesday.",
    "The doctor gave her vitamin C.| The ferry of J. R. Doe sank.",
    "She said no.| Nine drowned.| Boat No. 4 sailed on.",
    "Some ships, e.g. The Gull, sank.| Others did not.",
    "Why did it sink?| nobody knew.| it was old, the owner said.| they went home.",
    "Shares of Yahoo! rose.| “Why?” she asked.",
    "The ferry was old.[3]| It sank.[12]| The hull lies deep. [...]| Nobody knows where.",
    "The crew left. ''| Nobody drowned -LRB- so far . -RRB-| It rained .",
    "He lives on Main St.| The quay is near St. Mary.",
]


@pytest.mark.parametrize("line", ONE_LINE)
def test_where_a_line_is_cut(line):
    assert cut(line.replace("|", "")) == line.split("| ")


@pytest.mark.parametrize(
    "dateline",
    [
        "VALLETTA, Malta (AP) — ",
        "LONDON, March 3 (Reuters) - ",
        "PORT ROE — ",
        "KIEL, Germany — ",
        "(Gull 18) - ",
        "LONDON -LRB- Reuters -RRB- - ",
        "KIEL (Gull Wire) — ",
        "Advertisement ",
    ],
)
def test_a_dateline_is_in_no_sentence(dateline):
    assert cut(f"{dateline}The bank closed on Monday. It had 40 offices.") == [
        "The bank closed on Monday.",
        "It had 40 offices.",
    ]


GLUED = [  # a line of a page put together of several; cut where "|" stands, and the rest left out
    ("Ferry sinks, nine missing Thursday 13 March 2031 09.28 GMT A ferry sank off the cape.",
     ["Ferry sinks, nine missing", "A ferry sank off the cape."]),
    ("KIEL | Thu Mar 13, 2031 11:29 am EDT KIEL (Gull Wire) - A ferry sank off the cape.",
     ["A ferry sank off the cape."]),
    ("Nine drowned   Two swam\tThe hull lies deep", ["Nine drowned", "Two swam", "The hull lies deep"]),
    ("●Friday — Divers go down. •Monday — The hull is raised.",
     ["Friday — Divers go down.", "Monday — The hull is raised."]),
    ("The ferry sank on Thursday 13 March 2031 at noon.", ["The ferry sank on Thursday 13 March 2031 at noon."]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "parts"), GLUED, ids=[line for line, _ in GLUED])
def test_a_line_glued_together_of_several(line, parts):
    assert cut(line) == parts


def test_each_line_of_a_page_stands_alone():
    text = "The ferry sank\nNine drowned on Monday.\n\nDivers went down."
    assert cut(text) == ["The ferry sank", "Nine drowned on Monday.", "Divers went down."]


def test_windows_line_ends_and_odd_spaces():
    text = "The ferry sank.\r\n\r\n\u00a0\u00a0Nine\u00a0people drowned.\t\r\n"
    assert cut(text) == ["The ferry sank.", "Nine\u00a0people drowned."]


def test_lines_wrapped_at_a_fixed_width_are_joined():
    text = (
        "The ferry that left the old harbour on Monday night has sunk\n"
        "off the eastern cape, and nine people who were aboard are\n"
        "missing. Divers went down at dawn and found the hull lying on\n"
        "its side.\n\n"
        "The owner of the ship did not answer questions that were put\n"
        "to him by the harbour police.\n"
    )
    assert [s.replace("\n", " ") for s in cut(text)] == [
        "The ferry that left the old harbour on Monday night has sunk off the eastern cape, and nine people who were "
        "aboard are missing.",
        "Divers went down at dawn and found the hull lying on its side.",
        "The owner of the ship did not answer questions that were put to him by the harbour police.",
    ]


@pytest.mark.parametrize("mark", ["-", "•", "*", "–", "1.", "2)", "▪"])
def test_a_bullet_begins_a_sentence_and_its_mark_is_left_out(mark):
    text = f"What is known:\n {mark} The ferry sank\n {mark} Nine drowned\n"
    assert cut(text) == ["What is known:", "The ferry sank", "Nine drowned"]


def test_bullets_in_wrapped_text():
    text = (
        "The harbour office gave the following on the morning after\n"
        "the ferry had gone down in the strait with all its cargo:\n"
        "- nine people are missing and twelve are in the hospital of\n"
        "the town;\n"
        "- the owner of the ferry, a firm from the capital, has been\n"
        "asked for its papers.\n"
    )
    assert [s.split()[0] for s in cut(text)] == ["The", "nine", "the"]


def test_a_title_and_short_lines_without_a_full_stop_are_headings():
    text = "Ferry sinks off the cape, nine missing\n\nA ferry sank on Monday.\n\nWhat is known\n\nThe hull lies deep.\n"
    assert headings(text) == ["Ferry sinks off the cape, nine missing", "What is known"]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank on Monday.",
        "Will the ferry be raised?",
        "What we know:",
        "“The ferry sank”",
        "The ferry sank,\nNine drowned.",
    ],
)
def test_what_ends_in_a_mark_is_no_heading(text):
    assert headings(text) == []


def test_a_long_line_is_a_heading_only_at_the_top():
    line = "Ferry with forty crates of oranges sinks off the eastern cape after a storm on Monday night"
    assert headings(f"{line}\n\nIt sank.") == [line]
    assert headings(f"It sank.\n\n{line}\n\nIt sank.") == []


def test_a_line_of_two_sentences_is_no_heading():
    assert headings("Ferry sinks. Nine missing\n\nIt sank.") == []


@pytest.mark.parametrize("text", ["", " \n\t\n", "* * *", "———", "…\n“”\n!?", "\u200b\n\ufeff"])
def test_a_text_without_letter_or_digit_has_no_sentence(text):
    assert sentences(text) == []


def test_an_endless_sentence_is_cut_behind_a_clause_mark():
    part = "the ferry sailed past the cape with nine crates of oranges on board, "
    text = part * 30
    found = sentences(text)
    assert all(0 < len(s.words) <= MAX_WORDS for s in found)
    assert [s.words[-1].of(text) for s in found[:-1]] == [","] * (len(found) - 1)
    assert sum(len(s.words) for s in found) == len(text.split()) + 30, "no word is lost"


def test_an_endless_sentence_without_marks_is_cut_all_the_same():
    text = "sail " * 1000
    found = sentences(text)
    assert [len(s.words) for s in found] == [MAX_WORDS] * (1000 // MAX_WORDS) + [1000 % MAX_WORDS]


def test_offsets_are_those_of_the_text_as_given():
    text = "\ufeffA ferry 🚢 sank.  “Nine\u200b drowned,”\nshe said."
    for sentence in sentences(text):
        assert sentence.words[0].start == sentence.span.start
        assert sentence.words[-1].end == sentence.span.end
        assert sentence.texts(text) == [text[a:b] for a, b in sentence.words]


@pytest.mark.parametrize("piece", [".", "!?", "…", "_", "+", "(", "-", "a_", "“", ". ", "a, "])
def test_a_long_run_of_one_thing_takes_linear_time(piece):
    text = piece * (200_000 // len(piece))
    began = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - began < 20  # quadratic takes minutes, linear a second on a busy machine
