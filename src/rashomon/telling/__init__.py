"""Tell: a record in, its brief out; and the forms in which records and lists of stories are shown."""

from rashomon.telling.brief import tell
from rashomon.telling.revival import record_from_json, records_from_json
from rashomon.telling.showing import Form, show, show_changes, show_stories
from rashomon.telling.views import View

__all__ = ["Form", "View", "record_from_json", "records_from_json", "show", "show_changes", "show_stories", "tell"]
