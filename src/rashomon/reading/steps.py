"""The clauses of a sentence and its times in, one more for each later step of a change out.

"The plant will raise its output to 50 tonnes a day by May and to 80 tonnes by August" tells two plans: the second
amount and its time are a statement of their own, with the verb and the parties of the whole.
"""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.reading.drafts import Draft
from rashomon.reading.placing import words_in
from rashomon.reading.times import Found
from rashomon.record import Quantity, Span

NEAR = 1  # words between an amount and its time
JOINED = frozenset(("and", "then", ",", ";"))
LED = frozenset("to by at up of".split())  # stands before the second amount: "and to 80 tonnes"

EXAMPLE = "The plant will raise its output to 50 tonnes a day by the end of May and to 80 tonnes a day by August."


def steps(drafts: Sequence[Draft], words: Sequence[Span], times: Sequence[Found]) -> list[Draft]:
    """The later steps of every clause that gives amounts of one unit a time each; it keeps the other amounts."""
    return [step for draft in drafts for step in _later(draft, words, times)]


def _later(draft: Draft, words: Sequence[Span], times: Sequence[Found]) -> list[Draft]:
    if draft.moment is None or len(draft.quantities) < 2:
        return []
    timed = [(q, found) for q in draft.quantities if (found := _time_behind(q, words, times)) is not None]
    if not timed or timed[0][1].moment.span != draft.moment.span:
        return []
    first, later = timed[0][0], timed[1:]
    made = [
        _step(draft, first, q, found, words) for q, found in later if _joined(draft, q, words) and q.unit == first.unit
    ]
    moved = [q for step in made for q in step.quantities]
    draft.quantities = tuple(q for q in draft.quantities if q not in moved)
    return made


def _time_behind(quantity: Quantity, words: Sequence[Span], times: Sequence[Found]) -> Found | None:
    """The time of its own that stands right behind an amount."""
    place = words_in(words, quantity.span)
    for time in times:
        inside = words_in(words, time.moment.span)
        if place and inside and time.moment.known and place[-1] < inside[0] <= place[-1] + 1 + NEAR:
            return time
    return None


def _joined(draft: Draft, quantity: Quantity, words: Sequence[Span]) -> bool:
    """Whether an amount is joined to what stands before it: "and to 80 tonnes"."""
    tree = draft.clause.tree
    at = words_in(words, quantity.span)[0] - 1
    while at > draft.words.start and tree.words[at].lower() in LED:
        at -= 1
    return tree.words[at].lower() in JOINED


def _step(draft: Draft, first: Quantity, amount: Quantity, time: Found, words: Sequence[Span]) -> Draft:
    start = words_in(words, amount.span)[0]
    stop = words_in(words, time.moment.span)[-1] + 1
    lead = range(draft.words.start, words_in(words, first.span)[0])
    return replace(
        draft, words=range(start, stop), moment=time.moment, problems=time.problems, quantities=(amount,), lead=lead
    )
