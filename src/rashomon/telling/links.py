"""Addresses of reports: what a report says its URL is in, an address that may be linked or None out."""

from urllib.parse import quote, urlsplit


def web_address(url: str | None) -> str | None:
    """The address where it is http or https with a host; anything else (javascript:, data:, a path) is never linked."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return quote(url.strip(), safe="!#$%&'()*+,/:;=?@[]~", errors="replace")
