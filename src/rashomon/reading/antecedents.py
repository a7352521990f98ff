"""Statements of one report in, the same with "he", "it", "the company" and a quoted "I" named by whom they stand for.

The name is taken from the chain of the mention where its link is sure enough; else the word stays: nothing is guessed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.reading.chains import Chains
from rashomon.reading.mentions import PRONOUNS, Mention
from rashomon.reading.parties import name_kind, noun_words
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import Tree
from rashomon.record import Actor, Attribution, Place, Span, Statement

FIRST = frozenset("i me my myself".split())
THIRD = frozenset(("he", "she", "it", "they"))
NOUNS = frozenset(("the", "that", "own"))  # "the company", "this firm", "his wife"
TELLING = NOUNS | {"a", "bare"}
MOST_WORDS = 4  # of a name; what is longer has more than the name in it
PRONOUN_FORMS = frozenset(PRONOUNS.values())
NAMED = PRONOUN_FORMS | {"name"}
CALLED = frozenset(("name", "call"))  # a girl named Isa Roe
SURE = {"he": 0.3, "she": 0.3}  # how sure a link must be to name by it; of a person the choice is small
SURE_ELSE = 0.5


@dataclass(frozen=True)
class Named:
    """Whom or what a mention stands for: the words of the report that name it, and where they stand.

    `noun` is true where the mention is a noun ("the company"), which keeps its words beside the name.
    """

    name: str
    span: Span
    kind: str | None
    noun: bool = False


def named(statements: Sequence[Statement], names: Mapping[Span, Named]) -> list[Statement]:
    """The statements with the names of `names_of` in place of the words at their spans."""
    return [_named(statement, names) for statement in statements]


def names_of(chains: Chains, sentences: Sequence[Sentence], trees: Sequence[Tree], text: str) -> dict[Span, Named]:
    """For pronouns and bare definite nouns, by the span of their words without an article, whom they stand for."""
    told: list[list[tuple[str, Named]]] = []  # for each mention, what has surely named its chain so far
    found: dict[Span, Named] = {}
    for mention, link, sure in zip(chains.mentions, chains.links, chains.sure, strict=True):
        tree, words = trees[mention.sentence], sentences[mention.sentence].words
        inside = noun_words(tree, mention.head)
        own, form = _named_as(inside, tree, words, text), mention.form
        before = told[link] if link is not None and sure >= SURE.get(form, SURE_ELSE) else []
        told.append(before)
        if form not in NAMED and (beside := _beside(tree, mention.head)):
            found[own.span] = own = _named_as(beside, tree, words, text)
            form = "name"
        elif form in THIRD and (best := _name(before) or _noun(before)):
            found[own.span] = best
        elif _bare(mention, tree, inside) and (best := _name(before)):
            found[own.span] = replace(best, noun=True)
        if form not in PRONOUN_FORMS:
            before.append((form, own))
    return found


def _bare(mention: Mention, tree: Tree, inside: list[int]) -> bool:
    """Whether a mention is a definite noun without a name in it: "the company", "his wife"."""
    return mention.form in NOUNS and mention.name is None and all(tree.names[k] == "O" for k in inside)


def _name(before: Sequence[tuple[str, Named]]) -> Named | None:
    """The fullest name so far, the first of its length."""
    names = [named for form, named in before if form == "name"]
    return max(names, key=lambda named: min(len(named.name.split()), MOST_WORDS), default=None)


def _noun(before: Sequence[tuple[str, Named]]) -> Named | None:
    """The last noun that is not itself "one" or "some"."""
    return next((named for form, named in reversed(before) if form in TELLING), None)


def _beside(tree: Tree, head: int) -> list[int] | None:
    """The words of the person or group that is named beside a noun: "his wife, Ana Roe", "a girl named Isa Roe"."""
    beside = [*tree.children(head, "appos")]
    for verb in tree.children(head, "acl"):
        beside += tree.children(verb, "xcomp", "obj") if tree.lemmas[verb] in CALLED else ()
    return next((noun_words(tree, k) for k in beside if tree.names[k][2:] in ("PER", "ORG")), None)


def _named_as(inside: list[int], tree: Tree, words: Sequence[Span], text: str) -> Named:
    span = Span(words[inside[0]].start, words[inside[-1]].end)
    return Named(span.of(text), span, name_kind(tree, inside))


def _named(statement: Statement, names: Mapping[Span, Named]) -> Statement:
    credits = tuple(_credit(a, names) for a in statement.attribution)
    speaker = next((a for a in credits if a.speaker is not None), None)
    told = tuple(_actor(a, names, speaker) for a in statement.actors)
    actors = tuple(a for a in told if a.name.lower() != "it")  # of which nothing more is known
    places = tuple(p for place in statement.places if (p := _place(place, names)) is not None)
    return replace(statement, actors=actors, attribution=credits, places=places)


def _place(place: Place, names: Mapping[Span, Named]) -> Place | None:
    """A place by its name; None where a mere noun stands for none that is named."""
    if not place.name.islower():
        return place
    one = names.get(place.span) if place.span is not None else None
    return replace(place, name=one.name, span=one.span) if one is not None and one.kind == "LOC" else None


def _credit(credit: Attribution, names: Mapping[Span, Named]) -> Attribution:
    one = names.get(credit.span) if credit.span is not None else None
    return credit if one is None or one.noun else replace(credit, speaker=one.name, span=one.span)


def _actor(actor: Actor, names: Mapping[Span, Named], speaker: Attribution | None) -> Actor:
    if actor.name.lower() in FIRST and speaker is not None and speaker.speaker is not None and not speaker.anonymous:
        return replace(actor, name=speaker.speaker, span=speaker.span, kind=actor.kind or "PER")
    one = names.get(actor.span) if actor.span is not None else None
    if one is None:
        return actor
    if one.noun:
        return replace(actor, known_as=one.name)
    return replace(actor, name=one.name, span=one.span, kind=one.kind)
