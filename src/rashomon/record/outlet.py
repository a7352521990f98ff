"""Who publishes reports, and who writes for those who publish."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Outlet:
    """`name` is the one that a record shows; `country` is ISO 3166's two letters, None where nobody said.

    `agency`: other outlets print its words under their own names. `domains` are ends of its addresses ("bbc.co.uk").
    """

    name: str
    owner: str | None = None
    country: str | None = None
    agency: bool = False
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
