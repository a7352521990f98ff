"""All of it for one story as of one day, and its JSON."""

from dataclasses import dataclass, field
from datetime import date

from rashomon.record.account import Account
from rashomon.record.brief import Brief
from rashomon.record.commitment import Commitment
from rashomon.record.event import Story
from rashomon.record.gap import Gap, Silence
from rashomon.record.problem import Problem
from rashomon.record.report import Report
from rashomon.record.series import Series
from rashomon.record.statement import Statement
from rashomon.record.toll import Toll

FORMAT = 1  # the `record` number of the JSON


@dataclass(frozen=True)
class Findings:
    """What reconciling gives: each in the order of the record."""

    accounts: tuple[Account, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    series: tuple[Series, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tolls: tuple[Toll, ...] = ()
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True)
class Record:
    """Reports by published day, statements by report and place in the text, events by their first statement."""

    story: Story
    as_of: date
    reports: tuple[Report, ...]
    findings: Findings = Findings()
    brief: Brief = Brief()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def statements(self) -> tuple[Statement, ...]:
        return self.story.statements
