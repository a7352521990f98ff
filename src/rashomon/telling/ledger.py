"""Commitments in, the ledger's entries out: who, what, by when, how it stands and stood, and the words that show it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rashomon.record import Commitment, Days
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Cite, Sentence
from rashomon.telling.credit import lowered, named
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import alike, carrying
from rashomon.telling.sentences import compact, proposition
from rashomon.telling.terms import terms, turns
from rashomon.telling.tidying import tidy
from rashomon.telling.verbs import verb_at

MOST_WORDS = 24  # of a promise; a longer one is cut where one of its parts ends
HALVED = re.compile(r"^(?:who|whose|which|that|what|when|where)\b", re.IGNORECASE)
ALIKE = 0.8  # share of the shorter promise's words in another from which it is told once
STATUS_ORDER = ("overdue", "disputed", "changed", "unreported", "pending", "fulfilled", "cancelled")


@dataclass(frozen=True)
class Promise:
    """`who` names those whom the words of `what` do not; `made` and `shown` are the words that make it and that show
    how it stands, `turns` its statuses in time."""

    id: str
    who: str
    what: str
    due: str
    status: str
    meaning: str
    cites: tuple[Cite, ...]
    slips: tuple[Sentence, ...]
    terms: tuple[Sentence, ...] = ()
    turns: tuple[Sentence, ...] = ()
    made: tuple[Cite, ...] = ()
    shown: tuple[Cite, ...] = ()


def promises(commitments: Iterable[Commitment], at: Desk, citing: Citations) -> tuple[Promise, ...]:
    """Each once: a promise in the words of one that is listed already is left out."""
    made = sorted(commitments, key=lambda c: (STATUS_ORDER.index(c.status), _last_day(c.due), -_support(c, at)))
    kept: list[Promise] = []
    said: list[frozenset[str]] = []
    for commitment in made:
        promise = _promise(commitment, at, citing)
        words = carrying(promise.what)
        if promise.what and not any(len(words & w) >= ALIKE * max(1, min(len(words), len(w))) for w in said):
            kept.append(promise)
            said.append(words)
    return tuple(kept)


def _support(commitment: Commitment, at: Desk) -> int:
    """How many origins speak of it."""
    return len(at.origins_of(at.statements[i] for i in commitment.evidence if i in at.statements))


def _last_day(due: Days) -> date:
    """For the order within a status: what has no day comes last."""
    return due.latest or due.earliest or date.max


def _promise(commitment: Commitment, at: Desk, citing: Citations) -> Promise:
    word, meaning = wording.COMMITMENT_WORDS[commitment.status]
    what = wording.plain(_undertaking(commitment, at))
    acting = _acts(commitment, what, at)
    unnamed = [] if acting else [name for name in commitment.who if not _in(name, what)]
    slips = (
        Sentence(f"was due {_due(slip.before)}, then {_due(slip.after)}", citing.of([slip.statement]))
        for slip in commitment.history
    )
    return Promise(
        id=commitment.id,
        who=wording.opened(wording.listed(unnamed)) if unnamed and len(unnamed) == len(commitment.who) else "",
        what=wording.opened(what) if not unnamed or len(unnamed) < len(commitment.who) else lowered(what),
        due=wording.due(commitment.due),
        status=word,
        meaning=meaning,
        cites=citing.of(commitment.evidence),
        slips=tuple(slips),
        terms=terms(commitment, citing),
        turns=turns(commitment, citing),
        made=citing.of(commitment.plans or commitment.evidence),
        shown=citing.of(_showing(commitment)),
    )


def _showing(commitment: Commitment) -> tuple[str, ...]:
    """The statements that show how it stands on the day: those of its last turn, else all that do not make it."""
    if commitment.turns:
        return commitment.turns[-1].statements
    return tuple(i for i in commitment.evidence if i not in commitment.plans)


def _acts(commitment: Commitment, what: str, at: Desk) -> bool:
    """Whether the words name the one who acts, as the plan does."""
    plans = [at.statements[i] for i in commitment.evidence if i in at.statements]
    return any(a.role == "agent" and named(a) and a.name.casefold() in what.casefold() for s in plans for a in s.actors)


def _in(name: str, what: str) -> bool:
    """Whether the words name somebody: “American forces” in “some American forces will stay”."""
    return name.casefold() in what.casefold() or all(w in what.casefold().split() for w in name.casefold().split()[-1:])


def _undertaking(commitment: Commitment, at: Desk) -> str:
    """The promise as the first of its plans that stands alone tells it, else as it was found; "" for half a clause."""
    plans = [at.statements[i] for i in commitment.evidence if i in at.statements]
    plans = [s for s in plans if s.status == "planned" and alike(s, commitment.what)]
    plans.sort(key=lambda s: (s.noun, " ".join((s.clause or s.quote).split()) != commitment.what))
    told = next(((s, words) for s in plans if (words := proposition(s, at))), None)
    if told is not None:
        return compact(told[1], told[0], MOST_WORDS)
    found = tidy(commitment.what)
    bare = bool(plans) and verb_at(found.split()[:1], plans[0].action.lower().split(" ")[0]) is not None
    return "" if HALVED.match(found) or bare or found.lower().startswith(("be ", "to ")) else found


def _due(bounds: Days) -> str:
    return wording.days(bounds) or "on no given day"
