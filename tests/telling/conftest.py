"""A record made by hand: a ferry contract told by four reports, one of them a copy, one of them later."""

from datetime import date

import pytest

from rashomon.record import (
    OPEN,
    Account,
    Actor,
    Alias,
    Attribution,
    Brief,
    Commitment,
    Days,
    Entity,
    Event,
    Findings,
    Gap,
    Line,
    Moment,
    Origin,
    Place,
    Point,
    Position,
    Problem,
    Published,
    Quantity,
    Record,
    Report,
    Series,
    Share,
    Silence,
    Slip,
    Span,
    Statement,
    Story,
    Tie,
    Turn,
    Whole,
)

POST = """Skerrow ferry to stop in October, company says

SKERROW - Northline Ferries will end its daily crossing to Skerrow by October 2025, the company said on Monday, and
will hand the two ships back to the county.

About 1,400 islanders use the crossing, which Northline has run since 2003. The county council agreed to pay 12 million
crowns for a replacement, officials said, but the name of the new operator was not disclosed.

Northline promised to refund every season ticket by the end of April 2025. A second ship, the Ternholm, was taken out of
service on 17 February.
"""

RADIO = POST.replace("SKERROW - ", "") + "\nReporting by our island desk.\n"

DAILY = """County says ferry stays until the end of the year

The ferry between Holm and Skerrow will run until at least December 2025, county commissioner Ada Brekke said, denying
that the crossing would close in October. Brekke said 900 people a day depend on it.

The pier at Skerrow is to be repaired by the summer of 2025 & the <b>old</b> ramp "may" be torn down next year.
"""

LATER = """Skerrow crossing handed to new operator

The last Northline ferry left Skerrow on 30 September 2025. Sundlink took over the crossing on Wednesday with one ship.
Passengers say that season tickets have still not been refunded. The county now expects the pier to be finished by
June 2026.
"""

FERRIES = Entity(
    "e1", "Northline Ferries", "ORG", wikidata="Q1",
    aliases=(Alias("Northline Ferries", "the name", ("r1",)), Alias("Northline", "a part of the only such name")),
    part_of=(Whole("e2", "part of the Skerrow fleet", "r1"),),
)  # fmt: skip
SKERROW = Entity("e2", "Skerrow", "LOC")


def given(year: int, month: int, day: int) -> Published:
    one = date(year, month, day)
    return Published(Days(one, one), "front matter")


REPORTS = (
    Report("reports/harbour-post.txt", POST, "Skerrow ferry to stop in October, company says", "Harbour Post",
           ("M. Lund",), "https://harbourpost.example/skerrow", given(2025, 3, 3), "en", {"desk": "islands"}),
    Report("reports/island-radio.md", RADIO, "Northline to leave Skerrow", "Island Radio", (), None,
           given(2025, 3, 3), "en"),
    Report("reports/coast-daily.html", DAILY, "County says ferry stays until the end of the year", "Coast Daily", (),
           "javascript:alert(1)", Published(Days(date(2025, 3, 1), date(2025, 3, 31)), "given"), "en"),
    Report("reports/later.txt", LATER, None, None, (), None, given(2025, 10, 2), "en"),
)  # fmt: skip
POST_ID, RADIO_ID, DAILY_ID, LATER_ID = (report.id for report in REPORTS)


def on(first: date, last: date | None = None, expression: str = "on a day") -> Moment:
    days = Days(first, last or first)
    return Moment(expression, days, days)


def by(last: date, limit_from: date, expression: str) -> Moment:
    return Moment(expression, Days(None, last), Days(None, last), Days(limit_from, last))


BY_OCTOBER = by(date(2025, 10, 31), date(2025, 10, 1), "by October 2025")
BY_APRIL = by(date(2025, 4, 30), date(2025, 4, 1), "by the end of April 2025")
BY_SUMMER = by(date(2025, 8, 31), date(2025, 6, 1), "by the summer of 2025")
BY_JUNE = by(date(2026, 6, 30), date(2026, 6, 1), "by June 2026")
AT_LEAST_DECEMBER = Moment("until at least December 2025", OPEN, Days(date(2025, 12, 1), None))
SINCE_2003 = Moment("since 2003", Days(date(2003, 1, 1), date(2003, 12, 31)), Days(date(2025, 3, 3), None))


def say(name, report, quote, status="happened", event=None, when=None, clause="", **more) -> Statement:
    start = report.text.index(quote)
    return Statement(
        name, report.id, Span(start, start + len(quote)), quote, more.pop("action", "run"), status,
        when=when, clause=clause or quote, event=event, sentence=Span(start, start + len(quote)), **more,
    )  # fmt: skip


