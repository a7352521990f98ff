"""A line or sentence in, whether it is furniture of the page and no part of the report: links, credits, share bars.

What could as well be told by the report is kept: a form that begins like a sentence counts only without a full stop.
"""

import re
from typing import NamedTuple

from rashomon.reading.words_pattern import word_set


class Form(NamedTuple):
    """`pattern` matches from the start of a line, in any case of letters; `example` is a line that it is for."""

    example: str
    pattern: str


LONGEST = 300  # characters; a longer sentence is the report's, whatever it begins with
SHARES = word_set(  # what a share bar is made of
    "share tweet email e-mail mail print facebook twitter whatsapp pinterest linkedin reddit tumblr telegram "
    "instagram google+ messenger flipboard copy link url save comment comments like likes follow view views close "
    "pin post more on via this article story page x in rss sms text size"
)
_NETWORKS = r"(?:twitter|facebook|instagram|x|youtube|linkedin|tiktok|threads|whatsapp|telegram|social media)"
_NO_STOP = r"(?:[^.!?]|\.\d|[ap]\.m\.?){0,200}$"
_NAME = r"[A-Z][\w.’'-]*"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,3}}"
_FULL_NAME = rf"{_NAME}(?: {_NAME}){{1,3}}"


_STORIES = "(?:stor(?:y|ies)|articles?|content|coverage|news|links?|topics?|videos?|photos?|posts?)"
FORMS = (
    Form("Click here to read about the ferry.", r"(?:click|tap|scroll|swipe) (?:here|down|below|through|to)\b"),
    Form(
        "READ MORE: Ferry sinks off the cape",
        r"(?:read|see|watch|view|listen|find out|learn) (?:more|also|next)\s*(?:[:|>»–—-]|here\b|at\b|on\b|about\b|$)",
    ),
    Form(
        "Related: Ferry sinks off the cape",
        r"(?:related|recommended|must read|don['’]t miss|up next|more|watch|video|gallery|slideshow|also read|previous"
        rf"|next)(?: {_STORIES})?\s*[:|»]",
    ),
    Form(
        "Previous Story",
        rf"(?:related|previous|next|top|more|most read|most popular|trending|recommended)(?: {_STORIES})?\s*$",
    ),
    Form(
        "More from Gull News",
        rf"(?:more|most) (?:from|on|about|read|popular|viewed|shared|stories|news|videos|coverage)\b{_NO_STOP}",
    ),
    Form(
        "Sign up for our newsletter.",
        r"(?:sign up|subscribe|register|log in|sign in|download)\b(?: (?:for|to|here|now|today|with|our|the)\b"
        r"|$|[.!|])",
    ),
    Form(
        "Follow us on Twitter.",
        rf"(?:follow|like|join|find|connect with) (?:us|me|him|her|them|our team|@\w+|(?-i:{_NAMES})) on {_NETWORKS}\b",
    ),
    Form("Follow @gullnews", r"follow @\w+"),
    Form("Copyright 2031 Gull News", r"(?:copyright\b|©|\(c\) ?\d{4})"),
    Form("All rights reserved.", r"(?:all rights reserved|this material may not be published)\b"),
    Form(
        "(Photo: Ines Prado)",
        r"\(?(?:file )?(?:photos?|photograph|image|picture|video|graphic|illustration|credit|source)(?: credits?)?"
        rf"(?:\s*:| by (?=[A-Z])|/){_NO_STOP}",
    ),
    Form("KIEL |", r"[^.!?]{0,60}\|$"),
    Form("Ines Prado / Gull News", rf"[(|]? ?(?:(?-i:{_NAMES}))? ?[/|] ?(?-i:{_NAMES})\)?$"),
    Form("Advertisement", r"advertisements?\s*(?:$|[:–—-])"),
    Form("Story continues below", r"(?:story continues below|article continues (?:below|after)|continue reading)\b"),
    Form("Skip advertisement", r"(?:skip (?:ad|advertisement|to)\b|scroll (?:down )?for\b|please enable javascript)"),
    Form("Loading...", r"loading\s*(?:[.…]|$)"),
    Form("14 comments", r"(?:view |see |show |read )?(?:all )?\d[\d,]* (?:comments?|shares?|views?|likes?)$"),
    Form(
        "Leave a comment",
        r"(?:(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|be the first to comment"
        r"|comments?(?: \(\d+\))?$)",
    ),
    Form("1:48 Pumpkin carvers meet on the quay", rf"\d:\d\d (?-i:[A-Z]){_NO_STOP}"),
    Form(
        "By Jane Roe, Gull News",
        rf"by (?-i:{_FULL_NAME})(?: and (?-i:{_FULL_NAME}))?(?:\s*[,|•·–-][\w ’'@/&-]{{0,60}})?$",
    ),
    Form(
        "Last updated 3:14 p.m. EST",
        r"(?:first |last |originally )?(?:published|updated|posted|modified)\s*(?::|\d|(?:on|at|by)\b"
        rf"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)){_NO_STOP}",
    ),
    Form(
        "Invalid email address.",
        r"(?:invalid e-?mail|please (?:enter|verify|re-enter|try again|select)\b|thank you for subscribing"
        r"|you (?:must select a newsletter|are already subscribed)|view all .{0,40}newsletters"
        r"|an error (?:has )?occurred)",
    ),
    Form(
        "This story has been updated.",
        r"(?:this (?:story|article|post|report|page) (?:has been|was|is being|will be) (?:updated|corrected"
        r"|(?:first|originally) published)|this is a (?:developing|breaking)(?: news)? story|check back\b)",
    ),
    Form("The Gull Wire contributed to this report.", r".{3,150}\bcontributed to this (?:report|story|article)\.?\)?$"),
    Form(
        "(Reporting by Jane Roe; Editing by Ada Lind)",
        r"\(?(?:additional )?(?:reporting|writing|editing) by (?-i:[A-Z]).{0,200}$",
    ),
)


_ANY = re.compile("|".join(f"(?:{form.pattern})" for form in FORMS), re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """Whether a line or sentence belongs to the page and not to the report."""
    line = line.strip()
    if len(line) > LONGEST:
        return False
    return _ANY.match(line) is not None or _share_bar(line)


def _share_bar(line: str) -> bool:
    """ "Share Tweet Email": nothing but the names of buttons and counts."""
    words = [word for word in re.split(r"[\s|·•,/()]+", line.lower()) if word]
    return bool(words) and all(word in SHARES or word.rstrip("k+").isdigit() for word in words) and words[0] in SHARES
