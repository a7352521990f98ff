"""The JSON of a list of stories: a listing in, text out. Same listing, same bytes.

Fields stand in a fixed order; days are ISO strings, spans half-open offsets in code points, null is unknown.
"""

from rashomon.record import Change, Evidence, Listing, Match, Placement, Story
from rashomon.record.listing import Card, span_of
from rashomon.telling.exchange import Json, json_text, problem_as_json


def to_json(listing: Listing) -> str:
    """The listing as JSON, with a newline at its end."""
    return json_text(
        {
            "stories": [_story(story, listing) for story in listing.pile.stories],
            "placements": [_placement(one) for one in listing.pile.placements],
            "history": [_change(one) for one in listing.pile.history],
            "problems": [problem_as_json(one) for one in listing.problems],
        }
    )


def _story(story: Story, listing: Listing) -> Json:
    cards = listing.told_by(story)
    first, last = span_of(cards)
    return {
        "id": story.id,
        "title": story.title,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "reports": [_card(card, story.origin_of(card.id)) for card in cards],
        "origins": [{"id": o.id, "reports": list(o.reports), "reason": o.reason} for o in story.origins],
    }


def _card(card: Card, origin: str) -> Json:
    return {
        "id": card.id, "source": card.source, "outlet": card.outlet, "title": card.title,
        "published": str(card.published) or None if card.published else None, "origin": origin,
    }  # fmt: skip


def _placement(one: Placement) -> Json:
    return {
        "report": one.report, "story": one.story, "by": one.by, "match": _match(one.match),
        "nearly": _match(one.nearly), "passages": [list(span) for span in one.passages],
    }  # fmt: skip


def _match(one: Match | None) -> Json | None:
    if one is None:
        return None
    return {"story": one.story, "weight": round(one.weight, 3), "evidence": [_evidence(e) for e in one.evidence]}


def _evidence(one: Evidence) -> Json:
    return {"kind": one.kind, "weight": round(one.weight, 3), "shared": list(one.shared)}


def _change(one: Change) -> Json:
    return {
        "kind": one.kind, "stories": list(one.stories), "reports": list(one.reports), "by": one.by,
        "learned": one.learned.isoformat() if one.learned else None,
    }  # fmt: skip
