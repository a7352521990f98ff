"""Records that `rashomon brief --format json` wrote: the path of a file in, its records out, one or several."""

import json
from pathlib import Path

from rashomon.errors import RecordUnreadable
from rashomon.record import Record
from rashomon.telling import records_from_json


def saved_records(path: Path) -> tuple[Record, ...]:
    """The records of a file. Raises RecordUnreadable."""
    try:
        return records_from_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecordUnreadable(path, error.strerror or str(error)) from error
    except json.JSONDecodeError as error:
        raise RecordUnreadable(path, f"it is no JSON ({error})") from error
    except ValueError as error:
        raise RecordUnreadable(path, str(error)) from error
