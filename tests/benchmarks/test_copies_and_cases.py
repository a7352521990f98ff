"""Changed copies of reports, the days on which a case is judged, and what is read from a scorer's lines."""

from datetime import date

from benchmarks import cases, copies
from rashomon.record import Days, Published, Report
from rashomon.sources import gather

TEXT = (
    "The ferry Orla ran aground on 12 May. It carried 1,240 people. Nobody was hurt, the harbour master said. "
    "Divers found 85 holes in 2019. The owner will pay by June. A second ferry sails on Monday. Tickets stay valid."
)
DAY = date(2025, 5, 13)
FERRY = Report("a.txt", TEXT, outlet="Orme Post", published=Published(Days(DAY, DAY), "given"))


def test_the_first_copy_is_the_report_and_the_others_change_it():
    assert copies.changed(FERRY, 0) == TEXT
    second, third = copies.changed(FERRY, 1), copies.changed(FERRY, 2)
    assert len({TEXT, second, third}) == 3
    assert copies.changed(FERRY, 2) == third


def test_figures_move_and_days_and_years_do_not():
    assert copies.FIGURE.sub(lambda m: copies._moved(m[0], 3), TEXT).count("1,243") == 1
    moved = copies.FIGURE.sub(lambda m: copies._moved(m[0], 3), TEXT)
    assert "88 holes in 2019" in moved
    assert "12 May" in moved


def test_copies_are_read_as_reports_of_their_own(tmp_path):
    assert copies.write(tmp_path / "grown", [FERRY], 3) == 3
    found = [report for report in gather([str(tmp_path / "grown")]) if isinstance(report, Report)]
    assert [report.outlet for report in found] == ["Orme Post 0", "Orme Post 1", "Orme Post 2"]
    assert [str(report.published) for report in found] == ["2025-05-13", "2025-05-14", "2025-05-15"]
    assert len({report.id for report in found}) == 3


def test_a_case_is_judged_first_on_the_day_that_all_its_reports_are_out(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"---\npublished: 2025-05-13\n---\n{TEXT}\n", encoding="utf-8")
    asked = {"commitment": [{"status": {"2025-05-01": "pending", "2025-06-01": "pending", "2025-07-01": "overdue"}}]}
    assert cases.days_of(asked, [str(path)], None) == ["2025-06-01", "2025-05-01", "2025-07-01"]
    assert cases.days_of({}, [str(path)], None) == ["2025-05-13"]
    assert cases.days_of(asked, [], "2025-06-15") == ["2025-07-01", "2025-05-01", "2025-06-01"]


def test_a_scorer_s_lines():
    printed = (
        "statement found    0.97 (28/29)\nlinked             0.40 (2/5)   kept apart 0.88 (35/40)\n"
        "series             -\norigin F1          1.00 (8/8)\n"
    )
    assert cases.MEASURE.findall(printed) == [
        ("statement found", "28", "29"),
        ("linked", "2", "5"),
        ("kept apart", "35", "40"),
        ("origin F1", "8", "8"),
    ]


def test_the_records_of_several_stories_are_counted_together():
    one = {name: ["x"] for name in cases.COUNTED}
    assert cases._held(one)["records"] == 1
    assert cases._held({"records": [one, one]}) == {"records": 2, **dict.fromkeys(cases.COUNTED, 2)}
