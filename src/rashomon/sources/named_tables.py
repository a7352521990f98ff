"""A TOML table of named entries in, what each is made into out; what is wrong is said with the name it stands under."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

Made = TypeVar("Made")


def made_of_entries(
    table: str, made: Callable[[str, Mapping[str, Any]], Made], *, is_name: Callable[[str], object], like: str
) -> Iterator[Made]:
    """In the order of the table; `like` shows an entry. Raises ValueError with what is wrong, and where."""
    for name, entry in tomllib.loads(table).items():
        if not is_name(name):
            raise ValueError(f"“{name}” is no name")
        if not isinstance(entry, dict):
            raise ValueError(f'“{name}” must be a table: "{name}" = {{ {like} }}')
        try:
            yield made(name, entry)
        except ValueError as error:
            raise ValueError(f"“{name}”: {error}") from error
