"""`rashomon stories`: reports in, the list of the stories that they tell out, or why a report stands where it does."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import days, output
from rashomon.cli.options import SOURCES, Decisions, Form, Outlets, Published, To
from rashomon.errors import NoSuchReport
from rashomon.record import Listing


def stories(
    paths: Annotated[list[str] | None, SOURCES] = None,
    explain: Annotated[
        list[str] | None,
        typer.Option(
            metavar="REPORT", help="Why a report stands where it does: its path, file name or id. Repeatable."
        ),
    ] = None,
    reports: Annotated[
        bool | None,
        typer.Option("--reports/--no-reports", help="List the reports of each story. (default: where they are few)"),
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Show which stories were merged or split, and which reports moved.")
    ] = False,
    state: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Go on with the stream saved in the file, and save it there again."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DAY", help="Take no report published later, YYYY-MM-DD. (default: today)")
    ] = None,
    published: Published = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    form: Form = None,
    to: To = None,
) -> None:
    """List the stories that reports tell, newest first: days, reports, origins, and why each report stands where."""
    today = days.as_of(as_of) if as_of else date.today()
    dated = days.published(published) if published else None
    target = output.target(to, form)
    if state is not None:
        output.refuse_unwritable(state, "--state")
    elif not paths:
        raise typer.BadParameter("name reports, or a saved stream with --state", param_hint="FILE|FOLDER")

    from rashomon import pipeline
    from rashomon.cli.progress import counting
    from rashomon.saved_stream import opened
    from rashomon.telling import show_stories

    given = pipeline.Given(paths or [], today, published=dated, outlets=outlets, decisions=decisions)
    with output.errors_said(), counting("Sorting reports") as on_report:
        saved = opened(state, given.known_outlets) if state else None
        found = pipeline.listing(given, saved, on_report=on_report)
        text = show_stories(
            found, target.form, explained=_named(explain or [], found), reports=reports, history=history,
            width=target.width, colour=target.colour,
        )  # fmt: skip
    if saved is not None:
        output.put(saved.text(), output.Target("json", state, output.PLAIN_WIDTH, colour=False))
    output.put(text, target)
    output.say_problems(found.problems)


def _named(names: list[str], found: Listing) -> list[str]:
    """The ids of the reports that the user asks about."""
    for name in names:
        if not found.called(name):
            raise NoSuchReport(name)
    return [card.id for name in names for card in found.called(name)]
