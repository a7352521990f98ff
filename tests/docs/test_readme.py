"""The README's and the guides' output is what the commands print; its two commands are those that CI runs."""

import re
import runpy
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REFRESH = runpy.run_path(str(ROOT / "docs/refresh.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINKING = sorted([*ROOT.glob("*.md"), *ROOT.glob("*/README.md"), *ROOT.glob("docs/**/*.md")])
CPUS = Path("/proc/cpuinfo")
EXACT = CPUS.exists() and "vnni" in CPUS.read_text(encoding="utf-8")
AGAIN = "run `python docs/refresh.py`, and read what it changes"


def outline(page: str) -> str:
    """The page with the commands and headings of its blocks alone."""
    kept = re.compile(r"\$ .*|```.*|[A-Z][A-Z0-9 ]+")
    return REFRESH["BLOCK"].sub(lambda block: "\n".join(filter(kept.fullmatch, block[0].split("\n"))), page)


@pytest.mark.parametrize("page", REFRESH["pages"](), ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print(page):
    """To the letter where the processor sums products of bytes in 32 bits; others may read a word otherwise."""
    seen = (lambda text: text) if EXACT else outline
    assert seen(page.read_text(encoding="utf-8")) == seen(REFRESH["refreshed"](page)), AGAIN


def test_an_outline_keeps_commands_and_headings():
    block = "```console\n$ rashomon brief a.txt\nA bridge opened [1]\n\nTIMELINE\nMay  A bridge opened [1]\n```"
    assert outline(f"See:\n{block}\nSo.") == "See:\n```console\n$ rashomon brief a.txt\nTIMELINE\n```\nSo."


def test_the_readme_gives_two_commands_and_ci_runs_them():
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert [line.split(".venv/bin/")[-1].split()[0] for line in commands] == ["rashomon", "pytest"]
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "grep '^python3 -m venv ' README.md" in script
    assert "as_the_readme_says 1" in script
    assert "as_the_readme_says 2" in script


def test_the_first_command_and_the_run_below_it_are_of_one_story():
    first = re.search(r"^python3 -m venv .*\.venv/bin/(rashomon brief .*)$", README, re.MULTILINE)
    assert first is not None
    assert f"$ {first[1]}\n" in README


@pytest.mark.parametrize("page", LINKING, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    targets = re.findall(r"\]\((?!\w+:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_picture_is_small():
    pictures = [path for path in (ROOT / "docs/images").iterdir() if path.stat().st_size > 300_000]
    assert pictures == []


def test_the_shell_can_read_the_script_that_ci_runs():
    assert subprocess.run(["bash", "-n", str(ROOT / ".ci/run")], check=False).returncode == 0
