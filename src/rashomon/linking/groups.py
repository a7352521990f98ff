"""Pairs with their odds in, groups of statements out: like pairs are joined first, and groups while their mean holds.

Where pairs have changed, only what that leads to is joined anew: all else is joined as it was, which is remembered.
"""

import math
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Protocol

# log-odds; a pair that was never compared counts as UNCOMPARED, but no more of them count than were compared: of large
# groups most pairs are not worth a look. None counts for more than SURE or less than HARDLY.
UNCOMPARED = -4.5
HARDLY, SURE = -6.0, 4.0


class Bond(Protocol):
    """What grouping asks of a pair: its log-odds, and whether the two can never be one event."""

    @property
    def odds(self) -> float: ...
    @property
    def apart(self) -> bool: ...


Pairs = Mapping[str, Mapping[str, Bond]]  # by either statement
Turn = tuple[float, tuple[str, str]]  # when a pair is looked at: the likest first
Node = str | int  # a statement, or two nodes that were joined
Odds = tuple[int, float]  # how many pairs were compared, and what they come to
NONE: Odds = (0, 0.0)


@dataclass(eq=False)
class Group:
    """Statements that are joined anew: by the node that they are by now, with the odds of the pairs to all others.

    `between` is by the groups that are joined anew as well, else by the statements; `refused` are nodes that it was not
    joined with.
    """

    node: Node
    members: list[str]
    alone: set[Hashable]
    between: "dict[Group | str, Odds]" = field(default_factory=dict)
    refused: set[Node] = field(default_factory=set)


class Groups:
    """Statements in groups of those that are one; no two of a group share what a statement has `alone`."""

    def __init__(self, like: float, average: float):
        self._like, self._average = like, average
        self._alone: dict[str, Hashable] = {}
        self._whole: dict[Node, int] = {}  # the node that one became a part of
        self._halves: dict[int, tuple[Node, Node]] = {}
        self._joined: dict[int, Turn] = {}  # when that was
        self._count = 0

    def regroup(self, alone: Mapping[str, Hashable], pairs: Pairs) -> list[tuple[str, ...]]:
        """The groups that are not as before, where all pairs of the statements given may have changed or be new."""
        self._alone |= alone
        return _Joining(self, alone, pairs).groups()

    def bound(self) -> float:
        """The odds from which on a pair is looked at."""
        return self._like

    def holds(self, compared: int, odds: float, one: int, other: int) -> bool:
        """Whether groups of so many are one, by the pairs between them."""
        others = min(compared, one * other - compared)
        return compared > 0 and (odds + UNCOMPARED * others) / (compared + others) >= self._average

    def alone(self, statement: str) -> Hashable:
        return self._alone[statement]

    def join(self, one: Node, other: Node, turn: Turn) -> Node:
        """Remembers that two nodes are one from a turn on."""
        self._count += 1
        made = self._count
        self._whole[one] = self._whole[other] = made
        self._halves[made], self._joined[made] = (one, other), turn
        return made

    def part(self, node: Node) -> None:
        """Forgets what a node was joined with."""
        self._whole.pop(node, None)

    def node(self, start: Node, turn: Turn) -> Node:
        """What a statement, or a node that holds it, is part of before a turn."""
        while (whole := self._whole.get(start)) is not None and self._joined[whole] < turn:
            start = whole
        return start

    def is_joined(self, node: Node, turn: Turn) -> bool:
        """Whether a node was joined with another at a turn."""
        whole = self._whole.get(node)
        return whole is not None and self._joined[whole] == turn

    def above(self, node: Node) -> Iterator[int]:
        """All that a node is part of, from the nearest on."""
        while (whole := self._whole.get(node)) is not None:
            yield whole
            node = whole

    def forget(self, nodes: Iterable[int]) -> None:
        for node in nodes:
            self._halves.pop(node, None)
            self._joined.pop(node, None)
            self._whole.pop(node, None)

    def members(self, node: Node) -> list[str]:
        """The statements of a node."""
        found, waiting = [], [node]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                found.append(one)
            else:
                waiting += self._halves[one]
        return found