def statements() -> tuple[Statement, ...]:
    post, radio, daily, later = REPORTS
    northline = Actor("Northline Ferries", "agent", None, "ORG", "e1")
    end = "Northline Ferries will end its daily crossing to Skerrow by October 2025"
    said = (Attribution("the company", "said"),)
    return (
        say("p1", post, end, "planned", "close", BY_OCTOBER, actors=(northline,), attribution=said, action="end",
            places=(Place("Skerrow", "to", None, "e2"),)),
        say("p2", post, "will hand the two ships back to the county", "planned", "ships", None,
            "Northline Ferries will hand the two ships back to the county"),
        say("p3", post, "About 1,400 islanders use the crossing", "ongoing", "use", None,
            quantities=(Quantity("About 1,400 islanders", 1260, 1540, "islanders"),)),
        say("p4", post, "the crossing, which Northline has run since 2003", "ongoing", "run", SINCE_2003,
            "Northline has run the crossing since 2003"),
        say("p5", post, "The county council agreed to pay 12 million\ncrowns for a replacement", "planned", "pay"),
        say("p6", post, "the name of the new operator was not disclosed", "undisclosed", "operator", None),
        say("p7", post, "Northline promised to refund every season ticket by the end of April 2025", "planned",
            "refund", BY_APRIL),
        say("p8", post, "A second ship, the Ternholm, was taken out of\nservice on 17 February", "happened", "ternholm",
            on(date(2025, 2, 17), expression="on 17 February")),
        say("r1", radio, end, "planned", "close", BY_OCTOBER, actors=(northline,)),
        say("d1", daily, "The ferry between Holm and Skerrow will run until at least December 2025", "planned",
            "close", AT_LEAST_DECEMBER),
        say("d2", daily, "the crossing would close in October", "denied", "close",
            on(date(2025, 10, 1), date(2025, 10, 31), "in October"), action="close",
            attribution=(Attribution("county commissioner Ada Brekke", "denying"),)),
        say("d3", daily, "900 people a day depend on it", "ongoing", "use", None,
            quantities=(Quantity("900 people a day", 900, 900, "people", "day"),)),
        say("d4", daily, "The pier at Skerrow is to be repaired by the summer of 2025", "planned", "pier", BY_SUMMER),
        say("d5", daily, "the <b>old</b> ramp \"may\" be torn down next year", "possible", "ramp",
            on(date(2026, 1, 1), date(2026, 12, 31), "next year")),
        say("l1", later, "The last Northline ferry left Skerrow on 30 September 2025", "happened", "left",
            on(date(2025, 9, 30))),
        say("l2", later, "Sundlink took over the crossing on Wednesday with one ship", "happened", "sundlink",
            on(date(2025, 10, 1), expression="on Wednesday")),
        say("l3", later, "season tickets have still not been refunded", "denied", "refund", None),
        say("l4", later, "The county now expects the pier to be finished by\nJune 2026", "planned", "pier", BY_JUNE),
        say("l5", later, "the pier to be finished by\nJune 2026", "planned", "pier", BY_JUNE),
    )  # fmt: skip


ACCOUNTS = (
    Account("ternholm", "when", "single-origin", "only the Harbour Post says when",
            (Position("17 February 2025", ("p8",), (POST_ID,), ("o1",)),), (DAILY_ID, LATER_ID)),
    Account("run", "whether", "agreed", "two origins say so", (Position("yes", ("p4",), (POST_ID,), ("o1",)),)),
    Account("use", "how many", "compatible", "900 a day is within what use it",
            (Position("1,260 to 1,540 islanders", ("p3",), (POST_ID,), ("o1",)),
             Position("900 people a day", ("d3",), (DAILY_ID,), (DAILY_ID,))), (LATER_ID,)),
    Account("pier", "when", "updated", "the county moved the day from 2025-08-31 to 2026-06-30",
            (Position("by the summer of 2025", ("d4",), (DAILY_ID,), (DAILY_ID,), date(2025, 2, 18)),
             Position("by June 2026", ("l4",), (LATER_ID,), (LATER_ID,))), ties=(Tie(1, "later", 0),)),
    Account("operator", "who", "undisclosed", "nobody names the new operator",
            (Position("not disclosed", ("p6",), (POST_ID,), ("o1",)),), (DAILY_ID,)),
    Account("close", "when", "conflicting", "the company and the county name days that cannot both hold",
            (Position("by October 2025", ("p1", "r1"), (POST_ID, RADIO_ID), ("o1",)),
             Position("until at least December 2025", ("d1",), (DAILY_ID,), (DAILY_ID,))), (LATER_ID,)),
)  # fmt: skip

