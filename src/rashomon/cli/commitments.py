"""`rashomon commitments`: reports or saved records in, the ledger of what was promised out."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from rashomon.cli.days import typed_day
from rashomon.cli.options import About, repeated
from rashomon.cli.output import Target
from rashomon.cli.records import on_records
from rashomon.record import CommitmentStatus, Days, Record


@on_records
def commitments(
    records: Sequence[Record],
    target: Target,
    about: About = None,
    status: Annotated[list[str] | None, repeated(CommitmentStatus, "Only commitments that stand so.")] = None,
    who: Annotated[str | None, typer.Option(metavar="WORDS", help="Only those of a party with these words.")] = None,
    due_from: Annotated[
        date | None, typer.Option(parser=typed_day, metavar="DAY", help="Only those that may fall due on it or later.")
    ] = None,
    due_to: Annotated[
        date | None, typer.Option(parser=typed_day, metavar="DAY", help="Only those that may fall due by it.")
    ] = None,
) -> str:
    """List what was promised: who, what, by when, how the day moved, what became of it, and the words that show it."""
    from rashomon.telling import View, show

    days = Days(due_from, due_to)
    view = View("commitments", about=about or "", statuses=status or (), who=who or "", days=days)
    return show(records, target.form, view, width=target.width, colour=target.colour)
