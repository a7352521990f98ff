"""How many a report says were killed and hurt, from its statements."""

import pytest

from rashomon.reading import ReaderModel, read
from rashomon.reconciling.harm import harms, is_person, is_plural
from rashomon.reconciling.tolls import toll
from rashomon.record import Report


@pytest.fixture(scope="module")
def statements_of():
    model = ReaderModel(threads=1)
    return lambda text: next(iter(read([Report("report.txt", text)], model))).statements


HARMS = (  # what one sentence tells: kind and count
    ("Four people were killed.", [("killed", 4)]),
    ("A man was shot dead.", [("killed", 1)]),
    ("A woman and her son were wounded.", [("hurt", 2)]),
    ("Both men died at the scene.", [("killed", 2)]),
    ("Several passengers were hurt.", [("hurt", 3)]),
    ("Two cars were hit.", []),
    ("Nobody was hurt.", []),
    ("Five drivers were taken to hospital.", [("cared for", 5)]),
    ("Two dead, four injured in ferry fire", [("killed", 2), ("hurt", 4)]),
    ("Three men were shot, one fatally.", [("killed", 1), ("struck", 3)]),
    ("The flood claimed the life of a farmer.", [("killed", 1)]),
    ("The battle cost the lives of 40 soldiers.", [("killed", 40)]),
    ("The army lost 40 soldiers in the battle.", [("killed", 40)]),
    ("The firm lost 40 clients in May.", []),
    ("Four people were shot, one man fatally.", [("struck", 4)]),
)


@pytest.mark.parametrize(("text", "found"), HARMS, ids=[text for text, _ in HARMS])
def test_what_a_sentence_tells(text, found, statements_of):
    told = [(h.what, h.count) for s in statements_of(text) for h in harms(s)]
    assert told == found


TOLLS = (  # killed and hurt
    ("Four people were shot on Friday, one fatally. The dead man was not named.", 1, 3),
    ("One man was killed and three others were shot on Elm Street.", 1, 3),
    ("A boy was shot on Elm Street. He died at the hospital.", 1, None),
    ("A boy was shot on Elm Street. He is in stable condition.", None, 1),
    ("Two women were killed. Two women died, police said. Last year 40 people were killed.", 2, None),
    ("The crash left two dead and three wounded.", 2, 3),
    ("The council met on Friday.", None, None),
)


@pytest.mark.parametrize(("text", "killed", "hurt"), TOLLS, ids=[text for text, *_ in TOLLS])
def test_the_toll_of_a_report(text, killed, hurt, statements_of):
    found = toll("r1", statements_of(text))
    assert (found.report, found.killed, found.hurt) == ("r1", killed, hurt)


def test_a_toll_names_the_statements_that_give_it(statements_of):
    told = statements_of("The council met on Friday. Three people were killed. Two were hurt.")
    by_id = {s.id: s.action for s in told}
    assert [by_id[i] for i in toll("r1", told).statements] == ["kill", "hurt"]


def test_who_is_a_person_and_what_is_a_plural():
    assert [is_person(w) for w in ("women", "drivers", "grandsons", "cars", "rounds")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert [is_plural(w) for w in ("people", "boys", "boss", "boy", "Marcus")] == [True, True, False, False, False]
