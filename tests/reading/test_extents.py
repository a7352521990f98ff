"""The quote of a statement, one run of the report's words, and its wording for a reader."""

import pytest

QUOTES = [  # text, action, quote, and the wording where it is another
    ("The ferry sank on Monday.", "sink", "The ferry sank on Monday", None),
    ("“The mine is closed,” the union said.", "close", "The mine is closed", None),
    ("Sewage poured largely untreated once again into the Orme as crews worked to replace a pump.", "pour",
     "Sewage poured largely untreated once again into the Orme", None),
    ("Officials said that the bridge would open in May.", "open", "the bridge would open in May", None),
    ("The tunnel will close in August, according to the ministry.", "close", "The tunnel will close in August", None),
    ("According to the union, 300 miners left on Monday.", "leave", "300 miners left on Monday", None),
    ("If the rain stops, farmers will plant rice.", "plant", "farmers will plant rice", None),
    ("In 2018, the city built a tunnel.", "build", "In 2018, the city built a tunnel", None),
    ("The ship sank on Monday, indicating a change of course.", "sink", "The ship sank on Monday", None),
    ("Nurses agreed to end the strike by Friday.", "end", "Nurses agreed to end the strike by Friday", None),
    ("The firm closed its plant in Leeds and opened a warehouse in Bradford.", "close",
     "The firm closed its plant in Leeds", None),
    ("The firm closed its plant in Leeds and opened a warehouse in Bradford.", "open",
     "opened a warehouse in Bradford", "The firm opened a warehouse in Bradford"),
    ("The navy will withdraw two frigates and reduce its staff in Harwich.", "reduce",
     "reduce its staff in Harwich", "The navy will reduce its staff in Harwich"),
    ("The navy will leave Harwich in June, while keeping a radar station in Dover.", "keep",
     "keeping a radar station in Dover", "The navy will keep a radar station in Dover"),
    ("The war, which began in 2022, has killed 9,000 people.", "begin",
     "which began in 2022", "The war began in 2022"),
    ("Work stopped after the main valve exploded on Monday, injuring two people.", "injure",
     "the main valve exploded on Monday, injuring two people", "injuring two people"),
    ("The council has a plan to rebuild the pool by May.", "rebuild",
     "rebuild the pool by May", "The council will rebuild the pool by May"),
    ("The agreement allows ships to pass the strait.", "pass",
     "ships to pass the strait", "ships will pass the strait"),
    ("The evacuation of 2,000 villagers from the valley began on Monday.", "evacuate",
     "The evacuation of 2,000 villagers from the valley", None),
    ("The city focused on mending roads in Kiel.", "focus", "The city focused on mending roads in Kiel", None),
    ("The mayor showed \"passion\" on Monday.", "show", "The mayor showed \"passion\" on Monday", None),
    ("The union praised its “quiet courage.”", "praise", "The union praised its “quiet courage.”", None),
    ("Divers found nine people (two of them dead).", "find", "Divers found nine people (two of them dead)", None),
    ("The firm, which owns two mines, and its partner cleaned the river and left.", "own",
     "which owns two mines", "The firm owns two mines"),
    ("The firm and its partner agreed to close one mine and clean the river.", "clean",
     "clean the river", "The firm and its partner will clean the river"),
    ("Villagers called on the firm to pay for the damage.", "pay",
     "the firm to pay for the damage", "the firm may pay for the damage"),
    ("“Gull” sank on Monday.", "sink", "“Gull” sank on Monday", None),
    ("The union said that it won't sign the deal and won't leave.", "leave", "won't leave", "it will not leave"),
    ("Officials -LRB- of the port -RRB- left on Monday .", "leave",
     "Officials -LRB- of the port -RRB- left on Monday", None),
    ("It was not clear how many people were hurt.", "clear", "It was not clear how many people were hurt", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "action", "quote", "wording"), QUOTES, ids=[f"{a}: {t}" for t, a, _, _ in QUOTES])
def test_quote_and_wording(stated, text, action, quote, wording):
    statement = stated(text, action)
    assert statement.quote == quote == statement.span.of(text)
    assert statement.clause == (wording or quote)


@pytest.mark.parametrize(
    "text",
    [
        "The firm   closed\tits plant.",
        "The firm\nclosed its plant.",
        "  “The firm closed its plant,” she said.  ",
        "\ufeffThe firm closed its plant\u00a0in Leeds.",
        "🚢 The firm closed its plant.",
    ],
)
def test_the_quote_is_the_texts_own_characters(statements_of, text):
    for statement in statements_of(text):
        assert statement.quote == text[statement.span.start : statement.span.end]
        assert statement.quote == statement.quote.strip()


def test_neither_quote_nor_wording_begins_or_ends_with_a_mark_or_conjunction(statements_of):
    text = (
        "“The mine – the oldest in Silesia – is closed,” the union said, “and it will stay closed.” The firm, however, "
        "sold it in May; and it has rebuilt the pool (in Leeds), but not the library."
    )
    for statement in statements_of(text):
        for words in (statement.quote, statement.clause):
            assert words.split()[0].lower() not in ("and", "but", ",", ";", "to")
            assert words[0] not in ",;:.–(“”" or words[0].isalnum()
            assert words[-1] not in ",;:–(“"
