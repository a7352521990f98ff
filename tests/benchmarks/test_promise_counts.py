"""How commitments are counted against labelled promises, and what words and days alone make of them."""

from datetime import date

import pytest

from benchmarks import promise_words
from benchmarks.commitments import Entry, figures
from benchmarks.labelled_promises import histories
from rashomon.record import Span

MARCH, APRIL, JULY = date(2024, 3, 10), date(2024, 4, 10), date(2024, 7, 10)
TOML = """
[[history]]
part = "dev"
said = [
    { outlet = "Gazette", day = 2024-03-01, text = "The town will open a pool by May. Rain is likely." },
    { outlet = "Herald", day = 2024-04-01, text = "The town opened half of the pool." },
]
promises = [
    { words = ["will open a pool by May"], due = 2024-05-31, share = [2024-04-10], on = STATUSES },
]
""".replace("STATUSES", '{ 2024-03-10 = "pending", 2024-04-10 = "pending", 2024-07-10 = "unreported" }')


@pytest.fixture
def history(tmp_path):
    (tmp_path / "labels.toml").write_text(TOML, encoding="utf-8")
    (found,) = histories(tmp_path)
    return found


def test_a_folder_without_histories_is_refused(tmp_path):
    with pytest.raises(SystemExit, match=r"no \.toml file"):
        histories(tmp_path)


def test_what_is_labelled_is_read(history):
    assert history.days == (MARCH, APRIL, JULY)
    assert history.promises[0].due == date(2024, 5, 31)
    assert [r.outlet for r in history.reports] == ["Gazette", "Herald"]


def entry(history, words: str, status: str = "pending", **more) -> Entry:
    report = next(r for r in history.reports if words in r.text)
    start = report.text.index(words)
    return Entry(((report.id, Span(start, start + len(words))),), status, **more)


def test_all_right(history):
    promise = "The town will open a pool by May"
    ledger = {
        MARCH: [entry(history, promise)],
        APRIL: [entry(history, promise, share=True)],
        JULY: [entry(history, promise, "unreported", due=date(2024, 5, 31))],
    }
    found = figures([(history, ledger)])
    assert {k: v for k, v in found.items() if not k.startswith("fulfilled")} == dict.fromkeys(
        ("precision", "recall", "status_accuracy", "due_right", "share_precision", "share_recall"), 1.0
    )
    assert found["fulfilled_precision"] is None


def test_what_is_told_wrongly_or_too_much(history):
    promise, other = "will open a pool by May", "Rain is likely."
    done = [entry(history, promise, "fulfilled"), entry(history, other)]
    found = figures([(history, {MARCH: [], APRIL: done, JULY: done})])
    assert (found["precision"], found["recall"]) == (0.5, 1.0)
    assert found["status_accuracy"] == 0
    assert found["fulfilled_precision"] == 0
    assert found["share_recall"] == 0
    assert found["due_right"] == 0


def test_one_entry_meets_one_promise(history):
    twice = [entry(history, "will open a pool by May"), entry(history, "The town will open a pool")]
    found = figures([(history, dict.fromkeys(history.days, twice))])
    assert (found["precision"], found["recall"]) == (0.5, 1.0)


LATER = (
    ("The town opened the pool.", "fulfilled"),
    ("The town has scrapped the pool.", "cancelled"),
    ("The town postponed the pool.", "changed"),
    ("The town has not opened the pool.", "overdue"),
    ("The river rose.", "unreported"),
)


@pytest.mark.parametrize(("words", "status"), LATER)
def test_the_baseline_goes_by_words_and_days(history, words, status):
    first, second = history.reports
    told = [
        promise_words.Sentence(first, Span(0, 33), "The town will open a pool by May.", MARCH, date(2024, 5, 31)),
        promise_words.Sentence(second, Span(0, 9), words, date(2024, 6, 20), None),
    ]
    (promise,) = promise_words.promised(told)
    assert promise_words.status_on(promise, told, JULY) == status
    assert promise_words.status_on(promise, told, MARCH) == "pending"


def test_the_baseline_reads_sentences_and_their_deadlines(history):
    found = promise_words.sentences(history.reports, [])
    assert [s.words.strip() for s in found][:2] == ["The town will open a pool by May.", "Rain is likely."]
    assert [s.due for s in found] == [None] * 3
