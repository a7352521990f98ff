"""`rashomon brief`: reports in, the brief of their record out."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import days, output
from rashomon.cli.output import Format


def brief(
    paths: Annotated[list[str], typer.Argument(metavar="FILE|FOLDER", help="Reports: text, Markdown or HTML.")],
    as_of: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day on which the record stands, YYYY-MM-DD. (default: today)")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="When reports that do not say so were published: YYYY-MM-DD or YYYY-MM."),
    ] = None,
    outlets: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Outlets that are added to those known, or replace them (TOML)."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="How many processes read. (default: one, for many reports one a core)"),
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="The form to print. (default: as the output's suffix says, else text)"),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file instead of the screen.")
    ] = None,
) -> None:
    """Read reports of one story and print its brief, with every sentence sourced."""
    today = days.as_of(as_of) if as_of else date.today()
    given = days.published(published) if published else None
    target = output.target(to, form)

    from rashomon import pipeline  # the reader model is heavy: --help and usage errors do without
    from rashomon.cli.progress import reading
    from rashomon.telling import show

    with output.errors_said(), reading() as on_report:
        record = pipeline.brief(paths, as_of=today, published=given, outlets=outlets, jobs=jobs, on_report=on_report)
        text = show(record, target.form, width=target.width, colour=target.colour)
    output.put(text, target)
    output.say_problems(record.problems)
