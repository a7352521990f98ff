"""A paragraph in, its sentences out: which full stops end one, by what stands before and behind them."""

import re
from collections.abc import Iterator

from rashomon.reading.words_pattern import word_set
from rashomon.record import Span

ABBREVIATIONS = word_set(
    "mr mrs ms messrs mme dr drs prof rev hon msgr gen lt col sgt maj capt cpl pfc spc pvt cmdr cdr adm brig det insp "
    "ofc sen sens rep reps gov govs pres amb atty supt st mt ft jr sr inc co corp ltd bros dept univ assn assoc vs "
    "jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n d.c a.m p.m e.g i.e etc cf al approx est "
    "ave blvd rd hwy rte bldg ext fig vol pp ed"
)
STATES = word_set(  # of the U.S., as newspapers shorten them: "Mobile, Ala."; "Roe, D-Md."
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn "
    "tex va vt wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d w.va r.i"
)
# after one of these a new sentence may begin all the same, where the next word is one that opens sentences
MAY_END = word_set(
    "u.s u.k u.n d.c inc co corp ltd jr sr etc st ave blvd rd hwy jan feb mar apr jun jul aug sept oct nov dec"
)
OPENERS = word_set(
    "the a an in on at it he she they we i you this that these those but and so as when while after before if for from "
    "his her their its our there here what who why how however meanwhile also no not one some many most mr mrs ms "
    "officials police"
)
NUMBERED = word_set("no nos vol pp fig ext")  # No. 4
AFTER_CLOCK = word_set(  # "at 9 p.m. Monday"; before any other word a sentence ends at "p.m."
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january "
    "february march april may june july august september october november december jan feb mar apr jun jul aug sept "
    "sep oct nov dec eastern central mountain pacific local greenwich christmas new et ct mt pt est edt cst cdt mst "
    "mdt pst pdt gmt utc bst cet"
)

# Possessive, and only where a run of marks begins: a line of dots takes linear time. What stands behind the mark and
# belongs to it: closing quotes and brackets, "[3]", and those of tokenised text ("''", "-RRB-").
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:[ ]?\[(?:\d{1,3}|\.{3}|…)\]|[ ](?:''|-RRB-)(?=\s))*+(?=\s)"
    # pages pasted together: "for hours.Police said"
    r"|(?<=[a-z]{3})[.!?](?=[\"“]?[A-Z][a-z])"
)
_WORD_BEFORE = re.compile(r"[\w.&’'-]+$")
_WORD_AFTER = re.compile(r"[\s\"'“‘«(\[`]*([\w’'-]+(?:\.[a-z]\b)?)")
_GOES_ON = re.compile(r"[ \t]*[,;:)]")
_SPACE = re.compile(r"\s*")
_QUOTED = re.compile(r"[\"'”’»]")


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences end between two offsets, behind their marks."""
    for mark in _END.finditer(text, start, end):
        if _ends(text, mark, end):
            yield mark.end()


def _ends(text: str, mark: re.Match[str], end: int) -> bool:
    if _GOES_ON.match(text, mark.end(), end):
        return False  # "in Mobile, Ala. , on Friday"
    after = _WORD_AFTER.match(text, mark.end(), min(end, mark.end() + 60))
    following = after[1] if after else ""
    before = _WORD_BEFORE.search(text, max(0, mark.start() - 30), mark.start())
    word = before[0].lstrip("'’") if before else ""
    if following[:1].islower() and not text[mark.end() : mark.end() + 3].lstrip().startswith(("“", '"', "``")):
        return _before_small(mark[0], word, following)
    if not mark[0].startswith(".") or mark[0].startswith(".."):
        return True
    return _full_stop_ends(text, mark.start() - len(word), word, following)


def _before_small(mark: str, word: str, following: str) -> bool:
    """Whether a sentence ends before a small letter: "why did it sink? nobody knew.", but not "“Why?” she asked"."""
    plain = word.isalpha() and word.islower() and len(word) > 3 and word not in ABBREVIATIONS
    if _QUOTED.search(mark) or mark.startswith((".", "…")):
        return mark == "." and plain and following in OPENERS
    return mark.startswith("?") or plain  # the "!" of a name is no end: "Yahoo! said"


def _full_stop_ends(text: str, start: int, word: str, following: str) -> bool:
    small, opens = word.lower(), following.lower() in OPENERS
    if small in ("e.g", "i.e"):
        return False
    if small in NUMBERED:
        return not following[:1].isdigit()
    if small in ("a.m", "p.m"):
        return following.lower() not in AFTER_CLOCK and not following[:1].isdigit()
    if len(small) == 1 and small.isalpha() and small != "i":
        return opens and len(following) > 1  # "vitamin C. The", but "J. R. Doe"
    if _is_state(text, start, word) or small in MAY_END or re.fullmatch(r"(?:[a-z]\.)+[a-z]", small):
        return opens
    return small not in ABBREVIATIONS


def _is_state(text: str, start: int, word: str) -> bool:
    """ "Mobile, Ala.", "Ana Roe, D-Md."; "he fell ill." is none."""
    party, _, state = word.rpartition("-")
    if not state[:1].isupper() or state.lower() not in STATES:
        return False
    return party in ("D", "R", "I") or text[max(0, start - 3) : start].rstrip().endswith(",")


def split(text: str, within: Span) -> Iterator[Span]:
    """The sentences of a paragraph, white space between them left out."""
    start = within.start
    for end in sentence_ends(text, within.start, within.end):
        yield Span(start, end)
        space = _SPACE.match(text, end, within.end)
        start = space.end() if space else end
    if start < within.end:
        yield Span(start, within.end)
