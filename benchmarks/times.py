"""Times: F1 of TIMEX3 expressions in TimeML documents (`.tml`), relaxed, strict and with the right value.

Counted as TempEval-3's scorer does (see `timeml.py`). The reader is given the text and the day of the document; which
way "on Friday" points is told by the tense of the verbs in the model's trees. dateparser's search runs beside it on the
same texts where it is installed; its days are written at the precision that it says.
"""

import argparse
import warnings
from collections.abc import Callable, Iterable
from datetime import datetime, time
from pathlib import Path
from typing import Any

from benchmarks import timeml, treebanks
from benchmarks.figures import Figures
from benchmarks.timeml import Counts, Document, Marked
from rashomon.reading.model import FOLDER, ReaderModel
from rashomon.reading.sentences import sentences
from rashomon.reading.time_tense import tenses
from rashomon.reading.timexes import find_timexes

Finder = Callable[[Document], list[Marked]]


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--part",
        choices=("all", "dev", "rest"),
        default="all",
        help="one in five files by the sha1 of its name, or the rest (default: all)",
    )
    parser.add_argument("--limit", type=int, metavar="N", help="read the first N documents")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")


def measure(options: argparse.Namespace) -> Figures:
    read = list(timeml.documents(options.data, options.part))[: options.limit]
    model = treebanks.model_in(options.model)
    found = score(read, lambda document: by_rashomon(document, model))
    peer = dateparser_search()
    return {**found, "peers": {"dateparser": score(read, peer)}} if peer else found


def score(documents: Iterable[Document], finder: Finder) -> Figures:
    """Figures over all documents."""
    counts = Counts()
    read = 0
    for document in documents:
        counts.add(document, finder(document))
        read += 1
    return {
        "relaxed_f1": counts.share(counts.relaxed),
        "strict_f1": counts.share(counts.strict),
        "value_f1": counts.value_f1,
        "precision": counts.relaxed / counts.said if counts.said else 0.0,
        "recall": counts.relaxed / counts.wanted if counts.wanted else 0.0,
        "value_accuracy": counts.values / counts.relaxed if counts.relaxed else 0.0,
        "type_accuracy": counts.types / counts.relaxed if counts.relaxed else 0.0,
        "times": counts.wanted,
        "documents": read,
    }


def by_rashomon(document: Document, model: ReaderModel) -> list[Marked]:
    text = document.text
    found = sentences(text)
    tense_of = tenses(found, list(model.parse(s.texts(text) for s in found)))
    timexes = find_timexes(text, anchor=document.written, tense=tense_of)
    return [Marked(t.span.start, t.span.end, t.type, t.value) for t in timexes]


def dateparser_search() -> Finder | None:
    """The peer, or None where it is not installed."""
    try:
        from dateparser.date import DateDataParser
        from dateparser.search import search_dates
    except ImportError:
        return None

    def finder(document: Document) -> list[Marked]:
        settings: Any = {"RELATIVE_BASE": datetime.combine(document.written, time())}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            hits = search_dates(document.text, languages=["en"], settings=settings) or []
            parser = DateDataParser(languages=["en"], settings=settings)
            return _placed(document.text, [(words, day, parser.get_date_data(words).period) for words, day in hits])

    return finder


_WIDTHS = {"year": 4, "month": 7}  # characters of an ISO day


def _placed(text: str, hits: Iterable[tuple[str, datetime, str | None]]) -> list[Marked]:
    """The words that were found, in their order, at their offsets."""
    found = []
    at = 0
    for words, day, period in hits:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append(Marked(start, at, "DATE", day.date().isoformat()[: _WIDTHS.get(period or "", 10)]))
    return found
