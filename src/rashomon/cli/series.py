"""`rashomon series`: reports or saved records in, amounts of one thing over time out."""

from collections.abc import Sequence

from rashomon.cli.options import About
from rashomon.cli.output import Target
from rashomon.cli.records import on_records
from rashomon.record import Record


@on_records
def series(records: Sequence[Record], target: Target, about: About = None) -> str:
    """Draw amounts of one thing over time on one scale, with their bounds, what is planned, and what explains jumps."""
    from rashomon.telling import View, show

    view = View("series", about=about or "")
    return show(records, target.form, view, width=target.width, colour=target.colour)
