"""The clauses of a sentence and the times and quantities in it in, each put to the clause that it speaks of.

The tree says under which word a time or number hangs; where that is a clause that it can't speak of ("agreed a deal to
pull out by May": the pulling out is in May) the rules here move it.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from rashomon.reading.clauses import Clause
from rashomon.reading.drafts import Draft
from rashomon.reading.saying import is_saying
from rashomon.reading.shared_times import share_times
from rashomon.reading.status import WEAK, backshifted
from rashomon.reading.times import Found
from rashomon.reading.tree import Tree
from rashomon.record import Moment, Span


def words_in(words: Sequence[Span], span: Span | None) -> list[int]:
    return [] if span is None else [k for k, word in enumerate(words) if span.overlaps(word)]


def owners_of(drafts: list[Draft]) -> dict[int, Draft]:
    """Which draft a word stands for: predicates, then their helpers."""
    owner: dict[int, Draft] = {}
    for draft in drafts:
        for g in draft.clause.governors:
            owner.setdefault(g, draft)
    owner.update({draft.clause.head: draft for draft in drafts})
    return owner


def time_owners(drafts: list[Draft], tree: Tree, words: Sequence[Span], times: list[Found]) -> dict[Span, Draft]:
    """The clause that each time belongs to, by the span of the time; the first time of a clause is the one it keeps."""
    owner = owners_of(drafts)
    placed: dict[Span, Draft] = {}
    for time in times:
        inside = words_in(words, time.moment.span)
        draft = _owner_of_time(tree, inside, owner, time.moment) if inside else None
        if draft is not None and time.moment.span is not None:
            draft = _meant(draft, drafts, inside[0], time.moment)
            if time.moment.known or all(draft is not other for other in placed.values()):
                placed[time.moment.span] = draft
    return placed


def tense_of(draft: Draft) -> Literal["past", "future"] | None:
    """Which way a date without a year points: a present tense leaves it to the nearest."""
    if draft.status in ("planned", "conditional") or (draft.status == "possible" and not _perfect(draft.clause)):
        return "future"
    tree, head = draft.clause.tree, draft.clause.head
    if draft.status == "ongoing" and draft.clause.kind != "noun":
        return "past" if backshifted(tree, draft.clause.top) else None
    # "has been closed until May" looks ahead, "closed until May" back: the nearest is right more often than either
    return None if tree.xpos[head] != "VBD" and draft.clause.kind == "verb" else "past"


def place_times(drafts: list[Draft], owners: dict[Span, Draft], words: Sequence[Span], times: list[Found]) -> None:
    """Each time to its clause; what happens in another clause shares that clause's time."""
    for time in times:
        draft = owners.get(time.moment.span) if time.moment.span is not None else None
        if draft is None or (draft.moment is not None and not _sharper(time.moment, draft.moment)):
            continue
        draft.moment, draft.problems = time.moment, time.problems
        if (
            draft.status in WEAK
            and _lies_ahead(time.moment, draft.day)
            and (draft.status == "ongoing" or draft.clause.kind == "noun")
        ):
            draft.status = "planned"
        elif draft.status == "ongoing" and _lies_behind(time.moment, draft.day) and _told_in_past(draft.clause):
            draft.status = "happened"
        elif draft.status == "denied" and _is_put_off(time.moment, draft.day):
            draft.status = "planned"
        draft.words = _reaching(draft.words, words_in(words, time.moment.span))
    share_times(drafts, owners_of(drafts), words)


def _is_put_off(time: Moment, day: date | None) -> bool:
    """ "Will not be ready until August", "will not resume before Sunday": it is to come, and not earlier."""
    words = time.expression.lower()
    not_before = words.startswith("before") and time.limit is None and time.end.latest is None
    return words.startswith(("until", "not until")) or (not_before and _lies_ahead(time, day))


def _sharper(later: Moment, earlier: Moment) -> bool:
    """Whether a second time in a clause says more exactly when: any where the first is open, a day against years."""
    if not earlier.known:
        return True
    if earlier.limit is not None or later.limit is not None or not later.known:
        return False
    return _width(earlier) > 366 >= _width(later)


def _width(moment: Moment) -> float:
    """Days that a time may span; endless where a bound is open."""
    first, last = moment.start.earliest, moment.end.latest
    return float("inf") if first is None or last is None else (last - first).days


