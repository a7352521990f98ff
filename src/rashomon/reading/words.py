"""A span of text in, the spans of its words out, cut as in the UD English treebanks that the model was trained on."""

import re
import unicodedata
from collections.abc import Sequence

from rashomon.record import Span

# each kind stands with an example of what it keeps together or cuts
_WORD = re.compile(
    r"""
      (?!(?:cannot|gonna|wanna|gotta)\b)[^\W\d_]++(?=[\s,;”")]|$)  # the most of all words: tried first, for speed
    | https?://[^\s<>"]+ | www\.[^\s<>"]+              # https://example.org/a
    | (?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+       # desk@example.org; tried once a run, for linear time
    | (?:[A-Za-z]\.){2,}                               # U.S.  a.m.
    | (?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Sgt|Maj|Capt|Cmdr|Adm|Sen|Rep|Gov|Supt|St|Jr|Sr|Inc|Co|Corp|Ltd|vs
        |Jan|Feb|Aug|Sept|Oct|Nov|Dec|etc|al|Bros|Dept|Ave|Blvd|Det|Cpl|Pres|Assn|No(?=\.\s\d))\.(?=[\s,])  # Sept.
    | [A-Z]\.(?=\s+[A-Z])                              # J. in J. Doe
    | \d{1,4}(?:/\d{1,4}){1,2}(?![\w/])                # 27/9/2024  1/2
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|k)?(?![\w]) # 2,500  27th  1990s
    | [^\W\d_]+(?=n['’]t\b) | n['’]t\b                 # did|n't
    | ['’](?:s|re|ve|ll|d|m)\b                         # Iraq|'s
    | can(?=not\b) | (?:gon|wan)(?=na\b) | got(?=ta\b)   # can|not  gon|na
    | (?:non|e|re|anti|co|pre|mid|pro|cross|post|semi|multi|ex|sub|counter)-[^\W\d_]\w*  # anti-war  ex-minister
    | [^\W\d_]+['’](?!(?:ll|ve|re)\b)[^\W\d_]{2,}        # O'Brien  Sha'ab  o'clock
    | \#[^\W\d_]\w*                                      # #strike
    | [^\W_]+(?:(?:[.&]|[\u00ad\u200b-\u200d\u2060]+)[^\W_]+)*  # AT&T  forces, with a hyphen or joiner that is not seen
    | (?P<mark>[.=*_!?~<>#+$-])(?P=mark)+ | [–—…]      # runs of one mark
    | `` | '' | -[LR][RSC]B-                                          # quotes of tokenised text
    | \S                                               # any other mark
    """,
    re.VERBOSE | re.IGNORECASE,
)


def word_spans(text: str, within: Span) -> list[Span]:
    """The words inside a span, in order; white space is in none of them."""
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, within.start, within.end)]


_TOKENISED = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": "“", "''": "”"}
_PLAIN = {ord(c): unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"} | dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")
)


def plain(words: Sequence[str]) -> list[str]:
    """The words as the model is to see them: ligatures spelt out, unseen marks gone, a line of capitals small.

    The marks of tokenised text ("-LRB-", "``") are read as those that they stand for.

    "MAYOR RESIGNS AFTER FIRE" is read as "mayor resigns after fire": in capitals every noun looks like a name.
    """
    seen = [_TOKENISED.get(word) or word.translate(_PLAIN) or word for word in words]
    lettered = [word for word in seen if any(c.isalpha() for c in word)]
    capitals = len(lettered) > 2 and all(word.isupper() for word in lettered)
    return [word.lower() for word in seen] if capitals else seen
