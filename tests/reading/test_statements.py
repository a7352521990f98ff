"""Whole statements: each time and quantity on its own clause, what is left out, headlines, problems, their order."""

from datetime import date

import pytest


def when(statement):
    """The first day that the start may be, and the last that the end may be."""
    moment = statement.when
    return None if moment is None else (moment.start.earliest, moment.end.latest)


def test_a_promise_in_full(statements_of):
    text = (
        "France will withdraw 900 soldiers from the Kessa base in Mali by June 2032, while keeping a school in Gao, a "
        "general said on Monday."
    )
    (leave, keep) = statements_of(text)
    assert (leave.action, leave.status, keep.action, keep.status) == ("withdraw", "planned", "keep", "planned")
    assert [(a.name, a.role) for a in leave.actors][:2] == [("France", "agent"), ("900 soldiers", "patient")]
    assert [(q.low, q.high, q.unit) for q in leave.quantities] == [(900, 900, "soldiers")]
    assert leave.when is not None
    assert leave.when.limit == (date(2032, 6, 1), date(2032, 6, 30))
    assert keep.clause == "France will keep a school in Gao"
    assert [p.name for p in keep.places] == ["Gao"]
    assert [a.speaker for a in leave.attribution] == [a.speaker for a in keep.attribution] == ["general"]


def test_each_time_goes_to_its_clause(statements_of):
    made = statements_of("The school will open in 2033 and the library will close in 2034.")
    assert {s.action: when(s) for s in made} == {
        "open": (date(2033, 1, 1), date(2033, 12, 31)),
        "close": (date(2034, 1, 1), date(2034, 12, 31)),
    }


def test_a_time_at_the_front_is_the_clauses(stated):
    assert when(stated("In 2018, the city built a tunnel.", "build")) == (date(2018, 1, 1), date(2018, 12, 31))


def test_the_day_of_saying_is_not_the_day_of_the_event(stated):
    statement = stated("The king said on Monday that the army would leave the island by the end of 2032.", "leave")
    assert statement.when is not None
    assert statement.when.expression == "by the end of 2032"


@pytest.mark.parametrize(
    ("text", "action", "day"),
    [
        ("The ferry sank on Monday.", "sink", date(2031, 3, 10)),
        ("The ferry will sail on Monday.", "sail", date(2031, 3, 17)),
        ("The court will rule on Friday.", "rule", date(2031, 3, 14)),
        ("The museum burned down on Tuesday.", "burn", date(2031, 3, 11)),
    ],
)
def test_a_weekday_lies_where_the_status_says(stated, text, action, day):
    assert when(stated(text, action)) == (day, day)


def test_a_months_year_lies_where_the_status_says(stated):
    assert when(stated("Voters chose a mayor in May.", "choose")) == (date(2030, 5, 1), date(2030, 5, 31))
    assert when(stated("Voters will choose a mayor in May.", "choose")) == (date(2031, 5, 1), date(2031, 5, 31))


QUANTITIES = [  # text, and for each action its quantities as (low, high, unit)
    ("Police arrested nine men on Friday and seized 40 kilograms of gold.",
     {"arrest": [(9, 9, "men")], "seize": [(40, 40, "kilograms")]}),
    ("Two trains collided near Lyon on Sunday, injuring 60 passengers.",
     {"collide": [(2, 2, "trains")], "injure": [(60, 60, "passengers")]}),
    ("More than 40 houses were destroyed.", {"destroy": [(41, None, "houses")]}),
    ("The leak releases 5,000 barrels of oil a day.", {"release": [(5000, 5000, "barrels")]}),
    ("The firm must pay a fine of $3 million.", {"pay": [(3_000_000, 3_000_000, "USD")]}),
    ("The evacuation of 2,000 villagers from the valley began on Monday.",
     {"evacuate": [(2000, 2000, "villagers")], "begin": []}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUANTITIES, ids=[text for text, _ in QUANTITIES])
def test_each_quantity_goes_to_its_clause(statements_of, text, expected):
    found = {s.action: [(q.low, q.high, q.unit) for q in s.quantities] for s in statements_of(text)}
    assert found == expected


def test_an_event_noun_tells_its_parties_and_time(stated):
    statement = stated("The invasion of the island by pirates in 1702 destroyed the fort.", "invade")
    assert statement.noun
    assert statement.quote == "The invasion of the island by pirates in 1702"
    assert when(statement) == (date(1702, 1, 1), date(1702, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Yes.",
        "Photograph: Ines Prado",
        "Read more: Ferry sinks",
        "Sign up for our newsletter.",
        "Officials said.",
        "How many soldiers will remain?",
    ],
)
def test_what_states_nothing(statements_of, text):
    assert statements_of(text) == ()


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Officials said that the bridge would open in May.", ["open"]),  # saying is attribution
        ("Nurses agreed to end the strike by Friday.", ["end"]),  # helpers are status
        ("The prime minister of Chad, Tom Adler, resigned on Monday.", ["resign"]),  # what describes a name
        ("Firefighters worked to rescue the driver.", ["work"]),  # a purpose belongs to its clause
    ],
)
def test_no_statement_of_their_own(statements_of, text, actions):
    assert [s.action for s in statements_of(text)] == actions


