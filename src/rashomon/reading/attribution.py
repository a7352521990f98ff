"""Clauses of a report in, who each is credited to out: verbs of saying, "according to", and quotation marks."""

import re
from dataclasses import dataclass

from rashomon.reading import verbs
from rashomon.reading.clauses import NOMINAL, SUBJECTS, contents, finding, relative_antecedent
from rashomon.reading.parties import name_kind, noun_words
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import Tree
from rashomon.record import Attribution, Span

_ANONYMOUS = re.compile(
    r"\banonym|not authori[sz]ed to|familiar with|\bsources?\b|\bofficials?\b|knowledge of", re.IGNORECASE
)
_OPEN, _CLOSE = "“«", "”»"


@dataclass(frozen=True)
class Saying:
    """A verb of saying with its speaker; `content` holds the words of the tree that it credits."""

    attribution: Attribution
    content: frozenset[int]
    cue: int


def sayings(tree: Tree, words: tuple[Span, ...], text: str) -> list[Saying]:
    """The sayings of one sentence, outermost first."""
    found = []
    for i in range(len(tree)):
        if tree.upos[i] in ("VERB", "AUX") and (tree.lemmas[i] in verbs.SAYING or finding(tree, i)):
            found += _by_verb(tree, i, words, text)
        elif tree.upos[i] in NOMINAL and any(tree.words[c].lower() == "according" for c in tree.children(i, "case")):
            found.append(_according(tree, i, words, text))
    return sorted(found, key=lambda s: -len(s.content))


def _by_verb(tree: Tree, i: int, words: tuple[Span, ...], text: str) -> list[Saying]:
    heads = list(contents(tree, i))
    if not heads:
        return []
    speaker = _speaker(tree, i)
    own = frozenset(tree.below(i)) if any(h == tree.heads[i] for h in heads) else frozenset()
    content = frozenset(k for h in heads for k in tree.below(h)) - own - {i}
    if speaker is not None and speaker in content:
        content -= set(noun_words(tree, speaker))
    cue = words[i].of(text)
    return [Saying(_credited(tree, speaker, cue, words, text), content, i)]


def _speaker(tree: Tree, i: int) -> int | None:
    for at in (i, *[u for u in (tree.heads[i],) if tree.relation(i) == "conj"]):
        subjects = tree.children(at, *SUBJECTS)
        subject = next((s for s in subjects if tree.names[s][2:] == "PER"), subjects[0] if subjects else None)
        if subject is not None:
            passive = tree.relations[subject] == "nsubj:pass" and tree.child(at, "obl:agent") is None
            if passive and tree.lemmas[at] not in ("tell", "inform"):
                return None
            return tree.child(at, "obl:agent") or relative_antecedent(tree, subject, at)
    by_role = tree.argument(i, "ARG0")
    return by_role if by_role is not None and tree.upos[by_role] in NOMINAL else None


def _according(tree: Tree, i: int, words: tuple[Span, ...], text: str) -> Saying:
    top = tree.root
    content = frozenset(tree.below(top)) - frozenset(tree.below(i))
    return Saying(_credited(tree, i, "according to", words, text), content, i)


def _credited(tree: Tree, speaker: int | None, cue: str, words: tuple[Span, ...], text: str) -> Attribution:
    if speaker is None:
        return Attribution(None, cue)
    inside = noun_words(tree, speaker)
    span = Span(words[inside[0]].start, words[inside[-1]].end)
    whole = tree.below(speaker)
    told = text[words[whole[0]].start : words[whole[-1]].end]
    kind = name_kind(tree, inside)
    if kind != "PER" and (person := _person_in(tree, speaker)) is not None:
        span = Span(words[person[0]].start, words[person[-1]].end)
        return Attribution(span.of(text), cue, False, span)
    return Attribution(span.of(text), cue, kind != "PER" and bool(_ANONYMOUS.search(told)), span)


def _person_in(tree: Tree, speaker: int) -> list[int] | None:
    """The words of the person named in a speaker's apposition or title ("her lawyer, Ana Roe")."""
    named = (*tree.children(speaker, "appos", "flat", "nmod:desc"), *tree.children(speaker, "compound"))
    for c in named:
        inside = noun_words(tree, c)
        if name_kind(tree, inside) == "PER" and (tree.relation(c) != "compound" or tree.names[speaker] != "O"):
            return inside
    return None


def quoted_spans(text: str) -> list[Span]:
    """What stands inside quotation marks, marks left out; an opening mark without its pair runs to the end of its line.

    A quotation that goes on into the next paragraph opens anew there, as newspapers write it.
    """
    found: list[Span] = []
    start: int | None = None
    for match in re.finditer(r"[“”«»\"\n]", text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if start is not None and at - start > 1:
                found.append(Span(start, at))
            start = None
        elif start is None and mark in _OPEN + '"':
            start = at + 1
        elif start is not None and mark in _CLOSE + '"':
            if at > start:
                found.append(Span(start, at))
            start = None
    if start is not None and start < len(text):
        found.append(Span(start, len(text)))
    return found


def carried_quotes(sentences: list[Sentence], said: list[list[Saying]], text: str) -> list[Attribution | None]:
    """For each sentence that stands wholly in quotation marks and names no speaker: the speaker of the quotation.

    That is the speaker of the nearest sentence of the same paragraph that has one, the one before it first; in a
    paragraph without any, the last speaker of the paragraph before.
    """
    quotes = quoted_spans(text)
    result: list[Attribution | None] = [None] * len(sentences)
    paragraphs = _paragraphs(sentences, text)
    before: Attribution | None = None
    for members in paragraphs:
        speakers = {k: _quoting(said[k]) for k in members}
        for k in members:
            if speakers[k] is None and _is_quoted(sentences[k].span, quotes):
                near = sorted((m for m in members if speakers[m] is not None), key=lambda m: (abs(m - k), m))
                result[k] = speakers[near[0]] if near else before
        named = [speakers[k] for k in members if speakers[k] is not None]
        before = named[-1] if named else (before if any(result[k] for k in members) else None)
    return result


def _quoting(found: list[Saying]) -> Attribution | None:
    return next((s.attribution for s in found if s.attribution.speaker is not None), None)


def _is_quoted(span: Span, quotes: list[Span]) -> bool:
    covered = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in quotes if q.overlaps(span))
    return covered >= 0.8 * (span.end - span.start)


def _paragraphs(sentences: list[Sentence], text: str) -> list[list[int]]:
    made: list[list[int]] = []
    for k, sentence in enumerate(sentences):
        if k and "\n" not in text[sentences[k - 1].span.end : sentence.span.start]:
            made[-1].append(k)
        else:
            made.append([k])
    return made
