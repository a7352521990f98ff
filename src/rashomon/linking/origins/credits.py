"""The reports of one story and their origins in, the origins joined that are credited to one agency out.

A report is an agency's where it says so of itself as a whole: in its dateline, its byline, its copyright, its first
words if it is short, or by its outlet. An agency that is quoted further down, or that "contributed", is not its origin.
Which names are agencies is said by outlets; without any, nothing is credited.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from rashomon.record import Origin, Outlet, Report, in_order

# Of 15 pairs of reports of one incident, of other words and both credited to AP (gun_violence_incidents), the one that
# came out within a day is one take of one event; those of 3 to 427 days later tell what came next.
DAYS = 1
HEAD, FOOT = 2500, 800  # characters at a text's start and end where credits stand; pages have furniture before them
SHORT = 150  # words; of a short rewrite the first sentences say whose report it is
LONG_WORD = 20  # characters with the blank: a text of more than that for each word is not short
LEAD = 350  # characters
LEAST_OF_A_LINE = 6  # letters of a name that is a credit as a line of its own: "Reuters", not "Beta"
WORDS_SHOWN = 60  # characters


_SIGN = r"(?:(?i:copyright)(?:\s*©)?|©|\([cC]\))"
_CAPITAL = r"[A-Z][\w&.'’-]*"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}"


class Form(NamedTuple):
    """`pattern` has what may be an agency's name as its group, and `sign` stands in what it matches, in small letters.

    `example` is a text credited to Harbour Wire.
    """

    example: str
    sign: str
    pattern: str


_COPYRIGHT = rf".{{0,20}}?{_SIGN},?\s*(?:\d{{4}},?\s*)?({_NAME})\s*(?=$|\.\s)(?!\s*/)"
FORMS = (  # from the start of a line
    Form("OSTROVA, May 3 (Harbour Wire) — A freighter", "(", r".{0,80}?\(\s?([^()]{2,40}?)\s?\)\s*[-–—]"),
    Form("OSTROVA -LRB- Harbour Wire -RRB- -- A freighter", "-lrb-", r".{0,80}?-LRB-\s?(.{2,40}?)\s?-RRB-\s*[-–—]"),
    Form("By The Harbour Wire", "by ", r"(?i:by) ([^,/|]{2,40}?)(?:\s+on\b.*)?$"),
    Form("By JANE ROE, Harbour Wire", "by ", r"(?i:by) [^/|]{2,60},\s*([^,/|]{2,40}?)$"),
    Form("Copyright 2031 The Harbour Wire. All rights reserved.", "copyright", _COPYRIGHT),
    Form("© Harbour Wire 2031", "©", rf"©\s*(?:\d{{4}},?\s*)?({_NAME})(?:,?\s*\d{{4}})?\s*(?=$|\.\s)"),
    Form("(C) 2031 Harbour Wire.", "(c)", _COPYRIGHT),
)
LINE = Form("Harbour Wire\nA freighter struck the bridge.", "", rf"\(?({_NAME})\)?$")
LEADS = (  # anywhere in the first sentences
    Form("Two gates were torn away, Harbour Wire reported.", "", rf"({_NAME})(?: news agency)? (?:reported|reports)\b"),
    Form(
        "A bridge has closed, according to the Harbour Wire.",
        "",
        rf"\b(?i:according to|told|citing)(?: the)? ({_NAME})",
    ),
)


@dataclass(frozen=True)
class Credit:
    """The agency that a report is credited to as a whole, and the words that say so."""

    agency: str
    words: str


class Agencies:
    """The agencies among outlets, by what they are called; short names only with their own capitals."""

    def __init__(self, outlets: Iterable[Outlet]):
        self._named: dict[str, str] = {}
        for outlet in outlets:
            for name in (outlet.name, *outlet.aliases) if outlet.agency else ():
                self._named.setdefault(_key(name), outlet.name)

    def __bool__(self) -> bool:
        return bool(self._named)

    def agency(self, words: str) -> str | None:
        """The agency of that name or alias."""
        return self._named.get(_key(words))


def credit_of(report: Report, named: Agencies) -> Credit | None:
    """The agency of a report; of several, the one named first by the strongest form."""
    if not named:
        return None
    for words in (report.outlet or "", *report.authors, *(author.rpartition(",")[2] for author in report.authors)):
        if agency := named.agency(words):
            return Credit(agency, words.strip())
    text = report.text
    said = text if len(text) <= HEAD + FOOT else f"{text[:HEAD]}\n{text[-FOOT:]}"
    lines = [line for line in map(str.strip, said.split("\n")) if line]
    found = _found(named, FORMS, lines) or _found(
        named, (LINE,), [n for n in lines if LEAST_OF_A_LINE <= len(n) <= WORDS_SHOWN]
    )
    if found is None and len(text) <= SHORT * LONG_WORD and len(text.split()) <= SHORT:
        found = _lead(named, text[:LEAD])
    return found


def credited(reports: Sequence[Report], origins: Sequence[Origin], outlets: Iterable[Outlet]) -> tuple[Origin, ...]:
    """The origins of one story's reports, in order of their ids; those of one agency within about a day are one.

    Every report must be in an origin.
    """
    agencies = Agencies(outlets)
    ordered = in_order(reports)
    credits = {r.id: found for r in ordered if (found := credit_of(r, agencies))}
    return by_credit(origins, credits, {r.id: r.published.day if r.published else None for r in ordered})


def by_credit(
    origins: Sequence[Origin], credits: Mapping[str, Credit], published: Mapping[str, date | None]
) -> tuple[Origin, ...]:
    """As `credited`, of reports whose credits are known; `published` holds all their days, in record order."""
    by_agency: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        if agency := _agency(origin, credits):
            by_agency[agency].append(origin)
    days = {report: day for report, day in published.items() if day}
    joined = [taken for found in by_agency.values() for taken in _at_once(found, days) if len(taken) > 1]
    gone = {origin.id for taken in joined for origin in taken}
    place = {report: n for n, report in enumerate(published)}
    made = [_joined(taken, credits, place) for taken in joined]
    return tuple(sorted([*(o for o in origins if o.id not in gone), *made], key=lambda o: o.id))


def _agency(origin: Origin, credits: Mapping[str, Credit]) -> str | None:
    """The agency that most of an origin's reports are credited to; the first by name of several."""
    named = Counter(credits[r].agency for r in origin.reports if r in credits)
    return min(named, key=lambda name: (-named[name], name)) if named else None


