"""An HTML page -> its running text and what its metadata says; navigation, scripts and comments are left out.

The text is trafilatura's choice of the page; of a short page, for which that is not made, its one article, or its text
without what stands around it.
"""

import logging
import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rashomon.record import Published
from rashomon.sources.dates import read_published
from rashomon.sources.details import Details
from rashomon.sources.front_matter import names
from rashomon.sources.languages import code_of
from rashomon.sources.prose import joined

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# Where a page names its day outright, best first; only these keep the hour. After them comes what trafilatura finds in
# the address and the header (its wider search, which takes any date on the page, is off).
DAY_PATHS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publishdate' or @name='date' or @name='DC.date.issued']/@content",
    "//meta[@name='parsely-pub-date' or @name='sailthru.date']/@content",
    "//time[@pubdate]/@datetime",
)
LINKED_DAY = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{4,60})\"")

BLOCKS = frozenset(  # of HTML, then of trafilatura's own tree
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol"),
        *("p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
        *("head", "item", "list", "quote", "row"),
    )
)
ITEMS = frozenset({"li", "item", "tr", "row"})
BREAKS = frozenset({"br", "lb"})
BREAK = "\0"  # a line break on the way through; no parser lets this character in
KEPT = frozenset({"pre"})  # where line ends count
CELLS = frozenset({"td", "th", "cell"})
AROUND = (  # never words of a report
    "//script | //style | //noscript | //template | //svg | //iframe | //object | //select | //textarea | //button"
    " | //head | //nav | //aside | //footer | //form | //header[not(ancestor::article or ancestor::main)]"
    " | //*[@id='comments' or contains(concat(' ', @class, ' '), ' comments ')]"
)

# More tags than any news page has (long live pages: twenty thousand). For a hundred thousand of them,
# whatever they hold, trafilatura needs about ten seconds and 400 MB.
TAG_LIMIT = 50_000

SHORT = 250  # below this trafilatura adds any words of the page, or makes one line of all of it

PICTURES = re.compile(r"data:[\w/+.;=-]{1,100},[A-Za-z0-9+/=%_-]{1000,}")  # pictures written into the page


def read_page(markup: str) -> tuple[str, Details, bool]:
    """The text in blocks parted by blank lines, the details with a date known by `page`, and whether it was cut."""
    tags = PICTURES.sub("", markup).split("<", TAG_LIMIT + 1)
    cut = len(tags) > TAG_LIMIT + 1
    return *_read("<".join(tags[: TAG_LIMIT + 1])), cut


def _read(markup: str) -> tuple[str, Details]:
    tree = _tree(markup)
    if tree is None:
        return "", Details()
    declared, days = _declared_language(tree), _named_days(tree)
    found = _extracted(tree)
    text = _running_text(found.body) if found is not None and found.body is not None else ""
    if len(text) < SHORT:
        text = _plain_text(markup, whole="\n" not in text.strip()) or text
    if found is None:
        return text, Details(language=declared, published=_published(days))
    return text, Details(
        title=_line(found.title),
        outlet=_line(found.sitename),
        authors=names(found.author),
        url=_line(found.url),
        published=_published([*days, found.date or ""]),
        language=declared,
    )


def _tree(markup: str) -> "HtmlElement | None":
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
        return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # an empty page, or nothing but a comment
        return None


def _extracted(tree: "HtmlElement") -> Any:
    """Trafilatura's document, or None where it finds none or breaks."""
    import trafilatura  # slow to load, so only where there is a page

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    days = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}  # the clock must not decide
    try:
        return trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=days
        )
    except Exception:  # whatever breaks in it on a strange page, the page's plain text is still there to read
        return None


def _plain_text(markup: str, *, whole: bool) -> str:
    """The text of the page's one article or main part, else, where `whole`, of all but what stands around a report."""
    tree = _tree(markup)
    if tree is None:
        return ""
    for element in tree.xpath(AROUND):
        if element.getparent() is not None:
            element.drop_tree()
    for part in ("//article", "//main"):
        found = tree.xpath(part)
        if len(found) == 1 and (text := _running_text(found[0])):
            return text
    return _running_text(tree) if whole else ""


def _running_text(tree: "HtmlElement") -> str:
    """The words of a tree in blocks; walked without recursion, since a page may nest deeper than Python calls."""
    from lxml import etree

    blocks: list[tuple[str, bool]] = []
    words: list[str] = []
    items = kept = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag, start = element.tag, event == "start"
        if tag in BLOCKS:
            blocks.extend((block, items > 0) for block in _blocks("".join(words)))
            words.clear()
        items += (tag in ITEMS) * (1 if start else -1)
        kept += (tag in KEPT) * (1 if start else -1)
        if tag in BREAKS and start:
            words.append(BREAK)
        elif tag in CELLS and not start:
            words.append(" | ")
        text = ((element.text if start else element.tail) or "").replace(BREAK, " ")
        words.append(text.replace("\n", BREAK) if kept else text)
    blocks.extend((block, False) for block in _blocks("".join(words)))
    return joined(blocks)


def _blocks(words: str) -> Iterator[str]:
    """What stands between two blocks' ends: lines parted by one break, and blocks by two."""
    lines = (" ".join(line.split()).strip("| ") for line in words.split(BREAK))
    for filled, block in groupby(lines, key=bool):
        if filled:
            yield "\n".join(block)


def _declared_language(tree: "HtmlElement") -> str | None:
    for value in tree.xpath("(//html/@lang | //html/@xml:lang | //body/@lang)[1]"):
        return code_of(str(value))
    return None


def _named_days(tree: "HtmlElement") -> list[str]:
    days = [str(day) for path in DAY_PATHS for day in tree.xpath(path)]
    scripts = tree.xpath("//script[@type='application/ld+json']/text()")
    return days + [day for script in scripts for day in LINKED_DAY.findall(str(script))]


def _published(days: list[str]) -> Published | None:
    read = (read_published(day, "page") for day in days)
    return next((day for day in read if isinstance(day, Published)), None)


def _line(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None