def test_headlines_are_told_from_the_body(statements_of):
    made = statements_of("Troops leave Gao\n\nThe last soldiers left the town on Monday.")
    assert [(s.headline, s.action) for s in made] == [(True, "leave"), (False, "leave")]


def test_a_relative_time_without_a_day_of_publication_stays_open_with_a_problem(reading_of):
    reading = reading_of("The ferry sank on Monday.", published=None)
    (statement,) = reading.statements
    assert statement.when is not None
    assert not statement.when.known
    assert [p.kind for p in statement.problems] == [p.kind for p in reading.problems] == ["open-time"]


def test_statements_stand_in_the_order_of_the_text_and_are_numbered(reading_of):
    reading = reading_of("The ferry sank on Monday. Nine sailors died.\n\nDivers found the hull, and police sealed it.")
    made = reading.statements
    assert [s.action for s in made] == ["sink", "die", "find", "seal"]
    assert [s.id for s in made] == [f"{reading.report}.{n}" for n in (1, 2, 3, 4)]
    assert [s.span for s in made] == sorted(s.span for s in made)
    assert all(s.report == reading.report for s in made)
    assert all(s.sentence.holds(s.span) for s in made)


TELLING = [  # text, and its statements as "status action"
    ("The ministry would not say when the talks would resume.", ["undisclosed say"]),
    ("It is not clear when the factory will reopen.", ["undisclosed clear"]),
    ("The firm did not release the body when it closed in May.", ["denied release", "happened close"]),
    ("The troops leave Gao on June 4, 2032.", ["planned leave"]),
    ("Trains will not run before June 4, 2032.", ["planned run"]),
    ("The reservoir is known to leak.", ["ongoing leak"]),
    ("The union called off the strike on Monday.", ["happened call"]),
    ("The riot was set off by a strike in May.", ["happened set"]),
    ("The dam is expected to cost $900 million and to be finished by 2035.", ["planned cost", "planned finish"]),
    ("“We warned the ministry in 2029,” the engineer said.", ["happened warn"]),
    ("Rebels fled Kaya on Monday.", ["happened flee"]),
]


@pytest.mark.parametrize(("text", "expected"), TELLING, ids=[text for text, _ in TELLING])
def test_what_is_told(statements_of, text, expected):
    assert [f"{s.status} {s.action}" for s in statements_of(text)] == expected


def test_what_is_said_in_a_statement_is_credited(stated):
    statement = stated("The company said in a statement that it had cut 300 jobs.", "cut")
    assert [a.speaker for a in statement.attribution] == ["company"]


def test_the_saying_behind_a_clause_is_no_part_of_its_quote(stated):
    statement = stated("The mine will close in May, the company said in a statement on Monday.", "close")
    assert statement.quote == "The mine will close in May"


def test_a_question_that_is_not_answered_is_part_of_the_quote(stated):
    assert stated("The ministry would not say when the talks would resume.", "say").quote.endswith("would resume")


def test_those_who_say_it_are_no_quantity_of_what_they_say(stated):
    assert stated("The army will leave Gao in June, two officials said.", "leave").quantities == ()


def test_off_a_coast_is_where(stated):
    assert [p.role for p in stated("The ship caught fire off Malta.", "catch").places] == ["at"]


def test_a_heading_that_asks_states_nothing(statements_of):
    found = statements_of("What Malta and Norway agreed, and what they left out\n\nMalta and Norway agreed on Monday.")
    assert [(s.action, s.headline) for s in found] == [("agree", False)]


def test_what_was_determined_is_on_the_word_of_who_determined_it(statements_of):
    found = statements_of("The firm determined the new valve had failed. Police have not determined who fired.")
    assert [(s.action, s.status, [a.speaker for a in s.attribution]) for s in found] == [
        ("fail", "happened", ["firm"]),
        ("determine", "undisclosed", []),
    ]


def test_an_operation_that_is_expected_to_last_lasts(stated):
    assert stated("The ministry said the operation is expected to last four days.", "last").status == "planned"


def test_the_worst_in_years_is_no_time_ahead(stated):
    assert stated("Nine sailors are missing after the worst storm in almost a decade.", "miss").when is None


def test_two_who_are_left_hurt_are_hurt(stated):
    hurt = stated("A fight at a house party left a 1-year-old baby and a mother critically injured.", "injure")
    assert hurt.quote == "a 1-year-old baby and a mother critically injured"
    assert [(a.role, a.name) for a in hurt.actors] == [("patient", "1-year-old baby"), ("patient", "mother")]


@pytest.mark.parametrize("text", ["The repair cost $57 million.", "The repair cost about $57 million."])
def test_what_something_cost_is_a_statement(text, stated):
    assert [q.unit for q in stated(text, "cost").quantities] == ["USD"]
