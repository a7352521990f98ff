"""Reports sort themselves, and keep their places."""

import json
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking import Stream, sort
from rashomon.linking.sorting import placings
from rashomon.linking.sorting.strands import Strands
from rashomon.record import Decision, Pile, Report
from tests.linking.sorting.newsstand import BUDGET, FERRY, ROUND_UP, report, seen, stand


def groups(pile: Pile) -> set[frozenset[str]]:
    return {frozenset(report for origin in story.origins for report in origin.reports) for story in pile.stories}


def streamed(reports: list[Report]) -> Stream:
    stream = Stream()
    for one in reports:
        stream.place(seen(one))
    return stream


FERRIES, BUDGETS, QUAKES = (frozenset(r.id for r in stand()[part]) for part in (slice(0, 3), slice(3, 5), slice(5, 6)))
SORTED = {FERRIES, BUDGETS, QUAKES}


def test_reports_of_three_stories_make_three() -> None:
    assert groups(sort(map(seen, stand()))) == SORTED


def test_the_order_of_the_files_changes_nothing() -> None:
    wanted = sort(map(seen, stand()))
    assert all(sort(map(seen, mixed)) == wanted for mixed in list(permutations(stand()))[::97])


def test_a_stream_finds_them_in_any_order_of_arrival() -> None:
    assert all(groups(streamed(list(mixed)).pile()) == SORTED for mixed in list(permutations(stand()))[::97])


def test_stories_stand_newest_first_with_a_title() -> None:
    pile = sort(map(seen, stand()))
    assert [story.title for story in pile.stories][1:] == ["Quake shakes Orma valley", "Varna council passes budget"]
    assert "Aurelia" in pile.stories[0].title


def test_one_day_makes_no_story_of_different_news() -> None:
    titles = (
        (
            "Harbour wall repaired",
            "Workers repaired the harbour wall in Callan. Engineer Tess Ovard praised them.",
        ),
        (
            "Choir wins prize",
            "The girls' choir of Senn won a prize in Lorne. Conductor Abel Rauch was glad.",
        ),
        ("Bakery closes", "A bakery in Mill Street closed after ninety years. Owner Ida Holt found no successor."),
        ("Wolf seen near Brenn", "A wolf was seen near Brenn. Ranger Kai Moser asked people to keep their dogs close."),
        ("Chess title for Varga", "Lena Varga won the chess title of Upper Tarn. She beat Otis Bly in the last round."),
    )
    news = [report(title, text, 0, f"Paper {n}") for n, (title, text) in enumerate(titles)]
    assert len(sort(map(seen, news)).stories) == len(streamed(news).pile().stories) == len(news)


def test_a_placement_says_why_and_what_was_next() -> None:
    pile = sort(map(seen, stand()))
    inquiry = next(one for one in pile.placements if one.report == stand()[2].id)
    assert inquiry.match is not None
    assert inquiry.match.story == inquiry.story
    assert inquiry.match.weight == pytest.approx(sum(e.weight for e in inquiry.match.evidence), abs=0.1)
    shared = {e.kind: e.shared for e in inquiry.match.evidence}
    assert "Aurelia" in shared["names"]
    assert inquiry.nearly is None or inquiry.nearly.story != inquiry.story


def test_the_same_report_again_changes_nothing() -> None:
    stream = streamed(stand())
    before = stream.pile()
    again = stream.place(seen(stand()[0]))
    assert stream.pile() == before
    assert again in before.placements


def test_one_text_a_hundred_times_is_one_story_and_one_origin() -> None:
    copies = [report(*FERRY[0], 0, outlet=f"Paper {n}") for n in range(100)]
    pile = sort(map(seen, [*copies, *stand()[3:]]))
    assert [len(story.origins) for story in pile.stories if len(groups(Pile((story,), ())).pop()) == 100] == [1]
    assert len(pile.stories) == 3


def test_a_story_keeps_its_id_as_reports_are_added() -> None:
    stream = streamed(stand()[:1])
    (first,) = stream.pile().stories
    stream.place(seen(stand()[2]))
    assert [story.id for story in stream.pile().stories] == [first.id]


@pytest.mark.parametrize("cut", range(1, 6))
def test_a_saved_stream_goes_on_as_if_nothing_had_been_between(cut: int) -> None:
    stream = streamed(stand()[:cut])
    again = Stream.from_state(json.loads(json.dumps(stream.state())))
    for one in stand()[cut:]:
        assert again.place(seen(one)) == stream.place(seen(one))
    assert again.pile() == stream.pile()


