"""What has gone on since is an update: who was hurt has died, what was not so is so, what was under way is over."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.stages import STAGES
from rashomon.record import Moment

D = date
FIRST, NEXT, LATER = D(2024, 4, 1), D(2024, 4, 2), D(2024, 5, 20)


def verdict(case, aspect="whether"):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    return next(a.verdict for a in found if a.aspect == aspect)


def verdicts(case, aspect="whether"):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    return [a.verdict for a in found if a.aspect == aspect]


@pytest.mark.parametrize(("pattern", "example"), STAGES, ids=lambda found: getattr(found, "pattern", "")[:20])
def test_each_stage_is_found_in_its_example(pattern, example):  # type: ignore[no-untyped-def]
    assert pattern.search(example)


@pytest.mark.parametrize(
    ("first", "status", "then", "action"),
    [
        ("The boy is in critical condition", "ongoing", "The boy died", "die"),
        ("Two divers are missing and feared dead", "ongoing", "Two divers were killed", "kill"),
        ("A boy was shot in the leg", "happened", "The boy was pronounced dead", "pronounce"),
        ("The search goes on", "ongoing", "The search was called off", "call"),
        ("No arrests have been made", "denied", "Police arrested a man", "arrest"),
    ],
)
def test_later_and_further_on_is_an_update(case, first, status, then, action):  # type: ignore[no-untyped-def]
    case.say("gazette", first, FIRST, status=status, action=action)
    case.say("herald", then, NEXT, action=action)
    assert verdict(case) == "updated"


def test_what_ended_before_the_other_was_told_is_no_update_of_it(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge is shut", NEXT, status="ongoing")
    case.say("herald", "The bridge was shut on 30 March", LATER, when=on(D(2024, 3, 30)))
    assert verdict(case) == "compatible"


def test_a_denied_claim_that_others_assert_later_stays_a_conflict(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "the pump had failed", FIRST, status="denied", action="fail", agent="pump", cue="denied",
             speaker="He")  # fmt: skip
    case.say("herald", "The pump failed twice", LATER, action="fail", agent="pump")
    assert verdict(case) == "conflicting"


def test_a_place_of_the_past_is_not_updated(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "They fought on Alder Street", FIRST, place="Alder Street", action="fight")
    case.say("herald", "They fought on Elder Street", LATER, place="Elder Street", action="fight")
    assert verdict(case, "where") == "conflicting"


def test_a_plan_told_on_its_day_has_the_day_of_the_deed(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "He was ordered to stand trial on Wednesday", FIRST, status="planned", when=on(FIRST))
    case.say("herald", "He was held for trial on Wednesday", FIRST, when=on(FIRST))
    assert verdict(case, "when") == "agreed"


def test_two_happenings_in_one_event_contradict_nothing(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "The rig sank", NEXT, action="sink", agent="rig", when=on(FIRST))
    case.say("herald", "Shares fell", NEXT, action="fall", agent="shares", when=on(NEXT))
    assert verdicts(case, "when") == ["single-origin", "single-origin"]


def test_money_for_two_things_is_no_difference(case, number):  # type: ignore[no-untyped-def]
    for name, said, amount in (("gazette", "on lamps", 5150), ("herald", "on a boat", 43000)):
        money = number(amount, amount, "USD")
        case.say(name, f"He spent {money.expression} {said}", number=money, action="spend", agent="He")
    assert verdicts(case, "how many") == ["single-origin", "single-origin"]


def test_the_killed_and_the_hurt_are_counted_apart(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "The blast hurt 26 people", action="hurt", agent="blast", number=number(26))
    case.say("herald", "The blast killed 4 people", action="kill", agent="blast", number=number(4))
    assert verdicts(case, "how many") == ["single-origin", "single-origin"]


def test_two_deeds_of_one_verb_have_an_account_each(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "No weapon was found", NEXT, status="denied", action="find", patient="weapon")
    case.say("herald", "Two ledgers were found", LATER, action="find", patient="Two ledgers")
    case.say("post", "A weapon has not been found", LATER, status="denied", action="find", patient="weapon")
    assert sorted(verdicts(case)) == ["agreed", "single-origin"]


def test_what_another_verb_denies_is_of_its_own(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "He asserts his innocence", status="ongoing", action="assert", agent="He")
    case.say("herald", "The bank has not accused him", status="denied", action="accuse", agent="bank")
    assert verdicts(case) == ["single-origin", "single-origin"]


def test_what_is_to_befall_one_is_not_what_befell_another(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Orla Venn will be charged", FIRST, status="planned", action="charge", patient="Orla Venn")
    case.say("gazette", "Two aides were charged", FIRST, action="charge", patient="Two aides")
    assert verdicts(case) == ["single-origin", "single-origin"]


def test_what_should_not_have_been_done_was_done(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "He used the money", action="use", agent="He")
    case.say("herald", "The money should not have been used", status="denied", action="use", agent="He")
    assert verdict(case) == "single-origin"


def test_a_failed_attempt_has_not_worked(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The attempt failed", action="fail", agent="attempt")
    case.say("herald", "The attempt has not worked", status="denied", action="work", agent="attempt")
    assert verdict(case) == "compatible"


def test_a_day_counted_from_something_else_fits_with_any(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "He died on Monday", NEXT, action="die", agent="He", when=on(FIRST))
    case.say("herald", "He died two days later", NEXT, action="die", agent="He", when=Moment("two days later"))
    case.say("post", "He died last time", NEXT, action="die", agent="He", when=Moment("last time"))
    (found,) = [a for a in reconcile(case.story(), case.all_reports(), LATER).accounts if a.aspect == "when"]
    assert found.verdict == "compatible"
    assert [p.value for p in found.positions][1:] == ["two days later"]
    assert [(t.position, t.stands, t.to) for t in found.ties] == [(0, "tighter", 1)]


def test_two_past_days_of_one_report_are_of_two_happenings(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "Shots were fired on Monday", LATER, action="fire", patient="Shots", when=on(FIRST))
    case.say("gazette", "Shots were fired on Tuesday", LATER, action="fire", patient="Shots", when=on(NEXT))
    assert verdicts(case, "when") == ["single-origin", "single-origin"]


def test_two_streets_of_one_day_conflict_in_two_parts_too(case, on):  # type: ignore[no-untyped-def]
    said = {"action": "fight", "when": on(FIRST)}
    one = case.say("gazette", "They fought on Alder Street", NEXT, place="Alder Street", **said)
    other = case.say("herald", "The fight was on Elder Street", NEXT, place="Elder Street", **said)
    story = case.story()
    parted = replace(story, events=(replace(story.events[0], parts=((one,), (other,))),))
    found = reconcile(parted, case.all_reports(), LATER).accounts
    assert [a.verdict for a in found if a.aspect == "where"] == ["conflicting"]


def test_who_is_dead_died(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Three men are dead", FIRST, status="ongoing", action="dead", agent="Three men")
    case.say("herald", "Three men died", LATER, action="die", agent="Three men")
    assert verdict(case) == "agreed"


def test_a_noun_does_not_say_that_it_goes_on(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "a fight at the gate", FIRST, status="ongoing", action="fight", noun=True)
    case.say("herald", "Two men fought at the gate", LATER, action="fight", agent="Two men")
    assert verdict(case) == "compatible"


@pytest.mark.parametrize(
    ("place", "verdict"), [("the Old Mill Inn", "conflicting"), ("an inn of the town", "single-origin")]
)
def test_money_for_what_bears_a_name_is_one_sum_in_two_parts_too(case, number, place, verdict):  # type: ignore[no-untyped-def]
    ids = []
    for name, amount in (("gazette", 5140), ("herald", 5410)):
        money = number(amount, amount, "USD")
        ids.append(case.say(name, f"{money.expression} at {place}", action="spend", number=money))
    story = case.story()
    parted = replace(story, events=(replace(story.events[0], parts=tuple((i,) for i in ids)),))
    found = reconcile(parted, case.all_reports(), LATER).accounts
    assert {a.verdict for a in found if a.aspect == "how many"} == {verdict}


def test_what_was_planned_on_the_day_of_the_deed_is_no_update_of_two_origins(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "He agreed to resign", action="resign", status="planned", agent="He")
    case.say("gazette", "He resigned", action="resign", agent="He")
    assert verdict(case) == "updated"
    case.say("herald", "He resigned", action="resign", agent="He")
    assert verdict(case) == "agreed"


def test_parts_that_tell_one_thing_have_one_account(case):  # type: ignore[no-untyped-def]
    ids = [case.say(name, "The ferry sank", NEXT, action="sink", agent="ferry") for name in ("gazette", "herald")]
    ids.append(case.say("post", "The ferry may sink", NEXT, status="possible", action="sink", agent="ferry"))
    story = case.story()
    parted = replace(story, events=(replace(story.events[0], parts=tuple((i,) for i in ids)),))
    found = reconcile(parted, case.all_reports(), LATER).accounts
    assert [a.verdict for a in found if a.aspect == "whether"] == ["agreed", "single-origin"]


def parted(case):  # type: ignore[no-untyped-def]
    """The verdicts on whether, each statement a part of the event by itself."""
    story = case.story()
    event = story.events[0]
    story = replace(story, events=(replace(event, parts=tuple((i,) for i in event.statements)),))
    found = reconcile(story, case.all_reports(), D(2024, 12, 1)).accounts
    return [a.verdict for a in found if a.aspect == "whether"]


def test_parts_that_tell_of_two_deeds_have_two_accounts(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The dean is to be charged", FIRST, status="planned", action="charge", patient="dean")
    case.say("herald", "The clerk was sacked", NEXT, action="sack", patient="clerk")
    assert parted(case) == ["single-origin", "single-origin"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({"action": "plan", "patient": "fund"}, {"action": "found", "patient": "new fund"}),
        ({"action": "sign"}, {"action": "sign"}),
    ],
)
def test_parts_that_share_a_verb_or_a_thing_can_tell_news(case, first, then):  # type: ignore[no-untyped-def]
    case.say("gazette", "The fund is to be set up", FIRST, status="planned", **first)
    case.say("herald", "The fund was set up", NEXT, **then)
    assert parted(case) == ["updated"]


def test_parts_that_tell_of_one_harm_have_one_account(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "A boy was shot", NEXT, action="shoot", patient="boy", kind="PER")
    case.say("herald", "A bullet hit the boy", NEXT, action="hit", agent="bullet", patient="the boy")
    assert parted(case) == ["agreed"]


def test_what_was_under_way_in_one_part_does_not_end_with_another(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "He is being held in a cell", FIRST, status="ongoing", action="hold", agent="he")
    case.say("herald", "He was held for trial", NEXT, action="hold", agent="he")
    assert verdict(case) == "updated"
    assert parted(case) == ["single-origin", "single-origin"]


def test_a_plan_told_when_its_day_had_come_is_the_deed_of_that_day(case, on):  # type: ignore[no-untyped-def]
    told = {"agent": "He", "when": on(FIRST)}
    case.say("gazette", "He was ordered on Monday to stand trial", FIRST, status="planned", action="stand", **told)
    case.say("herald", "He was held for trial on Monday", NEXT, action="hold", **told)
    assert verdict(case) == "agreed"
    case.say("post", "He will stand trial on Monday", D(2024, 3, 30), status="planned", action="stand", **told)
    assert verdict(case) == "updated"


def test_whom_somebody_holds_is_held_until_a_deed_of_another_verb(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Rebels are holding Ida Lund", FIRST, status="ongoing", action="hold", patient="Ida Lund",
             kind="PER")  # fmt: skip
    case.say("herald", "Ida Lund walked free", NEXT, action="walk", agent="Ida Lund", kind="PER")
    assert parted(case) == ["updated"]
    case.statements.pop()
    case.say("herald", "Ola Berg walked free", NEXT, action="walk", agent="Ola Berg", kind="PER")
    assert parted(case) == ["single-origin", "single-origin"]
