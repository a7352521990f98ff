"""Reports into origins: one at a time and all at once, in any order, with a reason, in bounded room."""

import json
import random
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.origins.origins import Origins, origins
from rashomon.record import Report

WIRE = (
    "A freighter struck the old swing bridge at Ostrova before dawn on Monday and tore away two of its iron gates. "
    "Nobody was hurt, the harbour master said. Engineers closed the bridge to lorries and expect the repair to last "
    "until the first week of June, when a second crane arrives from the yard at Karsk."
)
OWN = (
    "Drivers in Ostrova face long detours after Monday's collision. Our reporter counted forty lorries in the queue at "
    "the ferry landing, where a bakery gave out bread. The town hall promised a timetable within days."
)


def test_a_copy_and_its_shortened_form_are_one_origin(report) -> None:  # type: ignore[no-untyped-def]
    wire, paper, cut = report("wire", WIRE), report("paper", WIRE.upper()), report("cut", WIRE[:190])
    own = report("own", OWN)
    found = origins([wire, paper, cut, own])
    assert sorted(map(len, (o.reports for o in found))) == [1, 3]
    joined = next(o for o in found if len(o.reports) == 3)
    assert joined.reason is not None
    assert joined.reason.startswith("same words: ")
    assert next(o for o in found if len(o.reports) == 1).reason is None


def test_order_changes_nothing(report) -> None:  # type: ignore[no-untyped-def]
    reports = [report("wire", WIRE), report("paper", WIRE), report("own", OWN)]
    assert len({origins(list(p)) for p in permutations(reports)}) == 1


def test_a_shared_quotation_is_no_copy(report) -> None:  # type: ignore[no-untyped-def]
    said = f"“{OWN}”"
    one = report("one", f"The mayor spoke at noon in the square before some two hundred people. {said} he ended.")
    two = report("two", f"On the radio she told the town what she knew and what she did not know. {said}")
    assert len(origins([one, two])) == 2


def test_short_texts(report) -> None:  # type: ignore[no-untyped-def]
    assert len(origins([report("a", "Bridge shut"), report("b", "Bridge shut"), report("c", "Bridge open")])) == 2
    assert len(origins([report("a", ""), report("b", "")])) == 2


def test_each_report_is_told_where_it_belongs_as_it_comes(report) -> None:  # type: ignore[no-untyped-def]
    texts = Origins()
    first, copy, own = (texts.add(r) for r in (report("wire", WIRE), report("paper", WIRE), report("own", OWN)))
    assert (first.beside, first.reason) == (None, None)
    assert copy.origin == first.origin != own.origin
    assert copy.beside == report("wire", WIRE).id
    runs = len(WIRE.split()) - 4
    assert copy.reason == f"same words as wire: {runs} of {runs} five-word runs"
    assert texts.add(report("paper", WIRE)).origin == first.origin
    assert len(texts.settled()) == 2


def test_the_reason_names_the_first_where_a_day_tells_it(report) -> None:  # type: ignore[no-untyped-def]
    first = report("wire", WIRE)
    later = report("paper", WIRE, first.published.day.replace(day=2))
    (found,) = origins([later, first])
    assert found.id == "o" + first.id[1:]
    assert (found.reason or "").endswith("five-word runs, first in wire")


def told(start: int, count: int) -> str:
    """Words that no other part of these texts has, with the headline's in every sentence."""
    return " ".join(f"The bridge at Ostrova has word{n} of part{n}." for n in range(start, start + count))


def test_a_report_that_joins_two_shows_them_to_be_one(report) -> None:  # type: ignore[no-untyped-def]
    first, second, whole = (report(n, told(*p)) for n, p in (("a", (0, 30)), ("b", (30, 30)), ("c", (0, 60))))
    texts = Origins()
    kept, other = texts.add(first).origin, texts.add(second).origin
    bridge = texts.add(whole)
    assert {bridge.origin, *bridge.merged} == {kept, other}
    assert [len(o.reports) for o in texts.settled()] == [3]


def test_a_chain_does_not_join_texts_that_share_nothing(report) -> None:  # type: ignore[no-untyped-def]
    chain = [report(str(n), told(n * 20, 40)) for n in range(6)]
    found = origins(chain)
    assert max(len(o.reports) for o in found) <= 3
    assert {o.reports for o in found} == {o.reports for o in origins(chain[::-1])}


def test_what_many_pages_share_tells_nothing(report) -> None:  # type: ignore[no-untyped-def]
    """A form that is filled in day after day, with words of what it is about."""
    form = told(0, 25)
    day = date(2024, 5, 1)
    reports = [report(str(n), f"{form} {told(1000 * n, 40)}", day + timedelta(days=2 * n)) for n in range(1, 40)]
    assert len(origins(reports)) == 39
    assert len(origins([*reports, report("copy", reports[7].text, day + timedelta(days=16))])) == 39


def test_a_thousand_copies_are_one_origin_and_old_texts_are_forgotten(report) -> None:  # type: ignore[no-untyped-def]
    texts = Origins(remembered=50)
    found = {texts.add(report(str(n), WIRE)).origin for n in range(1000)}
    assert len(found) == 1
    assert len(texts.settled()[0].reports) == 50
    for n in range(60):
        texts.add(report(f"new {n}", told(100 * n, 20)))
    assert texts.add(report("late", WIRE)).beside is None


def test_many_edits_of_one_text_are_one_origin(report) -> None:  # type: ignore[no-untyped-def]
    dice = random.Random(2)
    words = told(0, 14).split()
    edits = [" ".join(w if dice.random() < 0.94 else f"other{dice.random()}" for w in words) for _ in range(320)]
    assert len(origins([report(str(n), text) for n, text in enumerate(edits)])) == 1


def test_a_stream_goes_on_from_its_state(report) -> None:  # type: ignore[no-untyped-def]
    dice = random.Random(1)
    reports = [report(str(n), told(dice.randrange(2000), 12)) for n in range(1200)]
    through, paused = Origins(remembered=800), Origins(remembered=800)
    for one in reports[:900]:
        assert through.add(one) == paused.add(one)
    paused = Origins.from_state(json.loads(json.dumps(paused.state())))
    for one in reports[900:]:
        assert through.add(one) == paused.add(one)
    assert through.settled() == paused.settled()
    assert Origins.from_state(Origins().state()).settled() == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.sampled_from("abc dé漢.“\n"), max_size=60), max_size=8))
def test_any_texts_are_each_in_one_origin(texts: list[str]) -> None:
    reports = [Report(f"{n}", text) for n, text in enumerate(texts)]
    found = [r for o in origins(reports) for r in o.reports]
    assert sorted(found) == sorted(r.id for r in reports)
