"""Folders of reports whose stories are known in, reports with their story out; the layout is known by its fields.

Known are rows of `.jsonl` or `.jsonl.gz` (incidents with their `documents`; articles with `triplet-uuid`,
`newsCluster`, or `id`, `time` and `text` in a folder of their topic), `.tar.gz` of CAT XML (ECB+), and folders with
`expected.toml`. A report is a title, a text and a day of publication and nothing else; one that stands in several
stories counts for the first.
"""

import gzip
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rashomon.record import Days, Published, Report
from rashomon.sources import gather
from rashomon.sources.datelines import published_in
from training import cat

Row = Mapping[str, Any]

_OF_ECB = re.compile(r"(\d+)_\d+(ecb(?:plus)?)")


@dataclass(frozen=True)
class Labelled:
    """A report with the story that it is known to tell; `topic` takes in several stories, where topics are known."""

    report: Report
    story: str
    topic: str | None = None


def pile(folder: Path) -> list[Labelled]:
    """All reports under a folder that have a story, each once; files with `train` in their name only where all have."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    kept = [path for path in files if "train" not in path.name]
    found: dict[str, Labelled] = {}
    for path in kept if any(map(_read, kept)) else files:
        for one in _in_file(path):
            found.setdefault(one.report.id, one)
    if not found:
        raise SystemExit(f"no reports with their stories under {folder}")
    return list(found.values())


def _read(path: Path) -> bool:
    return path.name.endswith((".jsonl", ".jsonl.gz", ".tar.gz")) or path.name == "expected.toml"


def _in_file(path: Path) -> Iterator[Labelled]:
    if path.name == "expected.toml":
        yield from _of_case(path)
    elif path.name.endswith(".tar.gz"):
        yield from _of_archive(path)
    elif path.name.endswith((".jsonl", ".jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as rows:
            for line in rows:
                yield from _of_row(json.loads(line), path.parent.name)


def _of_row(row: Any, folder: str) -> Iterator[Labelled]:
    match row:
        case {"incident_id": story, "documents": documents}:
            for one in documents:
                yield Labelled(_report(one["id"], one["title"], one["text"], one["date"]), str(story))
        case {"triplet-uuid": story, "uuid": name, "body-paragraphs": paragraphs, "title": title, "date": day}:
            yield Labelled(_report(name, title, "\n\n".join(map(" ".join, paragraphs)), day), story)
        case {"newsCluster": {"EventId": story}, "dId": name, "title": title, "text": text}:
            told = [part for part in (row.get("description"), text) if part]
            yield Labelled(_report(name, title, "\n\n".join(told), row.get("date_publish")), str(story))
        case {"id": name, "time": day, "text": text} if len(row) == 3:
            yield Labelled(_report(f"{folder} {name}", None, text, day), folder.rpartition("_")[0] or folder)


def _report(name: str, title: str | None, text: str | None, day: str | None) -> Report:
    return Report(source=name, text=text or "", title=title or None, published=_published(day), language="en")


def _published(words: str | None) -> Published | None:
    try:
        day = date.fromisoformat((words or "")[:10])
    except ValueError:
        return None
    return Published(Days(day, day), "given")


def _of_case(path: Path) -> Iterator[Labelled]:
    """The reports of a case by its stories; one story where it names none."""
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    published = _published(expected["case"].get("published"))
    for number, story in enumerate(expected.get("story", [expected["case"]])):
        for found in gather((str(path.parent / name) for name in story["reports"]), published=published):
            if isinstance(found, Report):
                yield Labelled(found, f"{path.parent.name} {number}")


def _of_archive(path: Path) -> Iterator[Labelled]:
    """ECB+: a story is a topic's half, of one event of its kind each; a topic holds two such events."""
    for document in cat.archived(path):
        named = _OF_ECB.fullmatch(document.name)
        if named is not None:
            text, _ = document.laid_out()
            report = Report(source=document.name, text=text, published=published_in(text), language="en")
            yield Labelled(report, f"{named[1]} {named[2]}", topic=named[1])
