"""Annotated corpora in, `Sentence`s out; a layer that a corpus does not annotate is None and is not trained on.

Only corpora whose licence lets us ship what is learned from them are read here; `MODEL_CARD.md` lists them.
"""

import gzip
import json
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO

GUM_GENRES = ("news", "interview", "voyage", "bio", "speech", "textbook", "vlog")  # CC BY or public domain

NAME_TYPES = {
    "PER": "PER", "person": "PER", "politician": "PER",
    "ORG": "ORG", "organization": "ORG", "organisation": "ORG", "corporation": "ORG", "group": "ORG",
    "politicalparty": "ORG",
    "LOC": "LOC", "place": "LOC", "location": "LOC", "country": "LOC",
}  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """One sentence with the layers that its corpus annotates; heads are 1-based, 0 is the root."""

    words: tuple[str, ...]
    upos: tuple[str, ...] | None = None
    xpos: tuple[str, ...] | None = None
    lemmas: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    deprels: tuple[str, ...] | None = None
    roles: tuple[tuple[int, int, str], ...] | None = None  # (predicate, argument head, label), "V" on the diagonal
    frames: tuple[tuple[int, str], ...] | None = None  # (predicate, verb of its frame)
    names: tuple[str, ...] | None = None  # BIO
    times: tuple[str, ...] | None = None  # BIO
    facts: tuple[tuple[int, float], ...] | None = None  # (predicate, factuality from -3 to 3)


def everything(data: Path) -> list[Sentence]:
    """All training sentences under DATA, the folder that holds one folder a corpus."""
    return [
        *ewt(data, "train"),
        *gum(data, "train", genres=GUM_GENRES),
        *names(data / "ner" / "wikigold.conll.gz"),
        *names(data / "ner" / "wnut17.train.conll.gz"),
        *names(data / "ner" / "crossner_politics.train.conll.gz"),
        *meantime(data / "meantime" / "meantime_en_apple.intra-doc_annotation.tar.gz"),
    ]


def ewt(data: Path, split: str) -> Iterator[Sentence]:
    """UD English-EWT with the layers of PropBank and, as far as it is at hand, UDS-IH2 over it."""
    facts = factuality(data / "factuality" / f"uds_ih2.{split}.jsonl.gz")
    frames = {row["sent_id"]: row["predicates"] for row in json_lines(data / "propbank_ewt" / f"{split}.jsonl.gz")}
    for sent_id, rows in conllu(data / "ud_english_ewt" / f"en_ewt-ud-{split}.conllu.gz"):
        heads = [int(row[6]) for row in rows]
        found = frames.get(sent_id)
        yield tree_of(
            rows,
            roles=None if found is None else tuple(_roles(found, heads)),
            frames=None
            if found is None
            else tuple((p["index"], p["roleset"].split(".")[0].split("_")[0]) for p in found),
            facts=facts.get(tuple(row[1] for row in rows)),
        )


def factuality(path: Path) -> dict[tuple[str, ...], tuple[tuple[int, float], ...]]:
    """The words of the sentences of a file of UDS-IH2, with their predicates' factuality from -3 to 3."""
    return {
        tuple(row["text"].split(" ")): tuple((target["span1"][0], float(target["label"])) for target in row["targets"])
        for row in json_lines(path)
    }


def gum(data: Path, split: str, *, genres: Iterable[str] | None = None) -> Iterator[Sentence]:
    """UD English-GUM, of the given genres only, with names and times from its entity layer."""
    wanted = None if genres is None else {f"GUM_{genre}" for genre in genres}
    for sent_id, rows in conllu(data / "ud_english_gum" / f"en_gum-ud-{split}.conllu.gz"):
        if wanted is not None and "_".join(sent_id.split("_")[:2]) not in wanted:
            continue
        spans = list(_gum_entities(rows))
        yield tree_of(
            rows,
            names=_gum_names(rows, spans),
            times=_bio(len(rows), [(a, b, "T") for a, b, t, _ in spans if t == "time"]),
        )


def names(path: Path, *, numbered: bool = False) -> Iterator[Sentence]:
    """Names in CoNLL columns (word first, BIO or IO tag last), their types mapped to PER, ORG, LOC and MISC.

    `numbered` is the form of UNER: number, word, tag in the first three columns, and comments.
    """
    words: list[str] = []
    tags: list[str] = []
    with opened(path) as lines:
        for line in chain(lines, [""]):
            parts = line.split("\t")[1:3] if numbered else line.split()
            if numbered and line.startswith("# "):
                continue
            if len(parts) >= 2:
                words.append(parts[0])
                tags.append(_name_tag(parts[-1].strip(), tags))
            elif words:
                yield Sentence(words=tuple(words), names=tuple(tags))
                words, tags = [], []


def meantime(path: Path) -> Iterator[Sentence]:
    """MEANTIME's CAT files: names (NAM mentions) and TIMEX3 spans, a sentence at a time."""
    with tarfile.open(path) as archive:
        for member in archive:
            handle = archive.extractfile(member) if member.name.endswith(".xml") else None
            if handle is not None:
                yield from _cat_document(handle)


