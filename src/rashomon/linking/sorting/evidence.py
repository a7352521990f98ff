"""How a report fits a story in, its evidence out: each kind with its weight and the shared words."""

from collections.abc import Mapping
from datetime import date
from heapq import nsmallest

from rashomon.linking.sorting.profiles import Profile
from rashomon.record import Evidence, Match

SHOWN = 6  # words that are shown of a kind


def match(id_: str, parts: Mapping[str, float], one: Profile, story: Profile, shown: Mapping[str, str]) -> Match:
    """The match of a report's profile with a story's: `parts` are log-odds by kind, `shown` gives stems as written."""
    shared = {
        "words": _shared(one.words, story.words, shown),
        "names": _shared(one.names, story.names, shown),
        "title": _of_titles(one, story, shown),
        "days": tuple(date.fromordinal(day).isoformat() for day in one.days if day in story.days)[:SHOWN],
    }
    evidence = tuple(Evidence(kind, round(weight, 2), shared.get(kind, ())) for kind, weight in parts.items())
    return Match(id_, round(sum(parts.values()), 2), evidence)


def _shared(one: Mapping[str, float], other: Mapping[str, float], shown: Mapping[str, str]) -> tuple[str, ...]:
    """The words of both, those of most weight first."""
    both = [(-weight * other[word], word) for word, weight in one.items() if word in other]
    return tuple(dict.fromkeys(shown.get(word, word) for _, word in nsmallest(SHOWN, both)))


def _of_titles(one: Profile, story: Profile, shown: Mapping[str, str]) -> tuple[str, ...]:
    """The words of the report's title that the story holds, the rarest first."""
    titled = {word: rarity for title in one.titles for word, rarity in title.items()}
    return _shared(titled, story.words, shown)
