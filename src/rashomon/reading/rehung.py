"""Heads and tags of a sentence in, the same with what hangs on the wrong word hung where it belongs.

The network judges each arc by itself; what is mended here contradicts what stands around it.
"""

from collections.abc import Sequence

from rashomon.reading.agreeing import Tags

HARMS = frozenset("killing injuring wounding maiming drowning destroying damaging displacing stranding".split())
LEAVING = frozenset("left leave leaves leaving".split())
MONEY = frozenset("$ € £ ¥".split())
TENSED = ("VBD", "VBZ", "VBP")


def rehung(words: Sequence[str], heads: tuple[int, ...], tags: Tags) -> tuple[tuple[int, ...], Tags]:
    """The heads and tags, mended."""
    heads, tags = _with_costs(words, *_with_infinitives(words, heads, tags))
    heads, tags = _left_so(words, heads, tags)
    return _with_causes(words, heads, tags), tags


def _with_infinitives(words: Sequence[str], heads: tuple[int, ...], tags: Tags) -> tuple[tuple[int, ...], Tags]:
    """A word right behind the "to" of an infinitive is a verb: "is expected to last four days"."""
    hung, upos, xpos, relations = list(heads), *map(list, tags)
    for i in range(1, len(words)):
        noun = heads[i]
        if words[i - 1].lower() != "to" or upos[i - 1] != "PART" or (upos[i], relations[i]) != ("ADJ", "amod"):
            continue
        if noun > i and heads[noun] >= 0 and heads[noun] < i:
            hung[i], hung[i - 1], hung[noun] = heads[noun], i, i
            upos[i], xpos[i] = "VERB", "VB"
            relations[i], relations[i - 1], relations[noun] = "xcomp", "mark", "obj"
    return tuple(hung), Tags(tuple(upos), tuple(xpos), tuple(relations))


def _with_costs(words: Sequence[str], heads: tuple[int, ...], tags: Tags) -> tuple[tuple[int, ...], Tags]:
    """ "Cost" between a noun and a sum of money is a verb: "The repair cost $57 million"."""
    hung, upos, xpos, relations = list(heads), *map(list, tags)
    for i in (i for i in range(1, len(words) - 1) if words[i].lower() == "cost"):
        sum_at = next((k for k in range(i + 1, min(i + 4, len(words))) if words[k] in MONEY), None)
        named = (heads[i - 1], relations[i - 1], upos[i - 1], upos[i]) == (i, "compound", "NOUN", "NOUN")
        if sum_at is None or not named:
            continue
        if heads[i] not in (-1, sum_at, heads[sum_at]):  # so that nothing hangs on itself
            continue
        for k in range(i - 1):
            if heads[k] == i:
                hung[k] = i - 1
        if heads[i] == sum_at:
            hung[i], relations[i] = heads[sum_at], relations[sum_at]
        hung[sum_at] = i
        upos[i], xpos[i] = "VERB", "VBD"
        relations[i - 1], relations[sum_at] = "nsubj", "obj"
    return tuple(hung), Tags(tuple(upos), tuple(xpos), tuple(relations))


def _left_so(words: Sequence[str], heads: tuple[int, ...], tags: Tags) -> tuple[tuple[int, ...], Tags]:
    """Two who are left in one state are both left in it: "left a cook and a guest badly burnt" tells of one deed."""
    hung, relations = list(heads), list(tags.relations)

    def under(head: int, relation: str, after: int, before: int) -> int:
        found = (k for k in range(after, before) if heads[k] == head and relations[k].startswith(relation))
        return next(found, -1)

    for i in (i for i in range(2, len(words)) if relations[i] == "conj"):
        left = next((k for k in (heads[i], heads[heads[i]]) if k >= 0 and words[k].lower() in LEAVING), -1)
        one = under(left, "obj", left, i) if left >= 0 else -1
        passive = tags.xpos[i] == "VBN" or under(i, "nsubj:pass", 0, i) >= 0
        if one < 0 or not passive or heads[i] not in (left, one) or under(i, "aux", 0, i) >= 0:
            continue
        other = max(under(i, "nsubj", one, i), under(one, "conj", one, i))
        joining = max(under(i, "cc", one, other), under(other, "cc", one, other))
        if joining > 0:
            hung[i], hung[other], hung[joining] = left, one, other
            relations[i], relations[other] = "xcomp", "conj"
    return tuple(hung), tags._replace(relations=tuple(relations))


def _with_causes(words: Sequence[str], heads: tuple[int, ...], tags: Tags) -> tuple[int, ...]:
    """A harm that is told as a result hangs on what did it: "work stopped after a tank burst, killing two".

    That is the last verb with a tense before its comma which its own head stands over.
    """
    found = list(heads)
    for i in range(2, len(words)):
        if words[i].lower() in HARMS and tags.relations[i] == "advcl" and words[i - 1] == ",":
            before = (k for k in range(i - 2, heads[i], -1) if tags.xpos[k] in TENSED and tags.upos[k] == "VERB")
            nearest = next(before, None)
            if nearest is not None and _over(heads, heads[i], nearest):
                found[i] = nearest
    return tuple(found)


def _over(heads: Sequence[int], upper: int, lower: int) -> bool:
    while lower not in (upper, -1):
        lower = heads[lower]
    return lower == upper
