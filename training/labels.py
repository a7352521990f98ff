"""Training sentences in, the label sets out; lemma labels are edits ("strip 2, append y"): new words work too."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from training.corpora import Sentence

RARE_ROLE, RARE_RELATION, RARE_EDIT = 40, 20, 3  # a label seen less often is not learned; measured on EWT dev


@dataclass(frozen=True)
class Labels:
    """The label of every output index, one tuple a task; index 0 is the task's "nothing" or commonest label."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    frame: tuple[str, ...]
    relation: tuple[str, ...]
    role: tuple[str, ...]
    name: tuple[str, ...]
    time: tuple[str, ...]


def edit(form: str, lemma: str) -> str:
    """The edit that makes LEMMA of lower-cased FORM: characters to strip from the end, a bar, characters to append."""
    form = form.lower()
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return f"{len(form) - shared}|{lemma[shared:]}"


def collect(sentences: Iterable[Sentence]) -> Labels:
    """The label sets of the training sentences."""
    seen: dict[str, Counter[str]] = {field: Counter() for field in Labels.__dataclass_fields__}
    for s in sentences:
        seen["upos"].update(s.upos or ())
        seen["xpos"].update(s.xpos or ())
        seen["lemma"].update(edit(w, x) for w, x in zip(s.words, s.lemmas or (), strict=False))
        seen["frame"].update(edit(s.words[i], verb) for i, verb in s.frames or ())
        seen["relation"].update(s.deprels or ())
        seen["role"].update(label for _, _, label in s.roles or ())
        seen["name"].update(s.names or ())
        seen["time"].update(s.times or ())
    kept = {
        "upos": _common(seen["upos"], 1),
        "xpos": _common(seen["xpos"], 1),
        "lemma": _common(seen["lemma"], RARE_EDIT),
        "frame": _common(seen["frame"], RARE_EDIT),
        "relation": _common(seen["relation"], RARE_RELATION),
        "role": ("O", *_common(seen["role"], RARE_ROLE)),
        "name": _common(seen["name"], 1),
        "time": _common(seen["time"], 1),
    }
    return Labels(**kept)


def _common(counts: Counter[str], at_least: int) -> tuple[str, ...]:
    return tuple(label for label, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= at_least)
