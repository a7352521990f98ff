"""What the guide says of Problems and of front matter is what the code has."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guides/brief.md").read_text(encoding="utf-8")
MADE = re.compile(r"(?:Problem|_Unreadable|_problem)\((?:\w+, )?\"([a-z-]+)\"")


def test_every_kind_of_problem_is_in_the_guide_and_no_other():
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py")))
    table = GUIDE[GUIDE.index("| kind |") :]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) == sorted(set(MADE.findall(source)))


def test_every_key_of_front_matter_is_in_the_guide():
    from rashomon.sources.front_matter import ALIASES, KNOWN

    table = GUIDE[GUIDE.index("| key |") : GUIDE.index("Unknown keys")]
    assert set(re.findall(r"`([a-z]+)`", table)) - {"en"} == {*KNOWN, *ALIASES}
