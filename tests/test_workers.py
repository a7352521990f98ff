"""Reports read by several processes give what one process gives."""

import os
import subprocess
import sys

import pytest

from rashomon import workers
from rashomon.errors import ReadingStopped
from rashomon.record import Report
from rashomon.workers import WORTH_A_PROCESS, jobs_for, readings

REPORTS = [
    *(Report(f"{n}.txt", f"Malta sold {n} ships to Chad in 2030, the mayor said. They left.") for n in range(20, 25)),
    Report("empty.txt", ""),
    Report("fremd.txt", "Das Schiff ist gesunken.", language="de"),
]


class Fatal:
    """What ends the process that unpickles it."""

    def __reduce__(self):
        return os._exit, (1,)


def test_several_processes_give_the_same_in_the_same_order():
    alone = list(readings(REPORTS, 1))
    assert [reading.report for reading in alone] == [report.id for report in REPORTS]
    assert sum(len(reading.statements) for reading in alone) >= 5
    assert list(readings(REPORTS, 3)) == alone


def test_a_process_that_is_ended_is_said():
    with pytest.raises(ReadingStopped, match="one of the 2 processes"):
        list(readings([*REPORTS, Report("fatal.txt", "", extra={"end": Fatal()})], 2))


def test_one_report_needs_no_other_process(monkeypatch):
    monkeypatch.setattr(workers, "_by_processes", None)
    assert len(list(readings(REPORTS[:1], 8))) == 1
    assert list(readings([], 8)) == []


def test_more_processes_only_where_there_is_enough_to_read(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    long = Report("long.txt", "x" * WORTH_A_PROCESS)
    assert jobs_for([]) == 1
    assert jobs_for(REPORTS) == 1
    assert jobs_for([long] * 3) == 3
    assert jobs_for([long] * 9) == 4
    assert jobs_for([Report("one.txt", long.text * 9)]) == 1


def test_the_command_prints_the_same_with_any_number_of_jobs(tmp_path):
    for report in REPORTS[:4]:
        (tmp_path / report.source).write_text(report.text, encoding="utf-8")

    def printed(jobs):
        command = ["brief", str(tmp_path), "--as-of", "2031-01-01", "--format", "json", "--jobs", jobs]
        return subprocess.run([sys.executable, "-m", "rashomon", *command], capture_output=True, check=True).stdout

    assert printed("2") == printed("1") != b""
