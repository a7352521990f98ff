"""Texts in, what newsrooms make of each other's words out, as reports of which the origin is known.

A version of a text (a copy, an excerpt, an edit) has the text's origin. What two origins may share without being one
is put in as well: furniture of a site, a quotation, an agency's standing paragraph, a paragraph taken from elsewhere.
The same texts and seed give the same reports.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.reading.sentences import sentences
from rashomon.record import Days, Published, Report

FIRST = date(2031, 3, 3)
OUTLETS = ("Gull News", "The Orme Post", "Callan Gazette", "Northline", "Estuary Herald", "Harbour Wire", "Tarn Radio")
VERSIONS = 6  # of each text
ROUND_UPS = 0.1  # of the number of texts
FRESH = 10
FURNISHED = 0.5  # of the reports

# a word and what an editor puts for it
SYNONYMS = dict(
    pair.split("=")
    for pair in (
        "said=told reporters|killed=slain|about=around|people=persons|also=too|officials=authorities|near=close to|"
        "began=started|after=following|injured=hurt|wounded=hurt|big=large|large=sizeable|police=officers|"
        "children=kids|man=male|woman=female|house=home|home=residence|car=vehicle|found=discovered|"
        "because=since|but=though|many=numerous|several=a number of|however=yet|against=versus|asked=requested|"
        "told=informed|says=states|according=as stated|help=assist|show=reveal|used=employed|early=at an early hour|"
        "during=in the course of|before=ahead of|government=administration|company=firm|plan=scheme|new=fresh|"
        "first=initial|last=final|week=seven days|leader=chief|country=nation|attack=assault|died=lost their lives|"
        "including=among them|over=more than|between=in between|may=might|will=is going to|would=was to|under=below"
    ).split("|")
)
BACKGROUND = (
    "The country keeps about 2,400 soldiers in the province, down from more than 40,000 a decade ago, and the two "
    "governments have talked for three years of how and when the last of them should go home, without a date so far.",
    "Under a law passed in 2027, owners of large dams must show every second spring that their walls can stand a flood "
    "of the kind that comes once in a hundred years, and pay for the study themselves.",
    "The bank has raised its rate four times since the summer, to the highest in sixteen years, and has said that it "
    "will go on for as long as prices rise by more than three in a hundred a year.",
)
FURNITURE = (
    ("Skip to main content. Weather. Traffic. Obituaries. Submit a photo. Contact the newsroom.",
     "Sign up for our morning letter and get the day's reports before breakfast. Enter your address below. By signing "
     "up you agree to our terms of use and privacy rules. You can leave at any time. All rights reserved. This text "
     "may not be published, broadcast, rewritten or passed on."),
    ("Home. News. Sport. Opinion. Your account. Log out. Please check your inbox to confirm your address.",
     "Most read this week. Read this report on our site. We want to hear from you: comments are open for three days "
     "and are read by an editor before they appear. Keep them short, civil and on the matter."),
    ("Watch live. Download our app for alerts of storms and closed roads in your county.",
     "Anyone who knows more is asked to call the tip line of the county, where callers need not give their names. "
     "Copyright by the station. This material may not be used without leave in writing."),
)  # fmt: skip


@dataclass(frozen=True)
class Base:
    """A text that someone wrote, and its headline."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Made:
    """A report with the origin that it has and the kind of change that made it."""

    report: Report
    origin: str
    kind: str


