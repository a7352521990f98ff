"""The verb `show`: records or a list of stories in, their text in one of the forms out."""

from collections.abc import Sequence
from typing import Literal, assert_never

from rashomon.record import Listing, Record

Form = Literal["text", "markdown", "html", "json"]


def show(records: Record | Sequence[Record], form: Form, *, width: int = 100, colour: bool = False) -> str:
    """The record in a form, or several with the list of their stories on top.

    `width` in characters and `colour` (ANSI) are for `text` alone.
    """
    several = [records] if isinstance(records, Record) else records
    if len(several) == 1:
        return _one(several[0], form, width, colour)
    # Imported as asked for: JSON needs neither Rich nor Jinja.
    if form == "text":
        from rashomon.telling import stories_terminal

        return stories_terminal.render_records(several, width=width, colour=colour)
    if form == "markdown":
        from rashomon.telling import stories_markdown

        return stories_markdown.render_records(several)
    if form == "html":
        from rashomon.telling import page

        return page.render_records(several)
    if form == "json":
        from rashomon.telling import exchange

        return exchange.records_to_json(several)
    assert_never(form)


def _one(record: Record, form: Form, width: int, colour: bool) -> str:
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


def show_stories(
    listing: Listing,
    form: Form,
    *,
    explained: Sequence[str] = (),
    reports: bool | None = None,
    history: bool = False,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The stories of a pile in a form; where reports (ids) are to be explained, what concerns these.

    `reports` shows them under each story (None: where they are few), `history` what became of the stories.
    """
    if form == "json":
        from rashomon.telling import stories_exchange

        return stories_exchange.to_json(listing.only(explained) if explained else listing)
    from rashomon.telling.stories import story_list

    page = story_list(listing, explained)
    if form == "text":
        from rashomon.telling import stories_terminal

        return stories_terminal.render(page, reports=reports, history=history, width=width, colour=colour)
    if form == "markdown":
        from rashomon.telling import stories_markdown

        return stories_markdown.render(page, reports=reports, history=history)
    if form == "html":
        from rashomon.telling import page as pages

        return pages.render_stories(page, reports=reports)
    assert_never(form)
