"""The quality gate: the example records show what is planted in the stories, as pinned in example_records.toml."""

import tomllib
from pathlib import Path

import pytest

from benchmarks import planted

FLOORS = tomllib.loads(Path(__file__).with_name("example_records.toml").read_text(encoding="utf-8"))
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("story", FLOORS)
def test_a_record_shows_what_is_planted(story):
    found = planted.of_story(EXAMPLES / story)
    shown = {kind: number for kind, (number, _) in found.items()}
    called = shown.pop("conflicts_called")
    below = {kind: shown[kind] for kind, floor in FLOORS[story]["shown"].items() if shown[kind] < floor}
    assert below == {}, f"found {found}"
    assert called <= FLOORS[story]["conflicts_called_at_most"], "something that is no conflict is called one"
