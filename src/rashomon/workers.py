"""Reports in, their readings out in the same order, read by one process or several; the readings are the same.

A process more costs about half a second and 100 MB before it reads, so that few reports are read here.
"""

import os
from collections.abc import Iterator, Sequence

from rashomon.errors import ReadingStopped
from rashomon.reading import MeaningModel, ReaderModel, read
from rashomon.record import Reading, Report

WORTH_A_PROCESS = 60_000  # characters, which take some four times as long to read as a process to start

_models: tuple[ReaderModel, MeaningModel]  # of a worker process


def jobs_for(reports: Sequence[Report]) -> int:
    """As many processes as the machine has cores, where there is enough to read for each."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, len(reports), sum(len(report.text) for report in reports) // WORTH_A_PROCESS))


def readings(reports: Sequence[Report], jobs: int) -> Iterator[Reading]:
    """The readings of the reports, in their order, by so many processes.

    With more than one, the caller's main module must be safe to import, as `multiprocessing` asks. Raises
    ReadingStopped where a process ends before its time.
    """
    if jobs <= 1 or len(reports) <= 1:
        yield from read(reports, ReaderModel(), MeaningModel())
    else:
        yield from _by_processes(reports, jobs)


def _by_processes(reports: Sequence[Report], jobs: int) -> Iterator[Reading]:
    # imported here: a command that reads by itself starts without them
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # not forked: the caller may have threads, and a forked runtime hangs
    pool = ProcessPoolExecutor(min(jobs, len(reports)), get_context("spawn"), _start)
    try:
        yield from pool.map(_reading, reports)
    except BrokenProcessPool as error:
        raise ReadingStopped(jobs) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _start() -> None:
    global _models
    os.environ["TOKENIZERS_PARALLELISM"] = "false"  # one thread a process
    _models = ReaderModel(), MeaningModel()


def _reading(report: Report) -> Reading:
    return next(read([report], *_models))