def _at_once(origins: Sequence[Origin], days: Mapping[str, date]) -> Iterator[list[Origin]]:
    """Origins by the day of their first report: each lot begins DAYS or less before its last."""
    first = {o.id: min(days[r] for r in o.reports if r in days) for o in origins if any(r in days for r in o.reports)}
    lot: list[Origin] = []
    for origin in sorted((o for o in origins if o.id in first), key=lambda o: (first[o.id], o.id)):
        if lot and first[origin.id] > first[lot[0].id] + timedelta(days=DAYS):
            yield lot
            lot = []
        lot.append(origin)
    yield lot


def _joined(origins: Sequence[Origin], credits: Mapping[str, Credit], place: Mapping[str, int]) -> Origin:
    reports = sorted((r for o in origins for r in o.reports), key=place.__getitem__)
    agency = _agency(replace(origins[0], reports=tuple(reports)), credits)
    words = dict.fromkeys(credits[r].words for r in reports if r in credits and credits[r].agency == agency)
    reason = f"credited to {agency}: " + ", ".join(f"“{w}”" for w in words)
    same = [o.reason for o in origins if o.reason]
    return Origin(
        min(origins, key=lambda o: place[o.reports[0]]).id, tuple(sorted(reports)), "; ".join([reason, *same])
    )


def _key(name: str) -> str:
    name = " ".join(name.split()).removeprefix("The ").removeprefix("the ").strip(" .")
    return name if len(name) < LEAST_OF_A_LINE else name.casefold()


def _found(named: Agencies, forms: Sequence[Form], lines: Sequence[str]) -> Credit | None:
    """The first form that names an agency, in the order of the forms."""
    small = [line.casefold() for line in lines]
    for form in forms:
        for line, low in zip(lines, small, strict=True):
            if form.sign in low and (match := _PATTERNS[form].match(line)) and (agency := named.agency(match[1])):
                return Credit(agency, _end(match[0]))
    return None


def _lead(named: Agencies, text: str) -> Credit | None:
    """The agency that first sentences go back to, also with a day behind it ("told Harbour Wire Monday")."""
    for form in LEADS:
        for match in _PATTERNS[form].finditer(text):
            words = match[1].split()
            for name in (" ".join(words[:n]) for n in range(len(words), 0, -1)):
                if agency := named.agency(name):
                    return Credit(agency, _end(match[0]))
    return None


def _end(words: str) -> str:
    """The last words of a credit, which name the agency; an old stamp or a picture's title may stand before them."""
    kept = words.split()
    while len(" ".join(kept)) > WORDS_SHOWN and len(kept) > 1:
        del kept[0]
    return " ".join(kept)


_PATTERNS = {form: re.compile(form.pattern) for form in (*FORMS, LINE, *LEADS)}
