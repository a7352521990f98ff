from itertools import permutations

from rashomon.linking.origins import origins

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
