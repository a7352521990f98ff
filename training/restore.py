"""A shipped model's folder in, its weights put into a network: training goes on from them.

What the file holds as int8 comes back as the numbers that it stands for; heads that the file lacks stay as they are.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.labels import Labels
from training.network import Reader

INT8_ZERO = 128  # of MatMulNBits without zero points


def restore(reader: Reader, labels: Labels, folder: Path) -> None:
    """Raises ValueError where a tagged or paired head's labels are others than those of the shipped model."""
    shipped = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    for task in Labels.__dataclass_fields__:
        if tuple(shipped[task]) != getattr(labels, task):
            raise ValueError(f"the labels of {task} are not those of {folder}")
    found = weights(folder / "reader.onnx")
    lacking = reader.load_state_dict(found, strict=False)
    if lacking.unexpected_keys:
        raise ValueError(f"{folder} holds what the network lacks: {', '.join(lacking.unexpected_keys)}")
    print(f"{len(found)} weights from {folder}; new: {', '.join(lacking.missing_keys) or 'none'}", flush=True)


def weights(path: Path) -> dict[str, torch.Tensor]:
    """The parameters of a `Reader` by name, as the ONNX file at `path` holds them."""
    graph = onnx.load(path).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    plain = [name for name in held if name.startswith("reader.") and name.endswith((".bias", ".weight"))]
    found = {name: held[name] for name in plain}
    for name, array in held.items():
        if name.endswith("_quantized"):  # embeddings: one scale each
            of = name.removesuffix("_quantized")
            found[of] = (array.astype(np.float32) - held[f"{of}_zero_point"]) * held[f"{of}_scale"]
    sums = [sorted(node.input, key=lambda name: name in held) for node in graph.node if node.op_type == "Add"]
    added = {given: bias for given, bias in sums if bias in held}
    for node in graph.node:
        if node.op_type == "MatMulNBits":
            table = _unpacked(held[node.input[1]], held[node.input[2]], {a.name: a.i for a in node.attribute})
            name = node.input[1].removesuffix("_Q8")
            if name.startswith("reader."):
                found[name] = table.T
            else:  # a linear layer, known by the bias that is added to what it gives
                found[added[node.output[0]].removesuffix("bias") + "weight"] = table
    return {name.removeprefix("reader."): torch.tensor(array) for name, array in found.items()}


def _unpacked(packed: np.ndarray, scales: np.ndarray, sizes: dict[str, int]) -> np.ndarray:
    """The (outputs, inputs) matrix of int8 blocks with a scale each."""
    blocks = (packed.astype(np.float32) - INT8_ZERO) * scales.reshape(*packed.shape[:2], 1)
    return blocks.reshape(sizes["N"], -1)[:, : sizes["K"]]
