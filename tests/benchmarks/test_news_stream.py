"""The made-up news: the same each time, in bursts, with copies and days; and the streams made to hurt."""

from collections import Counter
from itertools import islice

import pytest

from benchmarks.nasty_news import KINDS
from benchmarks.news_stream import Newsroom, vocabulary

WORDS = vocabulary()


@pytest.fixture(scope="module")
def news():
    return list(islice(Newsroom(WORDS, a_day=200).reports(), 1000))


def test_the_same_again_and_other_news_by_another_seed(news):
    assert news[:50] == list(islice(Newsroom(WORDS, a_day=200).reports(), 50))
    assert news[:50] != list(islice(Newsroom(WORDS, a_day=200, seed=1).reports(), 50))


def test_so_many_reports_on_each_day(news):
    assert set(Counter(one.report.published.day for one in news).values()) == {200}
    assert len({one.report.id for one in news}) == len(news)


def test_a_few_stories_are_large(news):
    sizes = sorted(Counter(one.story for one in news).values(), reverse=True)
    assert sum(sizes[: len(sizes) // 10]) > 0.3 * sum(sizes)
    assert sizes.count(1) > 0.2 * len(sizes)


def test_reports_of_one_story_share_names_and_some_their_words(news):
    opening: dict[object, set[str]] = {}
    copied = Counter()
    for one in news:
        start = one.report.text.removeprefix("(Harbor Wire) ")[:60]
        copied[start in opening.setdefault(one.story, set())] += 1
        opening[one.story].add(start)
    assert 0.1 < copied[True] / len(news) < 0.4


def test_common_words_come_first():
    assert {"the", "of", "and", "to"} <= set(WORDS[:10])
    assert "monday" not in WORDS


@pytest.mark.parametrize("kind", KINDS)
def test_streams_made_to_hurt_hold_reports_of_their_own(kind):
    reports = list(KINDS[kind](30))
    assert len({report.id for report in reports}) == 30
