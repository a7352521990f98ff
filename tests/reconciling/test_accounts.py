from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.record import Account, Quantity

LATER = date(2026, 1, 1)
D = date


def account(case, aspect: str) -> Account:  # type: ignore[no-untyped-def]
    found = accounts(case, aspect)
    assert len(found) == 1
    return found[0]


def accounts(case, aspect: str) -> list[Account]:  # type: ignore[no-untyped-def]
    return [a for a in reconcile(case.story(), case.all_reports(), LATER).accounts if a.aspect == aspect]


def test_two_origins_agree_and_a_third_is_silent(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The ferry sank on Monday", when=on(D(2024, 4, 29)))
    case.say("herald", "The boat went down on Monday", when=on(D(2024, 4, 29)))
    quiet = case.report("quiet")
    found = account(case, "when")
    assert found.verdict == "agreed"
    assert found.silent == (quiet.id,)
    assert len(found.positions) == 1
    assert len(found.positions[0].origins) == 2


def test_a_copy_agrees_with_nobody(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("wire", "The ferry sank on Monday", when=on(D(2024, 4, 29)))
    case.say("paper", "The ferry sank on Monday", when=on(D(2024, 4, 29)))
    case.one_origin("wire", "paper")
    assert account(case, "when").verdict == "single-origin"


def test_a_loose_and_a_tight_deadline_fit(case, by, until) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "The mission ends by next year",
        status="planned",
        when=by("by next year", D(2025, 1, 1), D(2025, 12, 31)),
    )
    case.say("gazette", "It runs through May 2025", status="planned", when=until("through May 2025", D(2025, 5, 31)))
    found = account(case, "when")
    assert found.verdict == "compatible"
    assert "through May 2025" in found.why
    assert "gazette" in found.why


def test_a_report_contradicts_itself(case, by) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "all divers leave by the end of 2026",
        status="planned",
        when=by("by the end of 2026", D(2026, 12, 1), D(2026, 12, 31)),
    )
    case.say(
        "gazette",
        "the pullout ends by October 2025",
        status="planned",
        when=by("by October 2025", D(2025, 10, 1), D(2025, 10, 31)),
    )
    found = account(case, "when")
    assert found.verdict == "conflicting"
    assert len(found.positions) == 2
    assert "contradicts itself" in found.why


def test_a_later_plan_of_another_origin_is_an_update(case, by) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "It opens by June",
        D(2024, 4, 1),
        status="planned",
        when=by("by June", D(2024, 6, 1), D(2024, 6, 30)),
    )
    case.say(
        "herald",
        "It opens by August",
        D(2024, 4, 20),
        status="planned",
        when=by("by August", D(2024, 8, 1), D(2024, 8, 31)),
    )
    assert account(case, "when").verdict == "updated"


def test_within_a_week_it_is_a_conflict(case, by) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "It opens by June",
        D(2024, 4, 1),
        status="planned",
        when=by("by June", D(2024, 6, 1), D(2024, 6, 30)),
    )
    case.say(
        "herald",
        "It opens by August",
        D(2024, 4, 8),
        status="planned",
        when=by("by August", D(2024, 8, 1), D(2024, 8, 31)),
    )
    assert account(case, "when").verdict == "conflicting"


