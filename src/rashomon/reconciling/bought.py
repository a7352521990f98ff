"""A claim of an amount of money in, the words of what it goes for out: "a watch" of "paid $43,000 for a watch"."""

import re
from functools import lru_cache

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.scope import words_of
from rashomon.record import Quantity, Statement

# what follows an amount as its noun ("a $43,000 watch") or as what it went for ("$5,150 on coats")
_FOR = re.compile(r"^\s*(?:(?:on|for|in|to|of)\s+)?((?:[^\W\d_][\w’'-]*\s?){1,8})", re.I)
_ENDS = re.compile(
    r"\b(?:or|but|by|from|than|that|which|who|per|each|every|is|was|were|are|has|had|to|and (?:an?|the|his|her))\b"
)
# what stands before the amount that something has come to: "raised its offer for Pell Foods to $1.7 billion"
_BEFORE = re.compile(r"\bfor ((?:[\w’'-]+ ){1,5}?)(?:to|at|by|from) $")
_TIME = re.compile(
    r"^(?:on |in |by |at )?(?:(?:last|next|this|late|early) )?(?:\w+day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|week|month|year|night|weekend|quarter|decade|today|yesterday|earlier|ago)s?\b",
    re.I,
)
BUYS = frozenset("buy sell acquire purchase auction".split())
_JUST_DESCRIBES = frozenset("new old big large small first last whole".split())


def bought(claim: Claim) -> frozenset[str]:
    """The words of what money goes for; none where the words tell none, or where no money is told of."""
    return _goods(claim.statement, claim.value)


@lru_cache(maxsize=4096)
def _goods(statement: Statement, quantity: Quantity) -> frozenset[str]:
    if not (quantity.unit and len(quantity.unit) == 3 and quantity.unit.isupper()):
        return frozenset()
    before, _, after = statement.quote.partition(quantity.expression)
    verb = statement.action.casefold()
    if verb in BUYS and re.search(r"\bfor\s+$", before):
        return _named(statement, "patient")
    if found := _BEFORE.search(before):
        return words_of(found.group(1))
    found = None if _TIME.match(after.strip()) else _FOR.match(after)
    return words_of(_ENDS.split(found.group(1).casefold())[0]) if found else frozenset()


def of_one_name(a: Claim, b: Claim) -> bool:
    """Whether both are about as much money for what bears a name of two words or more: "$540 at the Old Mill Inn"."""
    shared = bought(a) & bought(b)
    low, high = sorted((q.low or 0) for q in (a.value, b.value))
    if high > ALIKE * low:
        return False
    names = [{w.casefold() for w in _CAPITAL.findall(c.statement.quote)} for c in (a, b)]
    return len(shared & names[0] & names[1]) > 1


ALIKE = 1.5  # times: what one bill came to is not told as half of it
_CAPITAL = re.compile(r"\b[A-Z][^\W_]+")


def one_price(a: Claim, b: Claim) -> bool:
    """Whether one says what is paid for a thing, and the other, naming who pays, what it costs."""
    if (a.statement.action == "cost") == (b.statement.action == "cost"):
        return False
    price, payment = (a, b) if a.statement.action == "cost" else (b, a)
    payers = _named(payment.statement, "agent")
    goods = (bought(payment) & _named(price.statement, "agent")) - _JUST_DESCRIBES
    return bool(goods and payers) and payers <= words_of(price.statement.quote)


def _named(statement: Statement, role: str) -> frozenset[str]:
    return frozenset(w for x in statement.actors if x.role == role for w in words_of(x.name))
