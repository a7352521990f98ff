"""A line of words in, the set of them out; so that a list of words reads as one."""


def lexicon(words: str) -> frozenset[str]:
    """The words between the spaces."""
    return frozenset(words.split())
