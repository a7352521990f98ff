"""The list of stories in every form: what stands in it, why reports stand where they do, and nothing that breaks it."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_page import Page

from rashomon.record import (
    Card,
    Change,
    Days,
    Evidence,
    Listing,
    Match,
    Origin,
    Pile,
    Placement,
    Problem,
    Published,
    Span,
    Story,
)
from rashomon.telling import Form, show, show_stories
from rashomon.telling.stories import story_list
from rashomon.telling.whys import EVIDENCE_WORDS, weight

FORMS: list[Form] = ["text", "markdown", "html", "json"]


def card(name: str, day: int, title: str | None, outlet: str | None) -> Card:
    on = date(2025, 3, day)
    return Card(f"r-{name}", f"news/{name}.txt", title, outlet, Published(Days(on, on), "given"))


LOCK = card("lock", 3, "Northern lock closes", "Orme Post")
WIRE = card("wire", 4, "Lock shut for *repairs*", "Riverline")
FAIR = card("fair", 9, None, None)
ROUND = card("round-up", 9, "The week in <Arden>", "Canal Times")
CLOSES, OPENS = "t-lock", "t-fair"
FITS = Match(CLOSES, 4.25, (
    Evidence("days", -0.75), Evidence("published", 0.01), Evidence("names", 5.0, ("Arden", "Orme lock"))))  # fmt: skip
FALLS_SHORT = Match(OPENS, -1.5, (Evidence("words", 0.5, ("week",)), Evidence("chance", -2.0)))


@pytest.fixture
def listing() -> Listing:
    stories = (
        Story(OPENS, "Spring fair opens", (Origin("o-fair", (FAIR.id,)), Origin("o-round", (ROUND.id,)))),
        Story(CLOSES, "Northern lock closes", (
            Origin("o-lock", (LOCK.id, WIRE.id), "same words: 60 of 80"), Origin("o-round", (ROUND.id,)))),
    )  # fmt: skip
    placements = (
        Placement(LOCK.id, CLOSES),
        Placement(WIRE.id, CLOSES, FITS, FALLS_SHORT),
        Placement(FAIR.id, OPENS, by="user"),
        Placement(ROUND.id, CLOSES, FITS, passages=(Span(0, 40),)),
        Placement(ROUND.id, OPENS, replace(FALLS_SHORT, weight=2.0), FITS, passages=(Span(40, 90),)),
    )
    history = (
        Change("merged", (CLOSES, "t-gone"), (WIRE.id,), learned=date(2025, 3, 4)),
        Change("split", (CLOSES, OPENS), (FAIR.id,), by="user"),
        Change("moved", (OPENS, CLOSES), (LOCK.id, WIRE.id, FAIR.id, ROUND.id)),
    )
    problems = (Problem("empty-file", "the file is empty", "news/empty.txt"),)
    texts = {ROUND.id: "Arden. The northern lock closed.        Holm. The fair opened."}
    return Listing(Pile(stories, placements, history), (LOCK, WIRE, FAIR, ROUND), problems, texts)


def test_a_table_of_stories_newest_first(listing):
    text = show_stories(listing, "text", reports=False, width=80)
    assert text == (
        "2 stories · 4 reports · 3 origins · 3–9 March 2025\n"
        "\n"
        "Days          Reports  Origins  Story\n"
        "\n"
        "9 Mar 2025          2        2  Spring fair opens\n"
        "                                Canal Times\n"
        "\n"
        "3–9 Mar 2025        3        2  Northern lock closes\n"
        "                                Orme Post, Riverline and Canal Times\n"
    )


def test_a_small_pile_shows_its_reports_with_their_kin(listing):
    text = show_stories(listing, "text")
    assert "[2] Lock shut for *repairs*\n      Riverline · 4 March 2025 · news/wire.txt" in text
    assert "      one origin with [1]: same words: 60 of 80" in text
    assert "[1] fair\n      9 March 2025 · news/fair.txt\n      placed by you" in text
    assert "tells this story in part: “Arden. The northern lock closed.” · tells also “Spring fair opens”" in text
    assert "Reports  Origins" not in text


def test_a_large_pile_does_so_where_it_is_asked(listing, monkeypatch):
    monkeypatch.setattr("rashomon.telling.stories.SMALL", 4)
    assert "news/wire.txt" not in show_stories(listing, "text")
    assert "news/wire.txt" in show_stories(listing, "text", reports=True)


def test_why_a_report_stands_there(listing):
    text = show_stories(listing, "text", explained=[WIRE.id])
    assert text == (
        "Lock shut for *repairs*\n"
        "Riverline · 4 March 2025 · news/wire.txt\n"
        "\n"
        "Stands in   Northern lock closes\n"
        "            +5.0  the same names: Arden, Orme lock\n"
        "            −0.8  few of the same days\n"
        "            +4.2  in all: above 0 it belongs there\n"
        "\n"
        "Nearly in   Spring fair opens\n"
        "            +0.5  the same words: week\n"
        "            −2.0  how seldom a story that comes near is the one\n"
        "            −1.5  in all: not above 0, so it does not belong there\n"
        "\n"
        "Origin      one with Orme Post (3 March 2025): same words: 60 of 80\n"
        "\n"
        "WHAT BECAME OF THE STORIES\n"
        "•  “Northern lock closes” took in 1 report (news/wire.txt) that had stood apart, with the report of\n"
        "   4 March 2025.\n"
        "•  1 report (news/fair.txt) went out of “Northern lock closes” into “Spring fair opens”, by you.\n"
        "•  4 reports (news/lock.txt, news/wire.txt, news/fair.txt and 1 more) went from “Spring fair opens”\n"
        "   to “Northern lock closes”.\n"
    )


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (LOCK, "It opened this story: no earlier one was like enough."),
        (FAIR, "You placed it here."),
        (FAIR, "its own words, shared with no other report of the story"),
        (ROUND, "in all: less than +2.0"),
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_is_said_of_a_placement(listing, report, said, form):
    text = show_stories(listing, form, explained=[report.id])
    assert said in text or (form == "html" and said.startswith("its own"))


def test_what_a_user_moved_is_told_from_where(listing):
    placed = Placement(WIRE.id, OPENS, FITS, by="user")
    stories = tuple(
        replace(s, origins=(Origin("o", (WIRE.id,)),) if s.id == OPENS else ()) for s in listing.pile.stories
    )
    moved = replace(listing, pile=replace(listing.pile, stories=stories, placements=(placed,)))
    text = show_stories(moved, "text", explained=[WIRE.id])
    assert "Stands in   Spring fair opens\n            You placed it here.\n" in text
    assert "Nearly in   Northern lock closes\n            +5.0" in text
    assert "+4.2  in all: it would belong there, but for you" in text


def test_days_in_evidence_are_in_words(listing):
    fit = Match(CLOSES, 1.0, (Evidence("days", 1.0, ("2025-03-03",)),))
    moved = replace(listing, pile=replace(listing.pile, placements=(Placement(WIRE.id, CLOSES, fit),)))
    assert "+1.0  the same days: 3 March 2025" in show_stories(moved, "text", explained=[WIRE.id])


def test_a_story_that_was_taken_in_is_the_one_that_took_it(listing):
    merged = (Change("merged", ("t-mid", "t-old"), ()), Change("merged", (CLOSES, "t-mid"), ()))
    placement = Placement(WIRE.id, CLOSES, replace(FITS, story="t-old"), replace(FITS, story="t-mid", weight=3.0))
    pile = replace(listing.pile, placements=(placement,), history=merged)
    text = show_stories(replace(listing, pile=pile), "text", explained=[WIRE.id])
    assert "Stands in   Northern lock closes\n            +5.0" in text
    assert "Nearly in" not in text


def test_reports_are_explained_in_the_order_in_which_they_are_asked_for(listing):
    for first, second in ((LOCK, WIRE), (WIRE, LOCK)):
        text = show_stories(listing, "text", explained=[first.id, second.id])
        assert text.index(first.source) < text.index(second.source)


def test_a_report_of_two_stories_is_explained_in_both_under_one_heading(listing):
    for form, count in (("text", 1), ("markdown", 1)):
        text = show_stories(listing, form, explained=[ROUND.id])
        assert text.replace("\\", "").count("The week in <Arden>") == count
        assert text.count("Stands in") == 2


def test_history_is_shown_where_it_is_asked_for(listing):
    changed = "1 report (news/fair.txt) went out of “Northern lock closes” into “Spring fair opens”, by you."
    for form in ("text", "markdown"):
        assert changed in show_stories(listing, form, history=True, width=110)
        assert changed not in show_stories(listing, form)


def test_the_json_holds_all(listing):
    found = json.loads(show_stories(listing, "json"))
    assert list(found) == ["stories", "placements", "history", "problems"]
    story = found["stories"][1]
    assert {key: story[key] for key in ("id", "title", "first", "last")} == {
        "id": CLOSES, "title": "Northern lock closes", "first": "2025-03-03", "last": "2025-03-09"}  # fmt: skip
    assert story["reports"][1] == {
        "id": WIRE.id, "source": "news/wire.txt", "outlet": "Riverline", "title": "Lock shut for *repairs*",
        "published": "2025-03-04", "origin": "o-lock"}  # fmt: skip
    assert story["origins"][0] == {"id": "o-lock", "reports": [LOCK.id, WIRE.id], "reason": "same words: 60 of 80"}
    assert found["placements"][1] == {
        "report": WIRE.id, "story": CLOSES, "by": "program",
        "match": {"story": CLOSES, "weight": 4.25, "evidence": [
            {"kind": "days", "weight": -0.75, "shared": []}, {"kind": "published", "weight": 0.01, "shared": []},
            {"kind": "names", "weight": 5.0, "shared": ["Arden", "Orme lock"]}]},
        "nearly": {"story": OPENS, "weight": -1.5, "evidence": [
            {"kind": "words", "weight": 0.5, "shared": ["week"]}, {"kind": "chance", "weight": -2.0, "shared": []}]},
        "passages": []}  # fmt: skip
    assert found["placements"][4]["passages"] == [[40, 90]]
    assert found["history"][0] == {
        "kind": "merged", "stories": [CLOSES, "t-gone"], "reports": [WIRE.id], "by": "program",
        "learned": "2025-03-04"}  # fmt: skip
    assert found["problems"][0]["kind"] == "empty-file"


def test_the_json_of_a_report_is_about_that_report(listing):
    found = json.loads(show_stories(listing, "json", explained=[WIRE.id]))
    assert [one["id"] for one in found["stories"]] == [CLOSES]
    assert [one["report"] for one in found["placements"]] == [WIRE.id]


def test_the_page_is_whole_and_names_every_report(listing):
    text = show_stories(listing, "html")
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    assert "The week in &lt;Arden&gt;" in text
    assert text.count("Why here") == 5
    assert [t for t in page.targets if not t.startswith("#")] == []


def test_the_page_opens_what_is_asked_about(listing):
    assert '<details class="why" open>' not in show_stories(listing, "html")
    text = show_stories(listing, "html", explained=[WIRE.id])
    assert text.count('<details class="why" open>') == 1
    assert "Spring fair opens</h2>" not in text


def test_markdown_escapes_what_reports_say(listing):
    text = show_stories(listing, "markdown")
    assert text.startswith("# 2 stories\n\n*4 reports · 3 origins · 3–9 March 2025*\n\n| Days |")
    assert "2. Lock shut for \\*repairs\\* · Riverline · 4 March 2025 · news/wire.txt · one origin with [1]" in text


def test_a_report_of_two_stories_counts_once_in_all(listing):
    assert story_list(listing).facts[:2] == ("4 reports", "3 origins")


@pytest.mark.parametrize(("value", "said"), [(4.25, "+4.2"), (-0.5, "−0.5"), (0.04, "0.0"), (-0.01, "0.0")])
def test_how_a_weight_is_written(value, said):
    assert weight(value) == said


def test_every_kind_of_evidence_has_its_words():
    said = (Evidence.__doc__ or "").split("`kind` is ")[1].split(";")[0]
    assert sorted(re.findall(r"`(\w+)`", said)) == sorted(EVIDENCE_WORDS)


texts = st.text(max_size=30)
days = st.builds(Days, st.none() | st.dates(), st.none() | st.dates())
cards = st.builds(
    Card, texts, texts, st.none() | texts, st.none() | texts, st.none() | st.builds(Published, days, st.just("given"))
)
evidence = st.builds(Evidence, st.sampled_from([*EVIDENCE_WORDS, "more"]), st.floats(-99, 99), st.tuples(texts, texts))


@st.composite
def listings(draw):
    found = draw(st.lists(cards, min_size=1, max_size=5, unique_by=lambda card: card.id))
    ids = [draw(st.sampled_from(["s1", "s2", "s3"])) for _ in found]
    matches = st.none() | st.builds(Match, st.sampled_from(["s1", "s4"]), st.floats(-99, 99), st.tuples(evidence))
    placements = tuple(Placement(c.id, i, draw(matches), draw(matches)) for c, i in zip(found, ids, strict=True))
    stories = tuple(
        Story(
            i, draw(texts), (Origin("o", tuple(p.report for p in placements if p.story == i), draw(st.none() | texts)),)
        )
        for i in dict.fromkeys(ids)
    )
    changes = st.builds(Change, st.sampled_from(["merged", "split", "moved"]), st.just(("s1", "s5")), st.just(("r",)))
    return Listing(Pile(stories, placements, tuple(draw(st.lists(changes, max_size=2)))), tuple(found))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(listings(), st.sampled_from(FORMS), st.booleans(), st.sampled_from([40, 80, 110]))
def test_any_list_is_shown(listing, form, history, width):
    for explained in ([], [listing.cards[0].id]):
        text = show_stories(listing, form, explained=explained, history=history, width=width)
        assert text.endswith("\n")
        if form == "html":
            Page(text)
        if form == "json":
            json.loads(text)


@pytest.mark.parametrize("form", FORMS)
def test_several_records_stand_under_the_list_of_their_stories(ferry, bare, form):
    text = show([ferry, bare], form)
    if form == "json":
        assert [one["story"]["id"] for one in json.loads(text)["records"]] == ["ferry", "none"]
        return
    assert text.index("2 stories" if form != "text" else "2 STORIES") < text.index("The Skerrow ferry")
    assert text.index("The Skerrow ferry") < text.index("Nothing could be read")


@pytest.mark.parametrize("form", FORMS)
def test_one_record_of_several_is_that_record(ferry, form):
    assert show([ferry], form) == show(ferry, form)


def test_every_link_of_a_page_of_several_records_has_its_target(ferry, bare):
    page = Page(show([ferry, replace(ferry, problems=()), bare], "html"))
    inner = [t[1:] for t in page.targets if t.startswith("#")]
    assert len(inner) > 80
    assert set(inner) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_a_long_list_ends_with_how_many_more_there_are(listing, monkeypatch):
    monkeypatch.setattr("rashomon.telling.stories_terminal.MOST_STORIES", 1)
    text = show_stories(listing, "text", reports=False)
    assert text.endswith("Canal Times\n\n  … and 1 more (in the JSON)\n")
    assert "more (in" not in show_stories(replace(listing, pile=replace(listing.pile, stories=())), "text")


def test_a_thousand_copies_are_not_named_one_by_one():
    copies = tuple(card(f"copy-{n}", 3, None, f"Paper {n}") for n in range(1000))
    story = Story("t", "Lock closes", (Origin("o", tuple(one.id for one in copies), "the same words"),))
    listing = Listing(Pile((story,), tuple(Placement(one.id, "t") for one in copies)), copies)
    text = show_stories(listing, "text", reports=True)
    assert "one origin with [2][3][4][5][6] and 994 more: the same words" in text
    assert "Paper 0, Paper 1, Paper 2, Paper 3, Paper 4 and 995 more" in show_stories(listing, "text")
    explained = show_stories(listing, "text", explained=[copies[2].id])
    assert "one with Paper 0 (3 March 2025), Paper 1 (3 March 2025), Paper 3 (3 March 2025)" in explained
