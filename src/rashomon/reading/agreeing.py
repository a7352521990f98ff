"""Tags and relations of one sentence in, the same without those that contradict each other out.

The heads of the network judge each word alone: a modal verb may help an adjective, or "be" help one that it links.
"""

from typing import NamedTuple

BE = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m".split())


class Tags(NamedTuple):
    """One entry a word each."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]


def agreeing(words: tuple[str, ...], heads: tuple[int, ...], tags: Tags) -> Tags:
    """What a modal verb helps and nothing links is a verb ("will not open"), "be" links an adjective ("are lost")."""
    upos, xpos, relations = tags
    pairs = list(zip(heads, relations, xpos, strict=True))
    linked = {h for h, relation, _ in pairs if relation == "cop"}
    helped = {h for h, relation, tag in pairs if (relation, tag) == ("aux", "MD")}
    verbs = {i for i in helped - linked if i >= 0 and upos[i] in ("ADJ", "NOUN")}
    upos = tuple("VERB" if i in verbs else tag for i, tag in enumerate(upos))
    links = {
        i
        for i, (h, relation, _) in enumerate(pairs)
        if relation == "aux" and h >= 0 and h not in linked and upos[h] == "ADJ" and words[i].lower() in BE
    }
    return Tags(
        upos,
        tuple("VB" if i in verbs else tag for i, tag in enumerate(xpos)),
        tuple("cop" if i in links else relation for i, relation in enumerate(relations)),
    )
