import io
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rashomon.record import Days, Problem, Published, Report
from rashomon.sources import decoding, gather

GIVEN = Published(Days(date(2024, 1, 2), date(2024, 1, 2)), "given")
WORDS = "The ferry will not run before March, the harbour office said on Friday.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def put(name: str, content: str | bytes) -> str:
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def read(*paths: str, published: Published | None = None) -> tuple[list[Report], list[Problem]]:
    found = list(gather(paths, published=published))
    return [f for f in found if isinstance(f, Report)], [f for f in found if isinstance(f, Problem)]


def only(path: str, published: Published | None = None) -> Report:
    reports, problems = read(path, published=published)
    assert problems == []
    return reports[0]


def kinds(*paths: str) -> list[tuple[str, str | None]]:
    return [(problem.kind, problem.source) for problem in read(*paths)[1]]


def test_a_text_is_kept_exactly():
    text = "Ferry closed\n\n  The ferry — “old” —\twill  not run.  \n\n\nEnd"
    report = only(put("a.txt", "\ufeff" + text.replace("\n", "\r\n")))
    assert (report.text, report.title, report.source) == (text, None, "a.txt")


def test_a_text_is_not_read_as_markdown_and_a_markdown_file_is():
    assert only(put("a.txt", "# Ferry *closed*\n")).text == "# Ferry *closed*\n"
    assert only(put("a.md", "---\ntitle: Ferry\n---\n# Ferry *closed*\n")).text == "Ferry closed\n"


def test_front_matter_describes_the_report():
    block = (
        "---\ntitle: Ferry\noutlet: Gazette\nauthor: Jane Roe\npublished: 2024-09-27\nlanguage: en\ndesk: Sea\n---\n"
    )
    report = only(put("a.txt", block + WORDS), published=GIVEN)
    assert (report.title, report.outlet, report.authors, report.text) == ("Ferry", "Gazette", ("Jane Roe",), WORDS)
    assert report.published == Published(Days(date(2024, 9, 27), date(2024, 9, 27)), "front matter")
    assert (report.language, report.extra) == ("en", {"desk": "Sea"})


def test_the_given_date_is_for_reports_that_carry_none():
    assert only(put("a.txt", WORDS), published=GIVEN).published == GIVEN
    assert only(put("b.txt", "27 September 2024\n\n" + WORDS), published=GIVEN).published == GIVEN


def test_a_dateline_counts_where_nothing_else_does():
    published = only(put("a.txt", "27 September 2024\n\n" + WORDS)).published
    assert published is not None
    assert (published.how, published.day) == ("text", date(2024, 9, 27))
    assert only(put("b.txt", WORDS)).published is None


def test_a_date_of_its_own_that_cannot_be_read_is_replaced_by_nothing():
    put("a.txt", "---\npublished: 2024-02-30\n---\n27 September 2024\n\n" + WORDS)
    reports, problems = read("a.txt", published=GIVEN)
    assert reports[0].published is None
    assert [(p.kind, p.source) for p in problems] == [("impossible-date", "a.txt")]


def test_a_page_is_read_as_a_page_by_its_ending_or_its_opening():
    page = f"<!DOCTYPE html><html lang=en><title>Ferry closed</title><body><p>{WORDS}</p></body></html>"
    assert only(put("a.html", page)).text == WORDS
    assert only(put("a.page", "\n" + page)).text == WORDS
    assert only(put("a.txt", page)).text == page


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"", "empty-file"),
        ("a.txt", b" \n\t\r\n", "empty-file"),
        ("a.txt", b"\xef\xbb\xbf", "empty-file"),
        ("a.md", b"---\ntitle: Ferry\n---\n\n", "empty-file"),
        ("a.html", b"<html><body></body></html>", "empty-file"),
        ("a.html", b"", "empty-file"),
        ("a.txt", b"%PDF-1.7\nwords", "binary-file"),
        ("a.md", b"words\0words", "binary-file"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "binary-file"),
    ],
)
def test_a_file_without_text_is_a_problem_and_the_rest_is_read(name, content, kind):
    put(name, content)
    put("b.txt", WORDS)
    reports, problems = read(name, "b.txt")
    assert [report.source for report in reports] == ["b.txt"]
    assert [(p.kind, p.source) for p in problems] == [(kind, name)]


