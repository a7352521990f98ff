"""The clauses of a sentence in, one more for each item of a list of amounts out.

"The expenses included $4,200 on a cruise, $2,300 at a fair and over $300 at a toy shop" tells three expenses: each is a
statement, with the verb and the parties of the whole.
"""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.reading.drafts import Draft
from rashomon.reading.placing import words_in
from rashomon.record import Span

FEWEST = 3  # amounts that make a list; two are more often what something rose from and to
JOINTS = frozenset((",", ";", "and", "or", "-", "–", "—"))

EXAMPLE = "The expenses included $4,200 on a cruise, $2,300 at a fair and over $300 at a toy shop."


def listed(drafts: Sequence[Draft], words: Sequence[Span]) -> list[Draft]:
    """The items of every clause that lists amounts of one unit, in order."""
    return [item for draft in drafts for item in _items(draft, words)]


def _items(draft: Draft, words: Sequence[Span]) -> list[Draft]:
    tree = draft.clause.tree
    amounts = sorted((q for q in draft.quantities if q.span is not None), key=lambda q: q.span or Span(0, 0))
    if len(amounts) < FEWEST or len({q.unit for q in amounts}) > 1:
        return []
    places = [words_in(words, q.span) for q in amounts]
    ends = [*(place[0] for place in places[1:]), draft.words.stop]
    found: list[Draft] = []
    for amount, place, end in zip(amounts, places, ends, strict=True):
        stop = end
        while stop > place[-1] + 1 and tree.words[stop - 1].lower() in JOINTS:
            stop -= 1
        described = stop > place[-1] + 2 and tree.upos[place[-1] + 1] == "ADP"  # "at a fair"
        joined = stop < end or end == draft.words.stop
        if not described or not joined:
            return []  # no list of items that are told alike
        lead = range(draft.words.start, places[0][0])
        found.append(replace(draft, words=range(place[0], stop), quantities=(amount,), lead=lead))
    return found
