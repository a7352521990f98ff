"""Words in, their stems out, so that "agreement" meets "agreed"; what they mean is not looked at."""

import re
from functools import lru_cache

UNITED_STATES = re.compile(r"\bU\.\s?S\.(?:A\.)?|\bUS\b")
# an abbreviation with its points, a number with its marks, or a word with its apostrophes
WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:['’]s\b)?|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*")

# the first that fits is taken: ending, what stands for it, letters that must be left before it, example, its stem
ENDINGS = (
    ("ssions", "ss", 3, "discussions", "discuss"),
    ("ssion", "ss", 3, "discussion", "discuss"),
    ("ations", "", 3, "negotiations", "negoti"),
    ("ation", "", 3, "negotiation", "negoti"),
    ("iating", "i", 3, "negotiating", "negoti"),
    ("iates", "i", 3, "negotiates", "negoti"),
    ("iated", "i", 3, "negotiated", "negoti"),
    ("iate", "i", 3, "negotiate", "negoti"),
    ("ements", "", 3, "agreements", "agre"),
    ("ement", "", 3, "agreement", "agre"),
    ("ments", "", 3, "shipments", "ship"),
    ("ment", "", 3, "shipment", "ship"),
    ("tions", "t", 3, "elections", "elect"),
    ("tion", "t", 3, "election", "elect"),
    ("tures", "t", 3, "departures", "depart"),
    ("ture", "t", 3, "departure", "depart"),
    ("awals", "aw", 3, "withdrawals", "withdraw"),
    ("awal", "aw", 3, "withdrawal", "withdraw"),
    ("ivals", "iv", 2, "arrivals", "arriv"),
    ("ival", "iv", 2, "arrival", "arriv"),
    ("ies", "y", 2, "militaries", "military"),
    ("ied", "y", 2, "carried", "carry"),
    ("ings", "", 3, "killings", "kill"),
    ("eed", "e", 2, "agreed", "agre"),
    ("ing", "", 3, "killing", "kill"),
    ("ees", "e", 2, "agrees", "agre"),
    ("ee", "e", 2, "agree", "agre"),
    ("ced", "c", 2, "announced", "announc"),
    ("ed", "", 3, "wounded", "wound"),
    ("sses", "ss", 1, "discusses", "discuss"),
    ("ches", "ch", 2, "clashes", "clash"),
    ("shes", "sh", 2, "clashes", "clash"),
    ("xes", "x", 2, "taxes", "tax"),
    ("ces", "c", 2, "forces", "forc"),
    ("es", "", 3, "bases", "bas"),
    ("ss", "ss", 1, "discuss", "discuss"),
    ("us", "us", 1, "status", "status"),
    ("s", "", 3, "troops", "troop"),
    ("e", "", 3, "base", "bas"),
)  # fmt: skip


def word_set(text: str) -> frozenset[str]:
    """The words of a table's row."""
    return frozenset(text.split())


# words that do not tell one matter from another
STOP = word_set(
    "a an the this that these those some any all each every both either no not of in on at by for from to into "
    "onto with without within during through over under about after before since until between against among and "
    "or but nor as than then so if while when where which who whom whose what why how it its they them their he "
    "him his she her we us our you your i me my there here is are was were be been being am do does did done have "
    "has had having will would shall should can could may might must also just only still already again more most "
    "less least very much many few such other another own same old up down out off one two new said say says 's ’s"
)

PRONOUNS = word_set(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that "
    "these those who whom whose which what there here himself herself itself themselves myself ourselves yourself "
    "one ones each other another others everyone everybody someone somebody anyone anybody nobody none all both "
    "some many few several most more"
)


def words(text: str) -> list[str]:
    """The words of a text in small letters, without points and possessive endings: "U.K.'s" gives "uk".

    The country "US" gives "usa", so that it is not taken for the pronoun.
    """
    return list(_words(text))


@lru_cache(maxsize=65536)  # the names of a story come again and again
def _words(text: str) -> tuple[str, ...]:
    found = []
    for match in WORD.finditer(UNITED_STATES.sub("USA", text)):
        word = re.sub(r"['’]s$", "", match.group().casefold()).replace("’", "'")
        word = word if word[0].isdigit() else word.replace(".", "")
        if word:
            found.append(word)
    return tuple(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word in small letters."""
    for ending, new, least, *_ in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            left = word[: len(word) - len(ending)] + new
            doubled = len(left) > 3 and left[-1] == left[-2] and left[-1] not in "lsze"
            return left[:-1] if doubled else left
    return word


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that tell something, in order, each once."""
    return tuple(dict.fromkeys(stem(w) for w in words(text) if w not in STOP))