def test_a_file_that_cannot_be_opened_is_a_problem(monkeypatch):
    put("a.txt", WORDS)
    put("b.txt", WORDS)
    opened = Path.open

    def refuse(path, *args, **kwargs):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    reports, problems = read("a.txt", "b.txt")
    assert [report.source for report in reports] == ["b.txt"]
    assert [(p.kind, p.source) for p in problems] == [("unreadable", "a.txt")]


def test_another_language_is_said_and_the_report_still_comes():
    put("a.txt", "Le ferry ne circulera pas avant le mois de mars, a annoncé jeudi la capitainerie du port.\n")
    reports, problems = read("a.txt")
    assert reports[0].language == "fr"
    assert [(p.kind, p.source) for p in problems] == [("other-language", "a.txt")]


def test_front_matter_decides_on_the_language():
    assert kinds(put("a.txt", "---\nlanguage: French\n---\n" + WORDS)) == [("other-language", "a.txt")]
    assert kinds(put("b.txt", "---\nlanguage: en\n---\nLe ferry ne circulera pas avant le mois de mars.\n")) == []


def test_a_wrong_encoding_is_said_and_the_text_is_read():
    reports, problems = read(put("a.txt", "The café in the harbour is closed until March.".encode("cp1252")))
    assert "café" in reports[0].text
    assert [(p.kind, p.source) for p in problems] == [("encoding", "a.txt")]


def test_a_huge_file_is_cut_at_a_line_and_that_is_said(monkeypatch):
    monkeypatch.setattr(decoding, "BYTE_LIMIT", 40_000)
    reports, problems = read(put("a.txt", WORDS * 5000))
    assert reports[0].text.endswith("Friday.\n")
    assert 30_000 < len(reports[0].text) <= 40_000
    assert [p.kind for p in problems] == ["too-long"]
    assert f"{len(reports[0].text):,}" in problems[0].message


def test_a_text_of_one_endless_line_is_read():
    text = WORDS.strip().replace("\n", " ") * 3000
    assert only(put("a.txt", text)).text == text


def test_problems_follow_their_report_and_reports_come_one_at_a_time():
    put("a.txt", "---\npublished: soon\n---\n" + WORDS)
    put("b.txt", WORDS)
    stream = gather(["b.txt", "a.txt"])
    first, second, third = next(stream), next(stream), next(stream)
    assert (type(first), type(second), type(third)) == (Report, Problem, Report)
    assert (first.source, second.source, third.source) == ("a.txt", "a.txt", "b.txt")


def test_standard_input_is_a_report(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(WORDS.encode())))
    assert only("-").text == WORDS


def test_a_missing_path_is_a_problem_and_the_rest_is_read():
    put("a.txt", WORDS)
    reports, problems = read("nope", "a.txt")
    assert len(reports) == 1
    assert [(p.kind, p.source) for p in problems] == [("missing-path", "nope")]


@pytest.mark.parametrize("module", ["trafilatura", "lxml", "markdown_it", "py3langid", "pycountry", "numpy"])
def test_what_is_slow_to_load_is_loaded_only_where_it_is_needed(module):
    put("a.txt", WORDS * 5)
    code = (
        f"import sys; from rashomon.sources import gather; list(gather(['a.txt'])); sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


MARKED = (b"\xff\xfe", b"\xef\xbb\xbf", b"---\n", b"<html>", b"")
ANY_BYTES = st.builds(bytes.__add__, st.sampled_from(MARKED), st.binary(max_size=300) | st.text().map(str.encode))


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_BYTES, st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
@example(b"---\ntitle: x\n---", "a.txt")
@example(b"\xff\xfe\x00\xd8", "a.txt")
@example(b"<" * 3000, "a.html")
@example(b"<div>" * 5000, "a.html")
@example(b"[" * 3000, "a.md")
def test_no_file_raises(data, name):
    found = list(gather([put(name, data)]))
    assert found
    for one in found:
        assert isinstance(one, Report | Problem)
        assert one.source == name
        if isinstance(one, Report):
            assert one.text.strip()
            one.text.encode("utf-8")
