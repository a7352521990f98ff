"""Sentences in, sentences as headlines and careless copy write them out: other letter case, small words dropped."""

import dataclasses
import random

from training.corpora import Sentence

SHARE = {"upper": 0.04, "lower": 0.05, "title": 0.04, "headline": 0.06}


def varied(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence itself, most of the time."""
    draw = rng.random()
    for kind, share in SHARE.items():
        draw -= share
        if draw < 0:
            return _VARIANTS[kind](sentence)
    return sentence


def _recased(sentence: Sentence, words: list[str]) -> Sentence:
    return dataclasses.replace(sentence, words=tuple(words))


def _headline(sentence: Sentence) -> Sentence:
    """Headline grammar: articles, passive and copular "be" without dependants, and the full stop left out."""
    if sentence.heads is None or sentence.upos is None or sentence.deprels is None or sentence.lemmas is None:
        return sentence
    leaves = set(range(1, len(sentence.words) + 1)) - set(sentence.heads)
    drop = {
        i
        for i, word in enumerate(sentence.words)
        if i + 1 in leaves
        and (
            (sentence.upos[i] == "DET" and sentence.lemmas[i] in ("the", "a", "an"))
            or (sentence.lemmas[i] == "be" and sentence.deprels[i] in ("aux:pass", "cop", "aux"))
            or (word == "." and i == len(sentence.words) - 1)
        )
    }
    keep = [i for i in range(len(sentence.words)) if i not in drop]
    if not keep:
        return sentence
    at = {old: new for new, old in enumerate(keep)}

    def kept(layer: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return None if layer is None else tuple(layer[i] for i in keep)

    return Sentence(
        words=tuple(sentence.words[i] for i in keep),
        upos=kept(sentence.upos),
        xpos=kept(sentence.xpos),
        lemmas=kept(sentence.lemmas),
        deprels=kept(sentence.deprels),
        names=None,  # a tag may have stood on a dropped article
        times=None,
        heads=tuple(0 if (h := sentence.heads[i]) == 0 else at[h - 1] + 1 for i in keep),
        roles=None
        if sentence.roles is None
        else tuple((at[p], at[a], r) for p, a, r in sentence.roles if p in at and a in at),
        frames=None if sentence.frames is None else tuple((at[p], f) for p, f in sentence.frames if p in at),
    )


_VARIANTS = {
    "upper": lambda s: _recased(s, [w.upper() for w in s.words]),
    "lower": lambda s: _recased(s, [w.lower() for w in s.words]),
    "title": lambda s: _recased(s, [w[:1].upper() + w[1:] for w in s.words]),
    "headline": _headline,
}
