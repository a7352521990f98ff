"""The verb `show`: a record in, its text in one of the forms out."""

from typing import Literal, assert_never

from rashomon.record import Record

Form = Literal["text", "markdown", "html", "json"]


def show(record: Record, form: Form, *, width: int = 100, colour: bool = False) -> str:
    """The record in a form; `width` in characters and `colour` (ANSI) are for `text` alone."""
    # Imported as asked for: JSON needs neither Rich nor Jinja.
    if form == "text":
        from rashomon.telling import terminal

        return terminal.render(record, width=width, colour=colour)
    if form == "markdown":
        from rashomon.telling import markdown

        return markdown.render(record)
    if form == "html":
        from rashomon.telling import page

        return page.render(record)
    if form == "json":
        from rashomon.telling import exchange

        return exchange.to_json(record)
    assert_never(form)
