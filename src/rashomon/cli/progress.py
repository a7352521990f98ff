"""A progress bar on stderr while reports are read or sorted; nothing where stderr is no terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from rashomon.record import Report

OnReport = Callable[[Report], None]


@contextmanager
def counting(what: str) -> Iterator[OnReport | None]:
    """Gives what to call after each report; None where nobody looks. `what` is said beside the bar."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,}"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=None)  # how many there are is known when all are in

        def on_report(_: Report) -> None:
            bar.advance(task)

        yield on_report
