import pytest

from rashomon.sources import languages
from rashomon.sources.languages import code_of, language_of

FRENCH = "Le ferry ne circulera pas avant le mois de mars, a annoncé jeudi la capitainerie du port de la ville. "
SPANISH = (
    "El transbordador no volverá a navegar antes de marzo, anunció el jueves la autoridad del puerto de la ciudad. "
)
GERMAN = "Die Fähre wird vor dem März nicht wieder fahren, teilte das Hafenamt der Stadt am Donnerstag mit. "
RUSSIAN = "Паром не будет ходить до марта, сообщило в четверг управление порта города. "
ENGLISH = "The ferry will not run before March, the harbour office of the town said on Thursday after a long meeting. "


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("en", "en"), ("EN-us", "en"), ("en_GB", "en"), ("eng", "en"), ("English", "en"), ("french", "fr"),
        ("no", "no"), ("und", None), ("haw", "haw"), ("", None), ("nonsense", None), ("zh-Hant-TW", "zh"),
    ],
)  # fmt: skip
def test_a_declared_language_becomes_its_code(words, code):
    assert code_of(words) == code


@pytest.mark.parametrize(
    ("text", "code"), [(FRENCH, "fr"), (SPANISH, "es"), (GERMAN, "de"), (RUSSIAN, "ru"), (ENGLISH, "en")]
)
def test_a_sentence_is_enough(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Harbour office closes ferry line",
        "Amir-Karimi, Guardia Nacional, Los Olivos, San Marino, Santa Ines, Rio Verde",
        "Ferry: Delgado meets Moreau in Port-au-Lac",
        "12:30 14:45 16:00",
        "Kapitän Müller",
        "",
    ],
)
def test_short_or_nameful_lines_are_never_another_language(text):
    assert language_of(text) in (None, "en")


def test_plain_english_does_not_load_the_model(monkeypatch):
    monkeypatch.setattr(languages, "_model", None)
    assert language_of(ENGLISH * 3) == "en"


def test_the_page_is_believed_unless_the_text_surely_says_otherwise():
    assert language_of(FRENCH, page="en") == "en"
    assert language_of(FRENCH * 5, page="en") == "fr"
    assert language_of(ENGLISH * 3, page="fr") == "en"
    assert language_of("Ferry closed", page="fr") == "fr"
