"""The command reference is written from the commands, and is up to date."""

import runpy
from pathlib import Path

REFRESH = runpy.run_path(str(Path(__file__).parents[2] / "docs/refresh.py"))
PAGE = REFRESH["REFERENCE"].read_text(encoding="utf-8")


def test_the_reference_is_up_to_date():
    assert REFRESH["command_reference"]() == PAGE, "run `python docs/refresh.py`"


def test_every_option_is_explained():
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert rows
    assert [row for row in rows if row.endswith("|  |")] == []
    assert "| `--as-of DAY` | " in PAGE
    assert "| `--format text\\|markdown\\|html\\|json` | " in PAGE
    assert "| `-o, --output FILE` | " in PAGE
    assert "| `FILE\\|FOLDER …` | " in PAGE
