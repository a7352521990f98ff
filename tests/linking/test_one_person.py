"""People without a name and those that they are; every sentence is written for these tests."""

from rashomon.linking.entities import entities


def ids(report, say, *told: tuple[str, str]):  # type: ignore[no-untyped-def]
    text = ". ".join(quote for quote, _ in told) + "."
    made = report("gazette", text)
    return entities([say(made, quote, "rest", agent=agent) for quote, agent in told])


def test_a_description_with_the_age_of_one_person_is_that_person(report, say) -> None:  # type: ignore[no-untyped-def]
    found = ids(
        report,
        say,
        ("Ana Roe, 9, rests", "Ana Roe"),
        ("The nine-year-old girl sleeps", "The nine-year-old girl"),
        ("A 40-year-old man waits", "A 40-year-old man"),
        ("The child wakes", "The child"),
    )
    roe = found.ids["Ana Roe"]
    assert found.ids["The nine-year-old girl"] == found.ids["The child"] == roe != found.ids["A 40-year-old man"]
    assert {a.reason for a in found.known[roe].aliases} == {
        "the name",
        "the only one of that age",
        "the only one that it fits",
    }
    assert found.told[roe].low == 9.0
    assert found.told[roe].sex == "she"


def test_where_two_have_that_age_it_stays_open(report, say) -> None:  # type: ignore[no-untyped-def]
    found = ids(
        report,
        say,
        ("Ana Roe, 9, rests", "Ana Roe"),
        ("Bo Lind, 9, sleeps", "Bo Lind"),
        ("The 9-year-old wakes", "The 9-year-old"),
        ("The child wakes late", "The child"),
    )
    assert len(set(found.ids.values())) == 4


def test_a_man_without_an_age_is_nobody_in_particular(report, say) -> None:  # type: ignore[no-untyped-def]
    found = ids(report, say, ("Cai Moor, 40, rests", "Cai Moor"), ("The man wakes", "The man"))
    assert len(set(found.ids.values())) == 2


def test_what_stands_beside_a_mention_describes_it(report, say) -> None:  # type: ignore[no-untyped-def]
    found = ids(
        report,
        say,
        ("A fourth passenger, a 19-year-old woman found ashore, rests", "A fourth passenger"),
        ("Ana Roe, 19, sleeps", "Ana Roe"),
        ("Two boys, a 9-year-old and a 7-year-old, wait", "Two boys"),
        ("The 9-year-old wakes", "The 9-year-old"),
    )
    assert found.ids["A fourth passenger"] == found.ids["Ana Roe"]
    assert found.ids["The 9-year-old"] != found.ids["Two boys"]
