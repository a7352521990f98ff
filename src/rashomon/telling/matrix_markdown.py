"""The matrix as Markdown: a table an event, a value a line, a column an origin, each mark with its report."""

from collections.abc import Callable, Iterator

from rashomon.telling import wording
from rashomon.telling.citing import numbers
from rashomon.telling.matrix import STATES, Block, Matrix, Row

MOST_COLUMNS = 16  # of a table that a page can still show


def lines(found: Matrix, escaped: Callable[[str], str]) -> Iterator[str]:
    """The key of the origins, the meaning of the marks, and a table for each event."""
    shown = found.most_telling(MOST_COLUMNS)
    for one in shown:
        marks = "".join(f"[{number}]" for number in one.numbers)
        yield f"- **{one.letter}** {escaped(wording.joined([one.name, one.day], ', '))} {marks}"
    if len(shown) < len(found.columns):
        yield f"- … and {len(found.columns) - len(shown)} more (in the JSON)"
    yield ""
    yield wording.joined(f"**{STATES[state][0]}** {STATES[state][1]}" for state in found.states(shown))
    for block in found.blocks:
        yield from ("", f"### {escaped(block.title)}", "")
        yield f"| Aspect | Value | {' | '.join(one.letter for one in shown)} |"
        yield "|---|---|" + ":-:|" * len(shown)
        yield from _rows(block, [one.origin for one in shown], escaped)
    said = (
        f"{wording.counted(found.more, 'more event')} told by several origins" if found.more else "",
        f"{wording.counted(found.single, 'event')} told by one origin only" if found.single else "",
    )
    if any(said):
        yield from ("", f"*… and {wording.joined(said)}*")


def _rows(block: Block, origins: list[str], escaped: Callable[[str], str]) -> Iterator[str]:
    for row in block.rows:
        for place in range(len(row.values)):
            aspect = f"**{row.aspect}**" if place == 0 else ""
            marks = " | ".join(_mark(row, place, origin) for origin in origins)
            value = wording.joined([escaped(row.values[place].value), numbers(row.values[place].cites)], " ")
            yield f"| {aspect} | {value} | {marks} |"


def _mark(row: Row, place: int, origin: str) -> str:
    state = row.values[place].held.get(origin) or (row.unsaid.get(origin) if place == 0 else None)
    return STATES[state][0] if state else ""
