"""A trained checkpoint in, the files of the wheel out: reader.onnx (int8), tokenizer.json, labels.json.

    python -m training.export --checkpoint reader.pt --data DIR [--encoder FOLDER_OR_HUB_NAME] [--out FOLDER]

Tag and pair labels are picked inside the graph, so that only small integers leave it; arc scores leave it as they are,
for the tree search. Embeddings and matrices are held as int8, matrices with a scale for every 64 weights of a
column (MatMulNBits). One scale a tensor, taken at run time, cost more accuracy and made a sentence's tree depend on
what it was batched with; `benchmarks exact` compares with float.
"""

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.corpora import Sentence, everything
from training.labels import Labels
from training.network import TAGS, Reader
from training.train import default_encoder, tokenizer_of

BLOCK = 64  # weights a scale
INT8_PRODUCTS = 4  # the accuracy level of MatMulNBits at which products are taken in int8
ONCE = ("ARG0", "ARG1", "ARG2", "ARG3", "ARG4")  # a predicate has one of each: of several the likeliest is kept
INPUTS = ("ids", "mask", "shapes", "first")
OUTPUTS = ("tags", "arc", "relation", "role", "fact")


class Exported(nn.Module):
    """The reader with its labels picked: tags (batch, words, tasks), arc, relation and role (batch, words, words).

    Last comes fact (batch, words), factuality in tenths.
    """

    def __init__(self, reader: Reader, labels: Labels):
        super().__init__()
        self.reader = reader
        self.verb = labels.role.index("V")
        self.once = [labels.role.index(label) for label in ONCE]

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        scores = self.reader(ids, mask, shapes, first)
        tags = torch.stack([scores[task].argmax(-1) for task in TAGS], -1)
        relation = scores["relation"].argmax(1).to(torch.uint8)
        fact = (scores["fact"].clamp(-3, 3) * 10).round().to(torch.int8)
        return tags.to(torch.int32), scores["arc"], relation, self._roles(scores["role"], first > 0), fact

    def _roles(self, scores: Tensor, real: Tensor) -> Tensor:
        at = torch.arange(scores.shape[-1])
        own = at.unsqueeze(0) == at.unsqueeze(1)
        other = scores[:, self.verb].masked_fill(~own, -1e9)  # only a word itself is its predicate
        scores = torch.cat([scores[:, : self.verb], other.unsqueeze(1), scores[:, self.verb + 1 :]], 1)
        share, label = scores.softmax(1).max(1)
        label = label.masked_fill(~real.unsqueeze(1), 0)
        for once in self.once:
            named = label == once
            most = share.masked_fill(~named, 0.0).max(-1, keepdim=True).values
            label = label.masked_fill(named & (share < most), 0)
        return label.to(torch.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="the corpora, for the list of verbs")
    parser.add_argument("--encoder", default=None)
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/reading/data"))
    args = parser.parse_args()
    encoder = args.encoder or default_encoder()
    state = torch.load(args.checkpoint, weights_only=False, map_location="cpu")
    labels = Labels(**{k: tuple(v) for k, v in state["labels"].items()})
    reader = Reader(encoder, labels)
    reader.load_state_dict(state["model"])
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        to_onnx(reader, labels, exact)
        quantised(exact, args.out / "reader.onnx")
        if args.out.name != "data":
            shutil.copy(exact, args.out / "exact.onnx")
    tokenizer_of(encoder).save(str(args.out / "tokenizer.json"), pretty=False)
    tables = {"tags": TAGS, **{k: list(v) for k, v in state["labels"].items()}, "forms": forms(everything(args.data))}
    (args.out / "labels.json").write_text(json.dumps(tables, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def quantised(exact: Path, out: Path) -> None:
    """Writes a float graph again with its embeddings and matrices in int8."""
    ready = exact.with_name("ready.onnx")
    quant_pre_process(str(exact), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(ready, ready, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"])
    matrices = MatMulNBitsQuantizer(
        onnx.load(ready), bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=INT8_PRODUCTS
    )
    matrices.process()
    onnx.save(matrices.model.model, out)


def forms(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """The commonest base form of every verb form and plural of the corpora: irregular ones are looked up."""
    seen: dict[str, dict[str, Counter[str]]] = {"VERB": {}, "NOUN": {}}
    for s in sentences:
        for word, base, tag, fine in zip(s.words, s.lemmas or (), s.upos or (), s.xpos or (), strict=False):
            if word.isalpha() and base.isalpha() and (tag == "VERB" or (tag == "NOUN" and fine == "NNS")):
                seen[tag].setdefault(word.lower(), Counter())[base] += 1
                if tag == "VERB":
                    seen[tag].setdefault(base, Counter())[base] += 1
        for _, verb in s.frames or ():
            if verb.isalpha():
                seen["VERB"].setdefault(verb, Counter())[verb] += 1
    return {
        tag: {form: min(bases, key=lambda b: (-bases[b], b)) for form, bases in sorted(found.items())}
        for tag, found in seen.items()
    }


def to_onnx(reader: Reader, labels: Labels, path: Path) -> None:
    """The float graph, with batch, pieces and words as free axes."""
    ids = torch.ones(2, 7, dtype=torch.long)
    first = torch.tensor([[0, 1, 2, 3], [0, 2, 3, 4]])
    batch_and = {0: "batch", 1: "pieces"}
    torch.onnx.export(
        Exported(reader, labels).eval(),
        (ids, torch.ones_like(ids), torch.zeros_like(ids), first),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={
            **dict.fromkeys(("ids", "mask", "shapes"), batch_and),
            "first": {0: "batch", 1: "words"},
            **{name: {0: "batch", 1: "words"} for name in ("tags", "fact")},
            **{name: {0: "batch", 1: "words", 2: "words"} for name in ("arc", "relation", "role")},
        },
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
