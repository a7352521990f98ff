"""A commitment in; to whom it was made, on what condition, how much is done and how it stood from day to day out."""

from collections.abc import Iterator

from rashomon.record import Commitment, Turn
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Sentence


def terms(commitment: Commitment, citing: Citations) -> tuple[Sentence, ...]:
    """What it hangs on, to whom it was made, and what is done of it so far."""
    return tuple(_terms(commitment, citing))


def _terms(commitment: Commitment, citing: Citations) -> Iterator[Sentence]:
    plans = citing.of(commitment.plans or commitment.evidence[:1])
    if commitment.to:
        yield Sentence(f"promised to {wording.listed([wording.plain(name) for name in commitment.to])}", plans[:1])
    if commitment.condition:
        yield Sentence(f"on a condition: {wording.plain(commitment.condition)}", plans[:1])
    if commitment.share:
        yield Sentence(f"done so far: {wording.plain(commitment.share.words)}", citing.of(commitment.share.statements))


def turns(commitment: Commitment, citing: Citations) -> tuple[Sentence, ...]:
    """Each of its statuses in time, with the day from which it stood so; none where it never changed.

    That a promise was pending until its day passed, its status and its day say already.
    """
    told = commitment.turns
    if len(told) < 2 or (len(told) == 2 and told[1].status == "unreported" and told[0].due == told[1].due):
        return ()
    befores = (None, *told)
    return tuple(_turn(one, before, citing) for one, before in zip(told, befores, strict=False))


def _turn(one: Turn, before: Turn | None, citing: Citations) -> Sentence:
    since = f"{wording.short_day(one.day)} " if one.day else ""
    due = f", due {wording.due(one.due)}" if before is not None and one.due != before.due else ""
    return Sentence(f"{since}{one.status}{due}", citing.of(one.statements))
