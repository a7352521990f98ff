"""Days of the command line: what the user typed in, a day or the days of a month out; refuses what is neither."""

import re
from calendar import monthrange
from datetime import date

import typer

from rashomon.record import Days, Published


def as_of(typed: str) -> date:
    """A day, YYYY-MM-DD."""
    return _day(typed, "--as-of", "a day, as in 2025-09-30")


def typed_day(typed: str) -> date:
    """A day, YYYY-MM-DD, of an option that says its own name."""
    return _day(typed, None, "a day, as in 2025-09-30")


def published(typed: str) -> Published:
    """A day, YYYY-MM-DD, or a month, YYYY-MM: then any of its days."""
    if re.fullmatch(r"\d{4}-\d\d", typed):
        first = _day(f"{typed}-01", "--published", "a day or a month, as in 2025-09-30 or 2025-09")
        return Published(Days(first, first.replace(day=monthrange(first.year, first.month)[1])), "given")
    one = _day(typed, "--published", "a day or a month, as in 2025-09-30 or 2025-09")
    return Published(Days(one, one), "given")


def _day(typed: str, option: str | None, wanted: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
            return date.fromisoformat(typed)
    except ValueError:
        pass
    raise typer.BadParameter(f"“{typed}” is not {wanted}", param_hint=option)
