"""Pairs of short reports with what a careful reader calls them, from `pairs.toml`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.record import Days, Published, Report

LABELS = ("conflict", "update", "refinement", "agreed", "scope", "unrelated")
ASPECTS = ("when", "where", "who", "how many", "whether")
PARTS = ("dev", "held")


@dataclass(frozen=True)
class Pair:
    """Two reports, in the order of the file, with the `label` of what they say of one `aspect`."""

    name: str
    label: str
    aspect: str
    part: str
    reports: tuple[Report, Report]


def pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file; a title stands at the head of its text too."""
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]:
        first, second = (_report(f"{row['name']} {n}", said) for n, said in enumerate(row["said"], 1))
        yield Pair(row["name"], row["label"], row["aspect"], row["part"], (first, second))


def _report(source: str, said: dict[str, Any]) -> Report:
    title = said.get("title")
    text = f"{title}\n\n{said['text']}" if title else said["text"]
    return Report(
        source, text, title=title, outlet=said["outlet"], published=Published(Days(said["day"], said["day"]), "given")
    )
