"""A commitment in, candidate lines out: what was promised and by when, and what became of it on the record's day."""

from collections.abc import Iterable, Iterator

from rashomon.record import Commitment, Line, Statement
from rashomon.telling.days import deadline
from rashomon.telling.desk import Desk
from rashomon.telling.sentences import clause_of, dated, sentence, told


def promise(commitment: Commitment, desk: Desk) -> Iterator[Line]:
    """What was promised and by when, in the words of the statement that promises it."""
    for statement in _promising(commitment, desk):
        words = told(statement, desk)
        if not words:
            continue
        due = deadline(commitment.due)
        if statement.when is None and due:
            carrier = next((s for s in _evidence(commitment, desk) if _names(s, commitment)), None)
            if carrier:
                yield Line(sentence(f"{words.rstrip('.')}, by {due}"), (statement.id, carrier.id))
        yield Line(words, (statement.id,))


def _evidence(commitment: Commitment, desk: Desk) -> list[Statement]:
    ids = dict.fromkeys((*commitment.evidence, *(s.id for s in desk.matters.get(commitment.event, ()))))
    return [desk.statements[i] for i in ids if i in desk.statements]


def _promising(commitment: Commitment, desk: Desk) -> list[Statement]:
    """The planned statements of it, the one that names its deadline most narrowly first."""
    planned = [s for s in _evidence(commitment, desk) if s.status == "planned"]
    return sorted(planned, key=lambda s: (s.noun, s.headline, not _names(s, commitment)))


def _names(statement: Statement, commitment: Commitment) -> bool:
    """Whether the statement's time names the promise's last day."""
    due, moment = commitment.due.latest, statement.when
    return due is not None and moment is not None and due in (*moment.end, *(moment.limit or ()))


def outcome(commitment: Commitment, desk: Desk) -> Iterator[Line]:
    """What became of a promise where a report shows it; nothing for one that is pending."""
    evidence = [desk.statements[i] for i in commitment.evidence if i in desk.statements]
    promised = next(iter(_promising(commitment, desk)), None)
    if promised is None:
        return
    words = clause_of(promised, desk)
    showing = [s for s in evidence if s.id != promised.id and s.status != "planned"]
    if commitment.status == "unreported" and words:
        yield Line(sentence(f"The deadline has passed and no report says what became of it: {words}"), (promised.id,))
    elif commitment.status == "changed" and commitment.history:
        yield from _slip(commitment, promised, desk)
    elif commitment.status in OUTCOMES and showing:
        clause = clause_of(showing[-1], desk)
        if clause and words:
            text = f"{OUTCOMES[commitment.status]}: {clause}{dated(showing[-1], desk)}"
            yield Line(sentence(text), (showing[-1].id, promised.id))


# How the line of a promise's end opens, by status.
OUTCOMES = {
    "fulfilled": "A promise kept",
    "overdue": "A promise overdue",
    "cancelled": "A promise withdrawn",
    "disputed": "A promise whose keeping is disputed",
}


def _slip(commitment: Commitment, promised: Statement, desk: Desk) -> Iterator[Line]:
    slip = commitment.history[-1]
    later = desk.statements.get(slip.statement)
    before, after = deadline(slip.before), deadline(slip.after)
    words = clause_of(later, desk) if later else None
    if later is None or words is None:
        return
    cites = tuple(dict.fromkeys((later.id, promised.id)))
    if before and after:
        yield Line(sentence(f"A deadline slipped from {before} to {after}: {words}"), cites)
    yield Line(sentence(f"A promise changed: {words}{dated(later, desk)}"), cites)


def pending(commitments: Iterable[Commitment], desk: Desk) -> Line | None:
    """One line for the promises that are still ahead."""
    cites = [next(iter(_promising(c, desk)), None) for c in commitments if c.status == "pending"]
    ids = tuple(dict.fromkeys(s.id for s in cites if s))[:6]
    return Line("None of the promises named here is reported as kept yet.", ids) if len(ids) > 1 else None
