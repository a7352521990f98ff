"""`rashomon diff`: two days of the same reports, or two saved records, in; what changed between them out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from rashomon.cli import days, output
from rashomon.cli.options import AsOf, Decisions, Entities, Form, Jobs, OneStory, Outlets, Published, StoryNamed, To
from rashomon.cli.records import SAVED, Wanted, loaded
from rashomon.record import Record

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="The earlier day, YYYY-MM-DD, or a saved record (JSON).")],
    after: Annotated[str, typer.Argument(metavar="B", help="The later day, or another saved record.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE|FOLDER", help="Where A and B are days: the reports, or one saved record."),
    ] = None,
    as_of: AsOf = None,
    story: StoryNamed = None,
    one_story: OneStory = False,
    published: Published = None,
    outlets: Outlets = None,
    entities: Entities = None,
    decisions: Decisions = None,
    jobs: Jobs = None,
    form: Form = None,
    to: To = None,
) -> None:
    """Tell what changed between two days, or two records: what is new, values, verdicts, commitments, gaps filled."""
    wanted = Wanted(
        paths or [], days.as_of(as_of) if as_of else None, story=story, one_story=one_story, published=published,
        outlets=outlets, entities=entities, decisions=decisions, jobs=jobs,
    )  # fmt: skip
    by_day = _refuse_unlike(before, after, wanted)
    target = output.target(to, form)

    from rashomon.telling import show_changes

    with output.errors_said():
        pairs = _of_days(before, after, wanted) if by_day else _of_records(before, after, wanted)
        text = show_changes(pairs, target.form, width=target.width, colour=target.colour)
    output.put_records(text, target, [record for _, record in pairs])


def _refuse_unlike(before: str, after: str, wanted: Wanted) -> bool:
    """Whether A and B are days; refuses a day beside a record, days without reports, and days in the wrong order."""
    if before.endswith(SAVED) and after.endswith(SAVED):
        if wanted.paths:
            raise typer.BadParameter("two saved records are compared alone", param_hint="FILE|FOLDER")
        return False
    if not (_DAY.fullmatch(before) and _DAY.fullmatch(after)):
        raise typer.BadParameter("two days, as 2025-03-01 2025-06-30, or two saved records (.json)", param_hint="A B")
    if days.typed_day(before) >= days.typed_day(after):
        raise typer.BadParameter(f"{before} is not before {after}", param_hint="A B")
    if wanted.as_of is not None:
        raise typer.BadParameter("the days are A and B", param_hint="--as-of")
    if not wanted.paths:
        raise typer.BadParameter("name the reports, or a saved record", param_hint="FILE|FOLDER")
    wanted.refuse_mixed()
    return True


def _of_days(before: str, after: str, wanted: Wanted) -> list[tuple[Record | None, Record]]:
    """The records of the later day, and the same stories as they stood on the earlier; None where none was told yet."""
    from rashomon import pipeline

    found = loaded(replace(wanted, as_of=days.typed_day(after)))
    earlier = [pipeline.on_day(record, days.typed_day(before)) for record in found]
    return [(old if old.reports else None, new) for old, new in zip(earlier, found, strict=True)]


def _of_records(before: str, after: str, wanted: Wanted) -> list[tuple[Record | None, Record]]:
    old, new = (loaded(replace(wanted, paths=[path])) for path in (before, after))
    return [(_same_story(record, old), record) for record in new]


def _same_story(record: Record, old: Sequence[Record]) -> Record | None:
    """The story with its id, else the one that shares most reports with it."""
    ids = {report.id for report in record.reports}
    shared = [(one.story.id == record.story.id, len(ids & {r.id for r in one.reports}), one) for one in old]
    _, number, best = max(shared, key=lambda found: found[:2])
    return best if number or best.story.id == record.story.id or len(old) == 1 else None
