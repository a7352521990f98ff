"""The mentions of a report in; for each, the earlier ones that it may stand for, and what tells for and against each.

All is counted at once in arrays. The pairs of one mention are bounded, so their number grows with the report's length.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from rashomon.reading.mentions import FORMS, PRONOUNS, REFLEXIVE, Mention
from rashomon.reading.tree import ROOT, Tree
from rashomon.reading.verbs import SAYING

WINDOW = 24  # earlier mentions that are looked at in any case; with 40 no more is found on GUM
ALIKE = 3  # and so many of the latest with the same noun or a name in common
ROLES = ("nsubj", "obj", "iobj", "obl", "nmod", "nmod:poss", "appos", "conj", "compound", "root", "other")
KINDS = ("person", "group", "place", "thing", None)
KIND_OF_NAME = {"PER": "person", "ORG": "group", "LOC": "place", "MISC": "thing"}
KIND_OF_FORM = {"he": "person", "she": "person", "i": "person", "we": "person", "you": "person", "who": "person"}
SENTENCES = np.array([0, 1, 2, 3, 5, 8, 15])  # steps of how far back, in sentences
STEPS = np.array([1, 2, 3, 5, 8, 15, 30])  # and in mentions
MOST_LETTERS = 4  # of an acronym; more in capitals may be a headline's
TOKENS = 5  # telling words of a mention that are compared
UPOS_TELLING = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "VERB"))


@dataclass(frozen=True)
class Table:
    """One row a mention, in the order of the text; the columns are numbers that stand for words, forms, places."""

    columns: dict[str, np.ndarray]
    tokens: np.ndarray
    proper: np.ndarray

    def __len__(self) -> int:
        return len(self.tokens)


class Numbers(dict[str, int]):
    """A number for each word, as it comes."""

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


def table_of(
    found: Sequence[Mention], trees: Sequence[Tree], kinds: dict[str, str], quotes: Sequence[Sequence[int]]
) -> Table:
    """What the pairs are told by; `kinds` is what a noun names, `quotes` the quotation that each word is in, or 0."""
    numbers = Numbers()
    rows, tokens, proper = [], [], []
    for mention in found:
        tree = trees[mention.sentence]
        row, own = _row(mention, tree, numbers, kinds)
        row["quote"] = quotes[mention.sentence][mention.head]
        rows.append(row)
        telling = [numbers[w] for w, _ in own[:TOKENS]]
        names = [numbers[w] for w, named in own[:TOKENS] if named]
        tokens.append(telling + [-1] * (TOKENS - len(telling)))
        proper.append(names + [-1] * (TOKENS - len(names)))
    columns = {name: np.array([row[name] for row in rows], dtype=np.int32) for name in (rows[0] if rows else ())}
    return Table(columns, np.array(tokens, dtype=np.int32), np.array(proper, dtype=np.int32))


def _row(
    m: Mention, tree: Tree, numbers: Numbers, kinds: dict[str, str]
) -> tuple[dict[str, int], list[tuple[str, bool]]]:
    head, word = m.head, tree.words[m.head].lower()
    relation = tree.relations[head] if tree.relations[head] in ROLES else tree.relation(head)
    up = tree.heads[head]
    own = [
        (tree.lemmas[k] if tree.upos[k] == "NOUN" else tree.words[k].lower(), tree.upos[k] == "PROPN")
        for k in range(m.start, m.end)
        if tree.upos[k] in UPOS_TELLING and k != head and (k < head or tree.relation(k) in ("flat", "compound"))
    ]
    pronoun = m.form in PRONOUNS.values()
    noun = m.form if pronoun else word if m.form == "name" else tree.lemmas[head]
    kind = KIND_OF_FORM.get(m.form) or _kind_of_name(m, tree) or kinds.get(tree.lemmas[head])
    whole = " ".join(tree.words[k].lower() for k in range(m.start, m.end) if tree.upos[k] not in ("DET", "PUNCT"))
    name = [tree.words[k] for k in range(m.start, m.end) if tree.upos[k] == "PROPN"]
    capitals = "".join(w[0] for w in tree.words[m.start : m.end] if w[0].isupper() and w != "The")
    letters = capitals if name and len(capitals) > 1 else ""
    clause = next((a for a in (up, *_above(tree, up)) if a != ROOT and tree.upos[a] in ("VERB", "AUX", "ADJ")), -1)
    predicate = tree.child(head, "cop") is not None
    row = {
        "form": FORMS.index(m.form),
        "role": ROLES.index(relation) if relation in ROLES else len(ROLES) - 1,
        "kind": KINDS.index(kind),
        "number": (None, "one", "many").index(m.number),
        "sex": (None, "he", "she").index(m.sex),
        "named": int(m.name is not None),
        "sentence": m.sentence,
        "start": m.start,
        "end": m.end,
        "head": head,
        "up": up,
        "clause": clause,
        "noun": numbers[noun],
        "word": numbers[word],
        "whole": numbers[whole],
        "first": numbers[name[0].lower()] if name else -2,
        "last": numbers[name[-1].lower()] if name else -2,
        "letters": numbers["#" + letters] if letters else -3,
        "short": numbers["#" + tree.words[head].replace(".", "")] if name else -2,
        "pronoun": int(pronoun),
        "reflexive": int(word in REFLEXIVE),
        "bound": int(tree.relation(head) == "acl" or any(tree.relation(c) == "acl" for c in tree.children(head))),
        "predicate": int(predicate),
        "says": int(relation == "nsubj" and up != ROOT and tree.lemmas[up] in SAYING),
        "subject_of": _subject(tree, head) if predicate else -1,
        "appos": up if relation == "appos" else -1,
        "length": min(m.end - m.start, 6),
        "modified": min(len(own), 3),
        "numeral": next((numbers[tree.words[c].lower()] for c in tree.children(head, "nummod")), -1),
    }
    return row, own


def _kind_of_name(m: Mention, tree: Tree) -> str | None:
    """ "NFB" alone is a group more often than a person, whatever the model says."""
    letters = m.end - m.start == 1 and tree.words[m.head].isupper() and 1 < len(tree.words[m.head]) <= MOST_LETTERS
    return "group" if letters and m.name == "PER" else KIND_OF_NAME.get(m.name or "")


def _above(tree: Tree, i: int) -> list[int]:
    found: list[int] = []
    while i != ROOT and len(found) < 8:
        i = tree.heads[i]
        found.append(i)
    return found


def _subject(tree: Tree, head: int) -> int:
    found = tree.child(head, "nsubj")
    return -1 if found is None else found


def candidates(table: Table) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (mention, earlier mention), by mention and then the nearest first."""
    c = table.columns
    latest: dict[tuple[str, int], list[int]] = {}
    pairs: list[list[int]] = []
    noun, first, last, letters, short = (c[k].tolist() for k in ("noun", "first", "last", "letters", "short"))
    for i in range(len(table)):
        low = max(0, i - WINDOW)
        keys = {("w", noun[i]), ("w", first[i]), ("w", last[i]), ("l", short[i]), ("l", letters[i])}
        far = {j for key in keys for j in latest.get(key, ())[-ALIKE:] if j < low}
        pairs.append([*range(i - 1, low - 1, -1), *sorted(far, reverse=True)])
        for key in keys:
            if key[1] >= 0:
                kept = latest.setdefault(key, [])
                kept.append(i)
                del kept[: -WINDOW - ALIKE]
    ones = np.repeat(np.arange(len(table)), [len(p) for p in pairs])
    return ones, np.fromiter(chain.from_iterable(pairs), dtype=np.int64, count=len(ones))


