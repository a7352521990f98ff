"""Arguments and options that several commands have, each declared once."""

from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from rashomon.cli.output import Format


def repeated(words: Any, told: str) -> Any:
    """An option that takes the words of a Literal, more than one where it is repeated; a blank may be a hyphen."""
    known = [str(word) for word in get_args(words)]

    def parsed(typed: str) -> str:
        word = typed if typed in known else typed.replace("-", " ")
        if word not in known:
            raise typer.BadParameter(f"“{typed}” is none of {', '.join(known)}")
        return word

    metavar = "|".join(word.replace(" ", "-") for word in known)
    return typer.Option(parser=parsed, metavar=metavar, help=f"{told} Repeatable.")


SOURCES = typer.Argument(metavar="FILE|FOLDER", help="Reports: text, Markdown or HTML.")
RECORDS = typer.Argument(metavar="FILE|FOLDER", help="Reports: text, Markdown or HTML; or saved records: JSON.")

AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DAY",
        help="The day on which the record stands, YYYY-MM-DD. (default: today, of a saved record its own)",
    ),
]
StoryNamed = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Only the story whose title holds these words, or whose id this is."),
]
OneStory = Annotated[bool, typer.Option("--one-story", help="Take all reports as one story, whatever they tell.")]
Jobs = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="How many processes read. (default: one, for many reports one a core)"),
]
About = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Only events that are told of in these words, or the event with this id."),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="When reports that do not say so were published: YYYY-MM-DD or YYYY-MM."),
]
Outlets = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Outlets that are added to those known, or replace them (TOML).")
]
Entities = Annotated[Path | None, typer.Option(metavar="FILE", help="Who and what you know, under which names (TOML).")]
Decisions = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Your merges, splits and moves of stories (TOML); they always hold.")
]
Form = Annotated[
    Format | None, typer.Option("--format", help="The form to print. (default: as the output's suffix says, else text)")
]
To = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file instead of the screen.")
]
