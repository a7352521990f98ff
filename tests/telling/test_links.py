"""Which addresses are linked."""

import pytest

from rashomon.telling.links import web_address


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/x?y=1&z=%20#n", "https://a.example/x?y=1&z=%20#n"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("https://a.example/å b<c>", "https://a.example/%C3%A5%20b%3Cc%3E"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https:", None),
        ("https://[broken", None),
        ("//a.example", None),
        ("a.txt", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses(url, linked):
    assert web_address(url) == linked
