"""One sentence as the reader model sees it: words with their tags, a dependency tree, predicates with their roles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, wraps
from typing import Any, TypeVar

ROOT = -1
SUBJECTS = ("nsubj", "nsubj:pass", "csubj")  # relations
Answer = TypeVar("Answer")


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
    `facts` holds how sure a predicate is to have happened, from -3 (surely not) to 3; it is empty where nobody judged.
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
    facts: tuple[float, ...] = ()

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

    @cached_property
    def _universal(self) -> tuple[str, ...]:
        return tuple(map(_without_subtype, self.relations))

    @cached_property
    def known(self) -> dict[tuple[str, int], Any]:
        """What was found for single words, by the name of what was asked (`once_a_word`)."""
        return {}

    @cached_property
    def root(self) -> int:
        """The root word; 0 in a sentence without one."""
        return self.heads.index(ROOT) if ROOT in self.heads else 0

    def relation(self, i: int) -> str:
        """The universal relation of a word to its head, without its subtype."""
        return self._universal[i]

    def children(self, i: int, *relations: str) -> tuple[int, ...]:
        """Direct dependants in text order, of the given universal relations or full labels (all without any)."""
        below = self._children[i]
        if not relations or not below:
            return below
        universal, full = self._universal, self.relations
        return tuple([c for c in below if universal[c] in relations or full[c] in relations])

    def child(self, i: int, *relations: str) -> int | None:
        """The first such dependant."""
        universal, full = self._universal, self.relations
        for c in self._children[i]:
            if not relations or universal[c] in relations or full[c] in relations:
                return c
        return None

    def marked(self, i: int, word: str) -> bool:
        """Whether a clause's mark is this word: "to" of an infinitive, "that"."""
        return any(self.words[c].lower() == word for c in self.children(i, "mark"))

    def below(self, i: int, *, without: frozenset[int] = frozenset()) -> list[int]:
        """The word and all words under it in text order; a word in `without` is cut with what hangs under it."""
        if without:
            return self._gathered(i, without)
        return _whole(self, i).copy()

    def _gathered(self, i: int, without: frozenset[int]) -> list[int]:
        children = self._children
        found = [i]
        for at in found:  # grows as it goes
            found += [c for c in children[at] if c not in without] if without else children[at]
        found.sort()
        return found

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


@cache
def _without_subtype(relation: str) -> str:
    return relation.partition(":")[0]


def once_a_word(ask: Callable[[Tree, int], Answer]) -> Callable[[Tree, int], Answer]:
    """A question about a word of a tree that is asked again and again, answered once; nobody may change the answer."""

    question = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def asked(tree: Tree, i: int) -> Answer:
        key = (question, i)
        if key not in tree.known:
            tree.known[key] = ask(tree, i)
        answer: Answer = tree.known[key]
        return answer

    return asked


@once_a_word
def _whole(tree: Tree, i: int) -> list[int]:
    return tree._gathered(i, frozenset())
