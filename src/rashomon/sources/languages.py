"""The language of a report: from what the file declares, else from its text, where that is enough to be sure.

Gives ISO 639 codes ("en"), None where nothing is sure. A short English headline must never count as another language.
"""

import re
from functools import cache
from typing import Any

MODEL_LETTERS = 4000  # what the model is shown; more changes nothing

# Below this many letters the model is not asked, and of what it says only this share of certainty counts: names alone
# ("Guardia Nacional", "San Marino") draw it to Galician or Aragonese at 0.05 to 0.6. Of the 26,053 sentences of the EWT
# and GUM treebanks, one is told to be another language by these two, and it is French; measure again on those texts.
FEWEST_LETTERS = 40
SURE = 0.9

# A page's own `lang` is often the template's. It is set aside where this many letters are surely another language.
LETTERS_AGAINST_PAGE = 200

# Words that are a sixth of any English text and of no other's. Where they are, the model is not loaded (130 MB).
ENGLISH = re.compile(r"the|and|of|to|that|for|with|was|were|from|by|has|have|had|it|its|he|she|they|this|which")
ENGLISH_SHARE, ENGLISH_WORDS = 0.15, 30


def code_of(words: str) -> str | None:
    """The two-letter code (three where there is none) of "en-US", "eng", "English"; None where it is no language."""
    name = words.strip().replace("_", "-")
    primary = name.split("-")[0].lower()
    if re.fullmatch(r"[a-z]{2}", primary):
        return primary
    import pycountry  # only for the rare name: its tables take time to load

    try:
        found = pycountry.languages.lookup(primary if re.fullmatch(r"[a-z]{3}", primary) else name)
    except LookupError:
        return None
    if found.scope == "S":  # "und", "mul": says that it is not said
        return None
    return str(getattr(found, "alpha_2", found.alpha_3))


def language_of(text: str, *, page: str | None = None) -> str | None:
    """The language of the text; `page` is what a page declares, and stands unless the text surely says otherwise."""
    if _plainly_english(text):
        return "en"
    letters = sum(map(str.isalpha, text[: MODEL_LETTERS * 2]))
    if letters < (LETTERS_AGAINST_PAGE if page else FEWEST_LETTERS):
        return page
    language, sureness = _model().classify(text[:MODEL_LETTERS])
    if sureness >= SURE:
        return str(language)
    return page or ("en" if language == "en" else None)


def _plainly_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text[:MODEL_LETTERS].lower())
    return len(words) >= ENGLISH_WORDS and sum(
        ENGLISH.fullmatch(word) is not None for word in words
    ) >= ENGLISH_SHARE * len(words)


@cache
def _model() -> Any:
    """The identifier of 140 languages; loading it takes half a second, so only where it is asked."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
