"""Statements of a report as they are read, with what each of them means."""

from collections.abc import Iterable
from functools import cache

from rashomon.reading import MeaningModel
from rashomon.record import Reading, Report, Statement

_model = cache(MeaningModel)


def meant(report: Report, statements: Iterable[Statement]) -> Reading:
    told = tuple(statements)
    return Reading(report.id, told, meanings=_model().meanings(told, report.text))
