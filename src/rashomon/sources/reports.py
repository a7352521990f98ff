"""Paths -> reports: each file decoded, its front matter or metadata read, its text taken, its language told.

A file that can't be read gives a Problem, and the next one is read.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from rashomon.record import Problem, Published, Report
from rashomon.sources import decoding, folders, front_matter
from rashomon.sources.datelines import published_in
from rashomon.sources.details import Details
from rashomon.sources.languages import language_of
from rashomon.sources.outlets import Outlets

MARKDOWN = frozenset({".md", ".markdown"})
PAGE = frozenset({".html", ".htm"})
PAGE_OPENINGS = ("<!doctype html", "<html")
UNSEEN = " \t\n\v\f\r\u00a0\u200b\u200c\u200d\u2060\ufeff"


def gather(
    paths: Iterable[str], *, published: Published | None = None, outlets: Outlets | None = None
) -> Iterator[Report | Problem]:
    """The reports in the named files and folders, one at a time, by path; a file's Problems come after its report.

    `published` dates the reports that carry no date of their own. A report whose own date can't be read stays without
    one. A report's outlet gets the name that it has in `outlets` (without it, in the shipped table). `-` is standard
    input. The order in which the paths are named changes nothing. In folders, hidden files, a README and files that end
    in anything but .txt .text .md .markdown .html .htm are passed over.

    Problems: missing-path, unreadable, empty-folder, binary-file, empty-file, too-long, encoding, front-matter,
    impossible-date, ambiguous-date, unclear-date, other-language.
    """
    known = outlets or Outlets.load()
    for found in folders.files(paths):
        if isinstance(found, Problem):
            yield found
            continue
        for read in _read(found, published):
            yield known.named(read) if isinstance(read, Report) else read


def _read(found: folders.Found, published: Published | None) -> Iterator[Report | Problem]:
    try:
        data, partial = _bytes_of(found)
        yield from _report(found.source, data, partial, published)
    except decoding.NotText as refused:
        yield replace(refused.problem, source=found.source)
    except OSError as error:
        yield folders.unreadable(found.source, error)


def _bytes_of(found: folders.Found) -> tuple[bytes, bool]:
    if found.path is None:
        return decoding.read(sys.stdin.buffer)
    with found.path.open("rb") as stream:
        return decoding.read(stream)


def _report(source: str, data: bytes, partial: bool, published: Published | None) -> Iterator[Report | Problem]:
    ending = PurePath(source).suffix.lower()
    page = ending in PAGE or (ending not in folders.ENDINGS and _opens_as_page(data))
    whole, problems = decoding.decode(data, partial=partial, page=page)
    text, details, cut = _text_of(whole, page, ending in MARKDOWN, partial)
    problems += details.problems + (_too_long(text),) * cut
    if not text.strip(UNSEEN):
        what = "the file is empty" if not whole.strip(UNSEEN) else "the file holds no text of a report"
        problems += (Problem("empty-file", what),)
    else:
        language = details.language if details.language and not page else language_of(text, page=details.language)
        problems += (_other_language(language),) if language not in (None, "en") else ()
        yield Report(
            source=source,
            text=text,
            title=details.title,
            outlet=details.outlet,
            authors=details.authors,
            url=details.url,
            published=_published(details, text, published),
            language=language,
            extra=details.extra,
        )
    yield from (replace(problem, source=source) for problem in problems)


def _opens_as_page(data: bytes) -> bool:
    return data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(tuple(o.encode() for o in PAGE_OPENINGS))


def _text_of(whole: str, page: bool, markdown: bool, partial: bool) -> tuple[str, Details, bool]:
    """The report's text, what the file says of it, and whether the text was cut."""
    if page:
        from rashomon.sources.pages import read_page

        text, details, cut = read_page(whole)
        short = decoding.cut(text)
        return short, details, partial or cut or short is not text
    details, text = front_matter.split(whole)
    short = decoding.cut(text, min(decoding.TEXT_LIMIT, len(text) - partial))
    if markdown:
        from rashomon.sources.prose import from_markdown

        return from_markdown(short), details, short is not text
    return short, details, short is not text


def _published(details: Details, text: str, given: Published | None) -> Published | None:
    if details.published is not None or details.undatable:
        return details.published
    return given or published_in(text)


def _too_long(text: str) -> Problem:
    return Problem("too-long", f"the file is too long for one report: only its first {len(text):,} characters are read")


def _other_language(language: str | None) -> Problem:
    return Problem("other-language", f"the report is in another language ({language}) and is not read as English")
