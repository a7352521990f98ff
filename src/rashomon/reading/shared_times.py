"""The clauses of a sentence, each with the time that is put to it, in; the times that others share with them out.

Only what happened shares a time, and only one without a limit: what is planned for Friday may be asked for today.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.reading.drafts import Draft
from rashomon.reading.tree import Tree
from rashomon.record import Days, Moment, Span


def share_times(drafts: list[Draft], owner: Mapping[int, Draft], words: Sequence[Span]) -> None:
    """Give the clauses without a time that of the clause that they happen in; `owner` is by word."""
    for draft in drafts:
        if draft.moment is None and draft.clause.kind == "noun" and draft.clause.governors:
            over = owner.get(draft.clause.governors[-1])
            if over is not None and over is not draft and over.moment is not None:
                draft.moment = _within(over.moment)
    for draft in drafts:
        tree, k = draft.clause.tree, draft.clause.head
        dated = _told_before(drafts, tree, k, words)
        if dated is not None:
            _take(draft, dated)
        over = owner.get(tree.heads[k])
        if over is None or over is draft:
            continue
        if _with_one_above(tree, k):
            _take(draft, over)
            _take(over, draft)
        elif _holds_one_above(tree, k):
            _take(over, draft)


def _told_before(drafts: list[Draft], tree: Tree, k: int, words: Sequence[Span]) -> Draft | None:
    """The clause with the time that a relative clause follows, which tells the outcome.

    "It began with a blast at the mill on 3 May, which killed two people".
    """
    subject = tree.child(k, "nsubj")
    if tree.relations[k] != "acl:relcl" or tree.xpos[k] != "VBD" or subject is None or not _its_subject(tree, k):
        return None
    for draft in drafts:
        span = draft.moment.span if draft.moment is not None else None
        inside = [n for n, word in enumerate(words) if span is not None and span.overlaps(word)]
        if draft.clause.tree is tree and inside and subject - BESIDE <= inside[-1] < subject:
            return draft
    return None


BESIDE = 2  # words: a comma may stand between


def _take(one: Draft, other: Draft) -> None:
    """Give the first the time of the second, where both happened and it has none of its own."""
    happened = one.status == other.status == "happened"
    if happened and one.moment is None and other.moment is not None and other.moment.limit is None:
        one.moment, one.problems = other.moment, other.problems


def _with_one_above(tree: Tree, k: int) -> bool:
    """Whether a clause happens when the one does that it hangs under."""
    up = tree.heads[k]
    if tree.relation(k) == "advcl":  # "three were hurt on Friday when a crane fell"
        return any(tree.words[c].lower() == "when" for c in tree.children(k, "advmod", "mark"))
    if tree.relations[k] == "acl:relcl":  # "the May 3 blast that killed two people"
        return tree.xpos[k] == "VBD" and _its_subject(tree, k)
    # "the May 3 blast that killed two people and closed the road"
    return tree.relation(k) == "conj" and tree.relations[up] == "acl:relcl" and tree.child(k, "nsubj") is None


def _holds_one_above(tree: Tree, k: int) -> bool:
    """ "The deaths of two people in an attack on Friday": in the attack, but an attack may come before the deaths."""
    cases = tree.children(k, "case")
    return tree.relation(k) == "nmod" and any(tree.words[c].lower() in ("in", "during") for c in cases)


def _its_subject(tree: Tree, k: int) -> bool:
    subject = tree.child(k, "nsubj")
    return subject is not None and tree.words[subject].lower() in ("that", "which")


def _within(moment: Moment) -> Moment:
    """What a phase "running through May" will see happens by then, not on its last day."""
    if moment.limit is None:
        return moment
    by = Days(None, moment.end.latest)
    return replace(moment, start=by, end=by)
