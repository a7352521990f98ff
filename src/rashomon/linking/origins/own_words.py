"""A text in, the parts of it that are not the writer's own prose out, as half-open spans: quotations and headings.

A paragraph that does not end as a sentence does, and is short, is a heading, a link to another page, the name of a
picture or a button. Lines of one paragraph are taken together, so that a text with hard line ends loses none.
"""

import re

Spans = list[tuple[int, int]]

LONGEST_HEADING = 160  # characters; a longer paragraph is prose, whatever it ends with

# a mark that does not close a word, and all up to the closing mark or the end of the paragraph
QUOTED = re.compile(r"[“\"«„](?<!\w[“\"«„])(?=\S)[^“”\"»\n]{0,2000}(?:(?<=\S)[”“\"»]|(?=\n)|\Z)")
# a paragraph that is a post shown on the page: "Gates are gone. — Town of Ostrova (@ostrova) May 3, 2031"
POST = re.compile(r"^[^\n]{1,400}\(@\w+\)[^\n]{0,30}$", re.MULTILINE)
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_ENDS = re.compile(r"[.!?…:;,。！？।؟።။][\s)\]\"'”’»]*$")


def quotations(text: str) -> Spans:
    """What stands in quotation marks, with them (an unclosed quotation ends with its line), and posts."""
    found = [match.span() for match in QUOTED.finditer(text)]
    return [*found, *(match.span() for match in POST.finditer(text))] if "(@" in text else found


def headings(text: str) -> Spans:
    """Short paragraphs without the end of a sentence, where the text has others."""
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    if len(paragraphs) < 2:
        return []
    return [(start, end) for start, end in paragraphs if end - start <= LONGEST_HEADING and not _ends(text, start, end)]


def _ends(text: str, start: int, end: int) -> bool:
    return _ENDS.search(text, max(start, end - 8), end) is not None
