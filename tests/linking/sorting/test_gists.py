"""What a report is sorted by."""

from rashomon.record import Report
from tests.linking.sorting.newsstand import ROUND_UP, report, seen


def names(text: str) -> set[str]:
    return {name for line in seen(report("t", text)).lines for name in line.names}


def test_names_are_runs_of_capitals() -> None:
    assert names("Police in Port Roe met Anna Berg.") >= {"Port Roe", "Anna Berg", "Anna", "Berg"}


def test_names_stand_in_the_order_of_the_text() -> None:
    (line,) = seen(report("t", "Anna Lena Berg met Otis Bly.")).lines
    assert list(line.names) == ["Anna Lena Berg", "Anna", "Lena", "Berg", "Otis Bly", "Otis", "Bly"]


def test_a_mark_parts_two_names() -> None:
    assert "Lisbon Portugal" not in names("They met in Lisbon, Portugal today.")


def test_the_first_word_of_a_sentence_is_a_name_where_it_is_written_small_nowhere() -> None:
    assert "Crews" not in names("Crews came. More crews left.")
    assert "Berg" in names("Berg left the house.")


def test_a_heading_in_capitals_names_nothing() -> None:
    assert names("Four People Hurt As Boat Sinks Near Harbour Wall.") == set()


def test_months_and_weekdays_are_no_names() -> None:
    assert names("It was closed in May and on Friday.") == set()


def test_stems_meet_and_are_shown_as_written() -> None:
    one = seen(report("Withdrawal agreed", "The withdrawal was agreed."))
    other = seen(report("Withdrawing", "They are withdrawing."))
    shared = set(one.title) & set(other.title)
    assert [one.shown[word] for word in shared] == ["Withdrawal"]


def test_without_a_title_the_first_sentence_stands_for_it() -> None:
    assert "ferry" in seen(report(None, "A ferry sank. Nobody was hurt.")).title


def test_an_empty_report_has_an_empty_gist() -> None:
    one = seen(Report("a.txt", ""))
    assert (one.title, one.lines, one.days, one.published) == ((), (), (), None)


def test_the_same_sentence_has_the_same_key_in_any_case() -> None:
    one, other = seen(report("a", "Follow us.")), seen(report("b", "FOLLOW US."))
    assert one.lines[0].key == other.lines[0].key


def test_a_round_up_has_a_part_for_each_story_and_a_report_of_one_story_none() -> None:
    parts = seen(report("The week in brief", ROUND_UP)).parts
    assert [part.passages[0].of(ROUND_UP).split()[1] for part in parts] == ["ferry", "council", "earthquake"]
    assert [sum(line.length for line in part.lines) > 20 for part in parts] == [True] * 3
    assert seen(report("Ferry sinks", ROUND_UP.replace("Varna", "Kilbride").replace("Tessaly", "Kilbride"))).parts == ()
