"""A file of a user's entities (TOML) in, the entities out: who and what is known under which names.

"Islamic State" = { aliases = ["ISIS", "Daesh"], kind = "ORG", wikidata = "Q2429253" }
"Ana Roe" = { kind = "PER", country = "PE" }
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rashomon.errors import EntitiesUnreadable
from rashomon.record import Alias, Entity
from rashomon.sources.named_tables import made_of_entries

KINDS = ("PER", "ORG", "LOC", "MISC")
LISTED = "your list"
_FORMS = {"country": re.compile(r"[A-Z]{2}"), "wikidata": re.compile(r"Q[1-9]\d*"), "kind": re.compile("|".join(KINDS))}
_EXAMPLES = {
    "country": "two capitals of ISO 3166",
    "wikidata": "an id such as Q42",
    "kind": f"one of {', '.join(KINDS)}",
}


def read_entities(path: Path) -> tuple[Entity, ...]:
    """The entities of a file, in its order. Raises EntitiesUnreadable."""
    try:
        table = path.read_text(encoding="utf-8-sig")
        found = tuple(made_of_entries(table, _entity, is_name=str.strip, like="aliases = […]"))
        _refuse_shared_names(found)
    except OSError as error:
        raise EntitiesUnreadable(path, error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise EntitiesUnreadable(path, "it is not UTF-8") from error
    except ValueError as error:
        raise EntitiesUnreadable(path, str(error)) from error
    return found


def _entity(name: str, entry: Mapping[str, Any]) -> Entity:
    for key, value in entry.items():
        if key not in ("aliases", *_FORMS):
            raise ValueError(f"there is no “{key}”; known are aliases, {', '.join(_FORMS)}")
        if key in _FORMS and not (isinstance(value, str) and _FORMS[key].fullmatch(value)):
            raise ValueError(f"“{key}” must be {_EXAMPLES[key]}")
    aliases = entry.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(one, str) and one.strip() for one in aliases):
        raise ValueError('“aliases” must be a list of words: ["…", "…"]')
    names = tuple(Alias(one, LISTED) for one in dict.fromkeys((name, *aliases)))
    return Entity("", name, entry.get("kind"), entry.get("country"), entry.get("wikidata"), names, by="user")


def _refuse_shared_names(found: tuple[Entity, ...]) -> None:
    """Raises ValueError where two entities have one name."""
    owners: dict[str, str] = {}
    for one in found:
        for alias in one.aliases:
            owner = owners.setdefault(alias.name.casefold(), one.name)
            if owner != one.name:
                raise ValueError(f"“{alias.name}” is the name of both “{owner}” and “{one.name}”")
