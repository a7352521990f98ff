"""Attribution: who says what, by which words, over PolNeAR's `.jsonl` (text, and brat standoff by annotator).

`source_f1`, `cue_f1`, `content_f1`, `relation_f1` are of partial matches; what meets what stands in `overlaps.py`.
PolNeAR marks no relation inside the content of another, and a report's own relations that stand so are left out here. A
report with several annotators is measured against each and counts once, with the mean.
"""

import argparse
from collections.abc import Iterable, Sequence
from itertools import combinations, islice
from pathlib import Path

from benchmarks import treebanks
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from benchmarks.overlaps import KINDS, counted, recalled, shared
from benchmarks.standoff import PARTS, Annotated, Parts, reports
from rashomon.reading import Relation, attributions
from rashomon.reading.model import ReaderModel
from rashomon.record import Report

FILES = (".jsonl",)
Counts = dict[str, Matches]


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--split", metavar="NAME", help="files with this word in their name (default: all but train)")
    parser.add_argument("--limit", type=int, metavar="N", help="read the first N reports of each file")
    parser.add_argument(
        "--model", type=Path, default=treebanks.FOLDER, metavar="FOLDER", help="(default: the shipped model)"
    )


def measure(options: argparse.Namespace) -> Figures:
    paths = treebanks.files(options.data, FILES, options.split)
    given = (report for path in paths for report in islice(reports(path), options.limit))
    return score(treebanks.model_in(options.model), given)


def score(model: ReaderModel, given: Iterable[Annotated]) -> Figures:
    """Figures over all reports, recall by kind of quotation, and how far annotators of one report agree."""
    whole: Counts = {}
    kinds: Counts = {}
    between: Counts = {}
    count = 0
    for report in given:
        count += 1
        said = outermost([parts_of(r) for r in attributions(Report(report.name, report.text), model)])
        marked = list(report.by_annotator.values())
        for wanted in marked:
            _add(whole, counted(wanted, said, report.text), len(marked))
            _add(kinds, recalled(wanted, said, report.text), len(marked))
        for one, other in combinations(marked, 2):
            _add(between, counted(one, other, report.text), 1)
    return {**_figures(whole), **_agreement(between), "reports": count, "recall": _by_kind(kinds)}


def parts_of(relation: Relation) -> Parts:
    source = () if relation.source is None else (relation.source,)
    return dict(zip(PARTS, (source, (relation.cue,), relation.content), strict=True))


def outermost(found: Sequence[Parts]) -> list[Parts]:
    """The relations whose cue stands in no other's content."""
    return [
        one for one in found if not any(other is not one and shared(one["cue"], other["content"]) for other in found)
    ]


def _add(whole: Counts, found: Counts, annotators: int) -> None:
    for name, matches in found.items():
        whole[name] = whole.get(name, Matches()) + matches / annotators


def _figures(found: Counts) -> Figures:
    shares = {f"{name}_f1": matches.f1 for name, matches in found.items()}
    sides = {
        f"{name}_{side}": getattr(found[name], side)
        for name in ("source", "relation")
        if name in found
        for side in ("precision", "recall")
    }
    return {**shares, **sides, "relations": round(found["relation"].wanted) if found else 0}


def _agreement(between: Counts) -> Figures:
    """The same figures of one annotator against another, where a report has several."""
    return {f"annotators_{name}_f1": between[name].f1 for name in (*PARTS, "relation") if name in between}


def _by_kind(kinds: Counts) -> Figures:
    return {
        kind: {"relation_recall": kinds[kind].recall, "relations": round(kinds[kind].wanted)}
        for kind in KINDS
        if kind in kinds
    }
