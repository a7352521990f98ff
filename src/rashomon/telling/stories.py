"""A pile laid out as a list: stories with their reports in; the entries that every form prints, in their words, out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.record import Change, Placement, Record, Story
from rashomon.record.listing import Card, Listing, span_of
from rashomon.telling import wording
from rashomon.telling.citing import file_stem
from rashomon.telling.whys import Why, why

BY_USER = "placed by you"
IN_PART = "a part of it tells this story, others"
MOST_OUTLETS = 5


@dataclass(frozen=True)
class Row:
    """A report of a story. `kin` are the numbers of the story's reports whose words these are too, `kin_names` who they
    are; `notes` say what is unusual in where it stands, `why` what put it there."""

    number: int
    id: str
    title: str
    outlet: str
    day: str
    file: str
    kin: tuple[int, ...] = ()
    kin_names: tuple[str, ...] = ()
    reason: str = ""
    notes: tuple[str, ...] = ()
    why: Why | None = None


@dataclass(frozen=True)
class Entry:
    """A story of the list; `days` and `short_days` say the same in more and in fewer characters."""

    id: str
    title: str
    days: str
    short_days: str
    reports: int
    origins: int
    outlets: tuple[str, ...]
    rows: tuple[Row, ...] = ()

    @property
    def counts(self) -> str:
        return f"{wording.counted(self.reports, 'report')} · {wording.counted(self.origins, 'origin')}"


@dataclass(frozen=True)
class StoryList:
    """`changes` are sentences; `explained` are the rows that the user asks about, once for each story."""

    heading: str
    facts: tuple[str, ...]
    entries: tuple[Entry, ...]
    changes: tuple[str, ...]
    explained: tuple[Row, ...]


def story_list(listing: Listing, explained: Sequence[str] = ()) -> StoryList:
    """Lays out a listing; where reports (ids) are to be explained, the stories that they stand in."""
    titles = {story.id: title_of(story) for story in listing.pile.stories}
    listing = listing.only(explained) if explained else listing
    entries = tuple(_with_rows(story, listing, titles) for story in listing.pile.stories)
    told = {card.id for story in listing.pile.stories for card in listing.told_by(story)}
    origins = {origin.id for story in listing.pile.stories for origin in story.origins}
    wanted = set(explained)
    return StoryList(
        heading=wording.counted(len(entries), "story", "stories"),
        facts=(
            wording.counted(len(told), "report"),
            wording.counted(len(origins), "origin"),
            days_of(card for card in listing.cards if card.id in told),
        ),
        entries=entries,
        changes=tuple(_change(change, listing, titles) for change in listing.pile.history),
        explained=tuple(row for entry in entries for row in entry.rows if row.id in wanted),
    )


def entries_of(records: Sequence[Record]) -> tuple[Entry, ...]:
    """The stories of several records, as a table of contents lists them."""
    return tuple(_entry(record.story, tuple(map(Card.of, record.reports))) for record in records)


def title_of(story: Story) -> str:
    return wording.plain(story.title) or "Untitled"


def days_of(cards: Iterable[Card]) -> str:
    """The days on which the reports were published, from the first to the last, in words."""
    return wording.days(span_of(cards)) or "days not known"


def outlets(entry: Entry) -> str:
    """Who tells the story, the first of them by name."""
    more = len(entry.outlets) - MOST_OUTLETS
    named = list(entry.outlets[:MOST_OUTLETS])
    return wording.listed([*named, f"{more} more"] if more > 0 else named)


def kin_words(row: Row) -> str:
    """Which reports of the story have the same words; empty where none has."""
    marks = "".join(f"[{number}]" for number in row.kin)
    return wording.joined([f"one origin with {marks}" if marks else "", row.reason], ": ")


def origin_words(row: Row) -> str:
    """Whose words the report's are, with the others by name."""
    if not row.kin:
        return "its own words, shared with no other report of the story"
    return wording.joined([f"one with {wording.listed(row.kin_names)}", row.reason], ": ")


def _entry(story: Story, cards: Sequence[Card], rows: tuple[Row, ...] = ()) -> Entry:
    days = days_of(cards)
    outlets = dict.fromkeys(wording.plain(card.outlet) for card in cards if card.outlet)
    return Entry(
        id=story.id,
        title=title_of(story),
        days=days,
        short_days=wording.short_months(days),
        reports=len(cards),
        origins=len(story.origins),
        outlets=tuple(outlets),
        rows=rows,
    )


def _with_rows(story: Story, listing: Listing, titles: dict[str, str]) -> Entry:
    cards = listing.told_by(story)
    numbers = {card.id: number for number, card in enumerate(cards, 1)}
    return _entry(story, cards, tuple(_row(card, story, numbers, listing, titles) for card in cards))


def _row(card: Card, story: Story, numbers: dict[str, int], listing: Listing, titles: dict[str, str]) -> Row:
    origin = next(one for one in story.origins if card.id in one.reports)
    placement = listing.standing.get(card.id, {}).get(story.id)
    kin = sorted((numbers[i], i) for i in origin.reports if i in numbers and i != card.id)
    return Row(
        number=numbers[card.id],
        id=card.id,
        title=wording.plain(card.title or file_stem(card)),
        outlet=wording.plain(card.outlet or ""),
        day=wording.published(card.published),
        file=wording.plain(card.source),
        kin=tuple(number for number, _ in kin),
        kin_names=tuple(_name(listing.by_id[i]) for _, i in kin),
        reason=wording.plain(origin.reason or "") if kin else "",
        notes=_notes(placement, listing, titles) if placement else (),
        why=why(placement, titles) if placement else None,
    )


def _name(card: Card) -> str:
    """A report as another one's lines name it: “Orme Post (3 March 2025)”."""
    who = wording.plain(card.outlet or card.title or file_stem(card))
    return f"{who} ({wording.published(card.published)})" if card.published else who


def _notes(placement: Placement, listing: Listing, titles: dict[str, str]) -> tuple[str, ...]:
    stands = listing.standing[placement.report] if placement.passages else {}
    elsewhere = [titles[one] for one in stands if one != placement.story]
    other = wording.listed([f"“{title}”" for title in elsewhere])
    return (*([BY_USER] if placement.by == "user" else []), *([f"{IN_PART} {other}"] if other else []))


def _change(change: Change, listing: Listing, titles: dict[str, str]) -> str:
    """A merge, split or move as a sentence."""
    first, *others = (f"“{titles[i]}”" if i in titles else "a story that is no more" for i in change.stories)
    reports = wording.counted(len(change.reports), "report")
    named = [wording.plain(listing.by_id[i].source) for i in change.reports[:3] if i in listing.by_id]
    more = len(change.reports) - len(named)
    which = f"{reports} ({', '.join(named)}{f' and {more} more' if more else ''})"
    said = {
        "merged": f"{first} took in {which} of {wording.listed(others)}",
        "split": f"{which} went out of {first} into {wording.listed(others)}",
        "moved": f"{which} went from {first} to {wording.listed(others)}",
    }[change.kind]
    when = f"with the report of {wording.day(change.learned)}" if change.learned else ""
    return wording.opened(wording.joined([said, "by you" if change.by == "user" else when], ", ")) + "."
