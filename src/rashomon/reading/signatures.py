"""The text of a signatures table (TOML) in; out what a word says of the clause or event noun under it.

A table that cannot be read raises ValueError, with what is wrong in it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Literal, get_args

Frame = Literal["to", "ing", "that", "from", "noun", "word"]
Effect = Literal["same", "not", "fact", "likely", "must", "plan", "able", "possible", "wish", "unlikely", "open"]


@dataclass(frozen=True)
class Signature:
    """What is under a word where the word itself holds, and where the word is negated."""

    holds: Effect
    denied: Effect
    example: str = ""


Signatures = Mapping[tuple[str, str], Signature]


def read_signatures(text: str) -> Signatures:
    """By word and frame; the first group that has a word in a frame decides."""
    try:
        found: dict[tuple[str, str], Signature] = {}
        for group in tomllib.loads(text)["signature"]:
            signature = Signature(group["holds"], group["denied"], group["example"])
            wrong = {*group["frames"]} - {*get_args(Frame)} | {group["holds"], group["denied"]} - {*get_args(Effect)}
            if wrong:
                raise ValueError(f"unknown {', '.join(sorted(wrong))}")
            for word in group["words"].split():
                for frame in group["frames"]:
                    found.setdefault((word, frame), signature)
        return MappingProxyType(found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(f"the signatures table cannot be read: {error}") from error


@lru_cache(maxsize=1)
def shipped_signatures() -> Signatures:
    """The table that comes with the package."""
    return read_signatures(resources.files(__package__).joinpath("signatures.toml").read_text(encoding="utf-8"))
