"""`rashomon timeline`: reports or saved records in, what happened and what was promised by the order of days out."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from rashomon.cli.days import typed_day
from rashomon.cli.options import About, repeated
from rashomon.cli.output import Target
from rashomon.cli.records import on_records
from rashomon.record import Days, Record
from rashomon.telling.views import Lane


@on_records
def timeline(
    records: Sequence[Record],
    target: Target,
    about: About = None,
    since: Annotated[
        date | None, typer.Option("--from", parser=typed_day, metavar="DAY", help="Only what may be on it or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option("--to", parser=typed_day, metavar="DAY", help="Only what may be on it or earlier.")
    ] = None,
    lane: Annotated[list[str] | None, repeated(Lane, "Only what happened, or only what was promised.")] = None,
) -> str:
    """List what happened and, apart from it, what was promised or expected, in the order of the days."""
    from rashomon.telling import View, show

    view = View("timeline", about=about or "", lanes=lane or (), days=Days(since, until))
    return show(records, target.form, view, width=target.width, colour=target.colour)
