"""A user's decisions on stories: read from a file, or refused with the place; names become ids, or are Problems."""

from pathlib import Path

import pytest

from rashomon.errors import DecisionsUnreadable
from rashomon.record import Card, Decision
from rashomon.sources import decisions, read_decisions, with_ids

CARDS = (Card("r1", "canal/lock.txt"), Card("r2", "canal/barge.txt"), Card("r3", "fair.md"), Card("r4", "old/fair.md"))

DOUBLE = (Card("r5", "north/barge.md"), Card("r6", "south/barge.md"))


def test_the_example_is_read(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text((decisions.__doc__ or "").split("\n\n")[1], encoding="utf-8")
    assert read_decisions(file) == (
        Decision("merge", ("bridge-closed.txt", "orme/ferry.md")),
        Decision("split", ("toll-road.txt",)),
        Decision("move", ("fish-market.txt",), "harbour-fees.txt"),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[merge]", "not TOML"),
        ("[[join]]\nreports = ['a']", "“join” is none of merge, split, move"),
        ("merge = ['a', 'b']", "[[merge]] number 1 must hold reports, and nothing else"),
        ("[merge]\nreports = ['a', 'b']", "“merge” is not written as [[merge]]"),
        ("[[merge]]\nreports = ['a']", "[[merge]] number 1 names too few reports"),
        ("[[merge]]\nreports = ['a', 'a']", "names too few reports"),
        ("[[split]]\nreports = []", "names too few reports"),
        ("[[split]]\nreports = 'a'", "reports of [[split]] number 1 must be a list of names"),
        ("[[split]]\nreports = [1]", "must be a list of names"),
        ("[[split]]\nreports = ['a']\nto = 'b'", "[[split]] number 1 must hold reports, and nothing else"),
        ("[[move]]\nreports = ['a']", "[[move]] number 1 must hold reports and to, and nothing else"),
        ("[[move]]\nreports = ['a']\nto = ''", "to of [[move]] number 1 must be the name of a report"),
        ("[[move]]\nreports = ['a']\nto = 'b'\n[[move]]\nreports = ['a']\nto = 3", "to of [[move]] number 2 must be"),
    ],
)
def test_anything_else_is_refused_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DecisionsUnreadable) as refused:
        read_decisions(file)
    assert said in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DecisionsUnreadable, match="No such file"):
        read_decisions(tmp_path / "none.toml")
    (tmp_path / "noise.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DecisionsUnreadable, match="not TOML"):
        read_decisions(tmp_path / "noise.toml")


def test_names_become_ids() -> None:
    named = [Decision("merge", ("lock.txt", "r2")), Decision("move", ("canal/lock.txt",), "old/fair.md")]
    assert with_ids(named, CARDS) == ((Decision("merge", ("r1", "r2")), Decision("move", ("r1",), "r4")), ())


def test_a_name_of_no_report_or_of_several_is_a_problem() -> None:
    made, problems = with_ids([Decision("split", ("gone.txt", "barge.md", "lock.txt"))], [*CARDS, *DOUBLE])
    assert made == (Decision("split", ("r1",)),)
    assert [(p.kind, p.source) for p in problems] == [("unknown-report", "gone.txt"), ("ambiguous-report", "barge.md")]


@pytest.mark.parametrize(
    "decision",
    [
        Decision("merge", ("lock.txt", "gone.txt")),
        Decision("move", ("lock.txt",), "gone.txt"),
        Decision("split", ("x",)),
    ],
)
def test_a_decision_that_lacks_a_report_is_left_out(decision: Decision) -> None:
    made, problems = with_ids([decision], CARDS)
    assert made == ()
    assert [p.kind for p in problems] == ["unknown-report"]
