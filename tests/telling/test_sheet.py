"""The record laid out: what every form prints, and in which order."""

from dataclasses import replace

from rashomon.record import Commitment, Days, Problem
from rashomon.telling.citing import Citations
from rashomon.telling.sheet import alike_and_alone, sheet


def laid(record):
    return sheet(record, Citations(record))


def test_differences_by_verdict_then_by_how_many_origins_take_part(ferry):
    page = laid(ferry)
    assert [one.verdict for one in page.differences] == ["conflicting", "updated", "compatible", "undisclosed"]
    conflict = next(a for a in ferry.findings.accounts if a.verdict == "conflicting")
    alone = replace(conflict, event="pier", positions=conflict.positions[:1])
    turned = replace(ferry, findings=replace(ferry.findings, accounts=(alone, conflict)))
    assert [one.title for one in laid(turned).differences] == ["End of the Northline crossing", "Repair of the pier"]


def test_the_tightest_of_compatible_values_is_named(ferry):
    compatible = next(one for one in laid(ferry).differences if one.verdict == "compatible")
    assert [side.tightest for side in compatible.sides] == [False, True]


def test_commitments_by_status_then_by_day(ferry):
    statuses = [one.status for one in laid(ferry).promises]
    assert statuses == ["overdue", "disputed", "unreported", "pending", "changed", "fulfilled", "cancelled"]


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