class _Joining:
    """One regrouping: what is joined anew, turn by turn, beside what stays as it was."""

    def __init__(self, groups: Groups, dirty: Iterable[str], pairs: Pairs):
        self._groups, self._pairs = groups, pairs
        self._of: dict[str, Group] = {}  # by the statements that are joined anew
        self._now: dict[str, Node] = {}  # of others, the node found last
        self._void: set[int] = set()  # what is no more, for a part of it is joined anew
        self._turns: list[Turn] = []
        first: Turn = (-math.inf, ("", ""))
        made = [self._open(i, [i]) for i in sorted(dirty)]
        for group in made:
            self._bind(group)
            self._turns += self._due(group, first)
        heapify(self._turns)

    def groups(self) -> list[tuple[str, ...]]:
        """Joins until nothing is left to join; the groups that were joined anew, in order."""
        while self._turns:
            turn = heappop(self._turns)
            a, b = turn[1]
            one, other = (a, b) if a in self._of else (b, a)
            if other in self._of:
                self._meet(self._of[one], self._of[other], turn)
            else:
                self._try(self._of[one], other, turn)
        self._groups.forget(self._void)
        found = {id(group): group for group in self._of.values()}.values()
        return sorted(tuple(sorted(group.members)) for group in found)

    def _open(self, node: Node, members: list[str]) -> Group:
        """Makes a group of a node as it is now, to be joined anew from now on."""
        self._void.update(self._groups.above(node))
        self._groups.part(node)
        group = Group(node, members, {self._groups.alone(i) for i in members})
        self._of |= dict.fromkeys(members, group)
        return group

    def _bind(self, group: Group) -> None:
        """Adds up the odds of the pairs between a new group and all others."""
        found: dict[Group | str, Odds] = {}
        for i in group.members:
            for other, pair in self._pairs[i].items():
                to = self._of.get(other, other)
                if to is not group:
                    compared, odds = found.get(to, NONE)
                    more = -math.inf if pair.apart else min(SURE, max(HARDLY, pair.odds))
                    found[to] = compared + 1, round(odds + more, 4)
        group.between = found
        for to, both in found.items():
            if isinstance(to, Group):
                to.between[group] = both
                for i in group.members:
                    to.between.pop(i, None)

    def _due(self, group: Group, since: Turn) -> list[Turn]:
        """The turns of the like pairs of a new group with others, after a turn."""
        found = []
        for i in group.members:
            for other, pair in self._pairs[i].items():
                if pair.odds >= self._groups.bound() and self._of.get(other) is not group:
                    turn = (-pair.odds, (i, other) if i < other else (other, i))
                    if turn > since and (other not in self._of or (since[0] == -math.inf and i < other)):
                        found.append(turn)
        return found

    def _meet(self, one: Group, other: Group, turn: Turn) -> None:
        """Joins two groups that are joined anew, where they may be one."""
        if one is not other and self._may_join(one, other.alone, one.between.get(other, NONE), len(other.members)):
            self._join(one, other, turn)

    def _try(self, one: Group, statement: str, turn: Turn) -> None:
        """Joins a group with one that has stayed as it was; what that would have joined now is joined anew as well."""
        node = self._now[statement] = self._groups.node(self._now.get(statement, statement), turn)
        was_joined = self._groups.is_joined(node, turn)
        if node in one.refused and not was_joined:
            return
        members = self._groups.members(node)
        told = [one.between.get(i, NONE) for i in members]
        odds = sum(n for n, _ in told), round(sum(much for _, much in told), 4)
        joins = self._may_join(one, {self._groups.alone(i) for i in members}, odds, len(members))
        one.refused.add(node)
        if joins or was_joined:
            other = self._open(node, members)
            self._bind(other)
            for due in self._due(other, turn):
                heappush(self._turns, due)
            if joins:
                self._join(one, other, turn)

    def _may_join(self, one: Group, alone: set[Hashable], odds: Odds, size: int) -> bool:
        return one.alone.isdisjoint(alone) and self._groups.holds(*odds, len(one.members), size)

    def _join(self, one: Group, other: Group, turn: Turn) -> None:
        node = self._groups.join(one.node, other.node, turn)
        large, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
        self._of |= dict.fromkeys(small.members, large)
        large.node, large.refused = node, set()
        large.members += small.members
        large.alone |= small.alone
        del large.between[small]
        for third, (compared, odds) in small.between.items():
            if third is not large:
                before, more = large.between.get(third, NONE)
                large.between[third] = both = before + compared, round(more + odds, 4)
                if isinstance(third, Group):
                    del third.between[small]
                    third.between[large] = both
