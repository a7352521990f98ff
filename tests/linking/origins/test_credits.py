"""Which agency a report is credited to as a whole, and what is one origin for it."""

from datetime import date

import pytest

from rashomon.linking.origins.credits import FORMS, LEADS, LINE, Agencies, credit_of, credited
from rashomon.linking.origins.origins import origins
from rashomon.record import Days, Outlet, Published, Report

OUTLETS = (
    Outlet("Harbour Wire", agency=True, aliases=("HW", "Harbour Wire Service")),
    Outlet("Tarn Press Agency", agency=True, aliases=("TPA",)),
    Outlet("Orme Post"),
)
NAMED = Agencies(OUTLETS)
BODY = "A freighter struck the swing bridge before dawn and tore away two gates. Nobody was hurt in the collision."


def report(text: str, name: str = "a", day: int | None = 3, **given: object) -> Report:
    when = date(2031, 5, day) if day else None
    published = Published(Days(when, when), "given") if when else None
    return Report(name, text, published=published, **given)  # type: ignore[arg-type]


def agency(text: str, **given: object) -> str | None:
    found = credit_of(report(text, **given), NAMED)
    return found.agency if found else None


@pytest.mark.parametrize("form", [*FORMS, LINE, *LEADS], ids=lambda form: form.example)
def test_each_form_finds_its_example(form) -> None:  # type: ignore[no-untyped-def]
    assert agency(f"{BODY}\n{form.example}\n{BODY}") == "Harbour Wire"
    assert agency(f"{form.example}".replace("Harbour Wire", "Orme Post")) is None


@pytest.mark.parametrize(
    "text",
    [
        f"OSTROVA (HW) - {BODY}",
        f"OSTROVA, May 3 (HARBOUR WIRE) -- {BODY}",
        f"Menu\nLast updated 4 May\nKARSK/OSTROVA (Harbour Wire) – {BODY}",
        f"{BODY}\n(The Harbour Wire)",
        f"{BODY}\n© 2031 Harbour Wire. All rights reserved. This material may not be published.",
        f"By Jane Roe, Harbour Wire Service\n{BODY}",
    ],
)
def test_credits_of_the_whole(text: str) -> None:
    assert agency(text) == "Harbour Wire"


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} The Harbour Wire contributed to this report.",
        f"{BODY} (Photo: Ines Prado/Harbour Wire)",
        f"(Ines Prado/Orme Post via Harbour Wire) {BODY}",
        f"{BODY}\nCopyright Harbour Wire / Orme Post",
        f"{BODY * 8} The mayor told Harbour Wire that he would not resign.",
        f"The Latest (hw) - {BODY}",
        BODY,
        "",
    ],
)
def test_what_credits_a_part_or_nobody(text: str) -> None:
    assert agency(text) is None


def test_an_outlet_or_an_author_that_is_an_agency() -> None:
    assert agency(BODY, outlet="Harbour Wire") == agency(BODY, outlet="HW") == "Harbour Wire"
    assert agency(BODY, authors=("Jane Roe, Harbour Wire",)) == agency(BODY, authors=("HW",)) == "Harbour Wire"
    assert agency(BODY, outlet="Orme Post") is None


FIRST = report(f"OSTROVA (HW) — {BODY} Engineers wait for a second crane.", "first", outlet="Orme Post")
SECOND = report("By Harbour Wire\nBarley spilled into the river under the bridge, and swans came for it.", "second", 4)
LATER = report("KARSK (HW) - The captain stood before the court in a borrowed coat and said little.", "later", 6)
OTHER = report("TARN (TPA) - Three boats went out to look for the gates, which lie in the fairway.", "other")
UNDATED = report("OSTROVA (HW) - The ferry takes foot passengers until the gates are mended.", "undated", None)
ALL = [FIRST, SECOND, LATER, OTHER, UNDATED]


def test_one_agency_within_a_day_is_one_origin() -> None:
    found = credited(ALL, origins(ALL), OUTLETS)
    assert len(found) == 4
    joined = next(o for o in found if len(o.reports) == 2)
    assert set(joined.reports) == {FIRST.id, SECOND.id}
    assert joined.reason == "credited to Harbour Wire: “OSTROVA (HW) —”, “By Harbour Wire”"
    assert joined.id == "o" + FIRST.id[1:]


def test_without_agencies_and_in_any_order_nothing_changes() -> None:
    assert credited(ALL, origins(ALL), ()) == origins(ALL)
    assert credited(ALL[::-1], origins(ALL)[::-1], OUTLETS) == credited(ALL, origins(ALL), OUTLETS)


def test_copies_keep_their_reason_and_go_by_what_most_of_them_say() -> None:
    copy = report(FIRST.text.replace("(HW)", "(TPA)"), "copy", title="As others have it")
    again = report(FIRST.text, "again")
    found = credited([copy, again, *ALL], origins([copy, again, *ALL]), OUTLETS)
    joined = max(found, key=lambda o: len(o.reports))
    assert {FIRST.id, SECOND.id, copy.id, again.id} == set(joined.reports)
    assert (joined.reason or "").startswith("credited to Harbour Wire: ")
    assert "; same words: " in (joined.reason or "")
    assert next(o for o in found if OTHER.id in o.reports).reports == (OTHER.id,)
