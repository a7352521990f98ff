"""A pile laid out as a list: stories with their reports in; the entries that every form prints, in their words, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.record import Card, Change, Listing, Pile, Placement, Record, Story
from rashomon.record.listing import span_of
from rashomon.telling import wording
from rashomon.telling.citing import file_stem
from rashomon.telling.whys import GONE, Why, title_of, why

BY_USER = "placed by you"
PASSAGE, MOST_PASSAGES = 60, 2  # characters of a passage that are quoted, and passages
MOST_NAMED = 5  # outlets or reports in one line
SMALL = 24  # reports of a pile up to which they are shown under their stories, unless a user asks otherwise


@dataclass(frozen=True)
class Kin:
    """Reports of a story whose words are a report's too: the first ones by number and name, and how many others."""

    numbers: tuple[int, ...]
    names: tuple[str, ...]
    more: int
    reason: str

    @property
    def marks(self) -> str:
        """“[2][3] and 4 more”."""
        return "".join(f"[{number}]" for number in self.numbers) + (f" and {self.more:,} more" if self.more else "")


@dataclass(frozen=True)
class Row:
    """A report of a story; `notes` say what is unusual in where it stands, `why` what put it there."""

    number: int
    id: str
    title: str
    outlet: str
    day: str
    file: str
    kin: Kin | None = None
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

    @property
    def small(self) -> bool:
        return sum(entry.reports for entry in self.entries) <= SMALL


def story_list(listing: Listing, explained: Sequence[str] = ()) -> StoryList:
    """Lays out a listing; where reports (ids) are to be explained, the stories that they stand in."""
    stories = _by_id(listing.pile)
    listing = listing.only(explained) if explained else listing
    entries = tuple(_with_rows(story, listing, stories) for story in listing.pile.stories)
    told = {card.id for story in listing.pile.stories for card in listing.told_by(story)}
    origins = {origin.id for story in listing.pile.stories for origin in story.origins}
    asked = [row for entry in entries for row in entry.rows if row.id in set(explained)]
    return StoryList(
        heading=wording.counted(len(entries), "story", "stories"),
        facts=(
            wording.counted(len(told), "report"),
            wording.counted(len(origins), "origin"),
            days_of(card for card in listing.cards if card.id in told),
        ),
        entries=entries,
        changes=tuple(_change(change, listing, stories) for change in listing.pile.history),
        explained=tuple(sorted(asked, key=lambda row: explained.index(row.id))),
    )


def _by_id(pile: Pile) -> dict[str, Story]:
    """The stories by id; one that another took in is found under its old id as well."""
    stories = {story.id: story for story in pile.stories}
    for change in reversed(pile.history):
        if change.kind == "merged" and change.stories[0] in stories:
            stories |= {i: stories[change.stories[0]] for i in change.stories[1:] if i not in stories}
    return stories


def entries_of(records: Sequence[Record]) -> tuple[Entry, ...]:
    """The stories of several records, as a table of contents lists them."""
    return tuple(_entry(record.story, tuple(map(Card.of, record.reports))) for record in records)


def days_of(cards: Iterable[Card]) -> str:
    """The days on which the reports were published, from the first to the last, in words."""
    return wording.days(span_of(cards)) or "days not known"


def outlets(entry: Entry) -> str:
    """Who tells the story, the first of them by name."""
    more = len(entry.outlets) - MOST_NAMED
    return wording.listed([*entry.outlets[:MOST_NAMED], *([f"{more:,} more"] if more > 0 else [])])


def kin_words(row: Row) -> str:
    """Which reports of the story have the same words; empty where none has."""
    return wording.joined([f"one origin with {row.kin.marks}", row.kin.reason], ": ") if row.kin else ""


def origin_words(row: Row) -> str:
    """Whose words the report's are, with the others by name."""
    if row.kin is None:
        return "its own words, shared with no other report of the story"
    others = wording.listed([*row.kin.names, *([f"{row.kin.more:,} more"] if row.kin.more else [])])
    return wording.joined([f"one with {others}", row.kin.reason], ": ")


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


