"""Statements of one report in, the same with "he", "she" and a quoted "I" named by the person that they stand for.

A person is looked for backwards, at most three sentences, the subject of the nearest sentence first. Where none is
found the pronoun stays: nothing is guessed.
"""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import ROOT, Tree
from rashomon.record import Actor, Attribution, Span, Statement

THIRD = frozenset("he she him her his hers himself herself".split())
FIRST = frozenset("i me my myself".split())
SENTENCES_BACK = 3


TITLES = {
    "mr": "he",
    "sir": "he",
    "king": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "lady": "she",
    "queen": "she",
}
SEXES = dict.fromkeys(("he", "him", "his", "himself"), "he") | dict.fromkeys(("she", "her", "hers", "herself"), "she")


@dataclass(frozen=True)
class Person:
    """One mention of a named person; `sex` is "he" or "she" where a title anywhere in the report tells it."""

    span: Span
    name: str
    sentence: int
    subject: bool
    sex: str | None = None


def named(
    statements: Sequence[Statement], sentences: Sequence[Sentence], trees: Sequence[Tree], text: str
) -> list[Statement]:
    """The statements with their pronouns named."""
    people = persons(sentences, trees, text)
    starts = [sentence.span.start for sentence in sentences]
    return [_named(statement, people, starts) for statement in statements]


def persons(sentences: Sequence[Sentence], trees: Sequence[Tree], text: str) -> list[Person]:
    """The mentions of persons by name, in the order of the text; who owns something ("Roe's car") is none."""
    found: list[Person] = []
    sexes: dict[str, str] = {}
    for number, (sentence, tree) in enumerate(zip(sentences, trees, strict=True)):
        for k, end in _runs(tree):
            if (sex := _titled(tree, k, end)) is not None:
                sexes[tree.words[end - 1].lower()] = sex
            head = next((w for w in range(k, end) if not k <= tree.heads[w] < end), k)
            if tree.relations[head] != "nmod:poss":
                span = Span(sentence.words[k].start, sentence.words[end - 1].end)
                found.append(Person(span, span.of(text), number, _is_subject(tree, head)))
    return [replace(p, sex=sexes.get(p.name.split()[-1].lower())) for p in found]


def _runs(tree: Tree) -> Iterator[tuple[int, int]]:
    """Runs of words that name a person, a bare title left out."""
    k = 0
    while k < len(tree):
        end = k
        while end < len(tree) and (tree.names[end][2:] == "PER" or (end > k and _hyphen(tree, end))):
            end += 1
        if end > k and any(tree.words[w].lower().rstrip(".") not in TITLES for w in range(k, end)):
            yield k, end
        k = max(end, k + 1)


def _hyphen(tree: Tree, k: int) -> bool:
    """Whether a hyphen stands inside a person's name."""
    return tree.words[k] == "-" and tree.names[k + 1 : k + 2] == ("I-PER",)


def _titled(tree: Tree, k: int, end: int) -> str | None:
    """ "he" or "she" where a title before or at the start of a name tells it."""
    for w in (k - 1, k):
        if 0 <= w < end and (sex := TITLES.get(tree.words[w].lower().rstrip("."))) is not None:
            return sex
    return None


def _is_subject(tree: Tree, head: int) -> bool:
    up = tree.heads[head]
    return tree.relation(head) in ("nsubj", "csubj") or (up != ROOT and tree.relation(up) == "nsubj")


def antecedent(pronoun: str, at: int, people: Sequence[Person], starts: Sequence[int]) -> Person | None:
    """The person that a pronoun at an offset stands for."""
    here = bisect.bisect_right(starts, at) - 1
    last = bisect.bisect_left(people, at, key=lambda p: p.span.start)
    sex = SEXES.get(pronoun.lower())
    near = [p for p in people[max(0, last - 12) : last] if here - p.sentence <= SENTENCES_BACK]
    for back in range(SENTENCES_BACK + 1):
        inside = [p for p in near if p.sentence == here - back and (p.sex is None or sex is None or p.sex == sex)]
        if inside:
            return next((p for p in inside if p.subject), inside[0])
    return None


def _named(statement: Statement, people: Sequence[Person], starts: Sequence[int]) -> Statement:
    credits = tuple(_credit(a, people, starts) for a in statement.attribution)
    speaker = next((a for a in credits if a.speaker is not None), None)
    actors = tuple(_actor(a, people, starts, speaker) for a in statement.actors)
    return replace(statement, actors=actors, attribution=credits)


def _credit(credit: Attribution, people: Sequence[Person], starts: Sequence[int]) -> Attribution:
    if credit.speaker is None or credit.span is None or credit.speaker.lower() not in THIRD:
        return credit
    person = antecedent(credit.speaker, credit.span.start, people, starts)
    return credit if person is None else replace(credit, speaker=person.name, span=person.span)


def _actor(actor: Actor, people: Sequence[Person], starts: Sequence[int], speaker: Attribution | None) -> Actor:
    word = actor.name.lower()
    if word in FIRST and speaker is not None and speaker.speaker is not None and not speaker.anonymous:
        return replace(actor, name=speaker.speaker, span=speaker.span, kind=actor.kind or "PER")
    if word not in THIRD or actor.span is None:
        return actor
    person = antecedent(word, actor.span.start, people, starts)
    return actor if person is None else replace(actor, name=person.name, span=person.span, kind="PER")
