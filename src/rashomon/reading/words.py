"""A span of text in, the spans of its words out, cut as in the UD English treebanks that the model was trained on."""

import re

from rashomon.record import Span

# each kind stands with an example of what it keeps together or cuts
_WORD = re.compile(
    r"""
      https?://[^\s<>"]+ | www\.[^\s<>"]+              # https://example.org/a
    | (?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+       # desk@example.org; tried once a run, for linear time
    | (?:[A-Za-z]\.){2,}                               # U.S.  a.m.
    | (?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Sgt|Maj|Capt|Cmdr|Adm|Sen|Rep|Gov|Supt|St|Jr|Sr|Inc|Co|Corp|Ltd|vs
        |Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=[\s,])         # Sept.
    | [A-Z]\.(?=\s+[A-Z])                              # J. in J. Doe
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|k)?(?![\w]) # 2,500  27th  1990s
    | [^\W\d_]+(?=n['’]t\b) | n['’]t\b                 # did|n't
    | ['’](?:s|re|ve|ll|d|m)\b                         # Iraq|'s
    | can(?=not\b)                                     # can|not
    | [^\W_]+(?:[.&][^\W_]+)*                          # AT&T  forces
    | \.{2,} | -{2,} | [–—…]                           # dashes, dots
    | \S                                               # any other mark
    """,
    re.VERBOSE | re.IGNORECASE,
)


def word_spans(text: str, within: Span) -> list[Span]:
    """The words inside a span, in order; white space is in none of them."""
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, within.start, within.end)]
