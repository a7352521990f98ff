"""What says of itself that it is newer, and what is of another scope: neither is a conflict."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.revisions import CORRECTIONS, REVISIONS, corrects
from rashomon.record import Days, Moment

D = date
FIRST, NEXT, LATER = D(2024, 4, 1), D(2024, 4, 2), D(2024, 5, 20)


def verdict(case, aspect):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    return next(a.verdict for a in found if a.aspect == aspect)


def verdicts(case, aspect):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    return [a.verdict for a in found if a.aspect == aspect]


@pytest.mark.parametrize(("pattern", "example"), REVISIONS, ids=lambda found: getattr(found, "pattern", "")[:20])
def test_each_sign_is_found_in_its_example(pattern, example):  # type: ignore[no-untyped-def]
    assert pattern.search(example)


@pytest.mark.parametrize(
    ("first", "then", "days"),
    [
        ("Crews put the loss at 800 people", "Crews now put the loss at 2400 people", 1),
        ("7 people were hurt", "The number of hurt has risen to 32 people", 0),
        ("The blast hurt 7 people so far", "The blast hurt 32 people", 1),
    ],
)
def test_a_newer_figure_is_an_update(case, number, first, then, days):  # type: ignore[no-untyped-def]
    amounts = [int(next(w for w in said.split() if w.isdigit())) for said in (first, then)]
    case.say("gazette", first, FIRST, number=number(amounts[0]), action="put")
    case.say("herald", then, (FIRST, NEXT)[days], number=number(amounts[1]), action="put")
    assert verdict(case, "how many") == "updated"


def test_a_moved_day_is_an_update_where_it_is_said_to_be_new(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "The storm is expected on Thursday", FIRST, status="planned", when=on(D(2024, 4, 4)))
    case.say("herald", "The storm is now expected on Saturday", NEXT, status="planned", when=on(D(2024, 4, 6)))
    assert verdict(case, "when") == "updated"


def test_a_count_of_long_ago_is_not_news(case, number, on):  # type: ignore[no-untyped-def]
    past = on(D(2019, 1, 1), D(2019, 12, 31))
    case.say("gazette", "The flood of 2019 killed 31 people", FIRST, number=number(31), when=past, action="kill")
    case.say("herald", "The flood of 2019 killed 44 people", LATER, number=number(44), when=past, action="kill")
    assert verdict(case, "how many") == "conflicting"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"quote": "4 people died on the road"}, {"quote": "26 people died on the road this season"}),
        ({"quote": "4 people left the plant"}, {"quote": "26 people left across the country"}),
        ({"quote": "4 people were freed", "agent": "Karsia", "kind": "LOC"},
         {"quote": "26 people were freed", "agent": "Tovia", "kind": "LOC"}),
        ({"quote": "4 people were freed", "agent": "Lorries"}, {"quote": "26 people were freed", "agent": "Cars"}),
    ],
)  # fmt: skip
def test_figures_of_another_scope_do_not_conflict(case, number, one, other):  # type: ignore[no-untyped-def]
    case.say("gazette", number=number(4), **one)
    case.say("herald", number=number(26), **other)
    assert verdicts(case, "how many") == ["single-origin", "single-origin"]


def test_figures_of_two_years_are_of_two_happenings(case, number, on):  # type: ignore[no-untyped-def]
    for name, year, tonnes in (("gazette", 2022, 40), ("herald", 2023, 61)):
        when = on(D(year, 1, 1), D(year, 12, 31))
        case.say(name, f"They sold {tonnes} tonnes in {year}", number=number(tonnes, tonnes, "tonnes"), when=when)
    assert verdicts(case, "how many") == verdicts(case, "when") == ["single-origin", "single-origin"]


def test_others_in_a_row_do_not_conflict(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The second pump was shut down", action="shut", patient="second pump")
    case.say("herald", "The first pump was not shut down", status="denied", action="shut", patient="first pump")
    assert verdict(case, "whether") == "compatible"


def test_nobody_contradicts_somebody(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "No missile hit the tanker", status="denied", action="hit", patient="tanker")
    case.say("herald", "A missile hit the tanker", action="hit", agent="missile", patient="tanker")
    assert verdict(case, "whether") == "conflicting"


def test_no_taxes_denies_all_taxes(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Tanager paid no taxes", status="denied", action="pay", agent="Tanager", patient="no taxes")
    case.say("herald", "it had paid taxes", action="pay", patient="taxes")
    assert verdict(case, "whether") == "conflicting"


def test_a_bare_number_counts_what_has_reached_it(case, number):  # type: ignore[no-untyped-def]
    for name, day, cases in (("gazette", FIRST, 130), ("herald", NEXT, 310)):
        bare = number(cases, cases, "")
        case.say(name, f"Measles cases have reached {cases}", day, action="reach", agent="Measles cases", number=bare)
    assert verdict(case, "how many") == "updated"


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ({"quote": "It applies to marriages", "action": "apply"},
         {"quote": "It will not apply to partnerships", "action": "apply"}),
        ({"quote": "The policy only applies to marriages, not partnerships", "action": "apply"},
         {"quote": "It does not apply to partnerships", "action": "apply"}),
        ({"quote": "A photo was sent", "action": "send", "patient": "photo"},
         {"quote": "He did not send it", "action": "send", "agent": "Mr Voss", "kind": "PER", "patient": "photo"}),
        ({"quote": "Couples may file returns", "action": "file", "agent": "Couples"},
         {"quote": "Couples do not have to file returns", "action": "file", "agent": "Couples"}),
    ],
)  # fmt: skip
def test_what_is_denied_of_something_else_is_no_contradiction(case, told, denied):  # type: ignore[no-untyped-def]
    case.say("gazette", **told)
    case.say("herald", status="denied", **denied)
    assert verdict(case, "whether") in ("compatible", "single-origin")


def test_a_verb_and_its_opposite_of_two_doers_are_no_contradiction(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The council passed the act", action="pass", agent="council", patient="act")
    case.say("herald", "The mayor vetoed the act", action="veto", agent="mayor", patient="act", contrary=True)
    assert verdict(case, "whether") == "compatible"


def test_a_weekend_begins_on_friday_night(case, on):  # type: ignore[no-untyped-def]
    weekend = Moment("last weekend", Days(D(2024, 3, 30), D(2024, 3, 31)), Days(D(2024, 3, 30), D(2024, 3, 31)))
    case.say("gazette", "It was sent late on Friday", action="send", when=on(D(2024, 3, 29)))
    case.say("herald", "It was sent last weekend", action="send", when=weekend)
    assert verdict(case, "when") == "compatible"


@pytest.mark.parametrize(("pattern", "example"), CORRECTIONS, ids=lambda found: getattr(found, "pattern", "")[:20])
def test_each_sign_of_a_correction_is_found_in_its_example(pattern, example):  # type: ignore[no-untyped-def]
    assert pattern.search(example)
    assert corrects(example)
    assert not corrects("The house of correction will be shut. Its earlier inmates gave evidence")


def test_an_outlet_replaces_what_it_said_on_an_earlier_day(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "The slide killed 90 people", FIRST, number=number(90), action="kill")
    case.say("gazette/2", "The slide killed 71 people", NEXT, number=number(71), action="kill")
    assert verdict(case, "how many") == "updated"


def test_a_correction_replaces_what_another_outlet_said_before(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "The slide killed 90 people", FIRST, number=number(90), action="kill")
    text = "The slide killed 71 people. Correction: an earlier version of this report gave a wrong figure."
    case.say("herald", "The slide killed 71 people", NEXT, number=number(71), action="kill", text=text)
    assert verdict(case, "how many") == "updated"


@pytest.mark.parametrize(("speaker", "told"), [("The ministry", "updated"), ("The union", "conflicting")])
def test_who_admits_what_they_denied_takes_it_back(case, speaker, told):  # type: ignore[no-untyped-def]
    leak = {"action": "leak", "agent": "ministry", "patient": "letter"}
    denial = {"status": "denied", "speaker": "The ministry", "cue": "denied"}
    case.say("gazette", "it had leaked the letter", FIRST, **leak, **denial)
    case.say("herald", "the ministry had leaked the letter", NEXT, **leak, speaker=speaker, cue="confirmed")
    assert verdict(case, "whether") == told
