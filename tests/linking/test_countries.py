import pytest

from rashomon.linking.countries import DEMONYMS, country_names, country_titles, mark_countries


@pytest.mark.parametrize(
    ("name", "code"),
    [("us", "US"), ("united states", "US"), ("american", "US"), ("iraq", "IQ"), ("iraqis", "IQ"), ("france", "FR"),
     ("french", "FR"), ("south korea", "KR"), ("viet nam", "VN"), ("vietnam", "VN")],
)  # fmt: skip
def test_names_and_peoples(name: str, code: str) -> None:
    assert country_names()[name] == code


def test_every_people_has_a_country() -> None:
    assert set(DEMONYMS) - set(country_titles()) <= {"XK"}


def test_marking_takes_the_longest_name() -> None:
    assert mark_countries(("south", "korean", "and", "us", "troops")) == ("KR", "and", "US", "troops")
