"""The clauses of a sentence and its text in, each quantity put to the clause that it speaks of.

The tree says under which word a number's noun hangs; where the roles give that noun to a nearer clause, that one has it
("killed two and injured three others").
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.reading.drafts import Draft
from rashomon.reading.measured import BEFALLEN, befalls
from rashomon.reading.placing import owners_of, up_to_saying, words_in
from rashomon.reading.quantities import find_quantities
from rashomon.reading.saying import is_saying
from rashomon.reading.times import Found
from rashomon.reading.tree import ROOT, SUBJECTS, Tree
from rashomon.reading.words_pattern import word_set
from rashomon.record import Quantity, Span

HARMING = word_set(  # "one was wounded", "sent one to hospital": what a bare "one" may stand for is a person here
    "kill die dead wound injure hurt shoot stab send take rush transport airlift hospitalize treat release arrest "
    "detain rescue evacuate sicken infect survive drown trap charge find critical condition leave"
)


def place_quantities(drafts: list[Draft], tree: Tree, words: Sequence[Span], text: str, times: list[Found]) -> None:
    """Each quantity to the clause that its noun hangs under, and to the participle that tells more of that noun."""
    owner = owners_of(drafts)
    spans = [time.moment.span for time in times if time.moment.span is not None]
    whole = Span(words[0].start, words[-1].end)
    found = find_quantities(
        text, times=spans, span=whole, noun_after=counted_in(tree, words), alone=alone_in(tree, words)
    )
    for quantity in found:
        inside = words_in(words, quantity.span)
        if not inside or _known_few(tree, inside[0], quantity):
            continue
        heads = [k for k in inside if tree.heads[k] not in inside]
        at = heads[-1] if heads else inside[-1]
        for k in _clauses_of(tree, at, inside, owner):
            _give(owner[k], quantity, inside)
            over = _holding(tree, k, inside, owner)
            if over is not None:
                _give(over, quantity, inside)


# what flows, is made or spent is measured over the time that its clause names
_MEASURED = re.compile(
    r"^(?:barrels?|gallons?|lit(?:re|er)s?|tons?|tonnes?|kilo(?:gram)?s?|pounds?|cubic \w+|megawatts?|[A-Z]{3})$"
)
_TIMES = word_set("hour day night week month year")
EVERY_EXAMPLE = "At least 12,000 barrels are leaking into the bay every day."


def _over_time(draft: Draft, quantity: Quantity) -> Quantity:
    """With the noun of the rate where it stands apart: "12,000 barrels are leaking into the bay every day"."""
    if quantity.per or not _MEASURED.match(quantity.unit or ""):
        return quantity
    tree = draft.clause.tree
    for c in tree.children(draft.clause.head, "obl", "advmod"):
        if tree.words[c].lower() == "daily":
            return replace(quantity, per="day")
        each = any(tree.lemmas[d] in ("every", "each", "a", "per") for d in tree.children(c, "det", "case"))
        if each and tree.lemmas[c] in _TIMES and tree.child(c, "case") in (None, c - 1):
            return replace(quantity, per=tree.lemmas[c])
    return quantity


def _give(draft: Draft, quantity: Quantity, inside: list[int]) -> None:
    quantity = _over_time(draft, quantity)
    if quantity not in draft.quantities:
        draft.quantities = (*draft.quantities, quantity)
        draft.words = _reaching(draft.words, inside)


def _holding(tree: Tree, k: int, inside: list[int], owner: dict[int, Draft]) -> Draft | None:
    """The clause whose words hold the infinitive with the count: "gave it the capacity to collect 60,000 barrels"."""
    over = next((owner[up] for up in tree.above(k) if up in owner and owner[up] is not owner[k]), None)
    holds = over is not None and over.words.start <= inside[0] and inside[-1] < over.words.stop
    return over if holds and tree.marked(k, "to") and tree.relation(k) in ("acl", "xcomp", "ccomp") else None


def _clauses_of(tree: Tree, at: int, inside: list[int], owner: dict[int, Draft]) -> list[int]:
    """The predicates that have the noun at a word: the participle beside it, then the clause over it."""
    if at in owner:
        return [at]
    if (beside := _beside(tree, inside, owner)) is not None:
        return [beside]
    noun = _described(tree, at)
    near = [c for k in dict.fromkeys((at, noun)) for c in tree.children(k, "acl") if c in owner]
    climbed = [k for k in up_to_saying(tree, at, owner) if k in owner]
    direct = [k for k in climbed[:1] if k == tree.heads[noun]]
    return [*near[:1], *(direct if near else climbed[:1])]


def _described(tree: Tree, at: int) -> int:
    """The noun that an amount describes ("the $3 million trust set up by the bank"); of a count its own."""
    up = tree.heads[at]
    amount = tree.relation(at) in ("compound", "nummod", "amod") and up != ROOT and tree.upos[up] in ("NOUN", "PROPN")
    return up if amount else at


def _beside(tree: Tree, inside: list[int], owner: dict[int, Draft]) -> int | None:
    """The joined verb or state right beside a count, under which the tree does not hang it.

    "Killed two and injured | three others", "left four dead and | 16 others | injured".
    """
    before, after = inside[0] - 1, inside[-1] + 1
    if before in owner and tree.upos[before] == "VERB" and before and tree.upos[before - 1] == "CCONJ":
        return before
    return after if after in owner and tree.relation(after) == "conj" and befalls(tree, after) else None


def _reaching(quote: range, counted: list[int]) -> range:
    """A quote with the count that stands right beside it, which the tree hung elsewhere."""
    beside = counted[0] <= quote.stop and quote.start <= counted[-1] + 1
    return range(min(quote.start, counted[0]), max(quote.stop, counted[-1] + 1)) if beside else quote


def _known_few(tree: Tree, first: int, quantity: Quantity) -> bool:
    """ "The two nations" names again what is known and counts nothing."""
    before = tree.words[first - 1].lower() if first else ""
    return (
        before in ("the", "these", "those", "both", "its", "their") and (quantity.high or 0) <= 10 and not quantity.per
    )


def counted_in(tree: Tree, words: Sequence[Span]) -> Callable[[int], Span | None]:
    """From the offset where a number ends to the span of the noun that it counts, as the tree has it."""
    ends = {word.end: k for k, word in enumerate(words)}

    def noun_after(offset: int) -> Span | None:
        k = ends.get(offset)
        if k is None:
            return None
        up = tree.heads[k]
        if tree.relation(k) in ("nummod", "advmod", "compound") and up != ROOT and tree.upos[up] in ("NOUN", "PROPN"):
            return words[up] if up > k else None
        below = next(
            (c for c in tree.children(k, "nmod") if any(tree.lemmas[m] == "of" for m in tree.children(c, "case"))), None
        )
        return None if below is None else words[below]

    return noun_after


def alone_in(tree: Tree, words: Sequence[Span]) -> Callable[[int], bool]:
    """Whether the number that ends at an offset takes part by itself: "two were wounded", "the blast killed three"."""
    ends = {word.end: k for k, word in enumerate(words)}

    def alone(offset: int) -> bool:
        k = ends.get(offset)
        if k is None or tree.upos[k] not in ("NUM", "NOUN"):
            return False
        if tree.relation(k) not in (*SUBJECTS, "obj"):
            return False
        up = tree.heads[k]
        if tree.words[k].lower() in ("one", "1"):
            return tree.lemmas[up] in HARMING or tree.words[up].lower() in BEFALLEN
        whole = tree.child(k, "nmod", "nummod", "acl") is None
        return whole and not is_saying(tree, up) and tree.upos[up] in ("VERB", "ADJ", "NOUN")

    return alone
