"""What is a plan, whose promise it is, and what ends one; every sentence is written for these tests."""

from datetime import date

import pytest

from rashomon.reconciling.endings import is_cancelled, is_failed, is_missed, is_moved, is_put_off
from rashomon.reconciling.promises import is_plan, is_pledge, is_promise
from rashomon.reconciling.remarks import WORDS, is_remark
from rashomon.record import Actor, Attribution, Days, Moment, Span, Statement, Status

MAY = Moment("by May", Days(None, date(2024, 5, 31)), Days(None, date(2024, 5, 31)), Days(date(2024, 5, 1), None))
FRIDAY = Moment("on Friday", Days(date(2024, 5, 3), date(2024, 5, 3)), Days(date(2024, 5, 3), date(2024, 5, 3)))


def said(quote: str, action: str, status: Status = "planned", when: Moment | None = None, **given: str) -> Statement:
    actors = [Actor(given[r], r, kind=given.get("kind")) for r in ("agent", "patient") if r in given]
    speaker = (Attribution(given["speaker"], given.get("cue", "said")),) if "speaker" in given else ()
    return Statement("s", "r", Span(0, len(quote)), quote, action, status, tuple(actors), when=when,
                     attribution=speaker, clause=given.get("clause", quote), noun="noun" in given)  # fmt: skip


PROMISES = (
    said("The firm will pay", "pay", agent="The firm"),
    said("The steelworkers will strike by May", "strike", when=MAY, agent="The steelworkers", speaker="their union",
         cue="warned"),
    said("the state will sell the line", "sell", "conditional", MAY, agent="the state"),
    said("The works would be closed", "close", "conditional", MAY, patient="The works", speaker="the owner"),
    said("it hopes to open the line by May", "open", "possible", MAY, agent="it", speaker="it", cue="hopes"),
    said("Donors pledged 5 million", "pledge", "happened", agent="Donors", patient="5 million"),
    said("The firm failed to deliver the buses by May", "deliver", "denied", MAY, agent="The firm"),
    said("the withdrawal of all troops", "withdraw", when=MAY, patient="all troops", noun="yes"),
    said("Ana Roe is expected to plead guilty on Friday", "plead", when=FRIDAY, agent="Ana Roe", kind="PER"),
    said("The firm is to close the works", "close", agent="The firm", patient="the works"),
    said("The rivals were set to play together", "play", agent="The rivals", kind="PER"),
    said("The works will be shut", "shut", patient="The works", speaker="the owner"),
    said("The minister suspended logging for six months", "suspend", "happened", agent="The minister",
         patient="logging"),
    said("He would pay them if he were elected", "pay", "conditional", agent="He", speaker="the mayor"),
    said("giving 5 million to the fund", "give", agent="The firm", clause="The firm will give 5 million to the fund"),
)  # fmt: skip

NOBODYS = (
    said("contain the spill", "contain", agent="The crew"),  # an infinitive of purpose
    said("Crowds are expected to gather on Friday", "gather", when=FRIDAY, agent="residents"),
    said("the state would have sold the line", "sell", "conditional", MAY, agent="the state"),
    said("the line could be sold", "sell", "conditional", MAY, agent="the state"),
    said("Residents want the line to open by May", "open", "possible", MAY, agent="the line", speaker="Residents",
         cue="want"),
    said("The rival would be a disastrous mayor", "mayor", agent="The rival", kind="PER"),
    said("We will be in trouble", "trouble", agent="We"),
    said("He would do great damage", "do", "conditional", agent="He", speaker="the mayor"),
    said("The council needs to vote by May", "vote", when=MAY, agent="The council"),
    said("limit the oil that is set to spread", "limit", agent="The crew"),
    said("I would go in", "go", agent="I", speaker="a cousin"),
    said("The opening was moved to May", "move", "happened", MAY, agent="the town"),  # gives a day to another's plan
    said("The works closed", "close", "happened", agent="The firm"),
    said("sales will double by May", "double", when=MAY, agent="sales"),
    said("The reform will cut its profit by May", "cut", when=MAY, agent="The reform", patient="its profit"),
    said("closing the border would harm trade by May", "harm", when=MAY, patient="trade", speaker="the mayor"),
    said("lower its tax bill by May", "lower", when=MAY, agent="The firm", patient="its tax bill"),
    said("The rival is going to ruin the town", "ruin", agent="The rival", patient="the town", speaker="the mayor"),
    said("The boxer will beat the champion", "beat", agent="The boxer", kind="PER", patient="the champion"),
    said("The rebels pledged allegiance", "pledge", "happened", agent="The rebels", patient="allegiance"),
    said("The ministry vowed the mill has kept the rules", "vow", "happened", agent="The ministry", patient="the mill"),
    said("closing schools in the north", "close", agent="The council", patient="schools",
         clause="The council will close schools in the north"),
    said("The line will be full by May", "fill", when=MAY, agent="The line", speaker="analysts", cue="expect"),
)  # fmt: skip