def _cat_document(handle: IO[bytes]) -> Iterator[Sentence]:
    root = ET.parse(handle).getroot()
    tokens = [t for t in root if t.tag == "token"]
    at = {t.get("t_id"): i for i, t in enumerate(tokens)}
    types = {e.get("m_id"): e.get("ent_type", "") for e in root.iter("ENTITY")}
    refers = {
        source.get("m_id"): types.get(link.find("target").get("m_id"), "")  # type: ignore[union-attr]
        for link in root.iter("REFERS_TO")
        for source in link.iter("source")
    }
    spans: dict[str, list[tuple[int, int, str]]] = {"names": [], "times": []}
    for mention in root.iter():
        anchors = [at[a.get("t_id")] for a in mention.findall("token_anchor")]
        if not anchors:
            continue
        start, end = min(anchors), max(anchors) + 1
        if mention.tag == "TIMEX3":
            spans["times"].append((start, end, "T"))
        elif mention.tag == "ENTITY_MENTION" and mention.get("syntactic_type") in ("NAM", "PRE.NAM"):
            spans["names"].append((start, end, NAME_TYPES.get(refers.get(mention.get("m_id"), ""), "MISC")))
    layers = {kind: _bio(len(tokens), found) for kind, found in spans.items()}
    start = 0
    for end in range(1, len(tokens) + 1):
        if end == len(tokens) or tokens[end].get("sentence") != tokens[start].get("sentence"):
            yield Sentence(
                words=tuple(t.text or "-" for t in tokens[start:end]),
                names=layers["names"][start:end],
                times=layers["times"][start:end],
            )
            start = end


def opened(path: Path) -> IO[str]:
    """A text file as lines, plain or packed with gzip."""
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def json_lines(path: Path) -> Iterator[dict]:
    """The objects of a file with one a line."""
    with opened(path) as lines:
        yield from map(json.loads, lines)


def conllu(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Sentences of a CoNLL-U file as (id, columns a word); multiword ranges and empty nodes are left out."""
    sent_id, rows = "", []
    with opened(path) as lines:
        for line in chain(lines, [""]):
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                sent_id = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    yield sent_id, rows
                rows = []
            elif line[0] != "#" and line.split("\t", 1)[0].isdigit():
                rows.append(line.split("\t"))


def tree_of(rows: list[list[str]], **layers: object) -> Sentence:
    """The sentence of CoNLL-U rows, with other layers over it."""
    return Sentence(
        words=tuple(row[1] for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        lemmas=tuple(row[2].lower() for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        deprels=tuple(row[7] for row in rows),
        **layers,  # type: ignore[arg-type]
    )


def _roles(predicates: list[dict], heads: list[int]) -> Iterator[tuple[int, int, str]]:
    for predicate in predicates:
        yield predicate["index"], predicate["index"], "V"
        for argument in predicate["arguments"]:
            top = top_of(argument["start"], argument["end"], heads)
            if top is not None:
                yield predicate["index"], top, argument["label"]


def top_of(start: int, end: int, heads: Sequence[int]) -> int | None:
    """The first word of a span whose head (1-based, 0 is the root) lies outside it."""
    return next((i for i in range(start, end) if not start <= heads[i] - 1 < end), None)


def _gum_entities(rows: list[list[str]]) -> Iterator[tuple[int, int, str, bool]]:
    """Entity spans of one sentence as (start, end, type, has a Wikipedia link)."""
    opened: list[tuple[str, int, str, bool]] = []
    for i, row in enumerate(rows):
        field = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for piece in field.replace("(", " (").replace(")", ") ").split():
            if piece.startswith("("):
                parts = piece.strip("()").split("-")
                opened.append((parts[0], i, parts[1] if len(parts) > 1 else "", len(parts) > 6))
            if piece.endswith(")"):
                key = piece.strip("()").split("-")[0]
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0] == key:
                        _, start, kind, linked = opened.pop(k)
                        yield start, i + 1, kind, linked
                        break


def _gum_names(rows: list[list[str]], spans: list[tuple[int, int, str, bool]]) -> tuple[str, ...]:
    """The proper name at the head of each entity; capitalised adjectives of nations count as MISC."""
    found = []
    for start, end, kind, linked in spans:
        inside = range(start, end)
        tops = [i for i in inside if int(rows[i][6]) - 1 not in inside]
        if not tops or rows[tops[0]][3] != "PROPN" or kind == "time":
            continue
        a = b = tops[0]
        while a > start and (
            rows[a - 1][3] == "PROPN" or (rows[a - 1][1][:1].isupper() and rows[a - 1][3] in ("ADJ", "NOUN"))
        ):
            a -= 1
        while b + 1 < end:
            if (
                rows[b + 1][3] in ("PROPN", "NUM")
                or (rows[b + 1][1] == "-" and b + 2 < end and rows[b + 2][3] == "PROPN")
                or (
                    linked
                    and rows[b + 1][1] in ("of", "the", "and", "for", "'s")
                    and any(rows[k][3] == "PROPN" for k in range(b + 2, min(b + 4, end)))
                )
            ):
                b += 1
            else:
                break
        while rows[b][3] in ("ADP", "DET", "CCONJ", "PART", "PUNCT"):
            b -= 1
        found.append((a, b + 1, NAME_TYPES.get(kind, "MISC")))
    nations = [
        (i, i + 1, "MISC")
        for i, row in enumerate(rows)
        if i and row[3] == "ADJ" and row[1][:1].isupper() and row[1][1:].islower()
    ]
    return _bio(len(rows), [*found, *nations])


def _bio(size: int, spans: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """BIO tags of the longest spans; a span inside another is left out."""
    tags = ["O"] * size
    for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tuple(tags)


def _name_tag(tag: str, before: list[str]) -> str:
    if tag == "O":
        return "O"
    prefix, _, kind = tag.partition("-")
    kind = NAME_TYPES.get(kind, "MISC")
    inside = prefix == "I" and before and before[-1][2:] == kind
    return f"{'I' if inside else 'B'}-{kind}"
