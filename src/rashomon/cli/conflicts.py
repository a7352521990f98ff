"""`rashomon conflicts`: reports or saved records in, where their accounts cannot all be true out."""

from collections.abc import Sequence
from typing import Annotated

from rashomon.cli.options import About, repeated
from rashomon.cli.output import Target
from rashomon.cli.records import on_records
from rashomon.record import Aspect, Record, Verdict


@on_records
def conflicts(
    records: Sequence[Record],
    target: Target,
    about: About = None,
    aspect: Annotated[list[str] | None, repeated(Aspect, "Only accounts of this aspect.")] = None,
    verdict: Annotated[
        list[str] | None, repeated(Verdict, "Accounts with this verdict. (default: conflicting)")
    ] = None,
) -> str:
    """List the accounts that cannot all be true: each position with who holds it, since when, and the exact words."""
    from rashomon.telling import View, show

    view = View("conflicts", about=about or "", aspects=aspect or (), verdicts=verdict or ())
    return show(records, target.form, view, width=target.width, colour=target.colour)
