"""What is raised for a wrong caller or machine; what is wrong with a text is a Problem and is returned."""

# RashomonError
# ├── SourceNotFound       a path that the user named is not there
# ├── OutletsUnreadable    a user's table of outlets is not there or not in its form
# ├── EntitiesUnreadable   a user's list of entities is not there or not in its form
# ├── DecisionsUnreadable  a user's file of decisions is not there or not in its form
# ├── StreamUnreadable     the file of a saved stream is none, or another version's
# ├── RecordUnreadable     the file of a saved record is none, or another version's
# ├── NothingToRead        no report could be read from what was named
# ├── NoSuchReport         a report that the user asks about is not in the pile
# ├── NoSuchStory          a story that the user asks for is not among those told
# ├── ModelMissing         the reader model's files are not where they should be
# ├── ReadingStopped       a process that reads reports ended before its time
# └── UnsupportedBrief     a sentence of the brief holds a figure, date or name that its statements do not

from pathlib import Path

from rashomon.record import Problem


class RashomonError(Exception):
    """Every error that Rashomon raises on purpose."""


class SourceNotFound(RashomonError):
    def __init__(self, source: str):
        self.source = source
        super().__init__(f"no such file or folder: {source}")


class OutletsUnreadable(RashomonError):
    def __init__(self, path: Path, reason: str):
        self.path, self.reason = path, reason
        super().__init__(f"the outlets in {path} can't be read: {reason}")


class EntitiesUnreadable(RashomonError):
    def __init__(self, path: Path, reason: str):
        self.path, self.reason = path, reason
        super().__init__(f"the entities in {path} can't be read: {reason}")


class NothingToRead(RashomonError):
    def __init__(self, sources: int, problems: tuple[Problem, ...] = ()):
        self.sources, self.problems = sources, problems
        super().__init__(f"none of the {sources} given sources holds a report that can be read")


class DecisionsUnreadable(RashomonError):
    def __init__(self, path: Path, reason: str):
        self.path, self.reason = path, reason
        super().__init__(f"the decisions in {path} can't be read: {reason}")


class StreamUnreadable(RashomonError):
    def __init__(self, path: Path, reason: str):
        self.path, self.reason = path, reason
        super().__init__(f"the stream in {path} can't be gone on with: {reason}")


class RecordUnreadable(RashomonError):
    def __init__(self, path: Path, reason: str):
        self.path, self.reason = path, reason
        super().__init__(f"{path} holds no record that can be read: {reason}")


class NoSuchReport(RashomonError):
    def __init__(self, name: str):
        self.name = name
        super().__init__(f"no report in the pile is called “{name}”")


class NoSuchStory(RashomonError):
    def __init__(self, name: str, titles: tuple[str, ...]):
        self.name, self.titles = name, titles
        told = "; ".join(f"“{title}”" for title in titles)
        super().__init__(f"no story is called “{name}”; these are told: {told}")


class ModelMissing(RashomonError):
    def __init__(self, path: str):
        self.path = path
        super().__init__(f"the reader model is not at {path}")


class ReadingStopped(RashomonError):
    def __init__(self, jobs: int):
        self.jobs = jobs
        super().__init__(f"one of the {jobs} processes that read the reports was ended from outside")


class UnsupportedBrief(RashomonError):
    def __init__(self, sentence: str, unsupported: tuple[str, ...]):
        self.sentence, self.unsupported = sentence, unsupported
        super().__init__(f"not in what is cited: {', '.join(unsupported)} (in: {sentence})")
