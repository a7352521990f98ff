from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.sources import pages
from rashomon.sources.pages import read_page

STORY = """<article><h1>Ferry closed until spring</h1>
<p>The ferry will <b>not</b> run before March, the harbour
 office <a href="/x">said on Friday</a>.</p>
<p>It was built in 1960 &amp; carries 40 people.<br>Two boats replace it.</p>
<ul><li>Tickets stay valid.</li><li>The quay stays open.</li></ul>
<blockquote><p>We are sorry.</p></blockquote></article>"""
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Ferry closed until spring | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="https://gazette.example/ferry">
<meta name="author" content="Jane Roe">%s<style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>{STORY}
<script>var x = "words of a script";</script><footer>Copyright 2019 Harbour Gazette</footer></body></html>"""


def test_a_page_gives_its_running_text():
    text, _, _ = read_page(PAGE)
    assert text.split("\n\n") == [
        "Ferry closed until spring",
        "The ferry will not run before March, the harbour office said on Friday.",
        "It was built in 1960 & carries 40 people.\nTwo boats replace it.",
        "Tickets stay valid.\nThe quay stays open.",
        "We are sorry.\n",
    ]


def test_a_page_says_what_it_is():
    _, details, _ = read_page(PAGE)
    assert details.title == "Ferry closed until spring"
    assert details.outlet == "Harbour Gazette"
    assert details.authors == ("Jane Roe",)
    assert details.url == "https://gazette.example/ferry"
    assert details.language == "en"
    assert details.published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-09-27T14:00:00Z">',
        '<meta itemprop="datePublished" content="2024-09-27T14:00:00+00:00">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-09-27T14:00:00Z"}</script>',
    ],
)
def test_a_date_that_the_page_names_is_known_by_page(head):
    published = read_page(PAGE % head)[1].published
    assert published is not None
    assert (published.how, published.at) == ("page", datetime(2024, 9, 27, 14, tzinfo=UTC))


def test_the_address_may_date_a_page():
    published = read_page(PAGE.replace("example/ferry", "example/2024/09/27/ferry"))[1].published
    assert published is not None
    assert published.day == date(2024, 9, 27)


def test_a_date_that_cannot_be_read_leaves_the_page_to_the_next():
    head = '<meta property="article:published_time" content="soon"><meta name="date" content="2024-09-27">'
    published = read_page(PAGE % head)[1].published
    assert published is not None
    assert published.day == date(2024, 9, 27)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One short line.</p><p>Another line.</p>", "One short line.\n\nAnother line.\n"),
        ("Words without a tag.", "Words without a tag.\n"),
        ("<pre>One line,\nanother line.</pre>", "One line,\nanother line.\n"),
        ("<div>One part.<br><br>Another part.<br>Its end.</div>", "One part.\n\nAnother part.\nIts end.\n"),
        ("<table><tr><td>2024</td><td>3 boats</td></tr><tr><td>2025</td></tr></table>", "2024 | 3 boats\n2025\n"),
        ("", ""),
        ("<!-- only a comment -->", ""),
        ("<html><body></body></html>", ""),
        ("<html><head><title>Ferry</title></head><body><script>x</script></body></html>", ""),
    ],
)
def test_small_and_empty_pages(markup, text):
    assert read_page(markup)[0] == text


def test_every_paragraph_of_a_bare_page_is_kept():
    lines = [f"On day {day} the ferry carried {day + 3} people over the river." for day in range(30)]
    markup = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    assert read_page(markup)[0].split("\n\n") == [*lines[:-1], lines[-1] + "\n"]


def test_a_page_that_nests_deeply_is_read():
    assert "Deep words" in read_page("<div>" * 1500 + "<p>Deep words stand here.</p>" + "</div>" * 1500)[0]


def test_an_encoding_in_the_prolog_does_no_harm():
    assert (
        "café"
        in read_page('<?xml version="1.0" encoding="latin-1"?><html><body><p>The café is old.</p></body></html>')[0]
    )


@settings(deadline=None, max_examples=60)
@given(st.text() | st.lists(st.sampled_from([
    "<p>", "</p>", "<div>", "<br>", "</div>", "<td>", "<li>", "<script>", "<!--", "-->", "<html lang='x'>", "words ",
    "&amp;", "&#0;", "<time datetime='2024'>", "<title>", "<", ">", "\0", "<meta name='date' content='", "'>", "\ud7ff",
])).map("".join))  # fmt: skip
def test_no_markup_raises(markup):
    text, _, _ = read_page(markup)
    text.encode("utf-8")


def test_a_page_of_too_many_tags_is_cut(monkeypatch):
    monkeypatch.setattr(pages, "TAG_LIMIT", 6)
    assert read_page("<p>One.</p><p>Two.</p><p>Three.</p>")[::2] == ("One.\n\nTwo.\n\nThree.\n", False)
    assert read_page("<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>")[::2] == ("One.\n\nTwo.\n\nThree.\n", True)


def test_a_picture_written_into_the_page_is_left_out():
    assert read_page(f"<p>The ferry.<img src='data:image/png;base64,{'A' * 9000}'></p>")[0] == "The ferry.\n"


def test_a_short_report_is_told_from_what_stands_around_it():
    markup = """<header><a href="/">Gazette</a><nav><ul><li>News</li><li>Sport</li></ul></nav></header>
    <h1>Ferry closed</h1><p>By Jane Roe, 27 September 2024</p><p>The ferry will not run before March.</p>
    <aside><h3>Related</h3><a href="x">Bridge to open</a></aside><div class="old comments"><p>Nice ferry.</p></div>
    <footer>Copyright 2019</footer>"""
    text, details, _ = read_page(
        f"<html><head><title>Ferry closed - Gazette</title></head><body>{markup}</body></html>"
    )
    assert text == "Ferry closed\n\nBy Jane Roe, 27 September 2024\n\nThe ferry will not run before March.\n"
    assert details.title == "Ferry closed"


def test_the_one_article_of_a_page_is_its_report():
    markup = "<p>Weather today</p><article><header><h1>Ferry closed</h1></header><p>It is old.</p></article><p>More</p>"
    assert read_page(f"<html><body>{markup}</body></html>")[0] == "Ferry closed\n\nIt is old.\n"
