"""Reports in, one at a time or all at once, the pile of their stories out, with the reason for every placing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from rashomon.linking.origins.credits import Agencies, Credit, by_credit, credit_of
from rashomon.linking.origins.origins import Origins
from rashomon.linking.sorting.decided import decided, once_a_story
from rashomon.linking.sorting.evidence import match
from rashomon.linking.sorting.fitting import Fit
from rashomon.linking.sorting.gists import Gist
from rashomon.linking.sorting.heads import Heads
from rashomon.linking.sorting.placings import Placed, Placings, plain_change, revived_change
from rashomon.linking.sorting.strands import SURE, Found, Strand, Strands
from rashomon.record import Change, Decision, Match, Origin, Outlet, Pile, Placement, Story, in_order

FORMAT = 1  # of the state
DOUBT = -3.0  # log-odds of a second story from which a report's passages are looked at one by one
NEAR = -5.0  # log-odds of a story that a report nearly went to


def sort(gists: Iterable[Gist], *, decisions: Sequence[Decision] = (), outlets: Iterable[Outlet] = ()) -> Pile:
    """The stories of reports: the stream of them in record order, with every story looked at once more at the end.

    `outlets` are those among which the agencies are that reports may be credited to.
    """
    by_id = {gist.report.id: gist for gist in gists}
    stream = Stream(outlets)
    for report in in_order(gist.report for gist in by_id.values()):
        stream.place(by_id[report.id])
    stream.settle()
    stream.decide(decisions)
    return stream.pile()


class Stream:
    """The stories of the reports that came in so far."""

    def __init__(self, outlets: Iterable[Outlet] = ()) -> None:
        self._agencies = Agencies(outlets)
        self._credits: dict[str, Credit] = {}
        self._strands = Strands()
        self._origins = Origins()
        self._heads = Heads()
        self._placed = Placings()
        self._history: list[Change] = []
        self._taken_in: dict[str, str] = {}
        self._decisions: tuple[Decision, ...] = ()

    def place(self, gist: Gist) -> Placement:
        """Puts a report into the story that it fits best, or opens one; the same report again changes nothing."""
        name = gist.report.id
        if name in self._placed:
            return self._now(self._placed[name][0])
        self._origins.add(gist.report, gist.runs)
        if credit := credit_of(gist.report, self._agencies):
            self._credits[name] = credit
        found = self._strands.find(gist)
        in_doubt = found.next is not None and found.next.weight > DOUBT
        several = (self._by_passage(gist) if in_doubt else ()) or (self._put(gist, found),)
        self._placed.add(name, several)
        for placed in several:
            self._heads.add(placed.number, gist.report)
        if found.best and found.next and found.next.weight > SURE and len(several) == 1:
            self._became_one(self._strands.united(found.best.number, found.next.number), gist.published)
        return self._now(several[0])

    def settle(self) -> None:
        """Looks at every story once more, now that more is known of what is rare and what tells the same."""
        for pair in self._strands.settle():
            self._became_one(pair, None)

    def decide(self, decisions: Sequence[Decision]) -> None:
        """What a user decided of the stories; it replaces earlier decisions, and holds for what comes in later too."""
        self._decisions = tuple(decisions)

    def pile(self) -> Pile:
        """The stories so far, newest first."""
        own = {name: once_a_story(map(self._now, self._placed[name])) for name in self._placed}
        placed, changes = decided(own, self._decisions)
        told: dict[str, list[str]] = {}
        for name, several in placed.items():
            for one in several:
                told.setdefault(one.story, []).append(name)
        origins = {report: origin for origin in self._origins.settled() for report in origin.reports}
        stories = [Story(id_, self._heads.title(names), self._within(names, origins)) for id_, names in told.items()]
        ordered = sorted(stories, key=lambda story: (self._heads.last(told[story.id]), story.id), reverse=True)
        flat = [one for name in self._heads.in_order(placed) for one in placed[name]]
        return Pile(tuple(ordered), tuple(flat), (*self._history, *changes))

    def state(self) -> dict[str, Any]:
        """Plain data for a file, with which `from_state` goes on as if nothing had been between."""
        return {
            "format": FORMAT,
            "strands": self._strands.state(),
            "origins": self._origins.state(),
            "credits": [[name, credit.agency, credit.words] for name, credit in self._credits.items()],
            "heads": self._heads.state(),
            "placed": self._placed.state(),
            "history": [plain_change(change) for change in self._history],
        }

    @classmethod
    def from_state(cls, state: dict[str, Any], outlets: Iterable[Outlet] = ()) -> "Stream":
        """Goes on where `state` was taken; KeyError, TypeError or ValueError where it is no such state."""
        if state["format"] != FORMAT:
            raise ValueError(f"format {state['format']!r} is not {FORMAT}")
        made = cls(outlets)
        made._credits = {name: Credit(agency, words) for name, agency, words in state["credits"]}
        made._strands = Strands.from_state(state["strands"])
        made._origins = Origins.from_state(state["origins"])
        made._heads = Heads.from_state(state["heads"])
        made._placed = Placings.from_state(state["placed"])
        made._history = [revived_change(held) for held in state["history"]]
        made._taken_in = {change.stories[1]: change.stories[0] for change in made._history}
        return made

    def _by_passage(self, gist: Gist) -> tuple[Placed, ...]:
        """Where the passages go, the longest first, if they surely tell several stories that are known."""
        told: dict[int, list[Gist]] = {}
        for part in gist.parts:
            best = self._strands.sought(part).best
            if best and best.weight > SURE:
                told.setdefault(best.number, []).append(part)
        if len(told) < 2:
            return ()
        whole = [
            replace(
                of[0],
                lines=tuple(chain.from_iterable(part.lines for part in of)),
                passages=tuple(chain.from_iterable(part.passages for part in of)),
            )
            for of in told.values()
        ]
        ordered = sorted(whole, key=lambda part: -sum(line.length for line in part.lines))
        return tuple(self._put(part, self._strands.sought(part)) for part in ordered)

    def _put(self, gist: Gist, found: Found) -> Placed:
        best = self._match(found.best, found, gist)
        nearly = self._match(found.next, found, gist) if found.next and found.next.weight > NEAR else None
        strand = self._strands.put(gist, found, found.best.number if found.best else None)
        return Placed(strand.number, Placement(gist.report.id, strand.id, best, nearly, gist.passages))

    def _match(self, fit: Fit | None, found: Found, gist: Gist) -> Match | None:
        if fit is None:
            return None
        strand = self._strands.strand(fit.number)
        parts = self._strands.weights.parts(fit.features)
        return match(strand.id, parts, found.profile, strand.profile, gist.shown)

    def _became_one(self, pair: tuple[Strand, Strand] | None, learned: date | None) -> None:
        if pair is not None:
            kept, lost = pair
            self._taken_in[lost.id] = kept.id
            self._history.append(Change("merged", (kept.id, lost.id), tuple(lost.reports), learned=learned))

    def _now(self, placed: Placed) -> Placement:
        """The placement with the ids that the stories have now."""
        story, one = self._strands.strand(placed.number).id, placed.placement
        best, nearly = self._renamed(one.match), self._renamed(one.nearly)
        return replace(one, story=story, match=best, nearly=nearly if nearly and nearly.story != story else None)

    def _renamed(self, one: Match | None) -> Match | None:
        """A match with a story under the id of the one that took it in since."""
        if one is None or one.story not in self._taken_in:
            return one
        story = one.story
        while story in self._taken_in:
            story = self._taken_in[story]
        return replace(one, story=story)

    def _within(self, names: Sequence[str], origins: dict[str, Origin]) -> tuple[Origin, ...]:
        """The origins of the reports of one story; one whose words are not remembered stands alone."""
        groups: dict[str, list[str]] = {}
        for name in names:
            groups.setdefault(origins[name].id if name in origins else "o" + name[1:], []).append(name)
        made = [
            Origin(id_, tuple(sorted(reports)), origins[reports[0]].reason if len(reports) > 1 else None)
            for id_, reports in groups.items()
        ]
        return by_credit(made, self._credits, self._heads.days(names))
