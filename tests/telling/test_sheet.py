"""The record laid out: what every form prints, and in which order."""

from dataclasses import replace

from rashomon.record import Commitment, Days, Origin, Problem
from rashomon.telling.citing import Citations
from rashomon.telling.sheet import alike_and_alone, kin_words, sheet


def laid(record):
    return sheet(record, Citations(record))


def test_differences_by_verdict_then_by_how_many_origins_take_part(ferry):
    page = laid(ferry)
    assert [one.verdict for one in page.differences] == ["conflicting", "updated", "compatible"]
    conflict = next(a for a in ferry.findings.accounts if a.verdict == "conflicting")
    alone = replace(conflict, event="pier", positions=conflict.positions[:1])
    turned = replace(ferry, findings=replace(ferry.findings, accounts=(alone, conflict)))
    assert [one.title for one in laid(turned).differences] == [
        "Northline Ferries will end its daily crossing to Skerrow by October 2025",
        "The pier at Skerrow is to be repaired by the summer of 2025",
    ]


def test_the_tightest_of_compatible_values_is_named(ferry):
    compatible = next(one for one in laid(ferry).differences if one.verdict == "compatible")
    assert [side.tightest for side in compatible.sides] == [False, True]


def test_commitments_by_status_then_by_day(ferry):
    statuses = [one.status for one in laid(ferry).promises]
    assert statuses == ["overdue", "disputed", "changed", "unreported", "pending", "fulfilled", "cancelled"]


def test_a_slip_says_from_when_to_when(ferry):
    changed = next(one for one in laid(ferry).promises if one.status == "changed")
    assert changed.slips[0].text == "was due by the end of August 2025, then by the end of June 2026"


def test_who_promised_is_not_said_twice(ferry):
    one = Commitment("c", "close", ("Northline Ferries",), "northline Ferries will end it", Days(), "pending", ())
    promise = laid(replace(ferry, findings=replace(ferry.findings, commitments=(one,)))).promises[0]
    assert (promise.who, promise.what) == ("", "Northline Ferries will end it")


def test_a_problem_is_said_once_and_names_its_source(ferry):
    twice = (Problem("empty-file", "the file holds no text.", "a.txt"),) * 2
    said = (*twice, Problem("missing", "there is no file “b.txt”.", "b.txt"), Problem("open-time", "open.", None))
    assert laid(replace(ferry, problems=said)).problems == (
        "a.txt — The file holds no text.", "There is no file “b.txt”.", "Open.",
    )  # fmt: skip


def test_what_does_not_differ_is_counted(ferry, bare):
    assert alike_and_alone(laid(ferry)) == (
        "1 point told alike by two or more origins; 1 point told by one origin only."
    )
    assert alike_and_alone(laid(bare)) == ""


def test_what_fits_together_and_what_turned_out_are_counted_alone(ferry):
    left, taken = ferry.findings.accounts[0], ferry.findings.accounts[1]
    turned = replace(left, aspect="whether", verdict="updated")
    fits = replace(taken, aspect="who", verdict="compatible")
    page = laid(replace(ferry, findings=replace(ferry.findings, accounts=(turned, fits))))
    assert page.differences == ()
    assert alike_and_alone(page) == (
        "1 point told in words that fit together; 1 plan later told as done or not done (see Commitments)."
    )


def test_copies_stand_behind_the_one_that_they_copy(ferry):
    conflict = laid(ferry).differences[0]
    assert conflict.sides[0].outlets == ("Harbour Post and 1 copy",)


def test_a_report_without_an_outlet_goes_by_its_title_or_its_file(ferry):
    late = laid(ferry).differences[1].sides[1]
    assert late.outlets == ("later",)


def test_accounts_of_one_event_stand_under_one_heading(ferry):
    when = next(a for a in ferry.findings.accounts if a.verdict == "conflicting")
    where = replace(when, aspect="where")
    page = laid(replace(ferry, findings=replace(ferry.findings, accounts=(when, where))))
    assert [(bool(one.title), one.aspect) for one in page.differences] == [(True, "when"), (False, "where")]


def test_one_promise_is_listed_once(ferry):
    first = next(c for c in ferry.findings.commitments if c.event == "refund")
    twice = (first, replace(first, id="again", status="pending"))
    assert len(laid(replace(ferry, findings=replace(ferry.findings, commitments=twice))).promises) == 1


def test_a_problem_names_its_reports_by_number(ferry):
    days = Problem("open-time", "“beyond May” stays open.", ferry.reports[0].source)
    also = replace(days, source=ferry.reports[2].source)
    assert laid(replace(ferry, problems=(days, also))).problems == ("[2][1] — “beyond May” stays open.",)


def test_of_many_copies_the_first_are_numbered_and_the_others_counted(ferry):
    copies = tuple(replace(ferry.reports[0], source=f"copy-{n}.txt") for n in range(20))
    origin = Origin("o", tuple(report.id for report in copies), "the same words")
    page = laid(replace(ferry, reports=copies, story=replace(ferry.story, origins=(origin,))))
    marks = "".join(f"[{n}]" for n in range(1, 13))
    assert kin_words(page.sources[19]) == f"one origin with {marks} and 7 more: the same words"
