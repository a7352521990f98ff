"""What is picked, in which order, and that nothing is told twice or without its words."""

import random
import time
from dataclasses import replace
from datetime import date

import pytest
from newsroom import a_moment, a_record, a_report, a_statement, some

from rashomon.record import Account, Commitment, Days, Findings, Gap, Position, Report, Span, Statement
from rashomon.telling.brief import tell
from rashomon.telling.support import unsupported

POST = a_report(
    "The city of Arlen has agreed to close the Mill Road plant by next year. The plant employs about 400 workers. "
    "The council has not said how many of the workers will be kept. The river is clean, Mayor Jane Dole said. "
    "Two pumps broke in March. The city of Arlen will reopen the park by June 2025.",
    "Arlen Post", "2024-05-06",
)  # fmt: skip
NEWS = a_report(
    "Mill Road plant to shut\nArlen and the union reached a deal. Arlen will shut the Mill Road plant by October 2024. "
    "They will pay 300 workers for a year. Three pumps broke in March, a union official said.",
    "Valley News", "2024-05-06",
)  # fmt: skip
MARCH = a_moment("in March", "2024-03-01..2024-03-31")
BY_2025 = a_moment("by next year", "..2025-12-31", limit="2025-01-01..2025-12-31")
BY_OCTOBER = a_moment("by October 2024", "..2024-10-31", limit="2024-10-01..2024-10-31")
BY_JUNE = a_moment("by June 2025", "..2025-06-30", limit="2025-06-01..2025-06-30")
STATEMENTS = [
    a_statement(POST, "The city of Arlen has agreed to close the Mill Road plant by next year", "close", "planned",
                who=["city of Arlen"], when=BY_2025),
    a_statement(POST, "The plant employs about 400 workers", "employ", "ongoing", who=["plant"],
                quantities=(some("about 400 workers", 360, 440, "workers"),)),
    a_statement(POST, "The council has not said how many of the workers will be kept", "say", "undisclosed",
                who=["council"]),
    a_statement(POST, "The river is clean", "be", "ongoing", said_by="Mayor Jane Dole"),
    a_statement(POST, "Two pumps broke in March", "break", who=["Two pumps"], when=MARCH,
                quantities=(some("Two pumps", 2, 2, "pumps"),)),
    a_statement(POST, "The city of Arlen will reopen the park by June 2025", "reopen", "planned",
                who=["city of Arlen"], when=BY_JUNE),
    a_statement(NEWS, "Mill Road plant to shut", "shut", "planned", event="close", headline=True),
    a_statement(NEWS, "Arlen will shut the Mill Road plant by October 2024", "shut", "planned", event="close",
                who=["Arlen"], when=BY_OCTOBER),
    a_statement(NEWS, "Arlen and the union reached a deal", "reach", who=["Arlen", "union"]),
    a_statement(NEWS, "They will pay 300 workers for a year", "pay", "planned", who=["union"],
                quantities=(some("300 workers", 300, 300, "workers"),)),
    a_statement(NEWS, "Three pumps broke in March", "break", who=["Three pumps"], said_by="union official", when=MARCH,
                quantities=(some("Three pumps", 3, 3, "pumps"),)),
]  # fmt: skip


def position(value, statement):
    return Position(value, (statement.id,), (statement.report,), (f"o-{statement.report}",))


FINDINGS = Findings(
    accounts=(
        Account("close", "when", "conflicting", "", (position("2025", STATEMENTS[0]), position("2024", STATEMENTS[7]))),
        Account("break", "how many", "conflicting", "", (position("2", STATEMENTS[4]), position("3", STATEMENTS[10]))),
    ),
    commitments=(
        Commitment("c1", "close", ("Arlen",), "close", Days(None, date(2024, 9, 30)), "unreported",
                   (STATEMENTS[0].id, STATEMENTS[7].id)),
        Commitment("c2", "reopen", ("Arlen",), "reopen", Days(None, date(2025, 6, 30)), "pending", (STATEMENTS[5].id,)),
    ),
    gaps=(Gap("how many of the workers will be kept", (STATEMENTS[2].id,)),),
)  # fmt: skip
RECORD = a_record([POST, NEWS], STATEMENTS, FINDINGS)


