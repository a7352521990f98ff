"""Copies, excerpts and rewrites share what makes them one; furniture, quotations and standing paragraphs do not."""

from datetime import date

from rashomon.linking.origins.shared_words import made_from, shared_words
from rashomon.linking.origins.versions import linked, text_of
from rashomon.linking.origins.word_runs import word_runs
from rashomon.record import Days, Published, Report

TITLE = "Freighter strikes swing bridge at Ostrova"
WIRE = (
    "A freighter struck the old swing bridge at Ostrova before dawn on Monday and tore away two of its iron gates. "
    "Nobody was hurt, the harbour master said. Engineers closed the bridge to lorries and expect the repair to last "
    "until the first week of June, when a second crane arrives from the yard at Karsk. The freighter, which carried "
    "barley from the upper river, was towed to the basin behind the customs house. Its captain told the water police "
    "that the rudder had failed him twice that night. Ferries will take foot passengers across for as long as the "
    "bridge stays shut, and the town has asked bakers and dairies to load their carts before six in the morning."
)
OTHER_TITLE = "Schools in Tarn close for a week of storms"
OTHER = (
    "Every school in the valley of Tarn will stay shut until next Monday, the county said, since two more storms are "
    "on their way from the coast. Buses stopped at noon. Farmers brought sheep down from the high pastures, and the "
    "power company sent crews from three neighbouring counties to wait in the fire station. Last winter a storm cut "
    "the valley off for nine days. This time shops have been told to stock bread and oil for a fortnight, and nurses "
    "who live beyond the pass sleep in the hospital. A school bus that was caught in drifts on Sunday was found empty."
)
FURNITURE = (
    "Sign up for our morning letter and get the day's reports before breakfast. By signing up you agree to our terms "
    "of use and privacy rules. This material may not be published, broadcast, rewritten or passed on without leave. "
    "Copyright by the station. All rights reserved. Download our app and be told first."
)


def report(text: str, title: str | None = TITLE, *, outlet: str = "", day: int = 3) -> Report:
    when = date(2031, 3, day)
    return Report("a", text, title=title, outlet=outlet or None, published=Published(Days(when, when), "given"))


def one(first: Report, second: Report) -> bool:
    found = [linked(text_of(a), text_of(b)) is not None for a, b in ((first, second), (second, first))]
    assert found[0] == found[1]
    return found[0]


def test_what_is_shared_is_counted_of_the_shorter_text() -> None:
    half = WIRE[: WIRE.index(" The freighter, which")]
    shared = shared_words(word_runs(report(WIRE)), word_runs(report(half)))
    assert (shared.runs, shared.of, shared.share) == (shared.of, len(half.split()) - 4, 1.0)
    assert shared.beside == len(WIRE.split()) - 4
    assert shared.passage == shared.of
    assert shared.about == (True, True)


def test_a_copy_an_excerpt_and_a_copy_under_another_headline() -> None:
    assert one(report(WIRE), report(WIRE))
    assert one(report(WIRE), report(WIRE[:330]))
    assert one(report(WIRE), report(WIRE, "Iron gates torn away as barley ship loses its rudder"))
    assert one(report(WIRE), report(f"{FURNITURE}\n\n{WIRE}\n\n{FURNITURE}"))


def test_a_part_that_says_nothing_of_the_headline() -> None:
    middle = WIRE[WIRE.index("Its captain") :]
    assert one(report(WIRE), report(middle, "What the captain told the water police"))


def test_a_page_s_furniture_makes_no_copy() -> None:
    assert not one(report(f"{WIRE} {FURNITURE}"), report(f"{OTHER} {FURNITURE}", OTHER_TITLE))
    assert not one(report(FURNITURE), report(FURNITURE, OTHER_TITLE))
    assert not one(report(f"{FURNITURE} Loading."), report(f"{OTHER} {FURNITURE}", OTHER_TITLE))


def test_a_standing_paragraph_makes_no_copy() -> None:
    standing = (
        "The swing bridge at Ostrova was built in 1911 and carries about 2,400 carts and lorries a day; the ministry "
        "has said for three years that a new one will be paid for from the tax on freighters, without naming a date."
    )
    first = report(f"{WIRE[:420]} {standing}")
    second = report(
        "Drivers in Ostrova wait four hours at the ferry landing since the bridge closed. A baker gave out rolls "
        f"and the town hall promised a timetable. The mayor spoke to the queue from a cart. Two lorries turned for "
        f"the pass at noon, and a third sold its melons on the road. The landing has one lamp. {standing}",
        "Long queue at Ostrova's bridge",
    )
    assert not one(first, second)


def test_a_passage_of_a_short_text_in_a_long_one_makes_no_copy() -> None:
    assert not one(report(OTHER + " " + WIRE[:200] + OTHER.upper()[::-1], OTHER_TITLE), report(WIRE[100:500]))


def test_one_outlet_goes_on_in_its_own_text() -> None:
    kept = WIRE[WIRE.index("Engineers") : WIRE.index(" Ferries")]
    new = (
        "The swing bridge at Ostrova may stay shut for a month more, since divers found the middle pier cracked from "
        "top to foot. The ministry sends an engineer on Thursday, who will say whether carts may cross before the "
        "harvest. A second report on the freighter and what it struck was given to the court, which meets in the old "
        "grammar school until its roof is mended. "
    )
    later = f"{new}{kept[:70]} as well. Meanwhile, {kept[78:160]} again. The mate said little. {kept[165:270]}"
    first, second = report(WIRE, outlet="Orme Post"), report(later, outlet="Orme Post", day=5)
    shared = linked(text_of(first), text_of(second))
    assert shared is not None
    assert shared.share < 0.35


def test_weeks_apart_only_the_same_report_is_one() -> None:
    assert one(report(WIRE), report(WIRE, day=30))
    assert not one(report(WIRE), report(WIRE, "Freighter strikes bridge again", day=30))


def test_few_runs_make_no_copy() -> None:
    said = shared_words(word_runs(report(WIRE[:110])), word_runs(report(WIRE[60:])))
    assert 0 < said.runs < 8
    assert not made_from(said, same_outlet=True, days_apart=0)


def test_the_house_is_the_outlet_or_the_site() -> None:
    assert text_of(Report("a", WIRE, outlet="Orme Post", url="https://www.gull.example/a")).house == "orme post"
    assert text_of(Report("a", WIRE, url="https://www.Gull.example:80/a?b")).house == "gull.example"
    assert [text_of(Report("a", WIRE, url=url)).house for url in ("", "//", "http://[", None)] == ["", "", "[", ""]