def test_a_past_day_is_not_updated(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The ferry sank on 3 April", D(2024, 4, 5), when=on(D(2024, 4, 3)))
    case.say("herald", "The ferry sank on 4 April", D(2024, 9, 5), when=on(D(2024, 4, 4)))
    assert account(case, "when").verdict == "conflicting"


def test_of_one_origin_the_latest_stands(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("wire", "4 people were hurt", D(2024, 4, 1), number=number(4))
    case.say("wire again", "6 people were hurt", D(2024, 4, 2), number=number(6))
    case.one_origin("wire", "wire again")
    found = account(case, "how many")
    assert found.verdict == "updated"
    assert [p.value for p in found.positions] == ["4 people", "6 people"]


@pytest.mark.parametrize(
    ("low", "high", "verdict"), [(4, 4, "agreed"), (4, None, "compatible"), (5, 5, "conflicting"), (3, 9, "compatible")]
)
def test_amounts(case, number, low: int, high: int | None, verdict: str) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "4 people died", number=number(4))
    case.say("herald", "so many died", number=Quantity("so many", low, high, "residents"))
    assert account(case, "how many").verdict == verdict


def test_units_are_not_mixed(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "4 people died", number=number(4))
    case.say("herald", "9 boats sank", number=number(9, unit="boats"))
    found = reconcile(case.story(), case.all_reports(), LATER).accounts
    assert [a.verdict for a in found if a.aspect == "how many"] == ["single-origin", "single-origin"]


def test_a_level_measured_on_two_days_is_no_conflict(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "40 barrels a day leak",
        D(2024, 4, 1),
        status="ongoing",
        number=number(40, unit="barrels", per="day"),
    )
    case.say(
        "herald", "90 barrels a day leak", D(2024, 4, 3), status="ongoing", number=number(90, unit="barrels", per="day")
    )
    assert account(case, "how many").verdict == "updated"


def test_all_leave_but_some_remain(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "all remaining divers will leave", status="planned")
    case.say("gazette", "some divers will remain", status="planned", action="remain", contrary=True)
    found = account(case, "whether")
    assert found.verdict == "conflicting"
    assert len(found.positions) == 2


def test_hundreds_leave_and_some_remain(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "hundreds of divers will leave", status="planned")
    case.say("gazette", "some divers will remain", status="planned", action="remain", contrary=True)
    assert account(case, "whether").verdict == "compatible"


@pytest.mark.parametrize(
    ("first", "then", "days", "verdict"),
    [
        ("planned", "happened", 1, "updated"),
        ("happened", "denied", 1, "conflicting"),
        ("happened", "denied", 30, "updated"),
        ("denied", "ongoing", 1, "updated"),
        ("happened", "happened", 1, "agreed"),
        ("possible", "planned", 1, "compatible"),
        ("denied", "denied", 2, "agreed"),
    ],
)
def test_whether(case, first: str, then: str, days: int, verdict: str) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge opened", D(2024, 4, 1), status=first)
    case.say("herald", "The bridge opened", D(2024, 4, 1 + days) if days < 29 else D(2024, 5, 9), status=then)
    assert account(case, "whether").verdict == verdict


def test_what_is_not_disclosed(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The navy did not say how many divers leave", status="undisclosed")
    assert account(case, "how many").verdict == "undisclosed"
    case.say("herald", "Some 40 divers leave", status="planned", number=number(36, 44, "divers"))
    found = account(case, "how many")
    assert found.verdict == "single-origin"
    assert [p.value for p in found.positions][-1] == "not disclosed"
    assert found.silent == ()


def test_places_of_one_kind_conflict(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "A fight broke out on Elm Street", place="Elm Street")
    case.say("herald", "The fight was on Oak Street", place="Oak Street")
    assert account(case, "where").verdict == "conflicting"
    case.statements.pop()
    case.say("herald", "The fight was in Karsk", place="Karsk")
    assert account(case, "where").verdict == "compatible"


def test_two_people_cannot_both_have_won(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Aldous Venn won the race", agent="Aldous Venn", kind="PER", action="win")
    case.say("herald", "Maria Lund won the race", agent="Maria Lund", kind="PER", action="win")
    assert account(case, "who").verdict == "conflicting"


def test_two_people_can_both_have_signed(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Aldous Venn signed it", agent="Aldous Venn", kind="PER", action="sign")
    case.say("herald", "Maria Lund signed it", agent="Maria Lund", kind="PER", action="sign")
    assert account(case, "who").verdict == "compatible"


def test_reports_after_the_day_are_not_read(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge will open", D(2024, 4, 1), status="planned")
    case.say("herald", "The bridge opened", D(2024, 8, 1))
    found = reconcile(case.story(), case.all_reports(), D(2024, 5, 1)).accounts
    assert [a.verdict for a in found if a.aspect == "whether"] == ["single-origin"]


def test_reports_without_a_date_are_compared_without_time(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "4 people died", None, number=number(4))
    case.say("herald", "5 people died", None, number=number(5))
    assert account(case, "how many").verdict == "conflicting"


def test_a_denied_claim_of_the_past_is_not_updated(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "the engine had failed", D(2024, 2, 1), status="denied", speaker="the owner", cue="denied")
    case.say("herald", "The engine failed twice", D(2024, 5, 1))
    assert account(case, "whether").verdict == "conflicting"


def test_what_was_not_so_may_have_become_so(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge has not reopened", D(2024, 2, 1), status="denied")
    case.say("herald", "The bridge has reopened", D(2024, 5, 1))
    assert account(case, "whether").verdict == "updated"


def test_the_day_of_a_plan_and_of_its_outcome_both_hold(case, by, on) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "It opens by June",
        D(2024, 4, 1),
        status="planned",
        when=by("by June", D(2024, 6, 1), D(2024, 6, 30)),
    )
    case.say("herald", "It opened on 3 July", D(2024, 7, 4), when=on(D(2024, 7, 3)))
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    assert [a.verdict for a in found if a.aspect == "when"] == ["single-origin", "single-origin"]


def test_two_figures_of_one_report_do_not_conflict(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "4 people were hurt on the pier", number=number(4))
    case.say("gazette", "6 people were hurt in all", number=number(6))
    assert [a.verdict for a in accounts(case, "how many")] == ["single-origin", "single-origin"]


def test_things_are_not_who_did_it(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The plan closes the pier", agent="The plan")
    assert not [a for a in reconcile(case.story(), case.all_reports(), LATER).accounts if a.aspect == "who"]


def test_a_plan_that_was_not_kept_is_an_update(case, by) -> None:  # type: ignore[no-untyped-def]
    june = by("by June", D(2024, 6, 1), D(2024, 6, 30))
    case.say("gazette", "The fleet will leave by June", D(2024, 4, 1), status="planned", when=june)
    case.say("herald", "The fleet did not leave", D(2024, 7, 1), status="denied")
    assert account(case, "whether").verdict == "updated"


def test_who_is_to_leave_is_still_there(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "all divers will leave", status="planned")
    case.say("herald", "some 40 divers remain", D(2024, 5, 3), status="ongoing", action="remain", contrary=True)
    assert account(case, "whether").verdict == "compatible"


def test_a_rounded_figure_is_no_conflict(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "more than 110 people came", number=Quantity("more than 110 people", 111, None, "people"))
    case.say("herald", "110 people came", number=Quantity("110 people", 110, 110, "people"))
    assert account(case, "how many").verdict == "compatible"


def test_a_part_and_the_whole_have_an_account_each(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Three of the crew died", number=Quantity("Three of the crew", 3, 3, "people"))
    case.say("herald", "Five people died", number=Quantity("Five people", 5, 5, "people"))
    assert [a.verdict for a in accounts(case, "how many")] == ["single-origin", "single-origin"]


def test_a_figure_far_above_an_open_bound_is_of_something_else(case) -> None:  # type: ignore[no-untyped-def]
    for name, said, low, high in (
        ("gazette", "at least $400", 400, None),
        ("herald", "$480", 480, 480),
        ("post", "$90,000", 90_000, 90_000),
    ):
        case.say(name, f"He paid {said}", action="pay", agent="He", number=Quantity(said, low, high, "USD"))
    found = {tuple(p.value for p in a.positions): a.verdict for a in accounts(case, "how many")}
    assert found == {("at least $400", "$480"): "compatible", ("$90,000",): "single-origin"}


def test_a_surname_is_no_other_person(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Aldous Venn signed it", agent="Aldous Venn", kind="PER")
    case.say("herald", "Venn signed it", agent="Venn", kind="PER")
    assert account(case, "who").verdict == "compatible"


def test_a_like_verb_alone_contradicts_nothing(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Nothing was tried", status="denied", agent="engineers")
    case.say("herald", "A burn went on", agent="crews")
    assert account(case, "whether").verdict == "compatible"


def test_the_last_of_it_is_not_all_of_it(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The firm paid the last $3 million", number=Quantity("$3 million", 3_000_000, 3_000_000, "USD"))
    case.say("herald", "The firm paid $5 million", number=Quantity("$5 million", 5_000_000, 5_000_000, "USD"))
    assert [a.verdict for a in accounts(case, "how many")] == ["single-origin", "single-origin"]
