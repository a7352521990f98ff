"""Who is left of many when a few are named, without a list for each few."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload


class Others(Sequence[str]):
    """All of a row but some of it, in the order of the row; equal to the tuple of the same."""

    def __init__(self, row: Sequence[str], but: Iterable[str]):
        """`row` names each once, and all of `but` as well."""
        self._row = row
        self._but = frozenset(but)

    def __len__(self) -> int:
        return len(self._row) - len(self._but)

    def __iter__(self) -> Iterator[str]:
        return (one for one in self._row if one not in self._but)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        return tuple(self)[place]

    def __contains__(self, one: object) -> bool:
        return one not in self._but and one in self._row

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (Others, tuple)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
