"""A commitment in, candidate lines out: what was promised and by when, and what became of it on the record's day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.record import Commitment, Line, Statement
from rashomon.telling import wording
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import content
from rashomon.telling.ranking import fitness
from rashomon.telling.sentences import clause_of, dated, sentence, told

# What makes a clause a promise: without it the plan was read into a purpose ("went to open").
FUTURE = re.compile(
    r"\b(?:will|shall|would|must|plan\w*|agree\w*|promis\w*|pledg\w*|vow\w*|expect\w*|schedul\w*|due|set|slated|intend\w*|"
    r"aim\w*|commit\w*|(?:is|are|was|were) to|going to|opens?|ends?|takes?)\b|n['’]t\b",
    re.IGNORECASE,
)
LEAST_OPEN = 7  # words of a promise without a day; "they will go" is none to keep
ALIKE = 0.5  # share of the shorter clause's words in the other from which it shows what became of a promise


def promise(commitment: Commitment, desk: Desk) -> Iterator[Line]:
    """What was promised and by when, in the words of the statement that promises it; told in the past once it is past.

    Where its time was read into another statement of the same sentence, that one is cited as well.
    """
    for statement in _promising(commitment, desk):
        words = statement.clause or statement.quote
        short = commitment.due.latest is None and len(words.split()) < LEAST_OPEN
        if statement.noun or short or not FUTURE.search(words):
            continue
        carrier = next((s for s in _evidence(commitment, desk) if _dates(s, statement, commitment)), None)
        dated_by = (statement.id, carrier.id) if carrier else (statement.id,)
        made = replace(statement, when=carrier.when) if carrier else statement
        for whole, cites in ((made, dated_by), (statement, (statement.id,))):
            if made_so := told(whole, desk):
                yield from _became(made_so, cites, commitment, desk)


def _became(words: str, cites: tuple[str, ...], commitment: Commitment, desk: Desk) -> Iterator[Line]:
    """The promise with what became of it, where its day has passed."""
    if commitment.status == "unreported":
        yield Line(f"{words.rstrip('.')}; no report says whether this was done.", cites)
    elif commitment.status in ("overdue", "disputed"):
        promised = desk.statements[cites[0]]
        for shown in _showing(commitment, promised, desk):
            if shown.status == "denied" and (clause := clause_of(shown, desk)):
                text = f"{words.rstrip('.')}; {clause}{dated(shown, desk)}"
                yield Line(sentence(text), tuple(dict.fromkeys((*cites, shown.id))))
    elif commitment.status in ("pending", "changed"):
        yield Line(words, cites)


def _dates(carrier: Statement, statement: Statement, commitment: Commitment) -> bool:
    """Whether a statement of the same sentence holds the deadline that the promise's own lacks."""
    same = carrier.report == statement.report and carrier.sentence == statement.sentence and carrier.id != statement.id
    return same and statement.when is None and _names(carrier, commitment)


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


def idle(commitment: Commitment, desk: Desk) -> bool:
    """Whether its last day lies before the report that promises it: a past plan, or a time misread; nothing to tell."""
    due = commitment.due.latest
    days = [d for s in _evidence(commitment, desk) if s.status == "planned" and (d := desk.published(s))]
    return due is not None and bool(days) and due < min(days)


def outcome(commitment: Commitment, desk: Desk) -> Iterator[Line]:
    """What became of a promise, in the words of the statement that shows it; nothing for one that is pending."""
    promised = next(iter(_promising(commitment, desk)), None)
    if promised is None:
        return
    if commitment.status == "changed" and commitment.history:
        yield from _slip(commitment, promised, desk)
    elif commitment.status in OUTCOMES:
        for shown in sorted(_showing(commitment, promised, desk), key=lambda s: -fitness(s)):
            if words := clause_of(shown, desk):
                text = f"{OUTCOMES[commitment.status]}: {words}{dated(shown, desk)}"
                yield Line(sentence(text), (shown.id, promised.id))


def _showing(commitment: Commitment, promised: Statement, desk: Desk) -> Iterator[Statement]:
    """The evidence that is no plan and speaks of what was promised."""
    about = content(promised)
    for shown in (desk.statements[i] for i in commitment.evidence if i in desk.statements):
        words = content(shown)
        if shown.status != "planned" and len(about & words) >= max(2, ALIKE * min(len(about), len(words))):
            yield shown


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
    before, after = (wording.day(d.latest) if d.latest else "" for d in (slip.before, slip.after))
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
