"""A user's list of entities: what it may hold, and what is said of one that can't be read."""

import pytest

from rashomon.errors import EntitiesUnreadable
from rashomon.sources import read_entities


def written(tmp_path, text):
    path = tmp_path / "entities.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_entities_with_their_names(tmp_path):
    entry = '{ aliases = ["OG", "the Guard"], kind = "ORG", country = "PE", wikidata = "Q7" }'
    (one,) = read_entities(written(tmp_path, f'"Orme Guard" = {entry}\n'))
    assert (one.name, one.kind, one.country, one.wikidata, one.by) == ("Orme Guard", "ORG", "PE", "Q7", "user")
    assert [a.name for a in one.aliases] == ["Orme Guard", "OG", "the Guard"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = 1", "“x” must be a table"),
        ('"Roe" = { born = "1970" }', "there is no “born”"),
        ('"Roe" = { kind = "MAN" }', "“kind” must be one of PER"),
        ('"Roe" = { country = "Peru" }', "two capitals"),
        ('"Roe" = { wikidata = "42" }', "such as Q42"),
        ('"Roe" = { aliases = "Ana" }', "“aliases” must be a list"),
        ('"Roe" = { aliases = ["Ana"] }\n"Holm" = { aliases = ["ana"] }', "the name of both “Roe” and “Holm”"),
        ("[", "Invalid"),
    ],
)
def test_a_list_that_is_not_in_its_form(tmp_path, text, reason):
    with pytest.raises(EntitiesUnreadable, match="can't be read") as error:
        read_entities(written(tmp_path, text))
    assert reason in str(error.value) or reason == "Invalid"


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(EntitiesUnreadable, match="No such file"):
        read_entities(tmp_path / "none.toml")
