"""A file of a user's decisions on stories (TOML) in, the decisions out: as written, then with the ids of the reports.

    merge = [{ reports = ["bridge-closed.txt", "orme/ferry.md"] }]  # their stories are one
    split = [{ reports = ["toll-road.txt"] }]  # they leave their story for one of their own
    move = [{ reports = ["fish-market.txt"], to = "harbour-fees.txt" }]  # they go to the story that `to` stands in

In place of a list, every entry may stand by itself: [[merge]] and, below it, its reports.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from rashomon.errors import DecisionsUnreadable
from rashomon.record import Card, Decision, Problem
from rashomon.record.listing import called
from rashomon.record.pile import DecisionKind

KINDS: tuple[DecisionKind, ...] = get_args(DecisionKind)
FEWEST = {"merge": 2, "split": 1, "move": 1}  # reports of a decision of each kind


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, with the reports as the user names them. Raises DecisionsUnreadable."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DecisionsUnreadable(path, error.strerror or type(error).__name__) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DecisionsUnreadable(path, f"not TOML ({error})") from error
    unknown = sorted(found.keys() - set(KINDS))
    if unknown:
        raise DecisionsUnreadable(path, f"“{unknown[0]}” is none of {', '.join(KINDS)}")
    return tuple(_decision(path, kind, n, one) for kind in KINDS for n, one in enumerate(_list(path, found, kind), 1))


def _list(path: Path, found: dict[str, Any], kind: DecisionKind) -> list[Any]:
    entries = found.get(kind, [])
    if not isinstance(entries, list):
        raise DecisionsUnreadable(path, f"“{kind}” is not written as [[{kind}]]")
    return entries


def _decision(path: Path, kind: DecisionKind, number: int, entry: Any) -> Decision:
    wanted = {"reports", "to"} if kind == "move" else {"reports"}
    where = f"[[{kind}]] number {number}"
    if not isinstance(entry, dict) or entry.keys() != wanted:
        raise DecisionsUnreadable(path, f"{where} must hold {' and '.join(sorted(wanted))}, and nothing else")
    reports, to = entry["reports"], entry.get("to")
    if not isinstance(reports, list) or not all(isinstance(name, str) and name for name in reports):
        raise DecisionsUnreadable(path, f"reports of {where} must be a list of names")
    if len(set(reports)) < FEWEST[kind]:
        raise DecisionsUnreadable(path, f"{where} names too few reports")
    if to is not None and not (isinstance(to, str) and to):
        raise DecisionsUnreadable(path, f"to of {where} must be the name of a report")
    return Decision(kind, tuple(dict.fromkeys(reports)), to)


def with_ids(decisions: Iterable[Decision], cards: Iterable[Card]) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions with ids for names; one that names too few reports of the pile is left out.

    Problems: unknown-report (no report is called so), ambiguous-report (several are).
    """
    known, made, problems = tuple(cards), [], []
    for decision in decisions:
        ids = {name: tuple(card.id for card in called(name, known)) for name in (*decision.reports, *_to(decision))}
        problems += [_problem(name, found) for name, found in ids.items() if len(found) != 1]
        reports = tuple(dict.fromkeys(ids[name][0] for name in decision.reports if len(ids[name]) == 1))
        to = next((ids[name][0] for name in _to(decision) if len(ids[name]) == 1), None)
        if len(reports) >= FEWEST[decision.kind] and (to is not None) == (decision.to is not None):
            made.append(replace(decision, reports=reports, to=to))
    return tuple(made), tuple(dict.fromkeys(problems))


def _to(decision: Decision) -> Iterator[str]:
    if decision.to is not None:
        yield decision.to


def _problem(name: str, found: tuple[str, ...]) -> Problem:
    if found:
        return Problem("ambiguous-report", f"a decision names “{name}”, and {len(found)} reports are called so", name)
    return Problem("unknown-report", f"a decision names “{name}”, and no report is called so", name)
