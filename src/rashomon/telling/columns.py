"""The pieces that every text for a terminal is laid out with, and the printing: what Rich lays out in, text out."""

import io
from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.telling.citing import Cite, numbers, quoted

WIDEST = 110  # longer lines are hard to read, however wide the terminal
STATUS_STYLES = {
    "pending": "cyan", "fulfilled": "green", "unreported": "yellow", "overdue": "bold red",
    "changed": "magenta", "cancelled": "dim", "disputed": "bold yellow",
}  # fmt: skip


def printed(content: RenderableType, width: int, colour: bool) -> str:
    """The content as text without blanks at the ends of its lines; `colour` is ANSI."""
    out = io.StringIO()
    console = Console(
        file=out, width=max(40, min(width, WIDEST)), force_terminal=colour, no_color=not colour,
        color_system="standard" if colour else None, legacy_windows=False, highlight=False, emoji=False,
        markup=False, _environ={},
    )  # fmt: skip
    console.print(content)
    lines = out.getvalue().rstrip().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def columns(*before: int, gap: int = 1) -> Table:
    """Columns of fixed width, then one that takes the rest."""
    grid = Table.grid(padding=(0, gap, 0, 0), expand=True)
    for width in before:
        grid.add_column(width=width)
    grid.add_column(ratio=1)
    return grid


def heading(title: str) -> Text:
    return Text(title.upper(), style="bold underline")


def cut(shown: int, total: int) -> list[RenderableType]:
    """How many more there are than are shown."""
    line = Text(f"… and {total - shown} more (in the JSON)", style="dim")
    return [Padding(line, (0, 0, 0, 2))] if total > shown else []


def cited(text: Text, cites: Iterable[Cite]) -> Text:
    """The text with the numbers of its sources behind it."""
    marks = numbers(cites)
    return text.append(f" {marks}" if marks else "", style="not bold dim")


def quotes(cites: Sequence[Cite]) -> list[Text]:
    """The exact words of the first statement of each report, under the report's number."""
    return [Text(line, style="dim") for line in quoted(cites)]
