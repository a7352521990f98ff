"""Reconcile: a story in; its accounts, commitments, series and gaps as of a day out."""

from rashomon.reconciling.findings import reconcile
from rashomon.reconciling.judged import Judgements

__all__ = ["Judgements", "reconcile"]
