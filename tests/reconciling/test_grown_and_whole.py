"""What is found of a story that grows is what is found of it whole, whatever changes in it meanwhile."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reconciling import Judgements, judged, reconcile
from rashomon.record import Days, Entity, Moment, Quantity, Story
from tests.reconciling.conftest import Case

FIRST = date(2024, 5, 1)
JUNE = Moment(
    "by June", Days(None, date(2024, 6, 30)), Days(None, date(2024, 6, 30)), Days(date(2024, 6, 1), date(2024, 6, 30))
)
JULY = Moment(
    "by 1 July", Days(None, date(2024, 7, 1)), Days(None, date(2024, 7, 1)), Days(date(2024, 7, 1), date(2024, 7, 1))
)
MONDAY = Moment("on Monday", Days(date(2024, 4, 29), date(2024, 4, 29)), Days(date(2024, 4, 29), date(2024, 4, 29)))


def people(count: int) -> Quantity:
    return Quantity(f"{count} people", count, count, "people")


STATE: dict[str, Any] = {"agent": "The state", "patient": "the railway", "kind": "ORG"}
SAID: tuple[tuple[str, dict[str, Any]], ...] = (
    ("The state will sell the railway by June", {**STATE, "status": "planned", "action": "sell", "when": JUNE}),
    ("The state will sell the railway by 1 July", {**STATE, "status": "planned", "action": "sell", "when": JULY}),
    ("The state sold the railway", {**STATE, "action": "sell"}),
    ("The state has not sold the railway", {**STATE, "action": "sell", "status": "denied"}),
    ("The sale of the railway has been called off", {"patient": "The sale of the railway", "action": "call-off"}),
    ("The sale of the railway was moved to 1 July", {"patient": "The sale of the railway", "action": "move",
                                                     "when": JULY}),
    ("If it succeeds, the state will sell the railway", {**STATE, "status": "conditional", "action": "sell"}),
    ("The attempt to test the railway failed", {"agent": "The attempt to test the railway", "action": "fail"}),
    ("The council banned trams for two years", {"agent": "The council", "patient": "trams", "kind": "ORG",
                                                "action": "ban"}),
    ("The ban on trams was lifted", {"patient": "The ban on trams", "action": "lift"}),
    ("This will take 3 weeks", {"agent": "This", "status": "planned", "action": "take",
                                "number": Quantity("3 weeks", 3, 3, "weeks")}),
    ("3 people died in Ostrova on Monday", {"action": "die", "agent": "3 people", "number": people(3), "when": MONDAY,
                                            "place": "Ostrova"}),
    ("5 people died in Port Lumen", {"action": "die", "agent": "5 people", "number": people(5), "place": "Port Lumen"}),
    ("How many people died is not known", {"status": "undisclosed", "action": "know"}),
)  # fmt: skip


class Growing(Case):
    """A case that grows and changes by steps that are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, Entity] = {}
        self.day = FIRST + timedelta(days=40)

    def step(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(("report", "report", "report", "move", "name", "day", "origin")))
        if kind == "report" or not self.statements:
            self._report(data)
        elif kind == "move":
            n = data.draw(st.integers(0, len(self.statements) - 1))
            self.statements[n] = replace(self.statements[n], event=data.draw(st.sampled_from(("v1", "v2", "v2!"))))
        elif kind == "name":
            id_ = "eThe state"
            country = data.draw(st.sampled_from((None, "NO", "SE")))
            self.names[id_] = Entity(id_, data.draw(st.sampled_from(("Norvale", "the crown"))), country=country)
        elif kind == "day":
            self.day = FIRST + timedelta(days=data.draw(st.sampled_from((3, 20, 70, 400))))
        elif len(self.reports) > 1:
            self.shared = [tuple(sorted(r.id for r in list(self.reports.values())[:2]))]

    def _report(self, data: st.DataObject) -> None:
        name = f"paper {len(self.reports)}"
        on = FIRST + timedelta(days=data.draw(st.integers(0, 30)))
        for quote, fields in data.draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=2)):
            self.say(name, quote, on, event=data.draw(st.sampled_from(("v1", "v2", "v3"))), **fields)

    def told(self) -> Story:
        return replace(self.story(), entities=dict(self.names))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_found_as_a_story_grows_is_what_is_found_of_it_whole(data) -> None:  # type: ignore[no-untyped-def]
    before, judged.MANY = judged.MANY, data.draw(st.sampled_from((1, 100)))
    try:
        case, judgements = Growing(), Judgements()
        for _ in range(data.draw(st.integers(2, 9))):
            case.step(data)
            told, reports = case.told(), case.all_reports()
            grown = reconcile(told, reports, case.day, judgements=judgements)
            assert grown == reconcile(told, reports, case.day)
    finally:
        judged.MANY = before


def test_what_becomes_of_a_plan_is_heard_from_other_events_as_they_come() -> None:
    case, judgements = Growing(), Judgements()
    plan, deed, trial, off = SAID[0], SAID[2], "The trial of the crew opened", "The trial was called off"
    told = (
        ("v1", *plan), ("v6", "The court will try the crew", {"status": "planned", "action": "try", "when": JUNE,
                                                               "agent": "The court", "patient": "the crew"}),
        ("v2", *deed), ("v3", off, {"patient": "The trial", "action": "call-off"}),
        ("v4", "The court will try a baker", {"status": "planned", "action": "try", "when": JUNE, "agent": "The court",
                                              "patient": "a baker"}),
        ("v5", trial, {"agent": "The trial of the crew", "action": "open"}),
    )  # fmt: skip
    stood = []
    for n, (event, quote, fields) in enumerate(told):
        case.say(f"paper {n}", quote, FIRST + timedelta(days=n), event=event, **fields)
        found = reconcile(case.told(), case.all_reports(), case.day, judgements=judgements)
        assert found == reconcile(case.told(), case.all_reports(), case.day)
        stood.append([c.status for c in found.commitments if c.event in ("v1", "v6")])
    assert stood == [
        ["pending"], ["pending", "pending"], ["fulfilled", "pending"], ["fulfilled", "cancelled"],
        ["fulfilled", "pending"], ["fulfilled", "fulfilled"],
    ]  # fmt: skip
