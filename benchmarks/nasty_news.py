"""Streams made to hurt a sorter, as many reports of each kind as are asked for.

Only the reports of `copies` tell one story, those of one word as many as there are words; all others tell one each.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from benchmarks.news_stream import FIRST_DAY, Newsroom, vocabulary
from rashomon.record import Days, Published, Report

FAR = date(2999, 1, 1)
OTHER_LANGUAGES = {
    "de": "der die das und ist nicht ein Hafen Brücke Minister sagte am Montag Polizei Regierung nach über vor Stadt",
    "es": "el la los y es no una puerto puente ministro dijo el lunes policía gobierno después sobre ciudad lluvia",
    "ru": "и в не на порт мост министр сказал понедельник полиция правительство после город дождь новый закон",
    "ar": "في من على إلى ميناء جسر وزير قال الاثنين شرطة حكومة بعد مدينة مطر قانون جديد",
    "zh": "港口 桥 部长 说 星期一 警察 政府 之后 城市 雨 新 法律 人 年 在 的",
}
Kind = Callable[[int], Iterator[Report]]


def copies(count: int) -> Iterator[Report]:
    """One report again and again, each time from another file."""
    (one,) = _news(1)
    return (replace(one, source=f"{n}.txt") for n in range(count))


def one_hour(count: int) -> Iterator[Report]:
    """A burst: all news of many days within one hour."""
    on = Days(FIRST_DAY, FIRST_DAY)
    start = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, 12, tzinfo=UTC)
    for n, report in enumerate(_news(count)):
        yield replace(report, published=Published(on, "given", start + timedelta(hours=n / count)))


def undated(count: int) -> Iterator[Report]:
    return (replace(report, published=None) for report in _news(count))


def future(count: int) -> Iterator[Report]:
    """Every second report is of a day far ahead."""
    for n, report in enumerate(_news(count)):
        yield replace(report, published=Published(Days(FAR, FAR), "given")) if n % 2 else report


def empty(count: int) -> Iterator[Report]:
    return (replace(report, title=None, text="") for report in _news(count))


def one_word(count: int) -> Iterator[Report]:
    """A text of one word of a hundred, without a title."""
    words = [report.text.split()[2] for report in _news(min(count, 100))]
    return (replace(report, title=None, text=words[n % len(words)]) for n, report in enumerate(_news(count)))


def other_languages(count: int) -> Iterator[Report]:
    """Common words of other languages, with as many that are each report's own, made of the language's letters."""
    chance = random.Random(0)
    languages = sorted(OTHER_LANGUAGES)
    for n, report in enumerate(_news(count)):
        language = languages[n % len(languages)]
        common = OTHER_LANGUAGES[language].split()
        letters = "".join(common)
        own = ["".join(chance.choices(letters, k=len(word) + 2)) for word in common]
        text = " ".join(chance.choices(common + own, k=120))
        yield replace(report, title=" ".join(own[:5]), text=text, language=language)


def _news(count: int) -> Iterator[Report]:
    """Reports of which each tells another story."""
    return islice(Newsroom(vocabulary()).openings(), count)


KINDS: dict[str, Kind] = {
    "the same report": copies, "one hour": one_hour, "undated": undated, "future": future, "empty": empty,
    "one word": one_word, "other languages": other_languages,
}  # fmt: skip
