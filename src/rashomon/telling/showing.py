"""The verb `show`: records or a list of stories in, their text in one of the forms out."""

from collections.abc import Sequence
from functools import partial
from typing import Literal, assert_never

from rashomon.record import Listing, Record
from rashomon.telling.citing import Citations
from rashomon.telling.sheet import Layout, Sheet, sheet
from rashomon.telling.views import View, changes_sheet, view_sheet

Prose = Literal["text", "markdown", "html"]
Form = Literal["text", "markdown", "html", "json"]


def show(
    records: Record | Sequence[Record],
    form: Form,
    view: View | None = None,
    *,
    width: int = 100,
    colour: bool = False,
) -> str:
    """A view of the record in a form, without one its brief; of several, with the list of their stories on top.

    `width` in characters and `colour` (ANSI) are for `text` alone.
    """
    several = [records] if isinstance(records, Record) else records
    if form == "json":
        from rashomon.telling import exchange, views_exchange

        return exchange.records_to_json(several) if view is None else views_exchange.to_json(several, view)
    layout = sheet if view is None else partial(view_sheet, view=view)
    return (
        _one(several[0], form, layout, width, colour)
        if len(several) == 1
        else _all(several, form, layout, width, colour)
    )


def _all(records: Sequence[Record], form: Prose, layout: Layout, width: int, colour: bool) -> str:
    # Imported as asked for: neither Rich nor Jinja is needed for the others.
    if form == "text":
        from rashomon.telling import stories_terminal

        return stories_terminal.render_records(records, layout, width=width, colour=colour)
    if form == "markdown":
        from rashomon.telling import stories_markdown

        return stories_markdown.render_records(records, layout)
    if form == "html":
        from rashomon.telling import page

        return page.render_records(records, layout)
    assert_never(form)


def _one(record: Record, form: Prose, layout: Layout, width: int, colour: bool) -> str:
    if form == "text":
        from rashomon.telling import terminal

        return terminal.render(record, layout, width=width, colour=colour)
    if form == "markdown":
        from rashomon.telling import markdown

        return markdown.render(record, layout)
    if form == "html":
        from rashomon.telling import page

        return page.render(record, layout)
    assert_never(form)


def show_changes(
    pairs: Sequence[tuple[Record | None, Record]], form: Form, *, width: int = 100, colour: bool = False
) -> str:
    """What changed between an earlier and a later record of each story; None is that there was no earlier one."""
    if form == "json":
        from rashomon.telling import changes_exchange

        return changes_exchange.to_json(pairs)
    earlier = {id(later): before for before, later in pairs}
    records = [later for _, later in pairs]

    def layout(record: Record, citing: Citations) -> Sheet:
        return changes_sheet(record, citing, earlier[id(record)])

    if len(records) == 1:
        return _one(records[0], form, layout, width, colour)
    return _all(records, form, layout, width, colour)


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