def lines(record):
    brief = tell(record).brief
    return [*filter(None, (brief.headline,)), *brief.points, *brief.body]


def test_headline_points_and_body():
    brief = tell(RECORD).brief
    assert brief.headline.text == "The city of Arlen has agreed to close the Mill Road plant by 2025"
    assert [p.text for p in brief.points] == [
        "Arlen and the union reached a deal.",
        "The city of Arlen will reopen the park by June 2025.",
        "Accounts differ on the figure: two pumps broke in March 2024 (Arlen Post), or three pumps (Valley News).",
    ]
    body = [line.text for line in brief.body]
    assert "The river is clean, Mayor Jane Dole said." in body
    assert "The council has not said how many of the workers will be kept." in body
    assert any(b.startswith("Accounts differ on when Arlen will shut the Mill Road plant: by 2025 (Arl") for b in body)
    assert 4 <= len(body) <= 14


def test_every_line_is_supported_and_a_sentence():
    for line in lines(RECORD):
        assert line.cites
        assert unsupported(line, RECORD) == ()
        assert line.text[0].isupper()
        assert not line.text.endswith("..")


def test_nothing_is_told_twice():
    texts = [line.text for line in lines(RECORD)]
    assert len(texts) == len(set(texts))


def test_another_figure_is_no_second_source():
    brief = tell(a_record([POST, NEWS], [STATEMENTS[4], STATEMENTS[10]])).brief
    assert len(brief.headline.cites) == 1


@pytest.mark.parametrize("count", [0, 1, 2])
def test_small_records(count):
    brief = tell(a_record([POST], STATEMENTS[:count])).brief
    assert (brief.headline is None) == (count == 0)
    assert len(brief.points) <= max(0, count - 1)
    assert bool(brief.body) == (count > 0)


def test_noise_is_left_out():
    noisy = [replace(s, clause="", quote="", actors=(), when=None, quantities=()) for s in STATEMENTS]
    assert lines(a_record([POST, NEWS], noisy)) == []


def test_what_it_cites_decides_not_the_order_of_the_rest():
    one = [line.text for line in lines(a_record([POST, NEWS], STATEMENTS, FINDINGS))]
    assert one == [line.text for line in lines(a_record([NEWS, POST], STATEMENTS, FINDINGS))]


def test_four_times_the_statements_take_no_sixteen_times_as_long():
    def seconds(count: int) -> float:
        record = a_record(*_closed(count))
        begun = time.process_time()
        assert lines(record)
        return time.process_time() - begun

    seconds(100)  # what is loaded once
    assert seconds(8_000) < 12 * seconds(2_000)


def _closed(count: int) -> tuple[list[Report], list[Statement]]:
    """A report of so many clauses, three an event, and its statements."""
    many = random.Random(7)
    words = [f"{a}{b}" for a in ("ba", "do", "ke", "lu", "mi", "ra") for b in ("nner", "ster", "lling", "mber", "tton")]
    names = ["".join("abcdefghij"[int(digit)] for digit in str(n)) for n in range(count)]
    clauses = [f"The {' '.join(many.choices(words, k=6))} mayor{name} closed" for name in names]
    report = a_report(". ".join(clauses), "Arlen Post", "2024-05-06")
    first = a_statement(report, clauses[0], "close")
    statements, start = [], 0
    for n, clause in enumerate(clauses):
        span = Span(start, start + len(clause))
        statements.append(replace(first, id=f"s{n}", event=f"e{n // 3}", span=span, quote=clause, clause=clause))
        start = span.end + 2
    return [report], statements


