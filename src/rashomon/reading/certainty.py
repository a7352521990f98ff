"""A predicate of a tree in, how certain the sentence makes it out: -3 (certainly not so) to 3 (certainly so).

Two questions are answered, since people ask both: whether it has happened or holds by now, and whether it did, does or
will. "Will leave" is nearly a no to the first and nearly a yes to the second.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from rashomon.reading.outlook import Outlook, outlook
from rashomon.reading.tree import Tree

MOST = 3.0
# of the model's own value, where it gives one: its share in `happened`, and of its distance from the signs' value what
# `ever` moves by; chosen on the dev splits of UDS-IH2 and UW (`python -m benchmarks status`)
HEAD_SHARE = 0.8
HEAD_MOVES = 0.3
ANY = "every predicate"  # the weight that every predicate has


@dataclass(frozen=True)
class Certainty:
    """Both from -3 to 3: `happened` by now, and `ever` (happened, holds or will); `outlook` holds the signs."""

    happened: float
    ever: float
    outlook: Outlook


def certainty(tree: Tree, i: int) -> Certainty:
    """How certain it is that what the predicate at a word names happened, or ever will."""
    seen = outlook(tree, i)
    shown = signs(tree, i, seen)
    happened = _within(sum(weights()["happened"].get(sign, 0.0) for sign in (ANY, *shown)))
    ever = _within(sum(weights()["ever"].get(sign, 0.0) for sign in shown))
    if not tree.facts:
        return Certainty(happened, ever, seen)
    own = tree.facts[i]
    blended = HEAD_SHARE * own + (1 - HEAD_SHARE) * happened
    return Certainty(_within(blended), _within(ever + HEAD_MOVES * (own - happened)), seen)


def signs(tree: Tree, i: int, seen: Outlook) -> tuple[str, ...]:
    """The names under which what was seen of a predicate is weighed, each once."""
    mode = f"{seen.mode} {'so' if seen.positive else 'not so'}"
    found = [mode, f"as {seen.form}", f"{mode} as {seen.form}", f"{tree.relations[i]} word", f"{tree.upos[i]} word"]
    return tuple(dict.fromkeys(found + [sign.kind for sign in seen.signs]))


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Mapping[str, float]]:
    """What each sign adds to the answer of each question."""
    return tomllib.loads(resources.files(__package__).joinpath("certainty.toml").read_text(encoding="utf-8"))


def _within(value: float) -> float:
    return max(-MOST, min(MOST, value))
