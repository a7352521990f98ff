"""Pages of the docs in, the same pages with what the commands in them print today; and the command reference.

    python docs/refresh.py             rewrite README.md, docs/**/*.md and docs/reference/command.md
    python docs/refresh.py --check     change nothing; show what would change, and end with 1 where anything would
    python docs/refresh.py --picture   draw docs/images anew too (needs Chromium or Chrome)

A block marked `console` holds commands, each after `$ `, with what they print. The blocks of a page are run in order in
one empty folder that has `examples` in it; a block after `<!-- file: NAME -->` is written there first. After
`<!-- shortened -->` only the beginning of each section of the output is kept, and `[…]` stands for the rest.
"""

import argparse
import difflib
import inspect
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs/reference/command.md"
BLOCK = re.compile(
    r"(?P<mark><!-- (?:file: (?P<file>\S+)|(?P<short>shortened)) -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
SECTION = re.compile(r"[A-Z][A-Z0-9 ]+")  # the line that opens a section of the text form
CUT = "[…]"
FIRST_PARAGRAPHS, FIRST_ACCOUNTS, FIRST_LINES = 7, 2, 7  # kept of the brief, of the accounts, of a list
PICTURE = ROOT / "docs/images/brief.png"
PICTURE_SIZE = (1100, 1250)
BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--picture", action="store_true")
    asked = parser.parse_args()
    stale = False
    for path in [*pages(), REFERENCE]:
        now = path.read_text(encoding="utf-8") if path.exists() else ""
        new = refreshed(path)
        if now == new:
            continue
        stale = True
        name = str(path.relative_to(ROOT))
        sys.stdout.writelines(difflib.unified_diff(now.splitlines(True), new.splitlines(True), name, name))
        if not asked.check:
            path.write_text(new, encoding="utf-8")
    if asked.picture:
        draw()
    return int(asked.check and stale)


def pages() -> list[Path]:
    """The pages that a person writes."""
    return [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").rglob("*.md") if p != REFERENCE)]


def refreshed(path: Path) -> str:
    """The page as it should read."""
    if path == REFERENCE:
        return command_reference()
    page = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        return BLOCK.sub(lambda block: _block(block, folder), page)


# ---- what commands print


def _block(block: re.Match[str], folder: Path) -> str:
    if block["file"]:
        (folder / block["file"]).write_text(block["body"], encoding="utf-8")
    if block["kind"] != "console":
        return block[0]
    parts = []
    for command in re.findall(r"^\$ (.*)", block["body"], re.MULTILINE):
        out = printed(command, folder)
        parts.append(f"$ {command}\n{shortened(out) if block['short'] else out}")
    return f"{block['mark'] or ''}```console\n{''.join(parts)}```"


def printed(command: str, folder: Path) -> str:
    """What a command line prints, its errors among it, with this environment's `rashomon` first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout.rstrip("\n") + "\n" if done.stdout.strip() else ""


def shortened(out: str) -> str:
    """The beginning of every section: whole paragraphs or, where a section is one, whole entries."""
    return "\n".join(line for section in _sections(out.split("\n")) for line in _beginning(section)).rstrip("\n") + "\n"


def _sections(lines: list[str]) -> Iterator[list[str]]:
    section: list[str] = []
    for line in lines:
        if SECTION.fullmatch(line) and section:
            yield section
            section = []
        section.append(line)
    yield section


def _beginning(section: list[str]) -> list[str]:
    """The top of the brief and the accounts by paragraphs, the lists by entries."""
    titled = bool(SECTION.fullmatch(section[0]))
    paragraphs = "\n".join(section).rstrip("\n").split("\n\n")
    if titled and not section[0].startswith("WHERE"):
        return ["\n\n".join(map(_first_entries, paragraphs)), ""]
    most = FIRST_ACCOUNTS if titled else FIRST_PARAGRAPHS
    return ["\n\n".join([*paragraphs[:most], *([CUT] if len(paragraphs) > most else [])]), ""]


def _first_entries(paragraph: str) -> str:
    """The first entries of a list; a line that is indented belongs to the entry above it."""
    lines = paragraph.split("\n")
    end = next((i for i, line in enumerate(lines) if i >= FIRST_LINES and not line.startswith(" ")), len(lines))
    return "\n".join([*lines[:end], *([CUT] if end < len(lines) else [])])


# ---- the command reference


def command_reference() -> str:
    """The page on every command, from the declarations of the commands themselves."""
    import rashomon.cli
    from rashomon.cli import app

    group = app.registered_callback
    assert group is not None
    assert group.callback is not None
    exits = (rashomon.cli.__doc__ or "").strip().split("\n\n")[1]
    lines = [
        "# Commands",
        "",
        "Written by `python docs/refresh.py` from the commands themselves; a test checks that it is up to date.",
        "",
        f"{app.info.help}",
        "Text goes to stdout, problems and progress to stderr; `NO_COLOR` is honoured; `--help` explains a command.",
        "",
        f"Exit codes: {exits}",
        "",
        "## rashomon",
        "",
        *_table(group.callback),
    ]
    for command in app.registered_commands:
        callback = command.callback
        assert callback is not None
        said = (inspect.getdoc(callback) or "").split("\n")
        lines += ["", f"## rashomon {command.name or callback.__name__}", "", *said, "", *_table(callback)]
    return "\n".join(lines) + "\n"


def _table(callback: Callable[..., Any]) -> list[str]:
    """One row an argument or option, from its declaration."""
    rows = ["| | |", "|---|---|"]
    for name, hint in get_type_hints(callback, include_extras=True).items():
        for declared in getattr(hint, "__metadata__", ()):
            called = _called(name, declared, get_args(hint)[0]).replace("|", "\\|")
            rows.append(f"| `{called}` | {declared.help or ''} |")
    return rows


def _called(name: str, declared: Any, kind: Any) -> str:
    """An argument as `FILE …`, an option with what it takes."""
    if isinstance(declared, ArgumentInfo):
        return (declared.metavar or name.upper()) + (" …" if list in map(get_origin, (kind, *get_args(kind))) else "")
    given = [word for word in (declared.default, *(declared.param_decls or ())) if isinstance(word, str)]
    words = given or [f"--{name.replace('_', '-')}"]
    takes = declared.metavar or "|".join(_choices(kind))
    return ", ".join(words) + (f" {takes}" if takes else "")


def _choices(kind: Any) -> list[str]:
    """The words of a Literal, also where it may be None."""
    inside = get_args(kind)
    if get_origin(kind) is Literal:
        return [str(word) for word in inside]
    return [word for part in inside for word in _choices(part)]


# ---- the picture


def draw() -> None:
    """The page of an example story as a browser shows it."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit("error: no Chromium or Chrome to draw the picture with")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        printed("rashomon brief examples/iraq-withdrawal --as-of 2026-02-01 -o page.html", folder)
        size = ",".join(map(str, PICTURE_SIZE))
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={size}"]
        page = (folder / "page.html").as_uri()
        subprocess.run([browser, *options, f"--screenshot={PICTURE}", page], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
