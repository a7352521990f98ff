"""`rashomon brief`: reports in, the brief of their record out; several where they tell several stories."""

from datetime import date
from typing import Annotated

import typer

from rashomon.cli import days, output
from rashomon.cli.options import SOURCES, Decisions, Form, Outlets, Published, To


def brief(
    paths: Annotated[list[str], SOURCES],
    as_of: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day on which the record stands, YYYY-MM-DD. (default: today)")
    ] = None,
    published: Published = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="Take all reports as one story, whatever they tell.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="How many processes read. (default: one, for many reports one a core)"),
    ] = None,
    form: Form = None,
    to: To = None,
) -> None:
    """Read reports and print the brief of their story, or of each of their stories, with every sentence sourced."""
    today = days.as_of(as_of) if as_of else date.today()
    dated = days.published(published) if published else None
    target = output.target(to, form)

    from rashomon import pipeline  # the reader model is heavy: --help and usage errors do without
    from rashomon.cli.progress import counting
    from rashomon.telling import show

    given = pipeline.Given(paths, today, published=dated, outlets=outlets, decisions=decisions)
    with output.errors_said(), counting("Reading reports") as on_report:
        records = pipeline.records(given, one_story=one_story, jobs=jobs, on_report=on_report)
        text = show(records, target.form, width=target.width, colour=target.colour)
    output.put(text, target)
    output.say_stories(len(records))
    output.say_problems(dict.fromkeys(problem for record in records for problem in record.problems))
