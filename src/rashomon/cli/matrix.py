"""`rashomon matrix`: reports or saved records in, a table of what each origin says of each event out."""

from collections.abc import Sequence
from typing import Annotated

import typer

from rashomon.cli.options import About
from rashomon.cli.output import Target
from rashomon.cli.records import on_records
from rashomon.record import Record


@on_records
def matrix(
    records: Sequence[Record],
    target: Target,
    about: About = None,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="How many events. (default: 12)")] = 12,
) -> str:
    """Set the origins side by side: aspects of events down, origins across, and how what each says stands."""
    from rashomon.telling import View, show

    view = View("matrix", about=about or "", most=most)
    return show(records, target.form, view, width=target.width, colour=target.colour)