def test_a_refusal_to_comment_is_told_after_what_is_not_disclosed():
    report = a_report(
        "The mayor declined to comment. The council has not said how much the new bridge will cost.", "Arlen Post",
        "2024-05-06",
    )  # fmt: skip
    silent = a_statement(report, "The mayor declined to comment", "decline", "undisclosed", who=["mayor"])
    cost = a_statement(report, "The council has not said how much the new bridge will cost", "say", "undisclosed")
    gaps = (Gap("the comment", (silent.id,)), Gap("how much the new bridge will cost", (cost.id,)))
    told = [line.text for line in lines(a_record([report], [silent, cost], Findings(gaps=gaps)))]
    assert told[:2] == ["The council has not said how much the new bridge will cost", "The mayor declined to comment."]


def test_the_headline_of_a_long_story_is_of_its_last_days():
    first = a_report("A barge broke the Arlen bridge. The mayor shut it.", "Arlen Post", "2024-01-10")
    last = a_report("The Arlen bridge opened on Monday after a barge broke it.", "Valley News", "2024-09-02")
    broke = a_statement(first, "A barge broke the Arlen bridge", "break", who=["barge"], where=["Arlen"])
    opened = a_statement(last, "The Arlen bridge opened on Monday", "open", who=["Arlen bridge"], where=["Arlen"],
                         when=a_moment("on Monday", "2024-09-02..2024-09-02"))  # fmt: skip
    headline = tell(a_record([first, last], [broke, opened])).brief.headline
    assert headline is not None
    assert headline.text == "The Arlen bridge opened on 2 September 2024"


def test_a_report_s_own_work_and_comment_are_no_headline():
    text = "The Arlen Post counted boats. The move marks a shift. Crews closed the old pier."
    report = a_report(text, "Arlen Post", "2024-05-06")
    said = [
        a_statement(report, "The Arlen Post counted boats", "count", who=["Arlen Post"]),
        a_statement(report, "The move marks a shift", "mark", "ongoing", who=["move"]),
        a_statement(report, "Crews closed the old pier", "close", who=["Crews"]),
    ]
    headline = tell(a_record([report], said)).brief.headline
    assert headline is not None
    assert headline.text == "Crews closed the old pier"


def test_the_headline_says_what_the_titles_say():
    first = a_report("The council of Arlen met. The mill in Arlen burned down.", "Arlen Post", "2024-05-06")
    first = replace(first, title="Mill in Arlen burns down")
    said = [
        a_statement(first, "The council of Arlen met", "meet", where=["Arlen"]),
        a_statement(first, "The mill in Arlen burned down", "burn", where=["Arlen"]),
    ]
    assert "mill in Arlen burned" in tell(a_record([first], said)).brief.headline.text


def test_a_page_that_bears_a_late_date_makes_no_headline():
    early = a_report("A small ferry sank off Arlen on Sunday.", "Arlen Post", "2024-05-06")
    late = a_report("A small old ferry sank off the town of Arlen on Sunday.", "Arlen News", "2024-05-20")
    days = {early.id: "2024-05-05", late.id: "2024-05-19"}
    said = [
        a_statement(r, r.text.rstrip("."), "sink", where=["Arlen"], when=a_moment("on Sunday", days[r.id]))
        for r in (early, late)
    ]
    assert tell(a_record([early, late], said)).brief.headline.cites[0] == said[0].id


def test_what_one_origin_of_a_long_story_does_not_know_is_no_key_point():
    gap = replace(FINDINGS, gaps=(Gap("how many of the workers will be kept", (STATEMENTS[2].id,)),), accounts=())
    more = [
        replace(s, id=f"{s.id}{n}", event=f"{s.event}{n}") for n in range(9) for s in STATEMENTS if s.action != "say"
    ]
    points = tell(a_record([POST, NEWS], [*STATEMENTS, *more], gap)).brief.points
    assert not any("not said" in point.text for point in points)
