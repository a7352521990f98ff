"""Views of a record: what each shows, and what its filters leave out."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from rashomon.record import Brief, Days, Findings
from rashomon.telling import View, show, show_changes
from rashomon.telling.citing import Citations
from rashomon.telling.views import cites_in, view_sheet


def seen(record, name, **asked):
    return view_sheet(record, Citations(record), View(name, **asked))


def test_conflicts_are_those_that_cannot_all_hold(ferry):
    page = seen(ferry, "conflicts")
    assert [(one.verdict, one.aspect) for one in page.differences] == [("conflicting", "when")]
    assert page.facts == ("4 reports", "3 origins", "1 conflict")
    assert page.standing == "Conflicts as of 5 October 2025"
    assert page.promises == page.gaps == page.happened == ()


def test_other_verdicts_and_aspects_are_asked_for(ferry):
    page = seen(ferry, "conflicts", verdicts=("updated", "agreed"))
    assert [one.verdict for one in page.differences] == ["updated", "agreed"]
    assert page.facts[2:] == ("1 updated", "1 agreed")
    page = seen(ferry, "conflicts", verdicts=("compatible",), aspects=("how many",))
    assert [one.aspect for one in page.differences] == ["how many"]
    assert seen(ferry, "conflicts", aspects=("where",)).nothing == "No such account in these reports."


def test_what_is_told_of_in_words_or_by_id(ferry):
    assert seen(ferry, "conflicts", about="Ferries October").differences
    assert seen(ferry, "conflicts", about="close").differences
    assert seen(ferry, "conflicts", about="ferries volcano").differences == ()


def test_commitments_by_status_party_and_day(ferry):
    assert [one.status for one in seen(ferry, "commitments", statuses=("overdue", "pending")).promises] == [
        "overdue", "pending",
    ]  # fmt: skip
    assert [one.id for one in seen(ferry, "commitments", who="council").promises] == ["c5"]
    until_may = seen(ferry, "commitments", days=Days(date(2025, 4, 1), date(2025, 5, 1)), statuses=("overdue",))
    assert [one.id for one in until_may.promises] == ["c2"]
    after = seen(ferry, "commitments", days=Days(date(2025, 5, 1), None), statuses=("overdue",))
    assert after.promises == ()
    assert after.nothing == "No such commitment in these reports."


def test_the_timeline_between_two_days(ferry):
    assert [row.when for row in seen(ferry, "timeline").happened] == ["17 February 2025", "October 2025"]
    page = seen(ferry, "timeline", days=Days(date(2025, 9, 30), date(2025, 10, 1)))
    assert [row.when for row in page.happened] == ["October 2025"]
    assert page.facts[2:] == ("1 happened", f"{len(page.promised)} promised or expected")
    assert seen(ferry, "timeline", lanes=("happened",)).promised == ()


def test_only_the_reports_that_it_names_are_its_sources(ferry):
    page = seen(ferry, "commitments", statuses=("pending",))
    named = {cite.number for cite in cites_in((page.headline, page.promises))}
    assert [one.number for one in page.sources] == sorted(named)
    assert len(named) < len(ferry.reports)


@pytest.mark.parametrize("name", ["conflicts", "commitments", "timeline", "series"])
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_view_in_every_form_also_of_nothing_and_of_several(ferry, bare, name, form):
    for records in (ferry, bare, [ferry, bare]):
        assert show(records, form, View(name)) == show(records, form, View(name))
    if form != "json":
        assert "in these reports." in show(bare, form, View(name))


def test_the_exact_words_stand_under_each_position(ferry):
    text = show(ferry, "text", View("conflicts"))
    assert "“Northline Ferries will end its daily crossing to Skerrow by October 2025”\n" in text
    assert "“Northline Ferries will end" in show(ferry, "markdown", View("conflicts"))
    assert "“Northline Ferries will end" in show(ferry, "html", View("conflicts"))


def test_a_ledger_groups_by_status_and_says_what_it_means(ferry):
    for form in ("text", "markdown", "html"):
        said = show(ferry, form, View("commitments"))
        assert "the day has passed and a later report says that it is not done" in said
        assert "“season tickets have still not been refunded”" in said


def test_in_json_every_claim_names_statements_that_are_quoted(ferry):
    found = json.loads(show(ferry, "json", View("conflicts")))
    sides = found["conflicts"][0]["sides"]
    assert [side["statements"] for side in sides] == [["p1", "r1"], ["d1"]]
    assert set(found["statements"]) == {"p1", "r1", "d1"}
    text = next(r.text for r in ferry.reports if r.outlet == "Coast Daily")
    told = found["statements"]["d1"]
    assert text[told["start"] : told["end"]] == told["quote"]
    assert {one["number"] for one in found["reports"]} >= {told["number"]}
    several = json.loads(show([ferry, ferry], "json", View("series")))
    assert [one["view"] for one in several["records"]] == ["series", "series"]


@pytest.mark.parametrize("name", ["conflicts", "commitments", "timeline", "series", "matrix"])
def test_every_link_of_a_page_leads_to_something_on_it(ferry, name):
    statuses = ("pending", "overdue")  # some reports only, so that others are named and not shown
    page = show(ferry, "html", View(name, statuses=statuses, most=1))
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(re.findall(r'id="([^"]+)"', page))
    assert "style=" not in page  # the page forbids it


def test_links_of_what_changed_and_of_several_stories_lead_somewhere(ferry):
    early = replace(ferry, as_of=date(2025, 3, 5), findings=Findings(), brief=Brief())
    page = show_changes([(early, ferry), (None, ferry)], "html")
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