NORTHLINE = ("Northline Ferries",)
SLIP = Slip(Days(None, date(2025, 8, 31)), Days(None, date(2026, 6, 30)), "l4", None, date(2025, 10, 2))
SHARE = Share("two of the three piers", (2, 2), (3, 3), "pier", ("l4",))
OPERATOR = Gap("who the new operator is", ("p6",), "operator", "who", ("officials",), (POST_ID,), ("o1",))
SILENCES = (Silence("close", ("o1", DAILY_ID), (LATER_ID,), (LATER_ID,)),)
COMMITMENTS = (
    Commitment("c1", "close", NORTHLINE, "end its daily crossing to Skerrow", Days(None, date(2025, 10, 31)),
               "fulfilled", ("p1", "r1", "l1")),
    Commitment("c2", "refund", NORTHLINE, "refund every season ticket", Days(None, date(2025, 4, 30)), "overdue",
               ("p7", "l3")),
    Commitment("c3", "pier", ("the county",), "repair the pier", Days(None, date(2026, 6, 30)), "changed",
               ("d4", "l4"), (SLIP,), ("d4", "l4"),
               to=("islanders",), condition="if the county pays", share=SHARE,
               turns=(Turn(date(2025, 10, 2), "changed", Days(None, date(2026, 6, 30)), ("l4",)),)),
    Commitment("c4", "ships", NORTHLINE, "hand the two ships back to the county", OPEN, "unreported", ("p2",)),
    Commitment("c5", "pay", ("the county council",), "pay 12 million crowns", OPEN, "pending", ("p5",)),
    Commitment("c6", "ramp", ("the county",), "tear down the old ramp", Days(date(2026, 1, 1), date(2026, 12, 31)),
               "cancelled", ("d5",)),
    Commitment("c7", "close", ("the county",), "keep the ferry running", Days(date(2025, 12, 1), None), "disputed",
               ("d1", "l1")),
)  # fmt: skip

BRIEF = Brief(
    Line("Northline Ferries to end its crossing to Skerrow by October 2025; the county says later", ("p1", "d1")),
    (
        Line("Northline Ferries will end its daily crossing to Skerrow by October 2025.", ("p1", "r1")),
        Line("Reports differ: the ferry will run until at least December 2025, by another account.", ("d1", "d2")),
        Line("The name of the new operator was not disclosed.", ("p6",)),
    ),
    (
        Line("The last Northline ferry left Skerrow on 30 September 2025.", ("l1",)),
        Line("Season tickets have still not been refunded, though Northline promised to by the end of April 2025.",
             ("p7", "l3")),
        Line("About 1,400 islanders use the crossing; 900 people a day depend on it.", ("p3", "d3")),
    ),
)  # fmt: skip

TITLES = {
    "close": "end of the Northline crossing", "ships": "hand-over of the ships", "use": "use of the crossing",
    "run": "Northline runs the crossing", "pay": "payment for a replacement", "operator": "the new operator",
    "refund": "refund of season tickets", "ternholm": "the Ternholm out of service", "pier": "repair of the pier",
    "ramp": "the old ramp", "left": "last Northline ferry", "sundlink": "Sundlink takes over",
}  # fmt: skip


@pytest.fixture
def ferry() -> Record:
    said = statements()
    events = tuple(Event(i, title, tuple(s.id for s in said if s.event == i)) for i, title in TITLES.items())
    origins = (Origin("o1", (POST_ID, RADIO_ID), "nearly the same words"),)
    users = Series("s1", "islanders", "Skerrow", None, (Point(None, 1260, 1540, "ongoing", "p3"),))
    return Record(
        story=Story("ferry", "The Skerrow ferry", origins, events, said, {"e2": SKERROW, "e1": FERRIES}),
        as_of=date(2025, 10, 5),
        reports=REPORTS,
        findings=Findings(ACCOUNTS, COMMITMENTS, (users,), (OPERATOR,), silences=SILENCES),
        brief=BRIEF,
        problems=(Problem("open-time", "“next year” was counted from a month.", DAILY_ID),
                  Problem("empty-file", "the file holds no text.", "reports/empty.txt")),
    )  # fmt: skip


@pytest.fixture
def bare() -> Record:
    """A record of one report in which nothing was found."""
    return Record(Story("none", ""), date(2025, 10, 5), (Report("blank.txt", "Nothing here."),))
