"""What a story is called in a list: by a title that tells what it is about, under an id that stays."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.sorting.titles import LONGEST, first_sentence, story_id, story_title, without_site
from rashomon.record import Days, Published, Report


def told(title: str | None, after: int = 0, text: str = "The lock closed.", outlet: str | None = None) -> Report:
    day = date(2025, 3, 3) + timedelta(days=after)
    return Report(f"{title}.txt", text, title, outlet, published=Published(Days(day, day), "given"))


def test_the_title_nearest_to_the_others_is_taken() -> None:
    reports = [
        told("A grey morning on the canal"),
        told("Northern lock closes for repairs", 1),
        told("Skippers angry as lock closes until the end of June", 1),
    ]
    assert story_title(reports) == "Northern lock closes for repairs"


def test_of_titles_alike_the_first_is_taken() -> None:
    assert story_title([told("Lock closes", 1), told("Barges wait")]) == "Barges wait"


def test_a_question_gives_way() -> None:
    reports = [told("Why is the northern lock closing?"), told("The northern lock is closing"), told("Barges wait")]
    assert story_title(reports) == "The northern lock is closing"


def test_what_comes_much_later_is_news_of_the_story_and_not_its_title() -> None:
    first = [told("Lock closes", n, f"Day {n}.") for n in range(3)]
    later = [told("Lock reopens after repairs", 40 + n, f"Day {n}.") for n in range(8)]
    assert story_title([*later, *first]) == "Lock closes"


def test_reports_without_titles_give_their_first_sentence() -> None:
    text = "ARDEN, March 3 (Riverline) — The northern lock of St. Orme closed on Monday. Barges wait."
    assert story_title([told(None, text=text)]) == "The northern lock of St. Orme closed on Monday"
    assert story_title([]) == ""
    assert story_title([told(None, text="")]) == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\n\n  Lock closes \nBarges wait.", "Lock closes"),
        ("The U.S. sent barges. They came.", "The U.S. sent barges"),
        ("“It is shut.” Nobody passes.", "“It is shut.”"),
        ("Is it shut? It is.", "Is it shut?"),
    ],
)
def test_where_the_first_sentence_ends(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_long_sentence_is_cut_at_a_word() -> None:
    cut = first_sentence("barge " * 40)
    assert len(cut) <= LONGEST
    assert cut.endswith("barge…")


@pytest.mark.parametrize(
    ("title", "outlet", "left"),
    [
        ("Lock closes | Orme Post", "The Orme Post", "Lock closes"),
        ("Lock closes - orme-post.example.com", "", "Lock closes"),
        ("Lock closes - ORM-TV: News, Weather and Sports for Orme and Holm", "ORM", "Lock closes"),
        (
            "Lock closes – why the Orme Post did not know of it",
            "Orme Post",
            "Lock closes – why the Orme Post did not know of it",
        ),
        ("Lock closes – a view from the quay", "Orme Post", "Lock closes – a view from the quay"),
        ("Lock-keepers wait", "Keepers", "Lock-keepers wait"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str, outlet: str, left: str) -> None:
    assert without_site(title, outlet) == left


def test_the_id_is_that_of_the_first_report() -> None:
    assert story_id(told("Lock closes")) == "t" + told("Lock closes").id[1:]


@settings(deadline=None)
@given(st.lists(st.builds(Report, st.text(), st.text(), st.none() | st.text(), st.none() | st.text()), max_size=4))
def test_any_reports_have_a_title(reports: list[Report]) -> None:
    assert story_title(reports) == story_title(reports[::-1])
