"""The example stories hold what their planted.toml says: the files parse and every quote is in its report exactly."""

import calendar
import re
import tomllib
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from rashomon.sources import front_matter

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = sorted(path.parent for path in EXAMPLES.glob("*/planted.toml"))
REPORTS = [path for story in STORIES for path in sorted(story.iterdir()) if path.suffix in {".txt", ".md", ".html"}]
KINDS = ("agreement", "conflict", "update", "refinement", "copy", "gap", "commitment")
ASPECTS = {"when", "where", "who", "how many", "whether", "origin"}
STATUSES = {"pending", "fulfilled", "unreported", "overdue", "changed", "cancelled", "disputed"}
WEEKDAYS = list(calendar.day_name)
MONTHS = list(calendar.month_name)  # the first is empty


def text_of(path: Path) -> str:
    """The report's words: the body below the front matter, or the article of the page without its tags."""
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        article = re.search(r"<article>(.*)</article>", raw, re.DOTALL)
        assert article, f"{path.name} has no article"
        return unescape(re.sub(r"<[^>]+>", "", article[1]))
    return front_matter.split(raw)[1]


def planted(story: Path) -> dict:
    return tomllib.loads((story / "planted.toml").read_text(encoding="utf-8"))


def entries(story: Path) -> list[tuple[str, dict]]:
    return [(kind, entry) for kind in KINDS for entry in planted(story).get(kind, [])]


def ids(path: Path) -> str:
    return f"{path.parent.name}-{path.name}" if path.is_file() else path.name


def test_there_are_two_stories() -> None:
    assert len(STORIES) == 2


@pytest.mark.parametrize("story", STORIES, ids=ids)
def test_a_story_has_enough_reports_of_every_kind(story: Path) -> None:
    files = [path for path in REPORTS if path.parent == story]
    assert len(files) >= 8
    assert {path.suffix for path in files} == {".txt", ".md", ".html"}


@pytest.mark.parametrize("report", REPORTS, ids=ids)
def test_a_report_is_of_the_length_of_one(report: Path) -> None:
    assert 120 <= len(text_of(report).split()) <= 350


@pytest.mark.parametrize("report", REPORTS, ids=ids)
def test_a_report_says_when_it_was_published_as_its_name_does(report: Path) -> None:
    named = re.match(r"\d{4}-\d{2}(-\d{2})?", report.name)
    raw = report.read_text(encoding="utf-8")
    said = re.search(r"published(?:_time\" content=\"|: )([\d-]+)", raw)
    assert named
    if said:
        assert said[1] == named[0]
    else:  # no front matter: the dateline alone says it
        assert date.fromisoformat(named[0]).strftime("%b. %-d, %Y") in raw.replace("Sept.", "Sep.")


@pytest.mark.parametrize("report", REPORTS, ids=ids)
def test_a_weekday_beside_a_full_date_is_the_right_one(report: Path) -> None:
    pattern = rf"({'|'.join(WEEKDAYS)}),? (\d{{1,2}}) ({'|'.join(MONTHS[1:])}) (\d{{4}})"
    for weekday, day, month, year in re.findall(pattern, text_of(report)):
        assert WEEKDAYS[date(int(year), MONTHS.index(month), int(day)).weekday()] == weekday


@pytest.mark.parametrize("story", STORIES, ids=ids)
def test_every_kind_is_planted(story: Path) -> None:
    assert {kind for kind, _ in entries(story)} == set(KINDS)


@pytest.mark.parametrize("story", STORIES, ids=ids)
def test_every_quote_is_in_its_report_exactly_once(story: Path) -> None:
    for _, entry in entries(story):
        for said in entry["said"]:
            count = text_of(story / said["report"]).count(said["quote"])
            assert count == 1, f"{entry['id']}: {count} times in {said['report']}: {said['quote']}"


@pytest.mark.parametrize("story", STORIES, ids=ids)
def test_an_entry_is_whole(story: Path) -> None:
    seen = [(kind, entry["id"]) for kind, entry in entries(story)]
    assert len(seen) == len(set(seen))
    for _, entry in entries(story):
        quoted = {said["report"] for said in entry["said"]}
        assert quoted == set(entry["reports"]), entry["id"]
        assert entry["aspect"] in ASPECTS, entry["id"]
        assert entry["why"].strip().count("\n") == 0, entry["id"]
        silent = set(entry.get("silent", []))
        assert not silent & quoted, entry["id"]
        assert all((story / name).is_file() for name in silent), entry["id"]


@pytest.mark.parametrize("story", STORIES, ids=ids)
def test_a_commitment_has_a_status_on_two_days_or_more(story: Path) -> None:
    for kind, entry in entries(story):
        if kind == "commitment":
            days = [date.fromisoformat(day) for day in entry["status"]]
            assert len(days) >= 2, entry["id"]
            assert days == sorted(days), entry["id"]
            assert set(entry["status"].values()) <= STATUSES, entry["id"]


@pytest.mark.parametrize("story", STORIES, ids=ids)
def test_a_copy_shares_most_of_its_words_with_its_origin(story: Path) -> None:
    for kind, entry in entries(story):
        if kind == "copy":
            first, *copies = (set(text_of(story / name).split()) for name in entry["reports"])
            for copy in copies:
                assert len(first & copy) / len(first | copy) > 0.75, entry["id"]