class Desk:
    """One newsroom's way with a text: the dice, the text, other origins' texts to take from, and its own new words."""

    def __init__(self, base: Base, others: Sequence[Base], fresh: Sequence[Base], seed: str):
        self.dice = random.Random(f"{seed} {base.id}")
        self.base = base
        self._others = others
        self._fresh = fresh
        self.said = _sentences(base.text)

    def taken(self) -> list[str]:
        """Sentences in a row of another origin's text, at most a quarter of it."""
        said = _sentences(self.dice.choice(self._others).text)
        start = self.dice.randint(0, len(said) * 3 // 4)
        return said[start : start + max(1, len(said) // 4)]

    def new(self) -> list[str]:
        """Sentences that stand in no base text."""
        return _sentences(self.dice.choice(self._fresh).text)


def copy(desk: Desk) -> list[str]:
    return desk.said


def excerpt(desk: Desk) -> list[str]:
    """A text cut from its end."""
    return desk.said[: max(3, round(len(desk.said) * desk.dice.uniform(0.2, 0.6)))]


def passage(desk: Desk) -> list[str]:
    """A part from anywhere in the text."""
    count = max(3, round(len(desk.said) * desk.dice.uniform(0.3, 0.6)))
    start = desk.dice.randint(0, max(0, len(desk.said) - count))
    return desk.said[start : start + count]


def reordered(desk: Desk) -> list[str]:
    """Blocks of one to four sentences in another order."""
    left, blocks = list(desk.said), []
    while left:
        size = desk.dice.randint(1, 4)
        blocks.append(left[:size])
        left = left[size:]
    desk.dice.shuffle(blocks)
    return [sentence for block in blocks for sentence in block]


def edited(desk: Desk) -> list[str]:
    """Other words, clauses dropped, figures moved, one sentence in ten left out."""
    return [_edit(s, desk.dice) for s in desk.said if desk.dice.random() < 0.9]


def shortened(desk: Desk) -> list[str]:
    """An edit of an excerpt."""
    return [_edit(s, desk.dice) for s in excerpt(desk)]


def rewritten(desk: Desk) -> list[str]:
    """A new top, and of the old text four to six sentences in ten: a newsroom goes on with its own report."""
    kept = desk.dice.uniform(0.4, 0.6)
    old = [s for s in desk.said if desk.dice.random() < kept] or desk.said[:3]
    new = desk.new()[: max(1, round(len(old) * desk.dice.uniform(0.3, 0.8)))]
    return new + old


def inserted(desk: Desk) -> list[str]:
    """The text with a passage of another, up to a fifth of its length."""
    return _with(desk, desk.taken()[: max(1, len(desk.said) // 5)])


def backed(desk: Desk) -> list[str]:
    """The text with an agency's standing paragraph."""
    return [*desk.said, desk.dice.choice(BACKGROUND)]


def quoting(desk: Desk) -> list[str]:
    """The text with a long quotation that another text has too."""
    return _with(desk, ["“" + " ".join(desk.taken()[:4]).replace("“", "").replace("”", "") + "”"])


KINDS: dict[str, Callable[[Desk], list[str]]] = {
    made.__name__: made
    for made in (copy, excerpt, passage, reordered, edited, shortened, rewritten, inserted, backed, quoting)
}


def rewrites(texts: Sequence[Base], seed: str = "1") -> list[Made]:
    """Each text with VERSIONS versions of it, and round-ups of the beginnings of several, in mixed order.

    One text in FRESH is no base: newsrooms take their new words from it.
    """
    fresh, bases = texts[::FRESH], [text for number, text in enumerate(texts) if number % FRESH]
    made: list[Made] = []
    for number, base in enumerate(bases):
        desk = Desk(base, [b for b in bases if b.id != base.id] or fresh, fresh, seed)
        made.append(Made(_report(desk, base.text, base.title, OUTLETS[number % len(OUTLETS)], 0), base.id, "base"))
        made.extend(_version(desk, kind, number) for kind in desk.dice.sample(sorted(KINDS), VERSIONS))
    dice = random.Random(seed)
    for number in range(round(len(bases) * ROUND_UPS)):
        made.append(_round_up(dice.sample(bases, min(6, len(bases))), number, seed))
    dice.shuffle(made)
    return made


def _version(desk: Desk, kind: str, number: int) -> Made:
    """A version comes out within two days; one newsroom's rewriting in its own outlet, others anywhere."""
    said = KINDS[kind](desk)
    outlet = OUTLETS[number % len(OUTLETS)] if kind == "rewritten" else desk.dice.choice(OUTLETS)
    own = [s for s in said if s in desk.said] or said
    title = desk.base.title if desk.dice.random() < 0.4 else _headline(own, desk.dice)
    return Made(_report(desk, _laid_out(said, desk.dice), title, outlet, desk.dice.randint(0, 2)), desk.base.id, kind)


def _round_up(bases: Sequence[Base], number: int, seed: str) -> Made:
    """The first sentences of several, under a heading of its own or the first one's."""
    title = "The day in brief" if number % 2 else bases[0].title
    text = "\n\n".join(" ".join(_sentences(base.text)[:2]) for base in bases)
    desk = Desk(Base(f"round-up {number}", title, text), bases, bases, seed)
    return Made(_report(desk, text, title, "Gull News", 1), desk.base.id, "round-up")


def _report(desk: Desk, text: str, title: str, outlet: str, days: int) -> Report:
    day = FIRST + timedelta(days=days)
    if desk.dice.random() < FURNISHED:
        above, below = FURNITURE[OUTLETS.index(outlet) % len(FURNITURE)]
        text = f"{above}\n\n{text}\n\n{below}"
    source = f"{desk.base.id}-{desk.dice.getrandbits(40):010x}"
    return Report(source, text, title=title, outlet=outlet, published=Published(Days(day, day), "given"))


def _sentences(text: str) -> list[str]:
    return [s.span.of(text) for s in sentences(text)]


def _headline(said: Sequence[str], dice: random.Random) -> str:
    """Some words of one of the first sentences."""
    words = dice.choice(said[:4]).split()
    start = dice.randint(0, max(0, len(words) - 9))
    return " ".join(words[start : start + 9]).strip(" ,.;:").capitalize()


def _with(desk: Desk, new: Sequence[str]) -> list[str]:
    place = desk.dice.randint(1, max(1, len(desk.said)))
    return [*desk.said[:place], *new, *desk.said[place:]]


def _laid_out(said: Sequence[str], dice: random.Random) -> str:
    """Sentences with blanks or paragraph ends between them."""
    return "".join(s + ("\n\n" if dice.random() < 0.4 else " ") for s in said).strip()


def _edit(sentence: str, dice: random.Random) -> str:
    sentence = re.sub(r",( [^,.]{3,50},)", lambda m: "" if dice.random() < 0.5 else m[0], sentence)
    sentence = re.sub(r"\d+", lambda m: str(int(m[0]) + 1) if dice.random() < 0.3 else m[0], sentence)
    return re.sub(r"[a-z]+", lambda m: SYNONYMS[m[0]] if m[0] in SYNONYMS and dice.random() < 0.6 else m[0], sentence)
