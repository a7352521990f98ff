"""Gather: files and folders that the user named -> reports, one at a time, with what could not be read beside them."""

from rashomon.sources.decisions import read_decisions, with_ids
from rashomon.sources.known_entities import read_entities
from rashomon.sources.outlets import Outlets
from rashomon.sources.reports import gather

__all__ = ["Outlets", "gather", "read_decisions", "read_entities", "with_ids"]
