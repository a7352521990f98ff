"""The head of a speaker's noun phrase in, the Attribution that names the speaker out."""

import re

from rashomon.reading import verbs
from rashomon.reading.parties import name_kind, noun_words
from rashomon.reading.tree import Tree
from rashomon.record import Attribution, Span

_ANONYMOUS = re.compile(
    r"\banonym|not authori[sz]ed to|familiar with|\bsources?\b|\bofficials?\b|knowledge of", re.IGNORECASE
)


FROM = frozenset(("from", "by"))


def credited(tree: Tree, speaker: int | None, cue: str, words: tuple[Span, ...], text: str) -> Attribution:
    """Who is credited, by the shortest words that name them: a person in an apposition before the noun."""
    if speaker is None:
        return Attribution(None, cue)
    inside = noun_words(tree, speaker)
    span = Span(words[inside[0]].start, words[inside[-1]].end)
    whole = tree.below(speaker)
    told = text[words[whole[0]].start : words[whole[-1]].end]
    kind = name_kind(tree, inside)
    if tree.names[speaker][2:] != "PER" and (person := _person_in(tree, speaker)) is not None:
        span = Span(words[person[0]].start, words[person[-1]].end)
        return Attribution(span.of(text), cue, False, span)
    return Attribution(span.of(text), cue, kind != "PER" and bool(_ANONYMOUS.search(told)), span)


def _person_in(tree: Tree, speaker: int) -> list[int] | None:
    """The words of the person named in a speaker's apposition or title ("her lawyer, Ana Roe")."""
    named = (*tree.children(speaker, "appos", "flat", "nmod:desc"), *tree.children(speaker, "compound"))
    if tree.lemmas[speaker] in verbs.SAYING_NOUNS:  # a statement from her lawyer, Ana Roe
        by = [
            c for c in tree.children(speaker, "nmod") if any(tree.lemmas[k] in FROM for k in tree.children(c, "case"))
        ]
        named += tuple(k for c in by for k in (c, *tree.children(c, "appos", "flat")))
    for c in named:
        inside = noun_words(tree, c)
        if name_kind(tree, inside) == "PER" and (tree.relation(c) != "compound" or tree.names[speaker] != "O"):
            return inside
    return None
