"""Events in, commitments out: what a party said it will bring about, by when, and what became of it on the day."""

from collections.abc import Sequence

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.echoes import Echoes
from rashomon.reconciling.judged import Judgements
from rashomon.reconciling.keeping import standing, turns
from rashomon.reconciling.ledger import what, who
from rashomon.reconciling.shares import share
from rashomon.reconciling.terms import condition, to_whom
from rashomon.reconciling.undertakings import Undertaking, may_undertake, undertakings
from rashomon.record import Commitment, Event


def commitments(desk: Desk, judgements: Judgements) -> tuple[Commitment, ...]:
    """Commitments in the order of events; one an undertaking, those that plan the opposite of the others last.

    What the judgements know from the last time is not looked for again.
    """
    echoes = Echoes.among(desk, judgements.traces.of(desk))
    events = [e for e in desk.story.events if any(may_undertake(s) for s in desk.of(e))]
    return tuple(c for event in events for c in _of_event(desk, event, echoes, judgements))


def _of_event(desk: Desk, event: Event, echoes: Echoes, judgements: Judgements) -> Sequence[Commitment]:
    told = desk.of(event)
    evidence = judgements.testimonies.on(event, told)
    heard = echoes.heard(judgements.testimonies, [s for s in told if may_undertake(s)])
    undertaken = judgements.of(event.id, "undertakings", (evidence, heard), lambda: _undertakings(desk, event, echoes))
    seen = (evidence, heard, desk.as_of)
    return judgements.of(event.id, "commitments", seen, lambda: [_commitment(desk, event, *one) for one in undertaken])


def _undertakings(desk: Desk, event: Event, echoes: Echoes) -> list[tuple[Undertaking, str]]:
    """What is undertaken in an event, with the ids of its commitments."""
    made = []
    for against in (False, True):
        told = [s for s in desk.of(event) if (s.id in event.contrary) == against]
        others = [s for s in desk.of(event) if (s.id in event.contrary) != against]
        for n, undertaking in enumerate(undertakings(desk, told, echoes, others)):
            name = "c" + event.id[1:] + ("-against" if against else "") + (f"-{n + 1}" if n else "")
            made.append((undertaking, name))
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
