"""Link: readings of many reports in; one story out, with origins, events and entities."""

from rashomon.linking.story import link
from rashomon.linking.vectors import WordVectors

__all__ = ["WordVectors", "link"]