@pytest.mark.parametrize(("pattern", "example"), WORDS, ids=lambda found: getattr(found, "pattern", "")[:20])
def test_a_remark_is_nobodys_promise(pattern, example: str) -> None:  # type: ignore[no-untyped-def]
    assert pattern.search(example)
    assert is_remark(said(example, "do", agent="We"))


@pytest.mark.parametrize("statement", PROMISES, ids=lambda s: s.quote)
def test_what_is_a_promise(statement: Statement) -> None:
    before = "The firm is committed to " if statement.action == "give" else ""
    assert is_promise(statement, before)


@pytest.mark.parametrize("statement", NOBODYS, ids=lambda s: s.quote)
def test_what_is_nobodys_promise(statement: Statement) -> None:
    assert not is_promise(statement)


def test_what_is_planned_shortly_before_makes_it_a_plan() -> None:
    purpose = said("contain the spill", "contain", agent="The crew")
    assert is_promise(purpose, "The crew agreed with the owner to ")
    assert not is_promise(purpose, "The crew, which has planned a party, went out to ")


def test_a_deed_is_no_plan() -> None:
    assert not is_plan(said("The works closed", "close", "happened", agent="The firm"))
    assert not is_pledge(said("She promised", "promise", "happened", agent="She"))


ENDS = (
    ("The union called off the strike", "call", is_cancelled, True),
    ("The strike was called off", "call", is_cancelled, True),
    ("The union called a strike", "call", is_cancelled, False),
    ("The sale fell through", "fall", is_cancelled, True),
    ("The rate fell", "fall", is_cancelled, False),
    ("The firm backed out of the deal", "back", is_cancelled, True),
    ("The works were put on hold", "put", is_put_off, True),
    ("The works were delayed", "delay", is_put_off, True),
    ("The works were put to use", "put", is_put_off, False),
)


@pytest.mark.parametrize(("quote", "action", "tells", "so"), ENDS)
def test_what_ends_or_stops_a_plan(quote: str, action: str, tells, so: bool) -> None:  # type: ignore[no-untyped-def]
    assert tells(said(quote, action, "happened", agent="it")) is so


def test_only_a_plan_that_is_stopped_is_called_off() -> None:
    assert is_cancelled(said("It stopped its plan", "stop", "happened", agent="The firm", patient="its plan"))
    assert not is_cancelled(said("It stopped the car", "stop", "happened", agent="The firm", patient="the car"))


def test_what_fails_is_an_attempt() -> None:
    assert is_failed(said("The latest attempt failed", "fail", "happened", agent="The latest attempt"))
    assert not is_failed(said("The pupil failed", "fail", "happened", agent="The pupil"))


def test_only_what_had_a_day_can_be_missed() -> None:
    assert not is_missed(said("The firm failed to deliver the buses", "deliver", "denied", agent="The firm"))


def test_a_day_brought_forward_is_another_day() -> None:
    assert is_moved(said("The vote has been brought forward to May", "vote", "happened", MAY, agent="The vote"))
    assert not is_moved(said("The vote was held in May", "hold", "happened", MAY, agent="The vote"))


def test_a_slip_gives_another_day() -> None:
    assert is_moved(said("The opening has slipped to May", "slip", "happened", MAY, agent="The opening"))
