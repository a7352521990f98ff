"""The block of `key: value` lines between two `---` at the top of a file -> Details, and the text after it.

Every value is read as the text that was written: YAML's guesses (dates, sixty-based numbers, `no` as false) are off.
Refuses aliases, which can make a small block endless.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml  # type: ignore[import-untyped]

from rashomon.record import Problem, Published
from rashomon.sources.dates import read_published
from rashomon.sources.details import Details
from rashomon.sources.languages import code_of

BLOCK_LIMIT = 65_536  # characters; a longer block is no description of a report
ALIASES = {"author": "authors", "byline": "authors", "date": "published", "lang": "language"}
KNOWN = ("title", "outlet", "url", "published", "language", "authors")
NOTHING = ("", "~", "null")

KEY = re.compile(r"[\"']?[^\W\d][\w .-]{0,60}[\"']?\s*:(?:\s|$)")
BELONGS = re.compile(r"\s|#|-\s|[\]})]|$")  # lines that carry on a value, or say nothing
FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
OPENING = re.compile(r"---[ \t]*\n")


class _Words(yaml.BaseLoader):  # type: ignore[misc]
    """Scalars stay text; an alias is an error."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def split(text: str) -> tuple[Details, str]:
    """What the block says, and the text after it exactly as it stands; a text without a block comes back whole.

    A block that is not YAML gives the Problem `front-matter` and what its plain lines say. A block that is never closed
    ends at its first blank line, where only `key: value` lines stand before that; else the whole file is text. A date
    that can't be read gives its own Problem and no date at all, not even the one given for the batch: a report that
    claims a day must not silently get another.
    """
    opening = OPENING.match(text)
    if opening is None or not _looks_like_block(text, opening.end()):
        return Details(), text
    closing = FENCE.search(text, opening.end(), opening.end() + BLOCK_LIMIT)
    if closing is not None:
        block = text[opening.end() : closing.start()]
        try:
            return _details(_mapping(block)), text[closing.end() :]
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            if _only_keys(block):
                return _details(_plain_lines(block), _broken(_reason(error))), text[closing.end() :]
    end = re.compile(r"\n[ \t]*\n").search(text, opening.end() - 1, opening.end() + BLOCK_LIMIT)
    block = text[opening.end() : end.start() + 1] if end else ""
    if end and _only_keys(block):
        return _details(_plain_lines(block), _broken("it is not closed by a line of ---")), text[end.end() :]
    return Details(problems=(_broken("it is not closed by a line of ---; the whole file is read as text"),)), text


def _looks_like_block(text: str, start: int) -> bool:
    """Whether a key comes first, or nothing: other files open with a rule of three dashes too."""
    for line in text[start : start + BLOCK_LIMIT].splitlines():
        if line.strip() and not line.startswith("#"):
            return bool(KEY.match(line)) or bool(FENCE.match(line))
    return False


def _only_keys(block: str) -> bool:
    return all(KEY.match(line) or BELONGS.match(line) for line in block.splitlines())


def _broken(why: str) -> Problem:
    return Problem("front-matter", f"the front matter is broken: {why}")


def _reason(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"{reason} (line {mark.line + 2})" if mark is not None else str(reason)


def _mapping(block: str) -> dict[str, Any]:
    found = yaml.load(block, Loader=_Words)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError("it holds no keys")
    return {str(key): value for key, value in found.items()}


def _plain_lines(block: str) -> dict[str, Any]:
    """The keys whose value stands on the same line, with its quotes off."""
    pairs = (line.split(":", 1) for line in block.splitlines() if KEY.match(line))
    return {key.strip().strip("\"'"): value.strip().strip("\"'") for key, value in pairs if value.strip()}


def _details(found: Mapping[str, Any], *problems: Problem) -> Details:
    known, extra = _sorted_out(found)
    published = read_published(_text(known["published"]), "front matter") if "published" in known else None
    problems += (published,) if isinstance(published, Problem) else ()
    return Details(
        title=_line(known.get("title")),
        outlet=_line(known.get("outlet")),
        authors=names(known.get("authors")),
        url=_line(known.get("url")),
        published=published if isinstance(published, Published) else None,
        undatable=isinstance(published, Problem),
        language=code_of(_text(known["language"])) if "language" in known else None,
        extra=extra,
        problems=problems,
    )


def _sorted_out(found: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Known keys with a value, and the others as text; of two names for one key the proper one counts."""
    known: dict[str, Any] = {}
    extra: dict[str, str] = {}
    for key, value in sorted(found.items(), key=lambda pair: pair[0].strip().lower() in ALIASES):
        name = key.strip().lower()
        name = ALIASES.get(name, name)
        if name not in KNOWN or name in known:
            extra[key] = _text(value)
        elif _text(value).strip().lower() not in NOTHING:
            known[name] = value
    return known, dict(sorted(extra.items()))


def _text(value: Any) -> str:
    """A value as one text: a list of words with commas, anything deeper as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def _line(value: Any) -> str | None:
    return None if value is None else " ".join(_text(value).split()) or None


def names(value: Any) -> tuple[str, ...]:
    """Authors, from a list or from one line ("By Jane Roe and John Doe"); a comma parts only full names."""
    parts = value if isinstance(value, list) else re.split(r" ?(?:;|&|\band\b) ?", _line(value) or "")
    if not isinstance(value, list):
        parts = [piece for part in parts for piece in _between_commas(part)]
    found = (re.sub(r"(?i)^by\s+", "", " ".join(_text(part).split())) for part in parts)
    return tuple(dict.fromkeys(name for name in found if name))


def _between_commas(part: str) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",")]
    return pieces if all(" " in piece for piece in pieces) else [part.strip(" ,")]
