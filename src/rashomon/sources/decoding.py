"""The bytes of a file -> its text, with the encoding said where it had to be guessed.

Refuses what is not text: known kinds of binary file, NUL bytes, and bytes that are mostly control characters.
"""

import codecs
import re
from typing import BinaryIO

from rashomon.record import Problem

# What is read of one file. News pages with their scripts stay under 3 MB; four bytes a character is the worst case of
# TEXT_LIMIT. Beyond it the file is cut.
BYTE_LIMIT = 8_000_000

# The longest text of one report, in characters: eighty thousand words, the length of a book and more than any report in
# the news, and about a quarter of a minute of reading. A longer file is most likely a dump of many, or no text at all.
TEXT_LIMIT = 500_000

HEAD = 8192  # bytes looked at before the rest of a file is read

MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or video"),
    (b"OggS", "a sound or video"),
    (b"ID3", "a sound"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
CONTROL_SHARE = 0.05  # random bytes hold a tenth; a text torn out of a terminal or a form well under a hundredth
GARBLE = re.compile(f"[{CONTROL.decode()}\ufffd]")
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})", re.IGNORECASE)
CODECS = re.compile(r"ascii|cp\d|iso8859|iso2022|koi8|mac|big5|gb|shift_jis|euc|ptcp|kz1048|tis")  # those of text
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s")


class NotText(Exception):
    """The bytes are no text; carries the Problem that says so."""

    def __init__(self, what: str):
        self.problem = Problem("binary-file", f"not read: the file is {what}")


def read(stream: BinaryIO) -> tuple[bytes, bool]:
    """The bytes up to BYTE_LIMIT, and whether there are more; a binary file is refused after its first bytes."""
    head = stream.read(HEAD)
    _refuse_binary(head)
    data = head + stream.read(BYTE_LIMIT + 1 - len(head))
    return data[:BYTE_LIMIT], len(data) > BYTE_LIMIT


def decode(data: bytes, *, partial: bool = False, page: bool = False) -> tuple[str, tuple[Problem, ...]]:
    """The text with line ends as LF and no byte-order mark.

    By its mark, else UTF-8, else the charset that a page declares, else Windows-1252 with the Problem `encoding`.
    `partial` says that the last character may be torn. Raises NotText.
    """
    _refuse_binary(data[:HEAD])
    for mark, encoding in BOMS:
        if data.startswith(mark):
            text = _decoded(data[len(mark) :], encoding, "replace", partial)
            return _lines(_refuse_garble(text)), _torn(text, encoding)
    if b"\0" in data:
        raise NotText("binary (it holds NUL bytes)")
    try:
        return _lines(_decoded(data, "utf-8", "strict", partial)), ()
    except UnicodeDecodeError as error:
        offset = error.start
    if page and (declared := _charset(data)):
        return _lines(_refuse_garble(_decoded(data, declared, "replace", partial))), ()
    text = _refuse_garble(_decoded(data, "cp1252", "replace", partial))
    message = f"not UTF-8 (at byte {offset}); read as Windows-1252, so some letters may be wrong"
    return _lines(text), (Problem("encoding", message),)


def cut(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text up to `limit`, ended at its last line or sentence where one ends in the last ten thousand characters."""
    if len(text) <= limit:
        return text
    floor = max(0, limit - 10_000)
    ends = [match.end() for match in SENTENCE_END.finditer(text, floor, limit)]
    for end in (text.rfind("\n", floor, limit) + 1, ends[-1] if ends else 0, text.rfind(" ", floor, limit) + 1):
        if end > 0:
            return text[:end]
    return text[:limit]


def _refuse_binary(head: bytes) -> None:
    for magic, what in MAGIC:
        if head.startswith(magic):
            raise NotText(what)
    if any(head.startswith(mark) for mark, _ in BOMS):
        return
    if b"\0" in head:
        raise NotText("binary (it holds NUL bytes)")
    if len(head) - len(head.translate(None, CONTROL)) > CONTROL_SHARE * len(head):
        raise NotText("binary (it is full of control characters)")


def _refuse_garble(text: str) -> str:
    """The text, unless its first characters show that the encoding was not what it seemed."""
    head = text[:HEAD]
    if len(GARBLE.findall(head)) > CONTROL_SHARE * len(head):
        raise NotText("binary (no encoding makes it text)")
    return text


def _decoded(data: bytes, encoding: str, errors: str, partial: bool) -> str:
    return codecs.getincrementaldecoder(encoding)(errors).decode(data, final=not partial)


def _torn(text: str, encoding: str) -> tuple[Problem, ...]:
    if "\ufffd" not in text:
        return ()
    return (Problem("encoding", f"some characters are no {encoding.upper()} and were replaced"),)


def _charset(page: bytes) -> str | None:
    """The encoding that a page declares, where Python has it."""
    found = CHARSET.search(page[:HEAD])
    try:
        codec = codecs.lookup(found[1].decode("ascii")) if found else None
    except (LookupError, ValueError):
        return None
    if codec is None or not CODECS.match(codec.name):
        return None
    return "cp1252" if codec.name == "iso8859-1" else codec.name  # as browsers do


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
