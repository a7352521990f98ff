"""Outlets found by any of their names or by an address; a table of the user's own; what is wrong with a table."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import OutletsUnreadable
from rashomon.record import Outlet, Problem, Report
from rashomon.sources import Outlets, gather

SHIPPED = Outlets.load()


def name(found: Outlet | None) -> str | None:
    return found.name if found else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The New York Times", "The New York Times"), ("NEW YORK TIMES", "The New York Times"),
        ("NYT", "The New York Times"), ("nytimes.com", "The New York Times"), ("www.nytimes.com", "The New York Times"),
        ("The Associated Press", "AP"), ("A.P.", "AP"), ("Agence France Presse", "AFP"), ("RTE", "RTÉ"),
        ("Mail and Guardian", "Mail & Guardian"), ("Radio Free Europe / Radio Liberty", "RFE/RL"),
        ("The Guardian", "The Guardian"), ("The Guardian Nigeria", "The Guardian (Nigeria)"),
        ("The Daily Star", None), ("The Guardians", None), ("", None), ("The", None), ("example.org", None),
        ("...", None),
    ],
)  # fmt: skip
def test_one_outlet_under_all_its_names(words, expected):
    assert name(SHIPPED.of_name(words)) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.bbc.co.uk/2/hi/1.stm", "BBC"), ("HTTP://WWW.BBC.CO.UK:80/news", "BBC"),
        ("https://economictimes.indiatimes.com/a", "The Economic Times"),
        ("https://timesofindia.indiatimes.com/a", "The Times of India"),
        ("https://pittsburgh.cbslocal.com/2012/a", "KDKA"), ("https://denver.cbslocal.com/2012/a", None),
        ("https://web.archive.org/web/2014im_/http://apnews.com/a", "AP"), ("apnews.com/a", "AP"),
        ("https://apnews.com./a", "AP"), ("https://someone@apnews.com/a", "AP"),
        ("https://notapnews.com/a", None), ("https://apnews.com.example/a", None), 
        ("https://example.org/bbc.com", None),
        ("https://co.uk/a", None), ("", None), ("http://[", None),
    ],
)  # fmt: skip
def test_the_longest_known_domain_of_an_address(url, expected):
    assert name(SHIPPED.of_address(url)) == expected


@given(st.text())
def test_any_words_may_be_asked_for(words):
    for found in (SHIPPED.of_name(words), SHIPPED.of_address(words), SHIPPED.of_address(f"https://{words}")):
        assert found is None or isinstance(found, Outlet)


def test_the_shipped_table():
    outlets = list(SHIPPED)
    assert len(outlets) == len({outlet.name for outlet in outlets}) > 400
    assert all(pycountry.countries.get(alpha_2=outlet.country) for outlet in outlets)
    agencies = {outlet.name for outlet in outlets if outlet.agency}
    assert {"AP", "Reuters", "AFP", "UPI", "Xinhua", "TASS", "dpa", "Kyodo", "PTI", "PA Media", "AAP"} <= agencies
    assert "BBC" not in agencies
    for outlet in outlets:
        assert all(SHIPPED.of_name(words) == outlet for words in (outlet.name, *outlet.aliases, *outlet.domains))


def table(tmp_path, text: str | bytes) -> Outlets:
    path = tmp_path / "own.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return Outlets.load(path)


def test_a_table_of_ones_own_adds_and_replaces(tmp_path):
    own = table(
        tmp_path,
        '\ufeff"Orme Post" = { owner = "Orme", country = "AT", domains = ["Orme.example"],'
        ' aliases = ["Times of India"] }\n'
        '"the bbc" = { agency = true, domains = ["bbc.com"] }\n',
    )
    assert own.of_name("ORME POST") == Outlet("Orme Post", "Orme", "AT", False, ("Times of India",), ("orme.example",))
    assert name(own.of_address("https://orme.example/1")) == "Orme Post"
    assert own.of_name("BBC") == Outlet("the bbc", agency=True, domains=("bbc.com",))
    assert own.of_address("https://bbc.co.uk/a") is None, "an entry is replaced as a whole"
    assert name(own.of_address("https://timesofindia.indiatimes.com/a")) is None
    assert name(own.of_name("NYT")) == "The New York Times"
    assert sum(outlet.name.lower() in ("bbc", "the bbc") for outlet in own) == 1


def test_an_alias_that_is_taken_is_given_up(tmp_path):
    own = table(tmp_path, '"Fenwick Telegraph" = { aliases = ["FT"], domains = ["ft.com"] }')
    assert name(own.of_name("FT")) == name(own.of_address("https://www.ft.com/a")) == "Fenwick Telegraph"
    assert own.of_name("Financial Times").aliases == own.of_name("Financial Times").domains == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('"A" = {', "at end of document"), ("\xff".encode("latin-1"), "not UTF-8"), ('"A" = 3', "“A” must be a table"),
        ('"?" = {}', "“?” is no name"), ('"A" = { city = "B" }', "“A”: there is no “city”; known are owner, country"),
        ('"A" = { name = "B" }', "there is no “name”"), ('"A" = { agency = "yes" }', "“agency” must be true or false"),
        ('"A" = { owner = ["B"] }', "“owner” must be words"), ('"A" = { aliases = "B" }', "“aliases” must be a list"),
        ('"A" = { aliases = [""] }', "“aliases” must be a list"), 
        ('"A" = { domains = [1] }', "“domains” must be a list"),
        ('"A" = { country = "Mali" }', "“country” must be two capitals of ISO 3166, not “Mali”"),
        ('"A" = { domains = ["https://a.example/"] }', "“https://a.example/” is no domain"),
        ('"A" = { aliases = ["C"] }\n"B" = { aliases = ["c"] }', "“c” is the name of both “A” and “B”"),
        ('"A" = { domains = ["a.example"] }\n"B" = { domains = ["a.example"] }', "is the domain of both “A” and “B”"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_said(tmp_path, text, reason):
    with pytest.raises(OutletsUnreadable) as raised:
        table(tmp_path, text)
    assert reason in str(raised.value)
    assert "own.toml" in str(raised.value)


def test_a_table_that_is_not_there(tmp_path):
    with pytest.raises(OutletsUnreadable, match="No such file"):
        Outlets.load(tmp_path / "none.toml")


def read(tmp_path, block: str, outlets: Outlets | None = None) -> Report:
    (tmp_path / "a.txt").write_text(f"---\n{block}\n---\nThe ferry will not run before March.\n", encoding="utf-8")
    (report,) = (r for r in gather([str(tmp_path / "a.txt")], outlets=outlets) if not isinstance(r, Problem))
    return report


@pytest.mark.parametrize(
    ("block", "outlet", "words"),
    [
        ("outlet: nytimes.com", "The New York Times", "nytimes.com"),
        ("outlet: BBC\nurl: https://apnews.com/a", "BBC", None),
        ("outlet: Orme Post\nurl: https://apnews.com/a", "Orme Post", None),
        ("url: https://apnews.com/a", "AP", ""),
        ("url: https://example.org/a", None, None),
    ],
)
def test_a_report_gets_its_outlets_one_name(tmp_path, block, outlet, words):
    report = read(tmp_path, block)
    assert (report.outlet, report.outlet_words) == (outlet, words)


def test_what_is_known_of_an_outlet_does_not_change_which_report_it_is(tmp_path):
    for block in ("outlet: nytimes.com", "url: https://apnews.com/a", "outlet: BBC"):
        assert read(tmp_path, block).id == read(tmp_path, block, Outlets([])).id
