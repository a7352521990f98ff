"""One sentence as the reader model sees it: words with their tags, a dependency tree, predicates with their roles."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

ROOT = -1


@dataclass(frozen=True)
class Role:
    """The word `argument` heads what the predicate at word `predicate` takes; labels are PropBank's ("ARG0")."""

    predicate: int
    argument: int
    label: str


@dataclass(frozen=True)
class Tree:
    """Tags have one entry a word; `heads` holds word indices, ROOT for the root; `names` and `times` are BIO.

    `verbs` holds for a predicate the base form of its frame ("withdraw" for "withdrawal"), for other words their lemma.
    """

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    verbs: tuple[str, ...]
    names: tuple[str, ...]
    times: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    predicates: frozenset[int] = frozenset()
    roles: tuple[Role, ...] = field(default=())

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head != ROOT:
                below[head].append(i)
        return tuple(map(tuple, below))

    @cached_property
    def _roles_of(self) -> dict[int, tuple[Role, ...]]:
        found: dict[int, list[Role]] = {}
        for role in self.roles:
            found.setdefault(role.predicate, []).append(role)
        return {predicate: tuple(roles) for predicate, roles in found.items()}

    @property
    def root(self) -> int:
        """The root word; 0 in a sentence without one."""
        return self.heads.index(ROOT) if ROOT in self.heads else 0

    def relation(self, i: int) -> str:
        """The universal relation of a word to its head, without its subtype."""
        return self.relations[i].partition(":")[0]

    def children(self, i: int, *relations: str) -> tuple[int, ...]:
        """Direct dependants in text order, of the given universal relations or full labels (all without any)."""
        below = self._children[i]
        if not relations:
            return below
        return tuple(c for c in below if self.relation(c) in relations or self.relations[c] in relations)

    def child(self, i: int, *relations: str) -> int | None:
        """The first such dependant."""
        return next(iter(self.children(i, *relations)), None)

    def marked(self, i: int, word: str) -> bool:
        """Whether a clause's mark is this word: "to" of an infinitive, "that"."""
        return any(self.words[c].lower() == word for c in self.children(i, "mark"))

    def below(self, i: int, *, without: frozenset[int] = frozenset()) -> list[int]:
        """The word and all words under it in text order; a word in `without` is cut with what hangs under it."""
        found, todo = [], [i]
        while todo:
            at = todo.pop()
            found.append(at)
            todo += [c for c in self._children[at] if c not in without]
        return sorted(found)

    def above(self, i: int) -> Iterator[int]:
        """The heads of a word, nearest first."""
        while (i := self.heads[i]) != ROOT:
            yield i

    def roles_of(self, i: int) -> tuple[Role, ...]:
        """The roles of the predicate at a word."""
        return self._roles_of.get(i, ())

    def argument(self, i: int, *labels: str) -> int | None:
        """The head word of the first argument of the predicate at `i` with one of the labels."""
        return next((r.argument for label in labels for r in self.roles_of(i) if r.label == label), None)
