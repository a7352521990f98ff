from datetime import date
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.reconciling import reconcile
from rashomon.record import Story

D = date
STATUSES = ("happened", "ongoing", "planned", "possible", "conditional", "denied", "undisclosed")


def test_the_order_of_reports_changes_nothing(case, number) -> None:  # type: ignore[no-untyped-def]
    for n, name in enumerate(("a", "b", "c")):
        case.say(name, f"{n} people left", D(2024, 4, 1 + n), number=number(n), agent="people")
    story = case.story()
    assert len({reconcile(story, list(p), D(2025, 1, 1)) for p in permutations(case.all_reports())}) == 1


def test_a_story_of_nothing() -> None:
    found = reconcile(Story("t", ""), [], D(2025, 1, 1))
    assert (found.accounts, found.commitments, found.series, found.gaps) == ((), (), (), ())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    told=st.lists(
        st.tuples(
            st.sampled_from("abcd"), st.sampled_from(STATUSES), st.integers(1, 25), st.booleans(),
            st.one_of(st.none(), st.integers(1, 28)), st.one_of(st.none(), st.integers(0, 9)),
            st.sampled_from(["v1", "v2"]),
        ),
        min_size=1, max_size=9,
    )
)  # fmt: skip
def test_reconciling_never_fails_and_is_the_same_twice(case, on, number, told) -> None:  # type: ignore[no-untyped-def]
    one = type(case)()
    days: dict[str, date] = {}
    for name, status, day, contrary, when, amount, event in told:
        more = {"when": on(D(2024, 5, when))} if when else {}
        more |= {"number": number(amount)} if amount is not None else {}
        published = days.setdefault(name, D(2024, 5, day))
        one.say(name, f"some told {status}", published, status=status, contrary=contrary, event=event, **more)
    story, reports = one.story(), one.all_reports()
    found = reconcile(story, reports, D(2024, 5, 20))
    assert found == reconcile(story, list(reversed(reports)), D(2024, 5, 20))
    ids = {s.id for s in story.statements}
    for account in found.accounts:
        assert account.why.endswith(".")
        for position in account.positions:
            assert set(position.statements) <= ids
            assert position.origins
            assert not set(account.silent) & set(position.reports)
