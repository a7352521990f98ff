"""Reconcile: a story in; its accounts, commitments, series and gaps as of a day out."""

from rashomon.reconciling.findings import reconcile

__all__ = ["reconcile"]
