"""The shipped model, loaded once, and short ways to read a text and to pick out one statement of it."""

from datetime import date

import pytest

from rashomon.reading import ReaderModel, read
from rashomon.reading.sentences import sentences
from rashomon.record import Days, Published, Report

WEDNESDAY = date(2031, 3, 12)  # when the tests' reports are published


@pytest.fixture(scope="session")
def model():
    return ReaderModel(threads=1)


@pytest.fixture(scope="session")
def reading_of(model):
    """From a text to its Reading; `published` None leaves the day unknown."""

    def read_one(text, published=WEDNESDAY):
        day = None if published is None else Published(Days(published, published), "given")
        return next(read([Report("report.txt", text, published=day)], model))

    return read_one


@pytest.fixture(scope="session")
def statements_of(reading_of):
    def read_one(text, published=WEDNESDAY):
        return reading_of(text, published).statements

    return read_one


@pytest.fixture(scope="session")
def stated(statements_of):
    """The one statement of a text that has the given action."""

    def pick(text, action, published=WEDNESDAY):
        made = statements_of(text, published)
        found = [s for s in made if s.action == action]
        assert len(found) == 1, f"{action}: {[(s.action, s.status, s.quote) for s in made]}"
        return found[0]

    return pick


@pytest.fixture(scope="session")
def tree_of(model):
    """The tree of a text's one sentence."""

    def parse(text):
        (sentence,) = sentences(text)
        return model.parse([sentence.texts(text)])[0]

    return parse
