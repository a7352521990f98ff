"""Who was harmed: of what kind those are whom statements tell of as killed or hurt ("two men and a woman")."""

import re
from collections import Counter
from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.harm import befell
from rashomon.reconciling.lens import Lens, Relation
from rashomon.record import Event, Statement

_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True))
KINDS = {
    "man": "man", "men": "man", "male": "man", "males": "man", "woman": "woman", "women": "woman", "female": "woman",
    "females": "woman", "boy": "boy", "boys": "boy", "girl": "girl", "girls": "girl", "child": "child",
    "children": "child",
}  # fmt: skip
_KIND = re.compile(r"\b(an?|" + "|".join(_NUMBERS) + r"|\d{1,3})\s+(" + "|".join(KINDS) + r")\b", re.I)


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    harm = befell(statement)
    found = _kinds(statement.quote) if harm and statement.status == "happened" else []
    if harm and len(found) > 1:  # one kind alone is told by "how many"
        counted = Counter[str]()
        for number, kind, _ in found:
            counted[kind] += number
        shown = " and ".join(words for _, _, words in found)
        yield harm[0] if harm[0] == "hurt" else "", desk.claim(statement, event, frozenset(counted.items()), shown)


def _kinds(quote: str) -> list[tuple[int, str, str]]:
    return [(_number(m.group(1)), KINDS[m.group(2).casefold()], m.group()) for m in _KIND.finditer(quote)]


def _number(word: str) -> int:
    low = word.casefold()
    return int(low) if low.isdigit() else _NUMBERS.get(low, 1)


def relate(a: Claim, b: Claim) -> Relation:
    return "equal" if a.value == b.value else "compatible"


def apart(a: Claim, b: Claim) -> bool:
    """Whether they are of others: "two men and a woman" lay inside, "two men and two women" were all."""
    return bool(a.value != b.value)


VICTIMS = Lens("who", claims, relate, apart=apart, asked=False, of="victims")
