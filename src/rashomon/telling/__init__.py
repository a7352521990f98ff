"""Tell: a record in, its brief and the forms in which it is shown out."""

from rashomon.telling.brief import tell
from rashomon.telling.revival import record_from_json
from rashomon.telling.showing import Form, show

__all__ = ["Form", "record_from_json", "show", "tell"]
