"""What of a text is the writer's own prose, and what is quoted or stands beside it on the page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.origins.own_words import headings, quotations

PROSE = "The ferry ran onto the rocks below the light at Orme. Nobody was hurt when it broke in two."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It broke,” she said.", ["“It broke,”"]),
        ('He said "it broke" twice.', ['"it broke"']),
        ("Sie sagte „es brach“ und ging.", ["„es brach“"]),
        ("«Il a cassé», dit-elle.", ["«Il a cassé»"]),
        ("“It broke.\n\n“It sank,” she said.", ["“It broke.", "“It sank,”"]),
        ("A 12\" pipe and a 6\" pipe burst.", []),
        ("Gates are gone. — Town of Orme (@orme) May 3, 2031", ["Gates are gone. — Town of Orme (@orme) May 3, 2031"]),
        ("The town (@orme) " + "wrote and wrote " * 30, []),
    ],
)  # fmt: skip
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


@pytest.mark.parametrize(
    "heading",
    ["Most read this week", "2:05 Video shows the ferry on the rocks", "Share\nTweet\nEmail", "By Jane Roe"],
)
def test_headings_links_and_names_of_pictures(heading: str) -> None:
    text = f"{heading}\n\n{PROSE}\n \n{heading}"
    assert [text[start:end] for start, end in headings(text)] == [heading, heading]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Bridge shut",
        f"{PROSE}\n\n(“{PROSE}”)\n\n{PROSE[:-1]}?",
        PROSE.replace(" ", "\n"),
        f"{PROSE}\n\n{PROSE[:-1].replace('.', ' and')} {PROSE[:-1].replace('.', ' and')}",
        "渡轮在灯塔下触礁。\n\n没有人受伤。",
    ],
)
def test_prose_is_no_heading(text: str) -> None:
    assert headings(text) == []


@settings(deadline=None)
@given(st.text(st.sampled_from('ab. “”"«»„\n@()'), max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in [*quotations(text), *headings(text)])
