"""Arguments and options that several commands have, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.output import Format

SOURCES = typer.Argument(metavar="FILE|FOLDER", help="Reports: text, Markdown or HTML.")

Published = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="When reports that do not say so were published: YYYY-MM-DD or YYYY-MM."),
]
Outlets = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Outlets that are added to those known, or replace them (TOML).")
]
Decisions = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Your merges, splits and moves of stories (TOML); they always hold.")
]
Form = Annotated[
    Format | None, typer.Option("--format", help="The form to print. (default: as the output's suffix says, else text)")
]
To = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file instead of the screen.")
]
