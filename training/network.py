"""Word pieces in, scores of every task out: one encoder with linear heads for tags, biaffine ones for trees and roles.

Biaffine heads as in Dozat and Manning (2017); roles are scored over pairs of words (predicate, argument head).
"""

import torch
from torch import Tensor, nn
from transformers import AutoModel

from rashomon.reading.pieces import SHAPES
from training.labels import Labels

TAGS = ("upos", "xpos", "lemma", "frame", "name", "time")


class Biaffine(nn.Module):
    """Scores of shape (batch, labels, words, words) for pairs of words."""

    def __init__(self, size: int, width: int, labels: int, dropout: float = 0.25):
        super().__init__()
        self.width, self.labels = width, labels
        self.left = nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Dropout(dropout))
        self.right = nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Dropout(dropout))
        self.weight = nn.Parameter(torch.randn(width + 1, labels * (width + 1)) * 0.01)

    def forward(self, words: Tensor) -> Tensor:
        a, b = self.left(words), self.right(words)
        one = torch.ones_like(a[..., :1])
        a, b = torch.cat([a, one], -1), torch.cat([b, one], -1)
        mixed = torch.matmul(a, self.weight).reshape(a.shape[0], a.shape[1], self.labels, self.width + 1)
        return torch.matmul(mixed.transpose(1, 2), b.transpose(1, 2).unsqueeze(1))


class Reader(nn.Module):
    """The encoder with its heads; letter shapes enter as token types."""

    def __init__(self, encoder: str, labels: Labels):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation="eager")
        size = self.encoder.config.hidden_size
        old = self.encoder.embeddings.token_type_embeddings.weight.data
        shapes = nn.Embedding(len(SHAPES), size)
        shapes.weight.data.copy_(old[:1].expand(len(SHAPES), -1) + torch.randn(len(SHAPES), size) * 0.002)
        self.encoder.embeddings.token_type_embeddings = shapes
        self.encoder.config.type_vocab_size = len(SHAPES)
        self.dropout = nn.Dropout(0.15)
        self.tags = nn.ModuleDict({task: nn.Linear(size, len(getattr(labels, task))) for task in TAGS})
        self.arc = Biaffine(size, 256, 1)
        self.relation = Biaffine(size, 96, len(labels.relation))
        self.role = Biaffine(size, 128, len(labels.role))
        self.fact = nn.Sequential(nn.Linear(size, 128), nn.GELU(), nn.Linear(128, 1))

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> dict[str, Tensor]:
        pieces = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=shapes).last_hidden_state
        words = torch.gather(pieces, 1, first.unsqueeze(-1).expand(-1, -1, pieces.shape[-1]))
        words = self.dropout(words)
        scores = {task: head(words) for task, head in self.tags.items()}
        scores["fact"] = self.fact(words)[..., 0]  # (batch, words), from -3 to 3
        scores["arc"] = self.arc(words)[:, 0]  # (batch, dependant, head)
        scores["relation"] = self.relation(words)  # (batch, label, dependant, head)
        scores["role"] = self.role(words)  # (batch, label, predicate, argument)
        return scores
