"""Markdown -> plain text: headings, paragraphs and list items as lines, links as their words, emphasis dropped.

Blocks are parted by a blank line, the items of a list stand on lines of their own. Pictures and comments are left out.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TAG = re.compile(r"<[^<>]*>")

# The parser's memory and, on some input (a hundred thousand open brackets), its time grow faster than the text: two
# megabytes of short paragraphs took a gigabyte whole and take 100 MB in pieces. Few reports are longer than one piece.
PIECE = 50_000


def from_markdown(source: str) -> str:
    """The text of a Markdown file, ended by a newline; the words inside a block stay in their order."""
    return joined(block for piece in _pieces(_without_comments(source)) for block in _blocks(_parser().parse(piece)))


def joined(blocks: Iterable[tuple[str, bool]]) -> str:
    """One text of (block, whether it is a list item): a blank line between blocks, none between items."""
    parts: list[str] = []
    after_item = False
    for block, item in blocks:
        if parts:
            parts.append("\n" if item and after_item else "\n\n")
        parts.append(block)
        after_item = item
    return "".join((*parts, "\n")) if parts else ""


def _without_comments(source: str) -> str:
    """The source without `<!-- … -->`; one that never ends is made harmless, since the parser would seek its end."""
    parts, start = [], 0
    while (opened := source.find("<!--", start)) >= 0 and (closed := source.find("-->", opened + 4)) >= 0:
        parts.append(source[start:opened])
        start = closed + 3
    return "".join((*parts, source[start:].replace("<!--", "&lt;!--")))


def _pieces(source: str) -> Iterator[str]:
    """The source in pieces that end, where they can, between two blocks, or else between lines or words."""
    start = 0
    while len(source) - start > PIECE:
        ends = (source.rfind(mark, start, start + PIECE) for mark in ("\n\n", "\n", " "))
        end = next((end for end in ends if end > start), start + PIECE)
        yield source[start:end]
        start = end
    yield source[start:]


def _blocks(tokens: Iterable["Token"]) -> Iterator[tuple[str, bool]]:
    items = 0
    cells: list[str] = []
    for token in tokens:
        if token.type in ("list_item_open", "list_item_close"):
            items += token.nesting
        elif token.type == "tr_open":
            cells = []
        elif token.type == "inline":
            cells.append(_inline(token.children or []))
        if token.type == "tr_close":
            block = " | ".join(cell for cell in cells if cell)
        elif token.type in ("heading_close", "paragraph_close"):
            block = cells[-1]
        elif token.type in ("fence", "code_block"):
            block = token.content.strip("\n")
        elif token.type == "html_block":
            block = unescape(TAG.sub("", token.content)).strip()
        else:
            continue
        if block.strip():
            yield block, items > 0 or token.type == "tr_close"


def _inline(children: Iterable["Token"]) -> str:
    parts = []
    for token in children:
        if token.type in ("text", "code_inline", "text_special"):
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts).strip()


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # only where a Markdown file is read

    return MarkdownIt("commonmark").enable("table")
