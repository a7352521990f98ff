"""Texts in, plain data for a file out, and back: their runs one after another, as base64."""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.linking.origins.versions import Text
from rashomon.linking.origins.word_runs import WordRuns

Plain = dict[str, Any]


def packed(texts: Mapping[int, Text]) -> Plain:
    """What `unpacked` makes texts of again; only strings, numbers, lists and None."""
    numbers = [text.runs.numbers for text in texts.values()]
    about = [text.runs.about for text in texts.values()]
    return {
        "texts": [[number, *_facts(text)] for number, text in texts.items()],
        "runs": packed_array(np.concatenate(numbers)) if numbers else "",
        "about": packed_array(np.packbits(np.concatenate(about))) if about else "",
    }


def unpacked(data: Plain) -> dict[int, Text]:
    """Texts by their numbers, in the order in which they were packed."""
    numbers = unpacked_array(data["runs"], np.dtype("<u4"))
    about = np.unpackbits(unpacked_array(data["about"], np.dtype(np.uint8))).astype(np.bool_)
    texts, start = {}, 0
    for number, name, shown, house, day, headline, limit, count in data["texts"]:
        part = slice(start, start + count)
        runs = WordRuns(numbers[part].copy(), about[part].copy(), headline, limit)
        texts[number] = Text(name, shown, house, date.fromisoformat(day) if day else None, runs)
        start += count
    return texts


def packed_array(array: NDArray[Any]) -> str:
    """An array's bytes, the lowest first."""
    return b64encode(zlib.compress(array.astype(array.dtype.newbyteorder("<")).tobytes(), 1)).decode("ascii")


def unpacked_array(text: str, kind: np.dtype[Any]) -> NDArray[Any]:
    return np.frombuffer(zlib.decompress(b64decode(text)) if text else b"", kind)


def _facts(text: Text) -> list[Any]:
    runs = text.runs
    day = text.day.isoformat() if text.day else None
    return [text.id, text.name, text.house, day, runs.headline, runs.limit, len(runs.numbers)]
