"""A network's file in, the session that runs it out: on the processor, quiet, in so many threads."""

from pathlib import Path

import onnxruntime  # type: ignore[import-untyped]

from rashomon.errors import ModelMissing


def session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """`threads` 0 takes all. Raises ModelMissing, with the folder, where the file is not."""
    if not path.exists():
        raise ModelMissing(str(path.parent))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
