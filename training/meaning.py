"""Statements whose matters are labelled in, the encoder of their meanings out: meaning.onnx (int8) and meaning.npz.

    python -m training.meaning --data DIR [--passes 2] [--out src/rashomon/reading/data]

DIR holds the corpora of `training.matters`. The encoder starts as all-MiniLM-L6-v2 and learns to bring statements of
one matter near each other and the others of their story away from them (supervised contrastive loss, Khosla et al.
2020). What is written lies half way between the weights before and after (Wortsman et al. 2022): the labels are few,
and further from its start it reads other news worse. One story in seven is held out and printed after every pass;
`--all` holds none out.
"""

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from transformers import AutoModel

from rashomon.reading.meaning import MOST_PIECES, sentence_of, verb
from rashomon.record import Span
from training.export import quantised
from training.matters import Told, told
from training.train import default_encoder, tokenizer_of

RATE, EMBEDDING_RATE = 6e-5, 1.2e-5
TEMPERATURE, COMMON = 0.1, 0.7  # how much of a story's own direction is taken away while it learns
LEARNED = 0.5  # how far from the weights before to those after
AT_ONCE = 110  # statements of a story
SENTENCES_A_RUN = 32
HELD_OUT = 7


@dataclass(frozen=True)
class Example:
    """A statement: the pieces of its sentence, which of them are its clause's and its verb's, and its matter."""

    pieces: tuple[int, ...]
    clause: tuple[int, ...]
    verb: tuple[int, ...]
    matter: int
    sentence: tuple[str, int]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="hold no story out")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/reading/data"))
    args = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    tokenizer = tokenizer_of(default_encoder())
    stories = [list(examples(story, tokenizer)) for story in told(args.data)]
    held = [] if args.all else stories[::HELD_OUT]
    learned = stories if args.all else [s for n, s in enumerate(stories) if n % HELD_OUT]
    encoder = AutoModel.from_pretrained(default_encoder(), add_pooling_layer=False, attn_implementation="eager")
    start = {name: weight.clone() for name, weight in encoder.state_dict().items()}
    report("before", encoder, held)
    train(encoder, learned, args.passes, lambda n: report(f"pass {n}", encoder, held))
    after = encoder.state_dict()
    encoder.load_state_dict({n: w + LEARNED * (after[n] - w) if w.is_floating_point() else w for n, w in start.items()})
    report("between", encoder, held)
    save(encoder, stories, args.out)


def examples(story: Told, tokenizer) -> Iterator[Example]:  # type: ignore[no-untyped-def]
    texts = {r.id: r.text for r in story.reports}
    for s in story.statements:
        if s.id in story.matter:
            where = sentence_of(s)
            read = tokenizer.encode(where.of(texts[s.report]))
            spans = read.offsets[:MOST_PIECES]
            clause, own = (_inside(spans, Span(x.start - where.start, x.end - where.start)) for x in (s.span, verb(s)))
            yield Example(tuple(read.ids[:MOST_PIECES]), clause, own, story.matter[s.id], (s.report, where.start))


def _inside(spans: Sequence[tuple[int, int]], part: Span) -> tuple[int, ...]:
    found = tuple(n for n, (a, b) in enumerate(spans) if a < b and a < part.end and b > part.start)
    return found or tuple(range(len(spans)))


def train(encoder: nn.Module, stories: list[list[Example]], passes: int, after_pass) -> None:  # type: ignore[no-untyped-def]
    names = [(p, "embeddings" in n) for n, p in encoder.named_parameters()]
    groups = [
        {"params": [p for p, e in names if e == low], "rate": rate}
        for low, rate in ((False, RATE), (True, EMBEDDING_RATE))
    ]
    optimiser = torch.optim.AdamW([{"params": g["params"], "lr": g["rate"]} for g in groups], weight_decay=0.01)
    step, steps = 0, 5 * len(stories)  # the rate falls as for five passes, of which the first ones are made
    for n in range(passes):
        encoder.train()
        for story in random.sample(stories, len(stories)):
            for group, rate in zip(optimiser.param_groups, (RATE, EMBEDDING_RATE), strict=True):
                group["lr"] = rate * min(1.0, (step + 1) / 10) * max(0.05, 1 - step / steps)
            step += 1
            loss = contrast(encoder, _some(story))
            if loss is not None:
                optimiser.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
                optimiser.step()
        after_pass(n + 1)


