"""Of one happening how many were trapped, aboard, arrested: figures that reports give in other words, in other events.

"Fifteen miners were trapped when the shaft caved in", "The cave-in of the shaft trapped 23 miners": what tells that two
figures are one count is what is said to have become of those counted, and that their sentences share their words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.comparing import compared
from rashomon.reconciling.how_many import HOW_MANY, differ, near
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.measures import comparable
from rashomon.reconciling.scope import words_of
from rashomon.record import Event, Statement


class Became(NamedTuple):
    """What became of those counted: any of the verbs, or a pattern in the words; two that say it of one count."""

    verbs: frozenset[str]
    words: re.Pattern[str] | None
    one: str
    other: str


def _became(verbs: str, words: str, one: str, other: str) -> Became:
    return Became(frozenset(verbs.split()), re.compile(words, re.I) if words else None, one, other)


BECAME = (
    _became("trap bury entomb", "",
            "Nine hikers were buried by the snow", "Twelve hikers were trapped by the snow"),
    _became("strand maroon", r"\bstranded\b",
            "40 skaters were stranded by the ice", "60 skaters were left stranded by the ice"),
    _became("carry transport", r"\b(?:aboard|on board|(?:was|were) (?:on|in) (?:the|a)\b)",
            "The van was carrying six men", "Nine men were in the van"),
    _became("down intercept", r"\bsh[oo]t down\b",
            "The army downed nine kites", "The army shot down 15 kites"),
    _became("record confirm report register have see count log diagnose", "",
            "Lomas has had 60 cases of flu", "The clinic of Lomas recorded 90 cases of flu"),
    _became("deploy guard post station", "",
            "Lomas will deploy 400 guards at the fair", "900 guards will be posted at the fair in Lomas"),
    _became("back support approve endorse", r"\bvot\w+ (?:for|in favou?r|to (?:approve|pass|adopt))\b",
            "51 members backed the bill", "60 members voted for the bill"),
    _became("owe owed", r"\bdebts? of\b",
            "The firm Lomas owed 4 million crowns", "Lomas fell with debts of 9 million crowns"),
    _became("seize confiscate impound weigh", "",
            "Police seized two tonnes of tea", "The tea that police seized weighed three tonnes"),
    _became("submit present bear collect", r"\bhand\w* in\b",
            "The teachers handed in 900 signatures", "The letter that the teachers handed in bore 700 signatures"),
    _became("rescue save pluck winch", r"\bpulled\b",
            "A boat rescued 12 rowers", "Nine rowers were saved by a boat"),
    _became("arrest detain round-up", "",
            "Police detained 30 cyclists", "12 cyclists were arrested by police"),
    _became("displace evacuate flee uproot", "",
            "The flood displaced 900 families", "400 families fled from the flood"),
    _became("destroy wreck level flatten gut", "",
            "The fire destroyed 80 huts", "60 huts were gutted in the fire"),
    _became("attend march gather assemble protest rally demonstrate", r"\bturn\w* out\b",
            "900 people marched in Lomas", "Some 400 people gathered for the march in Lomas"),
)  # fmt: skip
ALIKE = 0.5  # of the telling words of the sentence that has fewer, that stand in the other too
SHARED = 3  # of them, at the least
STEM = 5  # letters by which two words are one: "capsized", "capsizing"


def tallies(desk: Desk) -> Iterator[tuple[Event, str, Sequence[Claim]]]:
    """The claims of each count that is told in two parts or more, with its event and unit: those that tell it first."""
    told: dict[tuple[int, str], list[Claim]] = {}
    for event in desk.story.events:
        for statement in desk.of(event):
            for kind in kinds(statement):
                for unit, claim in HOW_MANY.claims(desk, event, statement):
                    told.setdefault((kind, unit), []).append(claim)
    for (_, unit), claims in sorted(told.items()):
        for thing in _of_one_count(desk, claims):
            yield desk.events[thing[0].statement.id], unit, [replace(c, part=0) for c in thing]


def kinds(statement: Statement) -> list[int]:
    """What it says became of those counted, by its place in the table."""
    return [n for n, became in enumerate(BECAME) if _says(became, statement)] if statement.quantities else []


def _says(became: Became, statement: Statement) -> bool:
    by_words = became.words is not None and bool(became.words.search(statement.quote))
    return by_words or statement.action.casefold() in became.verbs


def _of_one_count(desk: Desk, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims whose sentences tell one thing, directly or through others, where they are of several parts."""
    group = {id(c): [c] for c in claims}
    for a, b in compared(claims):
        kept, lost = group[id(a)], group[id(b)]
        if kept is not lost and a.statement.report != b.statement.report and _told_alike(desk, a, b):
            kept.extend(lost)
            group.update((id(c), kept) for c in lost)
    place = {id(c): n for n, c in enumerate(claims)}
    for thing in {id(g): g for g in group.values()}.values():
        if len({(c.statement.event, c.part) for c in thing}) > 1:
            yield sorted(thing, key=lambda c: place[id(c)])


def _told_alike(desk: Desk, a: Claim, b: Claim) -> bool:
    """Whether the sentences of two claims share most of their telling words, beside the figures."""
    one, other = (_telling(c.statement.sentence.of(desk.reports[c.statement.report].text)) for c in (a, b))
    shared = len(one & other)
    return shared >= max(SHARED, ALIKE * min(len(one), len(other)))


@lru_cache(maxsize=65536)
def _telling(sentence: str) -> frozenset[str]:
    """The words of a sentence that tell something, as far as their forms are one; without who says so at its end."""
    told = _SAID_SO.sub("", sentence)
    return frozenset(w[:STEM] for w in words_of(told) if len(w) > STEM - 2 and not w[0].isdigit() and w not in _ASIDE)


_SAID_SO = re.compile(r",[”\"’']? [^,]{0,80}\b(?:said|says|told|wrote|added|announced|according to)\b[^,]*$")
_ASIDE = words_of(
    "said says told according will would were have been with from that this which when where after before about more"
    " some than least nearly almost only just over into their there they official officials police people"
)


def relate(a: Claim, b: Claim) -> Relation:
    one, other = comparable(a.value, b.value)
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    if a.statement.report == b.statement.report or one.meets(other) or near(one, other):
        return "compatible"
    return differ(a, b)


TALLIES = Lens(
    "how many", HOW_MANY.claims, relate, HOW_MANY.same_time, HOW_MANY.can_update, HOW_MANY.tighter, asked=False
)
