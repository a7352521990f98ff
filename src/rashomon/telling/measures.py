"""A series in, candidate lines out: a quantity's way over time."""

from collections.abc import Iterator

from rashomon.record import Line, Series
from rashomon.telling.days import stretch
from rashomon.telling.desk import Desk
from rashomon.telling.sentences import dated, sentence


def measured(series: Series, desk: Desk) -> Iterator[Line]:
    """A quantity's way over time: its first, its highest and its last figure, each with its day."""
    points = [(p, s) for p in series.points if (s := desk.statements.get(p.statement)) and s.quantities]
    distinct = {(p.low, p.high) for p, _ in points}
    if len(distinct) < 2:
        return
    top = max(points, key=lambda x: (x[0].low or 0, x[0].high or 0))
    chosen = list({p.statement: (p, s) for p, s in (points[0], top, points[-1])}.values())
    chosen.sort(key=points.index)
    said = []
    for point, statement in chosen:
        words = next((q.expression for q in statement.quantities if (q.low, q.high) == (point.low, point.high)), None)
        when = point.when and stretch(point.when.start)
        said.append(f"{words or statement.quantities[0].expression}{f' ({when})' if when else dated(statement, desk)}")
    where = f" in {series.where}" if series.where else ""
    yield Line(sentence(f"Figures for {series.what}{where}: {', then '.join(said)}"), tuple(s.id for _, s in chosen))
