"""TimeML documents are read, and their times counted as TempEval-3's scorer counts them."""

from datetime import date

import pytest

from benchmarks import timeml, times
from benchmarks.timeml import Counts, Document, Marked

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-09-27T10:00">2024</TIMEX3></DCT>
<EXTRAINFO><TIMEX3 tid="t9" type="DATE" value="2023">2023</TIMEX3></EXTRAINFO>
<TEXT>A &amp; B <EVENT eid="e1">met</EVENT> for <TIMEX3 tid="t1" type="DURATION" value="P2D">two days</TIMEX3>
until <TIMEX3 tid="t2" type="DATE" value="2024-09-26">Thursday, <EVENT eid="e2">Sept. 26</EVENT></TIMEX3>.</TEXT>
</TimeML>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_a_document_has_the_times_of_its_text_alone(folder):
    (one,) = timeml.documents(folder)
    assert (one.name, one.written) == ("a.tml", date(2024, 9, 27))
    assert one.text.startswith("A & B met for two days\nuntil")
    assert [(one.text[t.start : t.end], t.type, t.value) for t in one.times] == [
        ("two days", "DURATION", "P2D"),
        ("Thursday, Sept. 26", "DATE", "2024-09-26"),
    ]


def test_the_parts_share_the_files_out(folder):
    for n in range(20):
        (folder / f"{n}.tml").write_text(TIMEML, encoding="utf-8")
    parts = {part: {d.name for d in timeml.documents(folder, part)} for part in ("all", "dev", "rest")}
    assert parts["dev"] | parts["rest"] == parts["all"]
    assert parts["dev"]
    assert not parts["dev"] & parts["rest"]


def test_a_folder_without_documents_is_said(tmp_path):
    with pytest.raises(SystemExit, match=r"no \.tml file of the dev part"):
        list(timeml.documents(tmp_path, "dev"))


def test_counting():
    wanted = (Marked(0, 4, "DATE", "2003"), Marked(5, 9, "DATE", "2011"), Marked(10, 14, "SET", "P1D"))
    document = Document("a", date(2024, 9, 27), "2003 2011 days", wanted)
    counts = Counts()
    counts.add(
        document,
        [
            Marked(0, 4, "DATE", "2003"),  # strict, with its value
            Marked(3, 7, "DATE", "2011"),  # overlaps two; the first is taken
            Marked(8, 9, "DATE", "2011"),  # nothing is left for it
        ],
    )
    assert (counts.wanted, counts.said, counts.relaxed, counts.strict, counts.values) == (3, 3, 2, 1, 2)
    assert counts.share(counts.relaxed) == pytest.approx(2 / 3)
    assert counts.value_f1 == pytest.approx(2 / 3)
    assert Counts().value_f1 == 0


def test_figures_of_a_finder(folder):
    found = times.score(timeml.documents(folder), lambda _: [Marked(14, 22, "DURATION", "P3D")])
    assert (found["relaxed_f1"], found["strict_f1"], found["value_f1"]) == pytest.approx((2 / 3, 2 / 3, 0))
    assert (found["times"], found["documents"], found["type_accuracy"]) == (2, 1, 1)
