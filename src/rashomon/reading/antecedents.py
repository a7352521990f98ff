"""Statements of one report in, the same with "he", "she" and a quoted "I" named by the person that they stand for.

A person is looked for backwards, at most three sentences, the subject of the nearest sentence first. Where none is
found the pronoun stays: nothing is guessed.
"""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import ROOT, Tree
from rashomon.record import Actor, Attribution, Span, Statement

THIRD = frozenset("he she him her his hers himself herself".split())
FIRST = frozenset("i me my myself".split())
SENTENCES_BACK = 3


@dataclass(frozen=True)
class Person:
    """One mention of a named person."""

    span: Span
    name: str
    sentence: int
    subject: bool


def named(
    statements: Sequence[Statement], sentences: Sequence[Sentence], trees: Sequence[Tree], text: str
) -> list[Statement]:
    """The statements with their pronouns named."""
    people = persons(sentences, trees, text)
    starts = [sentence.span.start for sentence in sentences]
    return [_named(statement, people, starts) for statement in statements]


def persons(sentences: Sequence[Sentence], trees: Sequence[Tree], text: str) -> list[Person]:
    """The mentions of persons by name, in the order of the text."""
    found = []
    for number, (sentence, tree) in enumerate(zip(sentences, trees, strict=True)):
        k = 0
        while k < len(tree):
            if tree.names[k][2:] != "PER":
                k += 1
                continue
            end = k + 1
            while end < len(tree) and (
                tree.names[end] == "I-PER"
                or (tree.words[end] == "-" and tree.names[min(end + 1, len(tree) - 1)] == "I-PER")
            ):
                end += 1
            span = Span(sentence.words[k].start, sentence.words[end - 1].end)
            head = next((w for w in range(k, end) if not k <= tree.heads[w] < end), k)
            owner = tree.relations[head] == "nmod:poss"
            subject = tree.relation(head) in ("nsubj", "csubj") or (
                tree.heads[head] != ROOT and tree.relation(tree.heads[head]) == "nsubj" and not owner
            )
            if not owner:
                found.append(Person(span, span.of(text), number, subject))
            k = end
    return found


def antecedent(at: int, people: Sequence[Person], starts: Sequence[int]) -> Person | None:
    """The person that a pronoun at an offset stands for."""
    here = bisect.bisect_right(starts, at) - 1
    last = bisect.bisect_left(people, at, key=lambda p: p.span.start)
    near = [p for p in people[max(0, last - 12) : last] if here - p.sentence <= SENTENCES_BACK]
    for back in range(SENTENCES_BACK + 1):
        inside = [p for p in near if p.sentence == here - back]
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
    person = antecedent(credit.span.start, people, starts)
    return credit if person is None else replace(credit, speaker=person.name, span=person.span)


def _actor(actor: Actor, people: Sequence[Person], starts: Sequence[int], speaker: Attribution | None) -> Actor:
    word = actor.name.lower()
    if word in FIRST and speaker is not None and speaker.speaker is not None and not speaker.anonymous:
        return replace(actor, name=speaker.speaker, span=speaker.span, kind=actor.kind or "PER")
    if word not in THIRD or actor.span is None:
        return actor
    person = antecedent(actor.span.start, people, starts)
    return actor if person is None else replace(actor, name=person.name, span=person.span, kind="PER")
