"""What every command on records takes, declared once: reports or saved records in, the text of a command out."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from rashomon.cli import days, output
from rashomon.cli.options import (
    RECORDS,
    AsOf,
    Decisions,
    Entities,
    Form,
    Jobs,
    OneStory,
    Outlets,
    Published,
    StoryNamed,
    To,
)
from rashomon.errors import NoSuchStory
from rashomon.record import Record

SAVED = ".json"  # the ending of a saved record; reports are text, Markdown or HTML


@dataclass(frozen=True)
class Wanted:
    """What the user gives to make records of; `as_of` None is today for reports, their own day for saved records."""

    paths: Sequence[str]
    as_of: date | None = None
    story: str | None = None
    one_story: bool = False
    published: str | None = None
    outlets: Path | None = None
    entities: Path | None = None
    decisions: Path | None = None
    jobs: int | None = None

    @property
    def saved(self) -> bool:
        """Whether saved records are named rather than reports."""
        return any(path.endswith(SAVED) for path in self.paths)

    def refuse_mixed(self) -> None:
        """Reports and saved records together make no record."""
        if self.saved and not all(path.endswith(SAVED) for path in self.paths):
            raise typer.BadParameter("name reports or saved records, not both", param_hint="FILE|FOLDER")


def on_records(shown: Callable[..., str]) -> Callable[..., None]:
    """The command that loads records, gives them to `shown` with where its text goes, and prints what it gives back.

    `shown` takes the records, the Target and its own options by name; the command takes these and the shared ones.
    """
    own = [p for name, p in inspect.signature(shown).parameters.items() if name not in ("records", "target")]

    def command(**asked: Any) -> None:
        wanted = _wanted(asked)
        target = output.target(asked["to"], asked["form"])
        with output.errors_said():
            records = loaded(wanted)
            text = shown(records, target, **{p.name: asked[p.name] for p in own})
        output.put_records(text, target, records)

    before, after = _declared(_reports), _declared(_place)
    hints = get_type_hints(shown, include_extras=True)
    parameters = [*before, *(p.replace(annotation=hints[p.name], kind=p.KEYWORD_ONLY) for p in own), *after]
    command.__name__, command.__doc__, command.__module__ = shown.__name__, shown.__doc__, shown.__module__
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return command


def loaded(wanted: Wanted) -> tuple[Record, ...]:
    """The records, one a story, the newest story first; those of the named story where the user names one."""
    from rashomon import pipeline  # the reader model is heavy: --help and usage errors do without
    from rashomon.cli.progress import counting
    from rashomon.saved_records import saved_records

    if wanted.saved:
        kept = [record for path in wanted.paths for record in saved_records(Path(path))]
        found = tuple(pipeline.on_day(record, wanted.as_of) if wanted.as_of else record for record in kept)
    else:
        dated = days.published(wanted.published) if wanted.published else None
        given = pipeline.Given(
            wanted.paths, wanted.as_of or date.today(),
            published=dated, outlets=wanted.outlets, decisions=wanted.decisions, entities=wanted.entities,
        )  # fmt: skip
        with counting("Reading reports") as on_report:
            found = pipeline.records(given, one_story=wanted.one_story, jobs=wanted.jobs, on_report=on_report)
    return _of_story(found, wanted.story) if wanted.story else found


def _of_story(records: Sequence[Record], name: str) -> tuple[Record, ...]:
    """Those of the story with this id, else of those whose title or headline holds all the words."""
    words = name.casefold().split()
    by_id = [record for record in records if record.story.id == name]
    found = by_id or [record for record in records if all(word in _title(record).casefold() for word in words)]
    if not found:
        raise NoSuchStory(name, tuple(record.story.title for record in records))
    return tuple(found)


def _title(record: Record) -> str:
    headline = record.brief.headline.text if record.brief.headline else ""
    return f"{record.story.title} {headline}"


def _wanted(asked: dict[str, Any]) -> Wanted:
    shared = {name: asked[name] for name in Wanted.__dataclass_fields__}
    wanted = Wanted(**shared | {"as_of": days.as_of(asked["as_of"]) if asked["as_of"] else None})
    wanted.refuse_mixed()
    if wanted.published:
        days.published(wanted.published)
    return wanted


def _reports(
    paths: Annotated[list[str], RECORDS],
    as_of: AsOf = None,
    story: StoryNamed = None,
    one_story: OneStory = False,
    published: Published = None,
    outlets: Outlets = None,
    entities: Entities = None,
    decisions: Decisions = None,
    jobs: Jobs = None,
) -> None:
    """What records are made of."""


def _place(form: Form = None, to: To = None) -> None:
    """Where the text goes."""


def _declared(options: Callable[..., None]) -> list[inspect.Parameter]:
    hints = get_type_hints(options, include_extras=True)
    found = inspect.signature(options).parameters.values()
    return [p.replace(annotation=hints[p.name], kind=p.KEYWORD_ONLY) for p in found]
