"""The record as an HTML page: whole in itself, every cite leading to its words, nothing of a report's run as code."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from rashomon.record import Brief, Gap, Line, Report, Span
from rashomon.telling import show

VOID = {"meta", "br", "link", "img", "hr", "input"}
SELF_CLOSING = {"line", "rect", "circle", "path", "stop"}


class Page(HTMLParser):
    """Tags in order, ids, targets, and the words of each mark; fails on a tag left open."""

    def __init__(self, text: str):
        super().__init__()
        self.tags, self.ids, self.targets, self.marked, self.open = [], [], [], {}, []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.append((tag, found))
        self.ids += [found["id"]] if "id" in found else []
        self.targets += [found["href"]] if tag == "a" else []
        if tag not in VOID:
            self.open.append((tag, found.get("id") or found.get("data-of")))

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        assert tag in SELF_CLOSING | VOID

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        for tag, name in self.open:
            if tag == "mark":
                self.marked[name] = self.marked.get(name, "") + data


def squeezed(text):
    return "".join(text.split())


def test_every_link_within_the_page_has_its_target(ferry):
    page = Page(show(ferry, "html"))
    inner = [t[1:] for t in page.targets if t.startswith("#")]
    assert len(inner) > 40
    assert set(inner) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_every_statement_is_marked_at_its_words(ferry):
    page = Page(show(ferry, "html"))
    assert sorted(map(squeezed, page.marked.values())) == sorted(squeezed(s.quote) for s in ferry.statements)


def test_every_sentence_of_the_brief_leads_to_what_it_cites(ferry):
    text = show(ferry, "html")
    page = Page(text)
    quotes = {s.id: squeezed(s.quote) for s in ferry.statements}
    for line in (ferry.brief.headline, *ferry.brief.points, *ferry.brief.body):
        after = text.split(html.escape(line.text), 2)[-1]  # the first is the title of the window, or none
        anchors = re.findall(r'href="#([^"]+)"', after.split("</span>")[0])
        assert {squeezed(page.marked[a]) for a in anchors} == {quotes[c] for c in line.cites}


def test_crossing_statements_keep_their_words(ferry):
    first, *rest = ferry.statements
    crossing = replace(first, id="x", span=Span(first.span.start + 10, first.span.end + 15), quote="")
    text = next(r.text for r in ferry.reports if r.id == first.report)
    crossing = replace(crossing, quote=crossing.span.of(text))
    page = show(replace(ferry, story=replace(ferry.story, statements=(first, crossing, *rest))), "html")
    assert squeezed(crossing.quote) in map(squeezed, Page(page).marked.values())
    assert re.search(r"body:has\(#q2-\d:target\) \[data-of=\"q2-\d\"\]", page)


def test_nothing_is_fetched(ferry):
    page = Page(show(ferry, "html"))
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "video", "audio", "use"}
    assert not [a for tag, attributes in page.tags for a in attributes if a.startswith("on") or a in ("src", "srcset")]
    assert [t for t in page.targets if not t.startswith("#")] == ["https://harbourpost.example/skerrow"]
    assert "url(http" not in show(ferry, "html")
    assert "@import" not in show(ferry, "html")


HOSTILE = '</p></mark><script>alert("x")</script><img src=x onerror=alert(1)>\'"'


@pytest.mark.parametrize("url", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//x.example", "x"])
def test_only_web_addresses_are_linked(bare, url):
    page = Page(show(replace(bare, reports=(Report("a.txt", "text", url=url),)), "html"))
    assert [t for t in page.targets if not t.startswith("#")] == []


def test_words_of_reports_stay_words(ferry):
    post = replace(ferry.reports[0], title=HOSTILE, outlet=HOSTILE, source=HOSTILE, url=f"https://x.example/{HOSTILE}",
                   text=HOSTILE, language=HOSTILE)  # fmt: skip
    one = replace(ferry.statements[0], report=post.id, span=Span(4, 30), quote=HOSTILE[4:30], clause=HOSTILE,
                  event=HOSTILE)  # fmt: skip
    hostile = replace(
        ferry,
        reports=(post,),
        story=replace(ferry.story, title=HOSTILE, statements=(one,)),
        brief=Brief(Line(HOSTILE, ("p1",)), (Line(HOSTILE, ("p1",)),), (Line(HOSTILE, ("p1",)),)),
        findings=replace(
            ferry.findings,
            gaps=(Gap(HOSTILE, ("p1",)),),
            accounts=tuple(replace(a, why=HOSTILE, event=HOSTILE) for a in ferry.findings.accounts),
            commitments=tuple(replace(c, who=(HOSTILE,), what=HOSTILE) for c in ferry.findings.commitments),
        ),
    )
    page = Page(show(hostile, "html"))
    assert not {"script", "img"} & {tag for tag, _ in page.tags}
    assert not [a for _, attributes in page.tags for a in attributes if a.startswith("on")]


def test_an_empty_record_has_a_page(bare):
    text = show(bare, "html")
    Page(text)
    assert "Nothing could be read" in text
    assert "Timeline" not in text
    assert "Commitments" not in text


def test_same_record_same_bytes(ferry):
    assert show(ferry, "html") == show(ferry, "html")


def test_no_raw_day_outside_the_reports_and_their_addresses(ferry):
    assert not re.search(r"\d{4}-\d\d-\d\d", show(ferry, "html"))
