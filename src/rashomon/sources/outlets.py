"""What a report gives as its outlet, or its address, in; the outlet that is meant out, from a table that users edit.

The form of the table stands at the top of outlets.toml. A user's table that cannot be read raises OutletsUnreadable.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from rashomon.errors import OutletsUnreadable
from rashomon.record import Outlet, Report
from rashomon.sources.named_tables import made_of_entries

_DOMAIN = re.compile(r"(?:[^\W_]([\w-]*[^\W_])?\.)+[^\W_][\w-]*[^\W_]")
_COUNTRY = re.compile(r"[A-Z]{2}")
_ARCHIVED = re.compile(r"(?i)^(?:https?://)?web\.archive\.org/web/\w+/(?=\w+:)")  # what stands before the page's own


class Outlets:
    """Known outlets, found by what they are called or by an address."""

    def __init__(self, outlets: Iterable[Outlet]):
        """Raises ValueError where two outlets have one name, alias or domain."""
        self._outlets = tuple(outlets)
        self._named = _index(self._outlets, _names, "is the name of both")
        self._at = _index(self._outlets, lambda o: o.domains, "is the domain of both")

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The shipped table, with what a user's file adds to it and replaces. Raises OutletsUnreadable."""
        if path is None:
            return cls(_shipped())
        try:
            own = cls(_read(path.read_text(encoding="utf-8-sig")))
        except OSError as error:
            raise OutletsUnreadable(path, error.strerror or type(error).__name__) from error
        except UnicodeDecodeError as error:
            raise OutletsUnreadable(path, "it is not UTF-8") from error
        except ValueError as error:
            raise OutletsUnreadable(path, str(error)) from error
        return cls([*own, *own._left_of(_shipped())])

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self._outlets)

    def named(self, report: Report) -> Report:
        """The report under its outlet's name here, if it has one: by what it calls its outlet, else by its URL."""
        found = self.of_name(report.outlet) if report.outlet else self.of_address(report.url or "")
        if found is None or found.name == report.outlet:
            return report
        return replace(report, outlet=found.name, outlet_words=report.outlet or "")

    def of_name(self, words: str) -> Outlet | None:
        """The outlet of that name, alias or domain ("the new york times", "nytimes.com")."""
        found = self._named.get(_key(words))
        return found or (self.of_address(words) if _DOMAIN.fullmatch(words) else None)

    def of_address(self, url: str) -> Outlet | None:
        """The outlet with the longest domain that the address's host ends with; an archive's copy is the page's own."""
        page = _ARCHIVED.sub("", url.strip())
        try:
            host = urlsplit(page if "://" in page else f"//{page}").hostname or ""
        except ValueError:  # no address at all
            return None
        parts = host.strip(".").split(".")
        ends = (".".join(parts[i:]) for i in range(len(parts)))
        return next((self._at[end] for end in ends if end in self._at), None)

    def _left_of(self, outlets: Iterable[Outlet]) -> Iterator[Outlet]:
        """Those whose name is not taken here, without the aliases and domains that are."""
        for one in outlets:
            if _key(one.name) not in self._named:
                aliases = tuple(a for a in one.aliases if _key(a) not in self._named)
                yield replace(one, aliases=aliases, domains=tuple(d for d in one.domains if d not in self._at))


def _index(outlets: Iterable[Outlet], keys: Callable[[Outlet], Iterable[str]], clash: str) -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for one in outlets:
        for key in keys(one):
            if found.setdefault(key, one) is not one:
                raise ValueError(f"“{key}” {clash} “{found[key].name}” and “{one.name}”")
    return found


def _names(outlet: Outlet) -> Iterator[str]:
    yield from map(_key, (outlet.name, *outlet.aliases))


@cache
def _key(words: str) -> str:
    """A name without what is written now this way, now that: capitals, accents, dots, a "The" in front."""
    letters = unicodedata.normalize("NFKD", words.casefold()).replace("&", " and ")
    plain = "".join(" " if c in "-_/|()" else c for c in letters if c.isalnum() or c in " -_/|()")
    return " ".join(plain.split()).removeprefix("the ")


@cache
def _shipped() -> tuple[Outlet, ...]:
    table = resources.files("rashomon.sources").joinpath("outlets.toml").read_text(encoding="utf-8")
    return tuple(_read(table))


def _read(table: str) -> Iterator[Outlet]:
    """Raises ValueError with what is wrong, and where."""
    return made_of_entries(table, _outlet, is_name=_key, like="country = …")


def _outlet(name: str, entry: Mapping[str, Any]) -> Outlet:
    known = [field.name for field in fields(Outlet) if field.name != "name"]
    for key in entry:
        if key not in known:
            raise ValueError(f"there is no “{key}”; known are {', '.join(known)}")
    for key, value in entry.items():
        if key == "agency" and not isinstance(value, bool):
            raise ValueError("“agency” must be true or false")
        if key in ("owner", "country") and not isinstance(value, str):
            raise ValueError(f"“{key}” must be words in quotation marks")
        if key in ("aliases", "domains") and not _is_list_of_words(value):
            raise ValueError(f'“{key}” must be a list of words: ["…", "…"]')
    if not _COUNTRY.fullmatch(entry.get("country", "XX")):
        raise ValueError(f"“country” must be two capitals of ISO 3166, not “{entry['country']}”")
    domains = tuple(domain.lower() for domain in entry.get("domains", ()))
    for domain in domains:
        if not _DOMAIN.fullmatch(domain):
            raise ValueError(f"“{domain}” is no domain, such as bbc.co.uk")
    lists = {"aliases": tuple(entry.get("aliases", ())), "domains": domains}
    return Outlet(name=name, **{**entry, **lists})


def _is_list_of_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and _key(one) for one in value)
