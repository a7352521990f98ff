"""`rashomon brief`: reports in, the brief of their record out; several where they tell several stories."""

from collections.abc import Sequence

from rashomon.cli.output import Target
from rashomon.cli.records import on_records
from rashomon.record import Record


@on_records
def brief(records: Sequence[Record], target: Target) -> str:
    """Read reports and print the brief of their story, or of each of their stories, with every sentence sourced."""
    from rashomon.telling import show

    return show(records, target.form, width=target.width, colour=target.colour)
