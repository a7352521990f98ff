"""Gather: files and folders that the user named -> reports, one at a time, with what could not be read beside them."""

from rashomon.sources.outlets import Outlets
from rashomon.sources.reports import gather

__all__ = ["Outlets", "gather"]