def _some(story: list[Example]) -> list[Example]:
    """At most AT_ONCE statements, whole matters of at most six."""
    if len(story) <= AT_ONCE:
        return story
    matters: dict[int, list[Example]] = {}
    for example in story:
        matters.setdefault(example.matter, []).append(example)
    some: list[Example] = []
    for group in random.sample(list(matters.values()), len(matters)):
        some += random.sample(group, min(6, len(group)))
    return some[:AT_ONCE]


def contrast(encoder: nn.Module, story: list[Example]) -> Tensor | None:
    rows = nn.functional.normalize(clauses(encoder, story), dim=-1)
    rows = nn.functional.normalize(rows - COMMON * rows.mean(0, keepdim=True).detach(), dim=-1)
    matter = torch.tensor([e.matter for e in story])
    like = (matter[:, None] == matter[None]) & ~torch.eye(len(story), dtype=torch.bool)
    together = torch.tensor([[a.sentence == b.sentence for b in story] for a in story])
    odds = (rows @ rows.T / TEMPERATURE).masked_fill(together & ~like, -1e4)
    share = odds - torch.logsumexp(odds, 1, keepdim=True)
    some = like.any(1)
    return (-(share * like).sum(1)[some] / like.sum(1)[some]).mean() if some.any() else None


def clauses(encoder: nn.Module, story: list[Example], part: str = "clause") -> Tensor:
    """The mean of each clause's pieces, or each verb's."""
    rows: dict[tuple[int, ...], Tensor] = {}
    sentences = sorted({e.pieces for e in story}, key=lambda pieces: (len(pieces), pieces))
    for first in range(0, len(sentences), SENTENCES_A_RUN):
        some = sentences[first : first + SENTENCES_A_RUN]
        ids = torch.zeros(len(some), len(some[-1]), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for n, pieces in enumerate(some):
            ids[n, : len(pieces)] = torch.tensor(pieces)
            mask[n, : len(pieces)] = 1
        found = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        rows |= dict(zip(some, found, strict=True))
    return torch.stack([rows[e.pieces][list(getattr(e, part))].mean(0) for e in story])


@torch.no_grad()
def report(said: str, encoder: nn.Module, stories: list[list[Example]]) -> None:
    """Prints which share of like pairs is found where 98 of 100 unlike ones stay apart."""
    encoder.eval()
    found = []
    for story in stories:
        rows = _unit(clauses(encoder, story).numpy())
        near = _unit(rows - rows.mean(0)) @ _unit(rows - rows.mean(0)).T
        pairs = [(a, b) for a in range(len(story)) for b in range(a) if story[a].sentence != story[b].sentence]
        like = np.array([story[a].matter == story[b].matter for a, b in pairs])
        values = np.array([near[a, b] for a, b in pairs])
        found.append(float((values[like] > np.quantile(values[~like], 0.98)).mean()))
    print(f"{said}: {np.mean(found):.3f}" if found else said, flush=True)


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@torch.no_grad()
def save(encoder: nn.Module, stories: list[list[Example]], out: Path) -> None:
    encoder.eval()
    common = {
        part: np.concatenate([_unit(clauses(encoder, s, part).numpy()) for s in stories]).mean(0).astype(np.float32)
        for part in ("clause", "verb")
    }
    np.savez(out / "meaning.npz", **common)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        ids = torch.tensor([[101, 2023, 2003, 102], [101, 2023, 2003, 102]])
        axes = {0: "sentences", 1: "pieces"}
        torch.onnx.export(
            _Rows(encoder), (ids, torch.ones_like(ids)), str(exact), input_names=["ids", "mask"],
            output_names=["rows"], dynamic_axes={"ids": axes, "mask": axes, "rows": axes}, opset_version=17,
            dynamo=False,
        )  # fmt: skip
        quantised(exact, out / "meaning.onnx")


class _Rows(nn.Module):
    def __init__(self, encoder: nn.Module):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        rows: Tensor = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return rows


if __name__ == "__main__":
    main()
