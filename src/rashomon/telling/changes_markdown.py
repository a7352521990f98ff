"""What changed between two records as Markdown: what stands otherwise first, what is new last."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from rashomon.telling import wording
from rashomon.telling.changes import Changes, Judged, Moved, Stood
from rashomon.telling.changes_terminal import WAYS
from rashomon.telling.citing import Sentence, numbers, quoted

MOST_EVENTS = 20  # new ones that are shown
Escape = Callable[[str], str]


def sections(found: Changes, escaped: Escape) -> Iterator[tuple[str, Iterable[str]]]:
    """Each section with its title; one without entries is empty."""
    yield "Headline", [f"It was: {escaped(found.headline)}"] if found.headline else []
    yield "Conflicts that came or went", _by_event(found.conflicts, escaped)
    yield "Values that moved", _by_event(found.moved, escaped)
    yield "Commitments", _stood(found.commitments, escaped)
    yield "Gaps filled", _listed(found.filled, escaped, quoting=True)
    yield "Newly said not to be known", _listed(found.asked, escaped)
    more = len(found.events) - MOST_EVENTS
    rest = ["", f"… and {more} more (in the JSON)"] if more > 0 else []
    yield "Told for the first time", [*_listed(found.events[:MOST_EVENTS], escaped), *rest]
    yield "Other verdicts that changed", _by_event(found.verdicts, escaped)
    told = wording.counted(found.gone, "event")
    yield "No longer told", [f"{told} of the earlier record, or told as part of another"] if found.gone else []


def _by_event(changed: Sequence[Judged | Moved], escaped: Escape) -> Iterator[str]:
    for place, (title, group) in enumerate(groupby(changed, key=lambda one: one.title)):
        yield from ([""] if place else [])
        yield from (f"### {escaped(title)}", "")
        yield from (_judged(one, escaped) if isinstance(one, Judged) else _moved(one, escaped) for one in group)


def _judged(one: Judged, escaped: Escape) -> str:
    why = f". {escaped(one.why)}" if one.sharp else ""
    return f"- {one.aspect}: {one.was or 'not spoken of'} → **{one.now}**{why} {numbers(one.cites)}"


def _moved(one: Moved, escaped: Escape) -> str:
    arrow = " →" if one.way == "moved" else f"; {WAYS[one.way]}"
    return f"- {one.aspect}: {_values(one.was, escaped)}{arrow} **{_values(one.now, escaped)}**"


def _values(said: Sequence[Sentence], escaped: Escape) -> str:
    return wording.listed([wording.joined([escaped(one.text), numbers(one.cites)], " ") for one in said])


def _stood(commitments: Sequence[Stood], escaped: Escape) -> Iterator[str]:
    if commitments:
        yield from ("| Was | Is | Due | Commitment | Sources |", "|---|---|---|---|---|")
    for one in commitments:
        promise = one.promise
        who = f"**{escaped(promise.who)}** — " if promise.who else ""
        due = f"{promise.due} (was {one.due})" if one.was and one.due != promise.due else promise.due
        yield (
            f"| {one.was or '*new*'} | **{promise.status}** | {due} | {who}{escaped(promise.what)} "
            f"| {numbers(promise.cites)} |"
        )


def _listed(lines: Sequence[Sentence], escaped: Escape, *, quoting: bool = False) -> Iterator[str]:
    for one in lines:
        yield f"- {wording.joined([escaped(one.text), numbers(one.cites)], ' ')}"
        yield from (f"  > {escaped(quote)}" for quote in (quoted(one.cites) if quoting else ()))
