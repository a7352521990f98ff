"""Events in, commitments out: what a party said it will bring about, by when, and what became of it on the day."""

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.echoes import Echoes, Traces
from rashomon.reconciling.keeping import standing, turns
from rashomon.reconciling.ledger import what, who
from rashomon.reconciling.shares import share
from rashomon.reconciling.terms import condition, to_whom
from rashomon.reconciling.undertakings import Undertaking, undertakings
from rashomon.record import Commitment, Event


def commitments(desk: Desk) -> tuple[Commitment, ...]:
    """Commitments in the order of events; one an undertaking, those that plan the opposite of the others last."""
    echoes = Echoes.among(desk, Traces().of(desk))
    return tuple(c for event in desk.story.events for c in _of_event(desk, event, echoes))


def _of_event(desk: Desk, event: Event, echoes: Echoes) -> list[Commitment]:
    made = []
    for against in (False, True):
        told = [s for s in desk.of(event) if (s.id in event.contrary) == against]
        others = [s for s in desk.of(event) if (s.id in event.contrary) != against]
        for n, undertaking in enumerate(undertakings(desk, told, echoes, others)):
            name = "c" + event.id[1:] + ("-against" if against else "") + (f"-{n + 1}" if n else "")
            made.append(_commitment(desk, event, undertaking, name))
    return made


def _commitment(desk: Desk, event: Event, undertaking: Undertaking, name: str) -> Commitment:
    now = standing(desk, undertaking, desk.as_of)
    plans = undertaking.plans
    over = () if not now.slips else tuple(p for p in plans if p not in now.plans)
    done = share(undertaking) if now.status not in ("fulfilled", "cancelled") else None
    shown = (*now.shown, *(undertaking.part if done else ()))
    return Commitment(
        id=name,
        event=event.id,
        who=who(desk, plans),
        what=what([*now.plans, *over], over=over),
        due=now.due,
        status=now.status,
        evidence=tuple(dict.fromkeys(s.id for s in (*plans, *shown))),
        history=now.slips,
        plans=tuple(s.id for s in plans),
        to=to_whom(desk, plans),
        condition=condition(desk, plans),
        turns=turns(desk, undertaking),
        share=done,
    )