def _reaching(quote: range, time: list[int]) -> range:
    """A quote with the time that stands right behind it."""
    return range(quote.start, time[-1] + 1) if time and quote.stop <= time[0] <= quote.stop + 1 else quote


def up_to_saying(tree: Tree, at: int, owner: dict[int, Draft]) -> list[int]:
    """A word and those above it, ending before a verb of saying: "said on Friday" is when it was said."""
    found = [at]
    for up in tree.above(at):
        if up not in owner and is_saying(tree, up):
            break
        found.append(up)
    return found


def _meant(owner: Draft, drafts: list[Draft], at: int, moment: Moment) -> Draft:
    """The clause that a time speaks of, where the tree hangs it higher than the words do.

    "Agreed a deal to pull out by May": a time ahead belongs to what is planned, not to the agreeing. "Will leave A,
    while keeping B for a year": a time behind another clause belongs to that one.
    """
    tree, head = owner.clause.tree, owner.clause.head
    below = set(tree.below(head))
    between = [d for d in drafts if head < d.clause.head < at and d.clause.head in below and d.clause.kind == "verb"]
    if owner.status == "happened" and (
        _lies_ahead(moment, moment.anchor) or (moment.limit is not None and not _lies_behind(moment, owner.day))
    ):
        planned = [d for d in between if d.status in ("planned", "possible")]
        return planned[-1] if planned else owner
    coordinated = [d for d in between if tree.relation(d.clause.head) in ("conj", "advcl")]
    return coordinated[-1] if coordinated else owner


def _told_in_past(clause: Clause) -> bool:
    return clause.kind == "noun" or backshifted(clause.tree, clause.top)


def _perfect(clause: Clause) -> bool:
    """ "May have been shot on Friday" looks back."""
    return any(clause.tree.lemmas[a] == "have" for a in clause.tree.children(clause.head, "aux"))


def _lies_behind(moment: Moment, day: date | None) -> bool:
    last = moment.end.latest
    return last is not None and (day is None or last < day)


def _lies_ahead(moment: Moment, day: date | None) -> bool:
    first = moment.start.earliest or (moment.limit.earliest if moment.limit else None)
    return day is not None and first is not None and first > day


def _owner_of_time(tree: Tree, inside: list[int], owner: dict[int, Draft], moment: Moment) -> Draft | None:
    heads = [k for k in inside if tree.heads[k] not in inside]
    at = heads[0] if heads else inside[0]
    before = [tree.words[k].lower() for k in range(max(0, inside[0] - 6), inside[0])]
    if "from" in before and ("down" in before or "up" in before):
        return None  # "down from 2,500 last May": when it was 2,500
    if tree.relation(at) == "nsubj":
        return None  # "the last year would concern them alone" speaks of the year
    if tree.relations[at] == "nmod:poss" and tree.heads[at] not in owner and _lies_ahead(moment, moment.anchor):
        return None  # "rejected next year's budget": the budget is for next year
    roles = [r.predicate for r in tree.roles if r.label == "ARGM-TMP" and r.argument in inside]
    if any(is_saying(tree, k) for k in roles) and not any(k in owner for k in roles):
        return None
    by_role = [k for k in roles if k in owner]
    climbed = [k for k in up_to_saying(tree, at, owner) if k in owner and k not in inside]
    for k in dict.fromkeys([*climbed[:1], *by_role, *climbed[1:]]):
        draft = owner[k]
        participle = tree.relation(k) == "acl" and tree.xpos[k] in ("VBG", "VBN") and draft.status in WEAK
        describing = participle or (
            draft.clause.kind == "noun" and tree.relation(k) == "obj" and tree.heads[k] in owner
        )
        if any(at < m < k for m in tree.children(k, "mark")):
            return None  # "said on Friday that": the day stands before the clause
        if k != draft.clause.head and tree.xpos[k] == "VBD" and moment.limit is None and at < draft.clause.head:
            return None  # "agreed on Friday to leave": the agreeing, which is told by its status, was on Friday
        if not (describing and (moment.limit is not None or _lies_ahead(moment, moment.anchor)) and len(climbed) > 1):
            return draft
    return None
