"""A profile in, few bytes of text out, and back: what a strand takes while nothing is added to it."""

import json
import zlib
from base64 import b85decode, b85encode
from typing import Any

import numpy as np

from rashomon.linking.sorting.profiles import Bag, Profile

PLACES = 4  # of a weight


def squeezed(held: Any) -> bytes:
    """Plain data as ASCII."""
    return b85encode(zlib.compress(json.dumps(held, separators=(",", ":")).encode(), 1))


def loosened(data: bytes) -> Any:
    """What was squeezed; tuples come back as lists."""
    return json.loads(zlib.decompress(b85decode(data)))


def packed(profile: Profile) -> bytes:
    """ASCII; weights are rounded."""
    bags = [_rounded(profile.words), _rounded(profile.names), _rounded(profile.whole)]
    titles = [_rounded(title) for title in profile.titles]
    rest = [list(profile.days.items()), profile.first, profile.last, profile.levels, profile.size]
    meaning = None if profile.meaning is None else [round(float(x), PLACES) for x in profile.meaning]
    held = [*bags, titles, *rest, meaning]
    return squeezed(held)


def unpacked(data: bytes) -> Profile:
    """The profile that was packed."""
    words, names, whole, titles, days, first, last, levels, size, meaning = loosened(data)
    vector = None if meaning is None else np.array(meaning, dtype=np.float32)
    return Profile(words, names, whole, titles, dict(days), first, last, vector, tuple(levels), size)


def _rounded(bag: Bag) -> Bag:
    return {word: round(weight, PLACES) for word, weight in bag.items()}
