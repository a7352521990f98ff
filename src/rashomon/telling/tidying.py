"""The words of a clause in, the same able to open and close a sentence out; "" for what no reader should be shown.

Each rule stands with an example of what it does, which the tests read.
"""

import re
from dataclasses import dataclass

from rashomon.telling.lexicon import lexicon


@dataclass(frozen=True)
class Rule:
    """A pattern, what replaces it, and an example with its result."""

    pattern: re.Pattern[str]
    put: str
    before: str
    after: str


def _rule(pattern: str, put: str, before: str, after: str, flags: int = re.IGNORECASE) -> Rule:
    return Rule(re.compile(pattern, flags), put, before, after)


RULES = (
    # the place line that opens a report
    _rule(
        r"^[A-Z][A-Z.,’' ]{2,}(?:,? [A-Z][\w. ]+)?(?:,? [\d ,]+)?(?:\s*\([\w ./]+\))?\s*[-—–―]{1,2}\s+", "",
        "PORT ARLEN (Newswire) - The bridge opened", "The bridge opened", 0,
    ),
    _rule(
        r"^[A-Z][A-Z’' ]{2,}, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?(?:\s*\([\w ./]+\))?\s*[-—–―]{1,2}\s+", "",
        "PORT ARLEN, Feb. 11, 2025 (Newswire) — The bridge opened", "The bridge opened", 0,
    ),
    # who sent it
    _rule(r"^(?:Reuters|AP|AFP)\s*[-—–―]{1,2}\s+", "", "Reuters - The bridge opened", "The bridge opened", 0),
    # what ties a clause to the one before it
    _rule(
        r"^(?:(?:and|but|or|nor|so|yet|that|however|meanwhile|moreover|also|then|thus|instead|in addition|for example|"
        r"for instance|still|besides|therefore|furthermore)\b,?\s+)+", "",
        "but also the bridge opened", "the bridge opened",
    ),
    # the same, where no main clause follows ("If it rains, the bridge closes" stands)
    _rule(
        r"^(?:because|while|although|though|as|since|whether|if|when|with) (?!.*,)", "",
        "when the bridge opened", "the bridge opened",
    ),
    # a concession that was cut off with its verb or is told on its own
    _rule(
        r"(?<=\w),? (?:although|though|even though|whereas|while) .*$", "",
        "the bridge opened, although some lanes", "the bridge opened",
    ),
    # a reason that was cut off
    _rule(r",? because(?:,.*)?$", "", "the bridge closed because", "the bridge closed"),
    # what was announced, without who announced it
    _rule(
        r"^(?:on|in|at) (?:\w+ ){1,4}that (?=(?:the|all|some|its?|an?|\d\S*) |[A-Z])", "",
        "on Friday that the bridge will open", "the bridge will open", 0,
    ),
    # what stands after a semicolon
    _rule(r";.*$", "", "the bridge opened; two lanes", "the bridge opened"),
    # a span of time whose "after" was cut off
    _rule(
        r", (?:\w+ )?\w+ (?:minutes|hours|days|weeks|months|years)$", "",
        "the ferry sank on Monday, two days", "the ferry sank on Monday",
    ),
    # a stray mark between words
    _rule(r"\s+([,.;:])", r"\1", "the bridge , closed", "the bridge, closed"),
)  # fmt: skip
# Words that a cut clause cannot end with: "agreed on a plan for the" is "agreed on a plan".
HANGING = lexicon(
    "and but or nor to of with by for from as that which who while the a an at if when where than their its his "
    "her because although though amid amidst into between"
)
# A full stop at the end that belongs to the word.
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Inc|Corp|Ltd|Co|Jr|Sr)\.$")
# What shows that a clause was misread, or is no clause of the report: never told.
REFUSED = (
    (re.compile(r"[|@]|https?:|www\.|\b[AE][SD]?T\b \d|\b(?:EDT|EST|GMT|BST|CET|PDT|PST)\b"), "updated 4:59 pm EDT"),
    (re.compile(r"(?:\bnot|n['’]t) (?:been |be )?(?:not|neither|nor|no)\b"), "it was not not given"),
    (re.compile(r"\b(?:is|are|was|were), \w+ing\b"), "the man was, hoping to help"),
    (re.compile(r"^\S+ when\b|^(?:In|On|At) [\w ]+, when\b(?!.*,)"), "In 2007, when the dam stood"),
    (re.compile(r"[a-z]\.[A-Z][a-z]"), "the dam broke.Two men left"),
    (re.compile(r"^(?:what|how|why|where|who|whose|which)\b|\?$", re.IGNORECASE), "What they left out"),
    (re.compile(r"\bof (?:which|whom)\b"), "two dams, the first of which should end"),
    (re.compile(r"^(?:Mr|Mrs|Ms|Dr)\.? (?:will|is|was|has|had)\b"), "Mr. will be there"),
    (re.compile(r"\bthe (?:its?|his|he|her|she|their|they)\b"), "what is the its role"),
    (re.compile(r"(?:\b[A-Z]{3,}\b[ ,]+){4,}"), "BRIDGE CLOSED AFTER CRASH by Jane Dole"),
    (re.compile(r"\b(?:of|for|to|with) (?:them|it|this)$"), "the plan has two of them"),
    (re.compile(r"^(?:after|before|until|once) (?!.*,)", re.IGNORECASE), "After a fight left a man"),
    (re.compile(r"\bfrom there\b"), "the trains will run from there"),
    (re.compile(r"\bthis (?:article|story|page|newsletter)\b", re.IGNORECASE), "This article was updated"),
)


def tidy(words: str) -> str:
    """One line by the rules above, with no hanging words, no stray quotation mark or bracket."""
    words = " ".join(words.split()).strip(" ,;:-–—•*")
    for opening, closing in ('""', "“”", "()", "[]"):
        if words.count(opening) != words.count(closing) or (opening == closing and words.count(opening) % 2):
            words = words.replace(opening, "").replace(closing, "")
    for rule in RULES:
        words = rule.pattern.sub(rule.put, words)
    tokens = (words if ABBREVIATED.search(words) else words.rstrip(" .,;:-–—")).split()
    while tokens and tokens[-1].lower() in HANGING:
        tokens.pop()
    words = " ".join(tokens).strip(" ,;:-–—")
    return "" if any(pattern.search(words) for pattern, _ in REFUSED) else words


# A speaker that stands in the clause, with "said" after or before it.
SAID = (
    r"(?:said|says|told reporters|added|warned|announced|estimated?|estimates|argued|noted|insisted|confirmed|"
    r"acknowledged|explained|predicted|declared|testified|claimed|stated)"
)
SAYING = re.compile(rf"^(.{{20,}}?),? ((?:[\w.’'-]+ ){{1,7}}{SAID})\b.*$")
SAID_BY = re.compile(r"^(.{20,}?),[”’\"']? (?:said|says|added) \w.*$")


def uncredited(words: str) -> str:
    """The clause without a speaker that stands in it: "the dam will hold, the mayor said" is "the dam will hold"."""
    for pattern in (SAYING, SAID_BY):
        found = pattern.match(words)
        if found and "," in words[found.end(1) - 1 : found.end(1) + 2]:
            words = found[1].rstrip(" ,”’\"'")
    return words
