"""The signs by which two statements are held to be of one matter, and what each of them weighs."""

from typing import NamedTuple


class Sign(NamedTuple):
    """One thing compared: its name in WEIGHTS, how much of it there is (0 to 1), and the two things in words."""

    name: str
    much: float
    compared: tuple[str, str] = ("", "")


# What each sign adds to the log-odds at its most: `python -m training.likeness` fits them on statements whose matters
# people labelled, and holds them near what stands here. Those of plans, ways, shares, rates and lengths of time, which
# the labelled stories seldom show, keep more than they are given there; so does "one fate", whose stages ("in critical
# condition", "died") the labels hold to be two matters and a record holds to be one.
WEIGHTS = {
    "any two statements": -2.9,
    "same kind of action": 0.5,
    "nothing but the verb": -0.2,
    "a level and a deed": -0.5,
    "a plan and its change": 0.6,
    "named once more": 1.1,
    "same parties": 0.3,
    "parties not named": 0.2,
    "other parties": -0.2,
    "done to another": -0.3,
    "other person": -3.5,
    "another doer": -1.5,
    "befell one person": 0.5,
    "one fate": 2.5,
    "same telling words": 1.0,
    "same words around": 0.1,
    "near in meaning": 5.2,
    "another kind of action": -1.5,
    "verbs near in meaning": 1.0,
    "same narrow time": 1.2,
    "same deadline": 1.1,
    "other time": -0.2,
    "happened long before": -0.9,
    "same place": 0.1,
    "other place": -0.2,
    "another way": -1.5,
    "another thing lasts": -1.5,
    "another rate": -2.0,
    "same rate": 1.5,
    "measured and not": -1.5,
    "same number": 0.3,
    "other number": -1.6,
    "far number": -2.0,
    "all and some": -1.0,
    "all and all": 0.3,
    "some against all": 0.6,
}  # fmt: skip
