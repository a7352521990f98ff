"""A story and its reports in, what comparing them shows out, as of a day; nothing is refused."""

from collections.abc import Sequence
from datetime import date

from rashomon.reconciling.accounts import accounts
from rashomon.reconciling.claims import desk
from rashomon.reconciling.commitments import commitments
from rashomon.reconciling.gaps import gaps
from rashomon.reconciling.judged import Judgements
from rashomon.reconciling.series import series
from rashomon.reconciling.silences import silences
from rashomon.reconciling.tolls import tolls
from rashomon.record import Findings, Report, Story


def reconcile(
    story: Story, reports: Sequence[Report], as_of: date, *, update_days: int = 7, judgements: Judgements | None = None
) -> Findings:
    """All that comparing the reports published on or before `as_of` shows.

    Two origins' statements published more than `update_days` apart are read as an update before they are a conflict.
    The `judgements` of the story before it grew spare those of the claims that stayed what they were.
    """
    before = desk(story, reports, as_of, update_days)
    judged = judgements or Judgements()
    judged.begin(before)
    return Findings(
        accounts(before, judged),
        commitments(before, judged),
        series(before),
        gaps(before),
        tolls(before),
        silences(before),
    )
