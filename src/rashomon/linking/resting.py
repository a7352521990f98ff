"""A profile in, few bytes of text out, and back: what a strand takes while nothing is added to it."""

import json
import zlib
from base64 import b85decode, b85encode

from rashomon.linking.profiles import Bag, Profile

PLACES = 4  # of a weight


def packed(profile: Profile) -> bytes:
    """ASCII; weights are rounded."""
    bags = [_rounded(profile.words), _rounded(profile.names), _rounded(profile.whole)]
    titles = [_rounded(title) for title in profile.titles]
    rest = [list(profile.days.items()), profile.first, profile.last, profile.levels, profile.size]
    held = [*bags, titles, *rest]
    return b85encode(zlib.compress(json.dumps(held, separators=(",", ":")).encode(), 1))


def unpacked(data: bytes) -> Profile:
    """The profile that was packed."""
    words, names, whole, titles, days, first, last, levels, size = json.loads(zlib.decompress(b85decode(data)))
    return Profile(words, names, whole, titles, dict(days), first, last, (levels[0], levels[1]), size)


def _rounded(bag: Bag) -> Bag:
    return {word: round(weight, PLACES) for word, weight in bag.items()}
