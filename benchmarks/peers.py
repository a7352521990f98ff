"""Sentences in, the words a second out at which other libraries and Rashomon find the times and the quantities in them.

A peer is run where it is installed (`pip install -e '.[peers]'`), else its figure is left out.
"""

import logging
import time
import warnings
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from benchmarks.figures import Figures
from rashomon.reading.quantities import find_quantities
from rashomon.reading.times import find_times
from rashomon.record import Days

DAY = Days(date(2024, 9, 27), date(2024, 9, 27))
Finder = Callable[[str], Any]


def rates(found: Sequence[str]) -> Figures:
    """Words a second of each, in one thread."""
    words = sum(len(sentence.split()) for sentence in found)
    works: dict[str, Finder | None] = {
        "times": lambda text: find_times(text, anchor=DAY),
        "dateparser_search": dateparser_search(),
        "quantities": find_quantities,
        "quantulum3": quantulum(),
    }
    return {f"{name}_words_per_second": words / seconds(work, found) for name, work in works.items() if work}


def seconds(work: Finder, found: Sequence[str]) -> float:
    """The processor's seconds for all sentences, one by one, after one that is not counted."""
    work(found[0])
    start = time.process_time()
    for text in found:
        work(text)
    return time.process_time() - start


def dateparser_search() -> Finder | None:
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    return _quiet(lambda text: search_dates(text, languages=["en"]))


def quantulum() -> Finder | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it misses a classifier of units that is no part of it
        try:
            from quantulum3 import parser
        except ImportError:
            return None
    logging.getLogger("quantulum3").setLevel(logging.CRITICAL)
    return _quiet(parser.parse)


def _quiet(find: Finder) -> Finder:
    """What fails on a text or warns of its own code is no part of the measure."""

    def quietly(text: str) -> object:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return find(text)
            except Exception:
                return None

    return quietly
