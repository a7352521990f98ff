from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.linking import link
from rashomon.record import Days, Moment, Origin, Reading, Span, Statement, Story
from tests.linking.meant import meant

WHOLE = Story("t1", "All that was read", (Origin("o1", ("r1",)),))


def events_of(story):  # type: ignore[no-untyped-def]
    words = {s.id: s.quote for s in story.statements}
    return {frozenset(words[i] for i in e.statements) for e in story.events}


def test_one_matter_in_other_words_is_one_event(harbour, vectors) -> None:  # type: ignore[no-untyped-def]
    found = events_of(link(*harbour, vectors, WHOLE))
    assert {"The Ostrova bridge closed on Monday", "Officials shut the Ostrova crossing on Monday"} in found
    repair = {"The city will repair the Ostrova bridge by June", "Repairs to the Ostrova bridge are due by July"}
    assert repair in found
    assert {"Fishermen protested in Karsk"} in found
    assert {"The city will open a ferry at Port Lumen"} in found


def test_two_promises_of_one_party_stay_apart(report, say, vectors) -> None:  # type: ignore[no-untyped-def]
    told = report("a", "The fleet will vacate the Lumen dockyard and reduce its crews in Karsk.")
    whole = Span(0, len(told.text))
    said = [
        say(told, "The fleet will vacate the Lumen dockyard", "vacate", agent="The fleet",
            patient="the Lumen dockyard", status="planned", sentence=whole),
        say(told, "reduce its crews in Karsk", "reduce", agent="The fleet", patient="its crews", place="Karsk",
            status="planned", sentence=whole),
    ]  # fmt: skip
    assert len(link([told], [meant(told, said)], vectors, WHOLE).events) == 2


def test_the_opposite_is_one_matter_and_marked(report, say, vectors) -> None:  # type: ignore[no-untyped-def]
    one = report("a", "All remaining divers will leave Karsk by June.")
    two = report("b", "Some divers will remain in Karsk after June.")
    said = [
        say(one, "All remaining divers will leave Karsk by June", "leave", agent="All remaining divers",
            place="Karsk", status="planned"),
        say(two, "Some divers will remain in Karsk after June", "remain", agent="Some divers", place="Karsk",
            status="planned"),
    ]  # fmt: skip
    story = link([one, two], [meant(r, [s]) for r, s in zip((one, two), said, strict=True)], vectors, WHOLE)
    assert len(story.events) == 1
    assert story.events[0].contrary in ((said[0].id,), (said[1].id,))


def test_every_statement_has_its_event_and_entities(harbour, vectors) -> None:  # type: ignore[no-untyped-def]
    story = link(*harbour, vectors, WHOLE)
    events = {e.id: e for e in story.events}
    assert all(s.id in events[s.event].statements for s in story.statements if s.event)
    assert all(s.event for s in story.statements)
    assert {a.entity for s in story.statements for a in s.actors} <= set(story.entities)
    assert len(events) == len(story.events)


def test_nothing_read(report, vectors) -> None:  # type: ignore[no-untyped-def]
    story = link([report("a", "Rain.")], [Reading("x")], vectors, WHOLE)
    assert story.events == ()
    assert story.title == WHOLE.title
    assert link([], [], vectors, WHOLE).statements == ()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_order_changes_nothing(harbour, vectors, data) -> None:  # type: ignore[no-untyped-def]
    reports, readings = harbour
    shuffled = data.draw(st.permutations(readings))
    mixed = [_shuffled(r, data.draw(st.permutations(range(len(r.statements))))) for r in shuffled]
    assert link(data.draw(st.permutations(reports)), mixed, vectors, WHOLE) == link(reports, readings, vectors, WHOLE)


def _shuffled(reading: Reading, order: list[int]) -> Reading:
    return Reading(
        reading.report,
        tuple(reading.statements[n] for n in order),
        meanings=tuple(reading.meanings[n] for n in order),
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=40), action=st.text(max_size=12))
def test_noise_is_linked_too(report, vectors, text: str, action: str) -> None:  # type: ignore[no-untyped-def]
    told = report("a", text)
    noise = Statement("s1", told.id, Span(0, len(text)), text, action, "happened")
    assert len(link([told], [meant(told, [noise])], vectors, WHOLE).events) == 1


def by(day: date, words: str) -> Moment:
    return Moment(words, Days(None, day), Days(None, day), Days(day.replace(day=1), day))


def test_a_part_and_the_whole_are_two_steps(report, say, vectors) -> None:  # type: ignore[no-untyped-def]
    told = report("a", "Hundreds of divers will leave Karsk by May. All remaining divers will leave Karsk by August.")
    may, august = by(date(2025, 5, 31), "by May"), by(date(2025, 8, 31), "by August")
    said = [
        say(told, "Hundreds of divers will leave Karsk by May", "leave", agent="Hundreds of divers", place="Karsk",
            place_role="from", status="planned", day=may),
        say(told, "All remaining divers will leave Karsk by August", "leave", agent="All remaining divers",
            place="Karsk", place_role="from", status="planned", day=august),
    ]  # fmt: skip
    assert len(link([told], [meant(told, said)], vectors, WHOLE).events) == 2


def test_a_bare_noun_names_the_matter_once_more(report, say, vectors) -> None:  # type: ignore[no-untyped-def]
    told = report("a", "All divers will leave Karsk by August. The planned withdrawal will conclude before October.")
    august, october = by(date(2025, 8, 31), "by August"), by(date(2025, 10, 31), "before October")
    said = [
        say(told, "All divers will leave Karsk by August", "leave", agent="All divers", place="Karsk",
            place_role="from", status="planned", day=august),
        say(told, "The planned withdrawal will conclude before October", "conclude", agent="The planned withdrawal",
            status="planned", day=october),
    ]  # fmt: skip
    assert len(link([told], [meant(told, said)], vectors, WHOLE).events) == 1


def test_to_leave_a_base_is_not_to_leave_the_country(report, say, vectors) -> None:  # type: ignore[no-untyped-def]
    one, two = report("a", "Danish troops will leave Fort Lumen."), report("b", "Danish troops will leave Peru.")
    said = [
        say(one, "Danish troops will leave Fort Lumen", "leave", agent="Danish troops", place="Fort Lumen",
            place_role="from", status="planned"),
        say(two, "Danish troops will leave Peru", "leave", agent="Danish troops", place="Peru", place_role="from",
            status="planned"),
    ]  # fmt: skip
    story = link([one, two], [meant(r, [s]) for r, s in zip((one, two), said, strict=True)], vectors, WHOLE)
    assert len(story.events) == 2
