"""The command line: arguments in, a record's text to stdout or a file, the log to stderr, an exit code.

0 is done, 1 nothing could be read or written, 2 a wrong use of the command.
"""

from typing import Annotated

import typer

from rashomon.cli.brief import brief
from rashomon.cli.commitments import commitments
from rashomon.cli.conflicts import conflicts
from rashomon.cli.diff import diff
from rashomon.cli.matrix import matrix
from rashomon.cli.series import series
from rashomon.cli.stories import stories
from rashomon.cli.timeline import timeline

app = typer.Typer(
    name="rashomon",
    help="Reads many reports of the same events and keeps one sourced record of them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (brief, conflicts, commitments, timeline, series, matrix, diff, stories):
    app.command()(command)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"rashomon {version('rashomon')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Reads many reports of the same events and keeps one sourced record of them."""


def main() -> None:
    """The `rashomon` command."""
    app()