def _with_rows(story: Story, listing: Listing, stories: Mapping[str, Story]) -> Entry:
    cards = listing.told_by(story)
    numbers = {card.id: number for number, card in enumerate(cards, 1)}
    rows = {}
    for origin in story.origins:
        told = sorted((i for i in origin.reports if i in numbers), key=numbers.__getitem__)
        alike = [(numbers[i], listing.by_id[i]) for i in told]
        for number, card in alike:
            row = _row(number, card, _kin(number, alike, origin.reason or ""))
            rows[number] = _placed(row, listing.standing.get(card.id, {}).get(story.id), listing, stories)
    return _entry(story, cards, tuple(rows[number] for number in sorted(rows)))


def _row(number: int, card: Card, kin: Kin | None) -> Row:
    return Row(
        number=number,
        id=card.id,
        title=wording.plain(card.title or file_stem(card)),
        outlet=wording.plain(card.outlet or ""),
        day=wording.published(card.published),
        file=wording.plain(card.source),
        kin=kin,
    )


def _kin(number: int, alike: Sequence[tuple[int, Card]], reason: str) -> Kin | None:
    first = [(other, card) for other, card in alike[: MOST_NAMED + 1] if other != number][:MOST_NAMED]
    if not first:
        return None
    named = tuple(_name(card) for _, card in first)
    return Kin(tuple(other for other, _ in first), named, len(alike) - 1 - len(first), wording.plain(reason))


def _placed(row: Row, placement: Placement | None, listing: Listing, stories: Mapping[str, Story]) -> Row:
    if placement is None:
        return row
    return replace(row, notes=_notes(placement, listing, stories), why=why(placement, stories))


def _name(card: Card) -> str:
    """A report as another one's lines name it: “Orme Post (3 March 2025)”."""
    who = wording.plain(card.outlet or card.title or file_stem(card))
    return f"{who} ({wording.published(card.published)})" if card.published else who


def _notes(placement: Placement, listing: Listing, stories: Mapping[str, Story]) -> tuple[str, ...]:
    stands = listing.standing[placement.report] if placement.passages else {}
    elsewhere = [title_of(stories.get(one)) for one in stands if one != placement.story]
    other = wording.listed([f"“{title}”" for title in elsewhere])
    return tuple(filter(None, (
        BY_USER if placement.by == "user" else "",
        wording.joined(["tells this story in part", _quoted(placement, listing)], ": ") if placement.passages else "",
        f"tells also {other}" if other else "",
    )))  # fmt: skip


def _quoted(placement: Placement, listing: Listing) -> str:
    """How each passage begins, in quotation marks; empty where the text is not at hand."""
    text = listing.texts.get(placement.report, "")
    said = [wording.clipped(wording.plain(span.of(text)), PASSAGE) for span in placement.passages[:MOST_PASSAGES]]
    more = len(placement.passages) - len(said)
    quoted = [f"“{words}”" for words in said if words]
    return wording.listed([*quoted, *([f"{more} more"] if quoted and more else [])])


def _change(change: Change, listing: Listing, stories: Mapping[str, Story]) -> str:
    """A merge, split or move as a sentence."""
    first, *others = (f"“{title_of(stories[i])}”" if i in stories else GONE for i in change.stories)
    reports = wording.counted(len(change.reports), "report")
    named = [wording.plain(listing.by_id[i].source) for i in change.reports[:3] if i in listing.by_id]
    more = len(change.reports) - len(named)
    which = f"{reports} ({', '.join(named)}{f' and {more} more' if more else ''})"
    said = {
        "merged": f"{first} took in {which} that had stood apart",
        "split": f"{which} went out of {first} into {wording.listed(others)}",
        "moved": f"{which} went from {first} to {wording.listed(others)}",
    }[change.kind]
    when = f"with the report of {wording.day(change.learned)}" if change.learned else ""
    return wording.opened(wording.joined([said, "by you" if change.by == "user" else when], ", ")) + "."
