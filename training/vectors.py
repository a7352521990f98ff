"""A sentence encoder in, static word vectors out: words.npz and tokenizer.json, for linking.

    python -m training.vectors --data DIR [--encoder FOLDER_OR_HUB_NAME] [--dims 96] [--out src/rashomon/linking/data]

As model2vec does it (Tulkens and van Dongen 2024): each word piece is read by itself, the means are projected on their
main directions (PCA), and frequent pieces are made short (rank in the vocabulary stands for frequency, Zipf). Words of
the corpora that fall into several pieces ("vacate") are read whole and get a row of their own. The encoder is
the one that the reader was fine-tuned from, not the reader: fine-tuning for syntax undoes its meanings.
"""

import argparse
from collections import Counter
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModel

from training.corpora import everything
from training.train import default_encoder, tokenizer_of

PIECES_AT_ONCE = 512


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the corpora, for the words that are read whole")
    parser.add_argument("--encoder", default=None)
    parser.add_argument("--dims", type=int, default=96)
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/linking/data"))
    args = parser.parse_args()
    encoder = args.encoder or default_encoder()
    tokenizer = tokenizer_of(encoder)
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    whole = split_words(args.data, tokenizer)
    ids = [[k] for k in range(tokenizer.get_vocab_size())]
    ids += [tokenizer.encode(word, add_special_tokens=False).ids for word in whole]
    vectors = projected(means(encoder, [[cls, *pieces, sep] for pieces in ids]), args.dims)
    rows, words = weighted(vectors[: -len(whole)]), unit(vectors[-len(whole) :])
    args.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        args.out / "words.npz", vectors=rows.astype(np.float16), words=np.array(whole), whole=words.astype(np.float16)
    )
    tokenizer.save(str(args.out / "tokenizer.json"), pretty=False)


def split_words(data: Path, tokenizer: Tokenizer) -> list[str]:
    """Lemmas that the corpora hold at least twice and the tokenizer cuts into several pieces, sorted."""
    counts = Counter(lemma for s in everything(data) for lemma in s.lemmas or () if lemma.isalpha())
    common = [word for word, n in counts.items() if n >= 2]
    return sorted(word for word in common if len(tokenizer.encode(word, add_special_tokens=False).ids) > 1)


@torch.no_grad()
def means(encoder: str, sequences: list[list[int]]) -> np.ndarray:
    """For each sequence of pieces the mean of the encoder's output over it; batches hold one length."""
    model = AutoModel.from_pretrained(encoder).eval()
    rows = np.zeros((len(sequences), model.config.hidden_size), dtype=np.float32)
    order = sorted(range(len(sequences)), key=lambda k: len(sequences[k]))
    for _, same in groupby(order, key=lambda k: len(sequences[k])):
        members = list(same)
        for start in range(0, len(members), PIECES_AT_ONCE):
            part = members[start : start + PIECES_AT_ONCE]
            rows[part] = model(input_ids=torch.tensor([sequences[k] for k in part])).last_hidden_state.mean(1).numpy()
    return rows


def projected(means: np.ndarray, dims: int) -> np.ndarray:
    """The means on their first principal directions."""
    centred = means - means.mean(0)
    _, _, directions = np.linalg.svd(centred[:: max(1, len(centred) // 8000)], full_matrices=False)
    return centred @ directions[:dims].T


def weighted(vectors: np.ndarray) -> np.ndarray:
    """Unit vectors, the frequent ones made short: a phrase's mean is then ruled by its rare words (SIF, Arora 2017)."""
    rank = np.arange(len(vectors)) + 2.0
    frequency = 1.0 / (rank * np.log(len(vectors)))
    return unit(vectors) * (1e-4 / (1e-4 + frequency))[:, None]


def unit(vectors: np.ndarray) -> np.ndarray:
    """The vectors at length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


if __name__ == "__main__":
    main()
