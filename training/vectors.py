"""A sentence encoder in, static word vectors out: words.npz and tokenizer.json, for linking.

    python -m training.vectors [--encoder FOLDER_OR_HUB_NAME] [--dims 96] [--out src/rashomon/linking/data]

As model2vec does it (Tulkens and van Dongen 2024): each word piece is read by itself, the means are projected on their
main directions (PCA), and frequent pieces are made short (rank in the vocabulary stands for frequency, Zipf). The
encoder is the one that the reader was fine-tuned from, not the reader: fine-tuning for syntax undoes its meanings.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModel

from training.train import default_encoder, tokenizer_of

PIECES_AT_ONCE = 512


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=None)
    parser.add_argument("--dims", type=int, default=96)
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/linking/data"))
    args = parser.parse_args()
    encoder = args.encoder or default_encoder()
    tokenizer = tokenizer_of(encoder)
    means = piece_means(encoder, tokenizer.get_vocab_size(), tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))
    vectors = weighted(projected(means, args.dims))
    args.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.out / "words.npz", vectors=vectors.astype(np.float16))
    tokenizer.save(str(args.out / "tokenizer.json"), pretty=False)


@torch.no_grad()
def piece_means(encoder: str, size: int, cls: int, sep: int) -> np.ndarray:
    """For every word piece, the mean of the encoder's output over [CLS] piece [SEP]."""
    model = AutoModel.from_pretrained(encoder).eval()
    rows = []
    for start in range(0, size, PIECES_AT_ONCE):
        ids = torch.tensor([[cls, k, sep] for k in range(start, min(size, start + PIECES_AT_ONCE))])
        rows.append(model(input_ids=ids).last_hidden_state.mean(1).numpy())
    return np.concatenate(rows)


def projected(means: np.ndarray, dims: int) -> np.ndarray:
    """The means on their first principal directions."""
    centred = means - means.mean(0)
    _, _, directions = np.linalg.svd(centred[:: max(1, len(centred) // 8000)], full_matrices=False)
    return centred @ directions[:dims].T


def weighted(vectors: np.ndarray) -> np.ndarray:
    """Unit vectors, the frequent ones made short: a phrase's mean is then ruled by its rare words (SIF, Arora 2017)."""
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    rank = np.arange(len(unit)) + 2.0
    frequency = 1.0 / (rank * np.log(len(unit)))
    return unit * (1e-4 / (1e-4 + frequency))[:, None]


if __name__ == "__main__":
    main()