def signs(table: Table, ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    """For each pair of a mention and an earlier one, a row of numbers from 0 to 1 that tell how they go together."""
    c = table.columns
    a = {name: column[ones] for name, column in c.items()}
    b = {name: column[others] for name, column in c.items()}
    apart = a["sentence"] - b["sentence"]
    same_sentence = apart == 0
    both_nouns = (a["pronoun"] == 0) & (b["pronoun"] == 0)
    shared, a_in_b, b_in_a = _shared(table.tokens[ones], table.tokens[others])
    proper, _, _ = _shared(table.proper[ones], table.proper[others])
    same_noun = (a["noun"] == b["noun"]) & both_nouns
    number_clash = (a["number"] != b["number"]) & (a["number"] > 0) & (b["number"] > 0)
    sex_clash = (a["sex"] != b["sex"]) & (a["sex"] > 0) & (b["sex"] > 0)
    kind_clash = (a["kind"] != b["kind"]) & (a["kind"] < 4) & (b["kind"] < 4)
    agrees = ~number_clash & ~sex_clash & ~kind_clash
    inside = same_sentence & (b["start"] <= a["start"]) & (a["end"] <= b["end"])
    around = same_sentence & (a["start"] <= b["start"]) & (b["end"] <= a["end"])
    a_modified, b_modified = a["modified"] > 0, b["modified"] > 0
    flags = [
        number_clash,
        (a["number"] == b["number"]) & (a["number"] > 0),
        sex_clash,
        (a["sex"] == b["sex"]) & (a["sex"] > 0),
        kind_clash,
        (a["kind"] == b["kind"]) & (a["kind"] < 4),
        agrees,
        same_noun,
        (a["word"] == b["word"]) & both_nouns,
        (a["whole"] == b["whole"]) & both_nouns,
        (a["noun"] == b["noun"]) & ~both_nouns,
        same_noun & a_modified & (a_in_b == 0),
        same_noun & a_modified & (a_in_b == 1),
        same_noun & b_modified & (b_in_a == 0),
        same_noun & ~a_modified & ~b_modified,
        same_noun & ~a_modified & b_modified,
        same_noun & (a["numeral"] != b["numeral"]) & (a["numeral"] >= 0) & (b["numeral"] >= 0),
        (shared > 0) & both_nouns,
        proper > 0,
        (a["first"] == b["first"]) & (a["first"] >= 0),
        (a["last"] == b["last"]) & (a["last"] >= 0),
        (a["last"] == b["last"]) & (a["first"] != b["first"]) & (a["named"] == 1),
        (a["last"] == b["first"]) & (a["last"] >= 0),
        (a["named"] == 1) & (b["named"] == 1) & (a["last"] != b["last"]) & (a["first"] != b["first"]),
        (a["letters"] == b["short"]) | (a["short"] == b["letters"]),
        inside,
        around,
        same_sentence & (a["appos"] == b["head"]),
        same_sentence & (b["appos"] == a["head"]),
        same_sentence & (a["subject_of"] == b["head"]) & (a["predicate"] == 1),
        same_sentence & (b["predicate"] == 1) & (b["head"] == a["up"]),
        same_sentence & (a["up"] == b["up"]) & (a["reflexive"] == 0),
        same_sentence & (a["clause"] == b["clause"]) & (a["reflexive"] == 1),
        same_sentence & (a["clause"] == b["clause"]) & (a["role"] == ROLES.index("nmod:poss")),
        b["says"] == 1,
        (a["says"] == 1) & (b["says"] == 1),
        (a["quote"] > 0) & (b["quote"] == 0) & (b["says"] == 1),
        same_sentence & (b["up"] == a["head"]),
        same_sentence & (a["up"] == b["head"]),
        a["quote"] > 0,
        b["quote"] > 0,
        (a["quote"] == b["quote"]) & (a["quote"] > 0),
        (a["role"] == b["role"]) & (a["role"] == 0),
        a["role"] == b["role"],
        a["bound"] == 1,
        b["bound"] == 1,
        a["named"] == 1,
        b["named"] == 1,
        b["predicate"] == 1,
        a["predicate"] == 1,
        a["sentence"] == 0,
        b["sentence"] == 0,
        a_modified,
        b_modified,
    ]
    step = _step(ones)
    rank = _within(ones, agrees)
    ranked = _within(ones, agrees & (b["role"] == 0))
    often = _before(c["noun"])[others]
    parts = [
        np.column_stack(flags).astype(np.float32),
        _one_of(a["form"], len(FORMS)),
        _one_of(b["form"], len(FORMS)),
        _one_of(a["role"], len(ROLES)),
        _one_of(b["role"], len(ROLES)),
        _one_of(a["kind"], len(KINDS)),
        _one_of(b["kind"], len(KINDS)),
        _one_of(np.searchsorted(SENTENCES, apart), len(SENTENCES) + 1),
        _one_of(np.searchsorted(STEPS, step), len(STEPS) + 1),
        _one_of(np.minimum(rank, 4), 5),
        _one_of(np.minimum(ranked, 3), 4),
        _one_of(np.minimum(often, 4), 5),
    ]
    return np.concatenate(parts, axis=1)


def alone(table: Table) -> np.ndarray:
    """For each mention, a row of numbers from 0 to 1 that tell whether it stands for anything named before."""
    c = table.columns
    before = {name: _before(c[name]) for name in ("noun", "whole", "first", "last")}
    flags = [
        c["bound"] == 1, c["predicate"] == 1, c["named"] == 1, c["quote"] > 0, c["appos"] >= 0, c["sentence"] == 0,
        c["number"] == 2, c["number"] == 1, c["numeral"] >= 0, before["whole"] > 0, before["noun"] > 0,
        before["first"] > 0, before["last"] > 0, before["noun"] > 2,
    ]  # fmt: skip
    parts = [
        np.column_stack(flags).astype(np.float32),
        _one_of(c["form"], len(FORMS)),
        _one_of(c["role"], len(ROLES)),
        _one_of(c["kind"], len(KINDS)),
        _one_of(c["length"], 7),
        _one_of(c["modified"], 4),
    ]
    return np.concatenate(parts, axis=1)


def _one_of(values: np.ndarray, size: int) -> np.ndarray:
    rows: np.ndarray = np.eye(size, dtype=np.float32)[values]
    return rows


def _shared(a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How many words two rows share, and whether all of the one stand in the other."""
    met = ((a[:, :, None] == b[:, None, :]) & (a >= 0)[:, :, None]).any(axis=2)
    back = ((a[:, :, None] == b[:, None, :]) & (b >= 0)[:, None, :]).any(axis=1)
    return met.sum(axis=1), (met | (a < 0)).all(axis=1), (back | (b < 0)).all(axis=1)


def _starts(ones: np.ndarray) -> np.ndarray:
    """For each pair the number of its mention's first pair."""
    begins = np.flatnonzero(np.r_[True, ones[1:] != ones[:-1]]) if len(ones) else np.zeros(0, dtype=np.int64)
    return np.repeat(begins, np.diff(np.r_[begins, len(ones)]))


def _step(ones: np.ndarray) -> np.ndarray:
    steps: np.ndarray = np.arange(len(ones)) - _starts(ones) + 1
    return steps


def _within(ones: np.ndarray, flag: np.ndarray) -> np.ndarray:
    """How many nearer pairs of the same mention have the flag."""
    before = np.r_[0, np.cumsum(flag)]
    return before[:-1] - before[_starts(ones)] if len(ones) else np.zeros(0, dtype=np.int64)


def _before(values: np.ndarray) -> np.ndarray:
    """How many earlier rows have the same value; 0 for a negative one."""
    seen: dict[int, int] = {}
    found = []
    for value in values.tolist():
        found.append(seen.get(value, 0))
        if value >= 0:
            seen[value] = seen.get(value, 0) + 1
    return np.array(found, dtype=np.int64)
