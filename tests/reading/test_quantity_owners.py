"""Which clause a count goes to, and numbers that count by themselves."""

import pytest

from rashomon.reading.quantity_owners import EVERY_EXAMPLE

OWNED = (  # the text, then action, low and high of each count in order
    ("The blast killed two and injured three others.", [("kill", 2, 2), ("injure", 3, 3)]),
    ("A fire that killed one person and wounded eight others was put out.", [("kill", 1, 1), ("wound", 8, 8)]),
    ("The crash left two dead and three wounded.", [("wound", 3, 3)]),
    ("Three are dead and four are in critical condition.", [("dead", 3, 3), ("condition", 4, 4)]),
    ("Dozens were hurt in the crush.", [("hurt", 24, 99)]),
    ("One was wounded at the gate.", [("wound", 1, 1)]),
    ("Sixteen people were shot, one fatally.", [("shoot", 16, 16), ("shoot", 1, 1)]),
    ("One of the five people hurt in the fire has died.", [("die", 1, 1)]),
    ("The plan gives the port the capacity to load 600 to 800 cars.", [("give", 600, 800), ("load", 600, 800)]),
    ("The firm acknowledged receiving $250,000 to $300,000.", [("receive", 250000, 300000)]),
    (
        "The lawyer runs the $3 million trust set up by the bank.",
        [("run", 3000000, 3000000), ("set", 3000000, 3000000)],
    ),
    ("Crews lowered a 90-tonne lid over the pit.", [("lower", 90, 90)]),
    ("The repair cost $57 million.", [("cost", 57000000, 57000000)]),
    ("The judge sentenced two men to 12 years in prison.", [("sentence", 2, 2), ("sentence", 12, 12)]),
)


@pytest.mark.parametrize(("text", "counts"), OWNED, ids=[text for text, _ in OWNED])
def test_each_count_stands_with_what_it_counts(text, counts, statements_of):
    found = [(s.action, q.low, q.high) for s in statements_of(text) for q in s.quantities]
    assert [count for count in found if count in counts] == counts
    assert not [count for count in found if count[0] in {a for a, *_ in counts} and count not in counts]


@pytest.mark.parametrize("text", ["The two said that the road was closed.", "One said that the bridge was open."])
def test_who_is_known_or_speaks_is_not_counted(text, statements_of):
    assert [q for s in statements_of(text) for q in s.quantities] == []


HARM = (  # news in whatever clause it stands
    ("The guard was flown to a clinic, where he later died.", "die"),
    ("Police are investigating the fatal shooting of John Marsh.", "shoot"),
    ("A jury indicted her in the murder of Ana Bell.", "murder"),
    ("The mayor spoke of the death of a child.", "die"),
    ("A Port Roe man is in critical condition.", "condition"),
    ("They found a woman suffering from a gunshot wound.", "suffer"),
)


@pytest.mark.parametrize(("text", "action"), HARM, ids=[text for text, _ in HARM])
def test_who_is_killed_or_hurt_is_told(text, action, stated):
    assert stated(text, action).quote


RATES = (  # the text, then the amount and over what time it is measured
    (EVERY_EXAMPLE, 12000, "day"),
    ("The works makes 400 tonnes of salt daily.", 400, "day"),
    ("In a week it sold 300 tonnes.", 300, None),
    ("Twelve children walk to the mill every day.", 12, None),
)


@pytest.mark.parametrize(("text", "amount", "per"), RATES, ids=[text for text, *_ in RATES])
def test_what_flows_or_is_made_is_measured_over_the_time_of_its_clause(text, amount, per, statements_of):
    found = [(q.low, q.per) for s in statements_of(text) for q in s.quantities if q.low == amount]
    assert found[:1] == [(amount, per)]
