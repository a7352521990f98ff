"""Link: reports in, the pile of their stories out (`sort`); what was read in a story's in, its events out (`link`)."""

from rashomon.linking.gists import Gist, gist
from rashomon.linking.story import link
from rashomon.linking.stream import Stream, sort
from rashomon.linking.titles import story_title
from rashomon.linking.vectors import WordVectors

__all__ = ["Gist", "Stream", "WordVectors", "gist", "link", "sort", "story_title"]
