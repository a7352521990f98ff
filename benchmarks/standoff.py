"""PolNeAR's `.jsonl` in, its reports with every annotator's relations out; the annotations are brat standoff."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.record import Span

PARTS = ("source", "cue", "content")
Parts = dict[str, tuple[Span, ...]]  # of one relation: the spans of its source, cue and content

_SPAN = re.compile(r"(T\d+)\t[\w-]+ ([\d ;]+)\t")
_RELATION = re.compile(r"E\d+\t(.*)")
_ROLE = re.compile(r"([A-Za-z-]+?)\d*:(T\d+)")


@dataclass(frozen=True)
class Annotated:
    """A report's text with the relations that each annotator marked in it."""

    name: str
    text: str
    by_annotator: dict[str, list[Parts]]


def reports(path: Path) -> Iterator[Annotated]:
    """The reports of one file, in its order."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            marked = {annotator: relations(marks) for annotator, marks in row["annotations"].items()}
            yield Annotated(row["id"], row["text"], marked)


def relations(marks: str) -> list[Parts]:
    """The relations of one annotator; one without cue or content is none, one without a source is."""
    spans: dict[str, tuple[Span, ...]] = {}
    found: list[Parts] = []
    for line in marks.split("\n"):
        if match := _SPAN.match(line):
            spans[match[1]] = tuple(Span(*map(int, run.split())) for run in match[2].split(";"))
    for line in marks.split("\n"):
        if match := _RELATION.match(line):
            parts: Parts = dict.fromkeys(PARTS, ())
            for role, mark in _ROLE.findall(match[1]):
                if (part := role.lower()) in parts:
                    parts[part] += spans.get(mark, ())
            if parts["cue"] and parts["content"]:
                found.append(parts)
    return found
