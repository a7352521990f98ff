"""A verb in, the verbs out by which the same deed is told once it is done: "will withdraw", "have left"."""

from collections.abc import Set
from functools import cache

# each row is one deed to one thing; what is received is told of the other side ("will pay wages", "got their wages")
ROWS = (
    "leave withdraw depart evacuate vacate pull-out pull quit exit",
    "move relocate transfer",
    "close shut shut-down shutter",
    "open reopen inaugurate unveil",
    "build complete finish construct erect",
    "demolish raze pull-down tear-down tear knock-down pull flatten",
    "repair fix mend restore renovate refurbish",
    "free release",
    "buy purchase acquire",
    "pay repay refund reimburse compensate receive get",
    "deliver supply ship send bring hand hand-over give return receive get arrive",
    "receive welcome dock arrive reach come land",
    "add introduce join",
    "publish release issue present unveil",
    "start begin launch resume restart",
    "stop end halt cease",
    "fire dismiss sack lay-off",
    "hire recruit employ",
    "remove clear take-away",
    "resign quit step-down retire",
    "strike walk-out walk",
    "raise increase lift hike",
    "cut reduce lower slash",
    "sign seal conclude",
    "meet gather convene",
    "approve pass adopt ratify",
    "plant replant",
    "sentence jail",
)
MOVERS = frozenset(ROWS[0].split())
RECEIVES = frozenset({"receive", "get", "arrive", "join", "dock", "come", "reach", "land", "welcome"})


@cache
def deeds_like(verb: str) -> tuple[str, ...]:
    """The verb itself, and those that tell the same deed."""
    rows = (row.split() for row in ROWS)
    return tuple(dict.fromkeys([verb, *(other for row in rows if verb in row for other in row)]))


def is_moving(verbs: Set[str]) -> bool:
    """Whether the verbs tell of one who leaves: what is withdrawn is what goes."""
    return verbs <= MOVERS
