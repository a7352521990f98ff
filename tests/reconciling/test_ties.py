from datetime import date

from rashomon.reconciling import reconcile

D = date


def tied(case, aspect):  # type: ignore[no-untyped-def]
    """Ties of the one account of an aspect, with the values of the positions in place of their numbers."""
    found = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).accounts
    account = next(a for a in found if a.aspect == aspect)
    values = [p.value for p in account.positions]
    return [(values[t.position], t.stands, values[t.to]) for t in account.ties]


def test_versions_are_a_chain_of_neighbours(case, number):  # type: ignore[no-untyped-def]
    for day, injured in ((1, 12), (12, 18), (25, 31)):
        case.say(f"paper {day}", f"{injured} people were hurt", D(2024, 4, day), number=number(injured))
    assert tied(case, "how many") == [("18 people", "later", "12 people"), ("31 people", "later", "18 people")]


def test_a_position_tells_since_when_it_is_held(case, number):  # type: ignore[no-untyped-def]
    case.say("early", "12 people were hurt", D(2024, 4, 1), number=number(12))
    case.say("late", "12 people were hurt", D(2024, 4, 9), number=number(12))
    account = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).accounts[0]
    assert account.aspect == "how many"
    assert (account.positions[0].since, len(account.positions[0].reports)) == (D(2024, 4, 1), 2)


def test_a_conflict_an_update_and_a_tighter_value_in_one_account(case, number):  # type: ignore[no-untyped-def]
    case.say("a", "26 people were hurt", D(2024, 4, 1), number=number(26))
    case.say("b", "21 people were hurt", D(2024, 4, 3), number=number(21))
    case.say("c", "between 20 and 22 people were hurt", D(2024, 4, 3), number=number(20, 22))
    case.say("d", "31 people were hurt", D(2024, 5, 3), number=number(31))
    assert tied(case, "how many") == [
        ("26 people", "conflict", "21 people"),
        ("26 people", "conflict", "20 to 22 people"),
        ("21 people", "tighter", "20 to 22 people"),
        ("31 people", "later", "26 people"),
        ("31 people", "later", "21 people"),
        ("31 people", "later", "20 to 22 people"),
    ]


def test_what_was_not_known_is_replaced_by_the_first_answer(case, number):  # type: ignore[no-untyped-def]
    case.say("a", "The number of dead is not known", D(2024, 4, 1), status="undisclosed")
    case.say("b", "4 people died", D(2024, 4, 2), number=number(4))
    case.say("c", "4 people died", D(2024, 4, 3), number=number(4))
    assert tied(case, "how many") == [("4 people", "later", "not disclosed")]


def test_a_deadline_within_a_looser_one_is_tighter(case, by):  # type: ignore[no-untyped-def]
    spring = by("by spring", D(2024, 3, 1), D(2024, 5, 31))
    april = by("by the end of April", D(2024, 4, 1), D(2024, 4, 30))
    case.say("a", "It will open by spring", D(2024, 2, 1), status="planned", when=spring)
    case.say("b", "It will open by the end of April", D(2024, 2, 1), status="planned", when=april)
    assert tied(case, "when") == [("by the end of April 2024", "tighter", "by spring (by 31 May 2024)")]
