"""Short reports of our own with their gists, for sorting; every text here is written for these tests."""

import re
from datetime import date, timedelta

from rashomon.linking import Gist, WordVectors, gist
from rashomon.record import Days, Published, Report, Skim, Span

VECTORS = WordVectors.load()
FIRST = date(2031, 5, 1)
DAYS = re.compile(r"\b(\d{4}-\d\d-\d\d)\b")

FERRY = (
    (
        "Ferry Aurelia sinks off Dunmore",
        "The ferry Aurelia sank off Dunmore Head on Thursday. Coast guard crews from Kilbride "
        "pulled 41 passengers from the water. Captain Orla Fenn said that the bow door had failed.",
    ),
    (
        "41 rescued as Aurelia goes down",
        "Forty-one people were saved when the ferry Aurelia went down near Dunmore Head. "
        "The coast guard at Kilbride sent two boats. The bow door failed, Captain Orla Fenn told reporters.",
    ),
    (
        "Inquiry into loss of the Aurelia",
        "An inquiry opened into the loss of the ferry Aurelia off Dunmore Head. "
        "Captain Orla Fenn will give evidence on the bow door. The coast guard at Kilbride will be heard too.",
    ),
)
BUDGET = (
    (
        "Varna council passes budget",
        "The council of Varna passed a budget of 40 million crowns on Friday. Mayor Petra Lind "
        "said that schools would come first. The opposition under Jonas Weil voted against it.",
    ),
    (
        "Schools first in Varna's budget",
        "Schools get the most in the budget that the council of Varna passed. Mayor Petra "
        "Lind defended it. Jonas Weil of the opposition called it careless.",
    ),
)
QUAKE = (
    ("Quake shakes Orma valley", "An earthquake of magnitude 5.6 shook the Orma valley at dawn. Eleven houses fell in "
     "Tessaly. Seismologist Ruta Kalnin expects aftershocks."),
)  # fmt: skip
ROUND_UP = (
    "A ferry sank off Dunmore Head on Thursday. The coast guard at Kilbride saved the crew, and Captain Orla Fenn said "
    "that the bow door of the Aurelia had failed in heavy seas near Dunmore Head.\n\n"
    "The council of Varna passed a budget of 40 million crowns. Mayor Petra Lind said that schools came first, while "
    "Jonas Weil and the opposition in Varna voted against what they called a careless plan.\n\n"
    "An earthquake shook the Orma valley at dawn. Eleven houses fell in Tessaly, where Ruta Kalnin expects more shocks "
    "in the next days and the army has put up tents for those who lost their homes in Tessaly."
)


def report(title: str | None, text: str, day: int | None = 0, outlet: str = "Gull") -> Report:
    """`day` counts from 1 May 2031; None is unknown."""
    when = None if day is None else FIRST + timedelta(days=day)
    published = Published(Days(when, when), "given") if when else None
    return Report(f"{outlet}-{day}.txt", text, title=title, outlet=outlet, published=published)


def seen(one: Report) -> Gist:
    """Its gist, with a full stop as the end of a sentence and days in figures."""
    spans = tuple(Span(*found.span()) for found in re.finditer(r"\S.*?(?:\.(?=\s|$)|$)", one.text, re.DOTALL))
    days = tuple(date.fromisoformat(found) for found in DAYS.findall(one.text))
    return gist(one, Skim(one.id, spans, days), VECTORS)


def stand() -> list[Report]:
    """Six reports of three stories over ten days."""
    told = [(0, FERRY[0]), (0, FERRY[1]), (9, FERRY[2]), (1, BUDGET[0]), (2, BUDGET[1]), (3, QUAKE[0])]
    return [report(title, text, day) for day, (title, text) in told]
