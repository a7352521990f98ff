"""A stream goes on from its file as if it had never stopped; a file that is none is refused."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from rashomon.errors import StreamUnreadable
from rashomon.linking import Gist
from rashomon.pipeline import gists
from rashomon.record import Days, Decision, Published, Report
from rashomon.saved_stream import SavedStream, opened, revived

DAY = Published(Days(date(2025, 3, 3), date(2025, 3, 3)), "page", datetime(2025, 3, 3, 9, 30))
UNKNOWN = Published(Days(None, None), "text")
LOCK, BARGE = (
    "The northern lock of Arden closed on Monday for repairs.",
    "Forty barges wait at the northern lock of Arden.",
)
REPORTS = (
    Report("lock.txt", LOCK, "Lock closes", "Orme Post", published=DAY),
    Report("barge.txt", BARGE, published=UNKNOWN),
    Report("fair.txt", "The spring fair opened in Holm with music and fish."),
)


def seen(reports: Sequence[Report]) -> list[Gist]:
    return list(gists(reports))


def test_a_stream_goes_on_where_it_was_saved() -> None:
    whole, first = SavedStream(), SavedStream()
    whole.take(seen(REPORTS))
    first.take(seen(REPORTS[:2]))
    second = revived(first.text(), Path("s.json"))
    assert second.cards == first.cards
    second.take(seen(REPORTS[2:]))
    assert second.text() == whole.text()
    assert second.pile(()) == whole.pile(())


def test_decisions_are_saved_with_it() -> None:
    saved = SavedStream()
    saved.take(seen(REPORTS))
    saved.decisions = (Decision("merge", ("lock.txt", "fair.txt")), Decision("move", ("barge.txt",), "fair.txt"))
    assert revived(saved.text(), Path("s.json")).decisions == saved.decisions


def test_what_it_has_already_adds_nothing() -> None:
    saved = SavedStream()
    saved.take(seen(REPORTS))
    before = saved.text()
    again = revived(before, Path("s.json"))
    again.take(seen(REPORTS[::-1]))
    assert again.text() == before


def test_a_file_that_is_not_there_is_a_new_stream(tmp_path: Path) -> None:
    assert opened(tmp_path / "s.json").cards == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "not written by rashomon stories"),
        ('{"record": 1}', "not written by rashomon stories"),
        ('{"rashomon_stream": 99}', "its format is 99, and this version reads 1"),
        ('{"rashomon_stream": 1}', "a part is missing or of another kind"),
        ('{"rashomon_stream": 1, "reports": [3], "stream": {}}', "a part is missing or of another kind"),
        ('{"rashomon_stream": 1, "reports": [], "stream": []}', "a part is missing or of another kind"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "s.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(StreamUnreadable) as refused:
        opened(file)
    assert said in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_folder_or_noise_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StreamUnreadable, match="directory"):
        opened(tmp_path)
    (tmp_path / "noise").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StreamUnreadable, match="not JSON"):
        opened(tmp_path / "noise")


def test_the_file_holds_plain_ascii() -> None:
    saved = SavedStream()
    saved.take(seen([Report("ø\udcff.txt", "Øresby ☃")]))
    assert saved.text().isascii()
    assert json.loads(saved.text())["reports"][0]["source"] == "ø\udcff.txt"