def test_strands_at_rest_wake_for_their_reports() -> None:
    few, many = Strands(awake=1), Strands()
    for strands in (few, many):
        for one in stand():
            found = strands.find(seen(one))
            strands.put(seen(one), found, found.best.number if found.best else None)
    assert [s.reports for s in few] == [s.reports for s in many]
    assert sum(s.awake is not None for s in few) == 1


def test_why_an_old_report_stands_where_it_does_is_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = streamed(stand()).pile()
    monkeypatch.setattr(placings, "LATEST", 2)
    stream = streamed(stand())
    assert stream.pile() == wanted
    assert Stream.from_state(json.loads(json.dumps(stream.state()))).pile() == wanted


def test_reports_without_a_day_or_with_one_far_off_are_placed() -> None:
    odd = [report(*FERRY[1], None), report(*BUDGET[1], 40_000)]
    pile = sort(map(seen, [*stand()[:2], stand()[3], *odd]))
    assert len(pile.placements) == 5


@pytest.mark.parametrize("text", ["", " ", "Ferry", "….!?", "Паром затонул у берега в четверг.", "沈没した。"])
def test_what_says_next_to_nothing_glues_no_stories(text: str) -> None:
    nothing = [report(None, text, n, outlet=f"Paper {n}") for n in range(3)]
    found = groups(sort(map(seen, [*stand(), *nothing])))
    assert found >= SORTED


@settings(max_examples=60, deadline=timedelta(seconds=5))
@given(st.lists(st.tuples(st.text(max_size=120), st.one_of(st.none(), st.integers(-5000, 50_000))), max_size=6))
def test_any_texts_are_placed_once_each(given_: list[tuple[str, int | None]]) -> None:
    reports = {one.id: one for n, (text, day) in enumerate(given_) for one in [report(None, text, day, f"Paper {n}")]}
    pile = sort(map(seen, reports.values()))
    assert sorted(one.report for one in pile.placements) == sorted(reports)
    assert {one.story for one in pile.placements} == {story.id for story in pile.stories}


def test_a_round_up_stands_in_each_story_by_its_passages_and_glues_none() -> None:
    brief = report("The week in brief", ROUND_UP, 9)
    pile = sort(map(seen, [*stand(), brief]))
    assert {group - {brief.id} for group in groups(pile)} == SORTED
    told = {p.story: p.passages[0].of(ROUND_UP).split()[1] for p in pile.placements if p.report == brief.id}
    assert sorted(told.values()) == ["council", "earthquake", "ferry"]


def test_a_round_up_stands_once_in_stories_that_became_one() -> None:
    brief = report("The week in brief", ROUND_UP, 9)
    ferry, budget = stand()[0], stand()[3]
    pile = sort(map(seen, [*stand(), brief]), decisions=[Decision("merge", (ferry.id, budget.id))])
    own = {placed.story: placed.passages for placed in pile.placements if placed.report == brief.id}
    assert sorted(len(passages) for passages in own.values()) == [1, 2]
    assert len(groups(pile)) == len(pile.stories) == 2


def of(pile: Pile, one: Report) -> str:
    return next(placed.story for placed in pile.placements if placed.report == one.id)


def test_a_users_merge_holds_for_what_comes_later() -> None:
    ferry, _, inquiry, budget, later, _ = stand()
    stream = streamed([ferry, budget])
    stream.decide([Decision("merge", (ferry.id, budget.id))])
    for one in (inquiry, later):
        stream.place(seen(one))
    pile = stream.pile()
    assert len({of(pile, one) for one in (ferry, budget, inquiry)}) == 1
    assert [(change.kind, change.by) for change in pile.history] == [("merged", "user")]


def test_a_users_split_and_move_are_kept() -> None:
    ferry, second, inquiry, budget, *_ = stand()
    split = sort(map(seen, stand()), decisions=[Decision("split", (inquiry.id,))])
    assert of(split, inquiry) != of(split, ferry) == of(split, second)
    moved = sort(map(seen, stand()), decisions=[Decision("move", (inquiry.id,), to=budget.id)])
    assert of(moved, inquiry) == of(moved, budget)
    assert next(p.by for p in moved.placements if p.report == inquiry.id) == "user"


def test_the_first_report_can_be_split_from_its_story() -> None:
    ferry, second, *_ = stand()
    pile = sort(map(seen, stand()), decisions=[Decision("split", (ferry.id,))])
    assert of(pile, ferry) != of(pile, second)


def test_decisions_on_reports_that_are_not_there_do_nothing() -> None:
    decisions = [Decision("merge", ("r0", "r1")), Decision("move", (stand()[0].id,), to="r0")]
    assert sort(map(seen, stand()), decisions=decisions) == sort(map(seen, stand()))
