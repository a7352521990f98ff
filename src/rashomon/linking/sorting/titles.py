"""The reports of a story in, the id and the title that it goes by out: the id stays when reports are added."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.linking.stems import STOP, word_set, words
from rashomon.record import Report, in_order

LONGEST = 100  # characters of a title that is cut from a text
SITE_WORDS = 5  # of the part behind a title that may name the site
FIRST_DAYS, FIRST_REPORTS = timedelta(days=3), 5  # a title is taken from the reports of both
ASKING = 0.5  # what a title counts that asks or explains ("How did the bridge fail?"): a statement tells more
_ASKS = re.compile(r"\?|^(?:why|how|what|when|where|who|which|watch|live)\b", re.IGNORECASE)
_SITE = re.compile(r"\s+(?:[|»·]|[-–—]{1,2})\s+([^|»·]+)$")
_DOMAIN = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|[a-z]{2})$", re.IGNORECASE)
# "WASHINGTON (AP) — ", "ORME, 12 Feb. (Northline) - "
_DATELINE = re.compile(r"^[A-Z][^\W\d_a-z]+[^—–\n]{0,60}?\s(?:[—–]|--?)\s+(?=\S)")
# a word of two letters or more and its mark, before what can begin a sentence
_SENTENCE_END = re.compile(r"\b(?P<word>[^\W\d_]?[^\W_]+)[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z\d])")
_SHORTENED = word_set(
    "mr mrs ms dr st sen rep gov gen lt col sgt capt maj rev hon jr sr no vs "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)


def story_id(first: Report) -> str:
    """The id of a story, made from its first report."""
    return "t" + first.id[1:]


def story_title(reports: Sequence[Report]) -> str:
    """Of the first reports' titles the one nearest to the others; where none has one, of their first sentences."""
    ordered = _opening(in_order(reports))
    titled = [title for r in ordered if r.title and (title := without_site(r.title, r.outlet or ""))]
    titled = titled or [opening for r in ordered if (opening := first_sentence(r.text))] or [""]
    told = [frozenset(words(title)) - STOP for title in titled]
    known = Counter(word for title in told for word in title)
    nearness = [
        sum(known[w] - 1 for w in said) / max(len(said), 1) ** 0.5 * (ASKING if _ASKS.search(title) else 1.0)
        for title, said in zip(titled, told, strict=True)
    ]
    return titled[nearness.index(max(nearness))]


def _opening(ordered: Sequence[Report]) -> Sequence[Report]:
    """The first reports: what is told later is news of the story, not what it is about."""
    first = ordered[0].published.days.earliest if ordered and ordered[0].published else None
    last = (first or date.max - FIRST_DAYS) + FIRST_DAYS
    return [
        r for n, r in enumerate(ordered)
        if n < FIRST_REPORTS or (r.published and (r.published.days.earliest or date.max) <= last)
    ]  # fmt: skip


def without_site(title: str, outlet: str) -> str:
    """The title without the name of the site behind it: "Bridge closes | Orme Post" of the Orme Post is the first."""
    title = " ".join(title.split())
    found = _SITE.search(title)
    if found is None:
        return title
    site, of = _squashed(found[1]), _squashed(outlet)
    short = len(found[1].split()) <= SITE_WORDS
    named = bool(site and of) and (site.startswith(of) or (short and (site in of or of in site)))
    return title[: found.start()] if named or _DOMAIN.match(found[1].strip()) else title


def first_sentence(text: str) -> str:
    """The text's first sentence without a dateline, cut at a word where it is long; "" for an empty text."""
    line = next((" ".join(line.split()) for line in text.splitlines() if line.strip()), "")
    line = _DATELINE.sub("", line)
    ends = (found for found in _SENTENCE_END.finditer(line) if _ends(found["word"]))
    sentence = line[: found.end()].rstrip() if (found := next(ends, None)) else line
    if len(sentence) <= LONGEST:
        return sentence.removesuffix(".")
    head = sentence[: LONGEST - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > LONGEST // 2 else head).rstrip(" ,;:–—-") + "…"


def _ends(word: str) -> bool:
    """Whether a point behind the word ends a sentence: not behind an initial or "Sen."."""
    return len(word) > 1 and word.lower() not in _SHORTENED


def _squashed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()
