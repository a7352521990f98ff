"""The signs by which two statements are held to be of one matter, and what each of them weighs."""

from typing import NamedTuple


class Sign(NamedTuple):
    """One thing compared: its name in WEIGHTS, how much of it there is (0 to 1), and the two things in words."""

    name: str
    much: float
    compared: tuple[str, str] = ("", "")


# What each sign adds to the log-odds at its most. Set between what logistic regression gives on pairs of ECB+ topics
# (run `python -m training.likeness` again after new word vectors) and what links most on the worked cases while 98 of
# 100 unlike pairs stay apart. ECB+ seldom gives days, numbers and plans: those signs, and the chance of any two
# statements of a story, are set by hand.
WEIGHTS = {
    "any two statements": -3.4,
    "same kind of action": 2.6,
    "nothing but the verb": -0.7,
    "a level and a deed": -2.0,
    "a plan and its change": 0.8,
    "named once more": 1.3,
    "same parties": 0.6,
    "parties not named": 0.2,
    "other parties": -0.7,
    "done to another": -0.7,
    "other person": -2.2,
    "same telling words": 1.5,
    "same words around": 2.3,
    "near in meaning": 0.5,
    "reports name the same": 0.9,
    "same narrow time": 0.6,
    "times can meet": 0.3,
    "other time": -0.5,
    "happened long before": -2.0,
    "same place": 0.3,
    "other place": -0.6,
    "another way": -2.0,
    "same rate": 1.5,
    "measured and not": -1.0,
    "same number": 1.4,
    "other number": -0.8,
    "far number": -1.5,
    "all and some": -2.2,
    "all and all": 0.8,
    "some against all": 1.0,
}  # fmt: skip
