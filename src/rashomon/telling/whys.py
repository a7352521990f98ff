"""Why a report stands where it does: a placement in; its evidence in words, with the weights beside them, out."""

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.record import Evidence, Match, Placement, Story
from rashomon.record.entity import By
from rashomon.telling import wording

# kind of evidence: what it says where it speaks for the story, and where it speaks against it
EVIDENCE_WORDS = {
    "words": ("the same words", "few of the same words"),
    "title": ("the same words in the titles", "few of the same words in the titles"),
    "names": ("the same names", "few of the same names"),
    "meaning": ("near in meaning", "far in meaning"),
    "days": ("the same days", "few of the same days"),
    "published": ("published close together", "published far apart"),
    "size": ("how many reports the story has", "how many reports the story has"),
    "alone": ("", "what the texts tell is too different for all that"),
    "chance": ("how often a story that comes near is the one", "how seldom a story that comes near is the one"),
}
MOST_SHARED = 8  # of the shared words, the heaviest
GONE = "a story that is no more"
BELONGS = "above 0 it belongs there"


@dataclass(frozen=True)
class Reason:
    """One kind of evidence: `weight` as it is printed, `speaks` for or against."""

    weight: str
    speaks: str
    words: str
    shared: str


@dataclass(frozen=True)
class Fit:
    """How a report fits a story: the story's title, each reason, the sum and what it means."""

    title: str
    reasons: tuple[Reason, ...]
    sum: str
    meaning: str


@dataclass(frozen=True)
class Why:
    """`fit` None: nothing was weighed, and `opening` says what was the case instead."""

    story: str
    opening: str
    fit: Fit | None
    nearly: Fit | None


def why(placement: Placement, stories: Mapping[str, Story]) -> Why:
    """The reasons of a placement; `stories` are by id, a story that was merged into another by its old id as well.

    Where a user put it elsewhere, what the program had found is what nearly held.
    """
    match, nearly = placement.match, placement.nearly
    if match and placement.by == "user" and stories.get(match.story) is not stories[placement.story]:
        match, nearly = None, match
    if nearly and stories.get(nearly.story) is stories[placement.story]:
        nearly = None  # it is one with the report's story by now
    return Why(
        story=title_of(stories[placement.story]),
        opening=_opening(placement),
        fit=_fit(match, stories, BELONGS) if match else None,
        nearly=_fit(nearly, stories, _short_of(nearly, match, placement.by)) if nearly else None,
    )


def title_of(story: Story | None) -> str:
    """What a story goes by; None is one that is no more."""
    return GONE if story is None else wording.plain(story.title) or "Untitled"


def _opening(placement: Placement) -> str:
    if placement.by == "user":
        return "You placed it here."
    if placement.match is None:
        return "It opened this story: no earlier one was like enough."
    return ""


def _short_of(nearly: Match, match: Match | None, by: By) -> str:
    if nearly.weight <= 0:
        return "not above 0, so it does not belong there"
    if match is None:
        return "it would belong there, but for you" if by == "user" else "it was placed elsewhere"
    return f"less than {weight(match.weight)}"


def _fit(match: Match, stories: Mapping[str, Story], meaning: str) -> Fit:
    telling = [one for one in match.evidence if one.shared or weight(one.weight) != weight(0)]
    reasons = tuple(_reason(one) for one in sorted(telling, key=lambda one: -one.weight))
    return Fit(title_of(stories.get(match.story)), reasons, weight(match.weight), meaning)


def _reason(one: Evidence) -> Reason:
    words = EVIDENCE_WORDS.get(one.kind, (one.kind, one.kind))[one.weight < 0]
    shared = ", ".join(wording.reworded(word) for word in one.shared[:MOST_SHARED])
    return Reason(weight(one.weight), "against" if one.weight < 0 else "for", words, shared)


def weight(value: float) -> str:
    """“+4.2”, “−0.5”, “0.0”."""
    shown = f"{abs(value):.1f}"
    return shown if shown == "0.0" else f"{'−' if value < 0 else '+'}{shown}"
