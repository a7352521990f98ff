"""Link: reports in, the pile of their stories out (`sort`); what was read in a story's in, its events out (`link`)."""

from rashomon.linking.growing import GrowingStory
from rashomon.linking.sorting.gists import Gist, gist
from rashomon.linking.sorting.stream import Stream, sort
from rashomon.linking.sorting.titles import story_title
from rashomon.linking.story import link, within
from rashomon.linking.vectors import WordVectors

__all__ = ["Gist", "GrowingStory", "Stream", "WordVectors", "gist", "link", "sort", "story_title", "within"]
