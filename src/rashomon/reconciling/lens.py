"""An aspect as one value: which claims a statement makes of it, and how two claims stand to each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from rashomon.reconciling.asked import asked_aspect
from rashomon.reconciling.claims import Claim, Desk
from rashomon.record import Aspect, Event, Statement

Relation = Literal["equal", "compatible", "progress", "differ"]  # progress: the second is the first, further on


def _always(_one: Claim, _other: Claim) -> bool:
    return True


def _never(_one: Claim, _other: Claim) -> bool:
    return False


@dataclass(frozen=True)
class Lens:
    """One aspect. `claims` gives each claim with the group within which it is compared (a unit; "" for one group).

    `same_time` tells whether two claims speak of one valid time; `can_update` whether a later report may replace an
    earlier one rather than contradict it; `tighter` whether the first says the same as the second, less openly; `apart`
    whether two that are equal or fit together are of two things all the same, so that each has an account of its own;
    `surely_one` whether two of an event are of one thing, though of two parts of it.
    Of several lenses of one aspect one alone is `asked`: what is not known of the aspect is told by it. The others say
    by `of` what they compare; where it is empty the group does.
    """

    aspect: Aspect
    claims: Callable[[Desk, Event, Statement], Iterable[tuple[str, Claim]]]
    relate: Callable[[Claim, Claim], Relation]
    same_time: Callable[[Claim, Claim], bool] = _always
    can_update: Callable[[Claim, Claim], bool] = _always
    tighter: Callable[[Claim, Claim], bool] = _never
    apart: Callable[[Claim, Claim], bool] = _never
    surely_one: Callable[[Claim, Claim], bool] = _never
    asked: bool = True
    of: str = ""

    def unknown(self, desk: Desk, event: Event, statement: Statement) -> Iterable[Claim]:
        """The claim of a statement that says that this aspect is not known."""
        if self.asked and statement.status == "undisclosed" and asked_aspect(statement) == self.aspect:
            yield desk.claim(statement, event, None, "not disclosed", known=False)


def asserted(event: Event, statement: Statement) -> bool:
    """Whether the statement says something of the event itself: not that it is unknown, denied, or the opposite."""
    return statement.status not in ("undisclosed", "denied") and statement.id not in event.contrary
