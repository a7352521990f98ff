"""ECB+ and the shipped models in, the weights of linking's signs out, printed beside those in use; nothing is written.

    python -m training.likeness --data DIR

DIR/ecbplus holds the corpus (Cybulska and Vossen 2014, annotation CC BY 3.0; its news texts are for research). Each
statement that the reader finds takes the gold chain of the event mention in it; pairs of one topic that linking would
compare are fitted by logistic regression, and measured on the usual dev topics. Take a weight over into
`rashomon.linking.signs` by hand: ECB+ seldom gives days, numbers or plans, and those signs have to be judged elsewhere.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.linking import WordVectors
from rashomon.linking.candidates import candidates
from rashomon.linking.entities import entities
from rashomon.linking.likeness import Scale
from rashomon.linking.matter import Matter, matters_of
from rashomon.linking.signs import WEIGHTS
from rashomon.linking.stems import stem, words
from rashomon.reading import ReaderModel, read
from rashomon.record import Report, Span, Statement
from training import cat

BIAS = "any two statements"
NAMES = tuple(name for name in WEIGHTS if name != BIAS)
NEAR_ENOUGH = 0.6  # cosine from which a mention's word is the statement's verb
RIDGE, STEPS = 2.0, 40

Rows = tuple[NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True)
class Document:
    """A document's checked sentences, one a line, with its event mentions: where they stand, and their chain."""

    topic: str
    report: Report
    mentions: tuple[tuple[Span, str], ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    documents = list(corpus(parser.parse_args().data / "ecbplus"))
    readings = read([d.report for d in documents], ReaderModel())
    by_topic: dict[str, list[tuple[Document, tuple[Statement, ...]]]] = defaultdict(list)
    for document, reading in zip(documents, readings, strict=True):
        by_topic[document.topic].append((document, reading.statements))
    vectors = WordVectors.load()
    train = stacked(rows(told, vectors) for topic, told in sorted(by_topic.items()) if topic not in cat.DEV)
    dev = stacked(rows(told, vectors) for topic, told in sorted(by_topic.items()) if topic in cat.DEV)
    fitted, in_use = fit(*train), np.array([WEIGHTS[BIAS], *(WEIGHTS[n] for n in NAMES)])
    for name, weight, used in zip((BIAS, *NAMES), fitted, in_use, strict=True):
        print(f"{name:24} fitted {weight:6.2f}   in use {used:6.2f}")
    for said, weights in (("fitted", fitted), ("in use", in_use)):
        print(f"{said}, dev: {scores(weights, *dev)}")


def corpus(folder: Path) -> Iterator[Document]:
    """The documents in the order of their names."""
    for found in cat.documents(folder):
        text, spans = found.laid_out(found.trusted)
        mentions = (
            (Span(spans[m.words[0]].start, spans[m.words[-1]].end), m.chain)
            for m in found.mentions
            if m.of_event and all(k in spans for k in m.words)
        )
        if text:
            yield Document(found.topic, Report(found.name, text), tuple(mentions))


def rows(told: Sequence[tuple[Document, tuple[Statement, ...]]], vectors: WordVectors) -> Rows:
    """The signs of each pair of one topic that linking compares, and whether the two are of one chain."""
    said = [s for _, statements in told for s in statements]
    named = entities(said)
    matters = matters_of([named.fill(s) for s in said], [d.report for d, _ in told])
    documents = {d.report.id: d for d, _ in told}
    gold = {m.id: chain for m in matters if (chain := chain_of(m, documents[m.statement.report], said, vectors))}
    scale, by_id = Scale(vectors, matters), {m.id: m for m in matters}
    signs, same = [], []
    for a, b in compared(matters, gold):
        much = dict.fromkeys(NAMES, 0.0)
        for sign in scale.signs(by_id[a], by_id[b]):
            much[sign.name] = max(much[sign.name], sign.much)
        signs.append([much[name] for name in NAMES])
        same.append(float(gold[a] == gold[b]))
    return np.array(signs).reshape(-1, len(NAMES)), np.array(same)


def compared(matters: Sequence[Matter], gold: dict[str, str]) -> Iterator[tuple[str, str]]:
    where = {m.id: (m.statement.report, m.statement.sentence) for m in matters}
    return ((a, b) for a, b in candidates(matters) if a in gold and b in gold and where[a] != where[b])


def chain_of(matter: Matter, document: Document, said: Sequence[Statement], vectors: WordVectors) -> str | None:
    """The chain of the mention that a statement's verb is; None where none is near enough."""
    own = matter.statement
    inner = [s.span for s in said if s.report == own.report and s.span != own.span and own.span.holds(s.span)]
    best: tuple[float, str] | None = None
    for span, chain in document.mentions:
        if not own.span.holds(span):
            continue
        spoken = words(span.of(document.report.text))
        roots = {stem(own.action)} | {c.stem for c in matter.cores}
        near = max((vectors.similarity(w, own.action) for w in spoken), default=0.0)
        score = (2.0 if roots & {stem(w) for w in spoken} else near) - any(i.holds(span) for i in inner)
        best = (score, chain) if best is None or score > best[0] else best
    return best[1] if best and best[0] >= NEAR_ENOUGH else None


def stacked(parts: Iterator[Rows]) -> Rows:
    signs, same = zip(*parts, strict=True)
    return np.vstack(signs), np.concatenate(same)


def fit(signs: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights by Newton's method with a ridge; the first is that of any two statements."""
    signs = np.hstack([np.ones((len(signs), 1)), signs])
    ridge = RIDGE * np.r_[0.0, np.ones(signs.shape[1] - 1)]
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (chance - same) + ridge * weights
        weights -= np.linalg.solve((signs * (chance * (1 - chance))[:, None]).T @ signs + np.diag(ridge), slope)
    return weights


def scores(weights: NDArray[np.float64], signs: NDArray[np.float64], same: NDArray[np.float64]) -> str:
    """Precision and recall of pairs at three chances."""
    chance = 1 / (1 + np.exp(-(weights[0] + signs @ weights[1:])))
    told = []
    for least in (0.4, 0.5, 0.6):
        right = float(((chance >= least) & (same > 0)).sum())
        told.append(f"at {least}: P {right / max(1, (chance >= least).sum()):.3f} R {right / max(1, same.sum()):.3f}")
    return "; ".join(told)


if __name__ == "__main__":
    main()
