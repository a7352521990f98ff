from pathlib import Path

import numpy as np
import pytest

from rashomon.errors import ModelMissing
from rashomon.linking import WordVectors


def test_unit_length_and_unknown_words(vectors) -> None:  # type: ignore[no-untyped-def]
    assert vectors.similarity("repair", "mend") == 1.0
    assert vectors.similarity("repair", "shut") == 0.0
    assert abs(float(np.linalg.norm(vectors.vector("repair shut"))) - 1) < 1e-6
    assert vectors.similarity("", "repair") == 0.0


def test_a_folder_without_the_files(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        WordVectors.load(tmp_path)
