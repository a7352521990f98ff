"""What sets two of one kind side by side is no conflict: two unions, two fines, a ticket for each."""

import pytest

from rashomon.reconciling.contrasts import contrasted
from rashomon.record import Actor, Span, Statement


def said(quote: str, name: str, role: str = "patient", kind: str | None = None) -> Statement:
    actor = Actor(name, role, entity="e" + name, kind=kind)  # type: ignore[arg-type]
    return Statement("s" + quote, "r", Span(0, len(quote)), quote, action="open", status="happened", actors=(actor,))


TWO = [
    (("The lower house passed it", "lower house", "agent"), ("The upper house has not", "upper house", "agent")),
    (("A ticket for adults costs 14 euros", "ticket"), ("A ticket for children costs 6 euros", "ticket")),
    (("The film Low Water took $3m", "film", "agent"), ("The film Brass Moon took $2m", "film", "agent")),
    (("Karsia banned imports of grain", "imports of grain"), ("It did not ban exports of grain", "exports of grain")),
    (("The trial of the nurse began", "trial of the nurse"), ("The trial of the baker began", "trial of the baker")),
    (("Shares in Orrin Bank fell", "Shares", "agent"), ("Shares in Brightwell fell", "Shares", "agent")),
    (("Floods in Norvale killed 3", "Floods", "agent"), ("Floods on the island of Quill killed 7", "Floods", "agent")),
    (("It passed the lower house", "lower house"), ("It passed the senate", "senate")),
    (("It pays recruits 21 crowns", "recruits", "other"), ("It pays officers 48 crowns", "officers", "other")),
    (("It fined Orrin Bank", "Orrin Bank", "patient", "ORG"), ("It fined Lomas", "Lomas", "patient", "ORG")),
    (("Orrin Bank's chairman left", "Orrin Bank's chairman", "agent", "PER"),
     ("Lomas's chairman left", "Lomas's chairman", "agent", "PER")),
    (("The film Low Water took $3m", "film Low Water", "agent"),
     ("The film Brass Moon took $2m", "film Brass Moon", "agent")),
]  # fmt: skip
ONE = [
    (("The new bridge was opened", "new bridge"), ("The planned bridge was not opened", "planned bridge")),
    (
        ("Orrin Bank's chairman left", "Orrin Bank's chairman", "agent", "PER"),
        ("The bank's chairman left", "bank's chairman", "agent", "PER"),
    ),
    (("The firm Orrin Bank fell", "firm Orrin Bank", "agent"), ("The firm Orrin fell", "firm Orrin", "agent")),
    (("The house passed it", "house", "agent"), ("The upper house has not", "upper house", "agent")),
    (("It trapped 12 east miners", "12 east miners"), ("It trapped 15 west miners", "15 west miners")),
    (("A ticket for adults costs 14 euros", "ticket"), ("A ticket costs 16 euros", "ticket")),
    (("It fined Orrin Bank", "Orrin Bank", "patient", "ORG"), ("It fined Orrin", "Orrin", "patient", "ORG")),
    (("It fined Orrin Bank", "Orrin Bank", "patient", "ORG"), ("It fined the lender", "the lender", "patient", "ORG")),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_of_a_kind(one, other) -> None:  # type: ignore[no-untyped-def]
    assert contrasted(said(*one), said(*other))
    assert contrasted(said(*other), said(*one))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_thing_in_other_words(one, other) -> None:  # type: ignore[no-untyped-def]
    assert not contrasted(said(*one), said(*other))
    assert not contrasted(said(*other), said(*one))
