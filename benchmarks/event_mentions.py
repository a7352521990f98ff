"""Documents with annotated events in, their statements out: one for each annotated mention, and the reader's own.

An annotated mention gets the statement of which it is the predicate; where the reader makes none of it, the statement
is made of the mention's head word and the tree as any other. Reading takes minutes, so it can be kept in a folder: it
is done anew where the documents or the code that reads have changed.
"""

import hashlib
import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import rashomon
from rashomon.reading.antecedents import Named, named, names_of
from rashomon.reading.attribution import relations, said_in
from rashomon.reading.chains import chains
from rashomon.reading.drafts import Draft
from rashomon.reading.meaning import MeaningModel
from rashomon.reading.mentions import head_of
from rashomon.reading.model import ReaderModel
from rashomon.reading.parties import actor_at
from rashomon.reading.relations import Relation
from rashomon.reading.sentences import Sentence, sentences
from rashomon.reading.statements import drafts, statement_of
from rashomon.reading.tree import Tree
from rashomon.reading.words import plain
from rashomon.record import Report, Span, Statement
from rashomon.sources.datelines import published_in
from training import cat


@dataclass(frozen=True)
class Gold:
    """An annotated mention with its chain and the lemma of its head word."""

    id: str
    chain: str
    lemma: str


@dataclass(frozen=True)
class Said:
    """A statement; `gold` is the mention that it is, `own` whether the reader makes it without being told of that.

    `annotated` is true in a sentence of which all events are annotated.
    """

    statement: Statement
    own: bool
    annotated: bool
    gold: Gold | None = None


@dataclass(frozen=True)
class Told:
    """A document as a report, with what it says in the order of the text.

    `parties` are statements of nothing, one for each annotated mention of a party or a place, which is its only actor.
    """

    name: str
    topic: str
    report: Report
    said: tuple[Said, ...]
    parties: tuple[Said, ...] = ()
    meanings: Mapping[str, bytes] = field(default_factory=dict)


def told(documents: Sequence[cat.Document], cache: Path | None = None) -> list[Told]:
    """What the documents say; read from the folder `cache` where it is kept there."""
    if cache is None:
        return _read(documents)
    path = cache / f"events-{_key(documents)}.pickle"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(_read(documents)))
    found: list[Told] = pickle.loads(path.read_bytes())
    return found


def _key(documents: Sequence[cat.Document]) -> str:
    """A hash of the documents and of the code and the model that read them."""
    package = Path(rashomon.__file__).parent
    code = [Path(__file__), Path(cat.__file__), *(package / "reading").rglob("*"), *(package / "record").glob("*.py")]
    read = hashlib.sha256(repr(documents).encode())
    for path in sorted(p for p in code if p.is_file() and p.suffix != ".pyc"):
        read.update(path.read_bytes())
    return read.hexdigest()[:16]


def _read(documents: Sequence[cat.Document]) -> list[Told]:
    model, meaning = ReaderModel(), MeaningModel()
    return [_with_meanings(_of_document(document, model), meaning) for document in documents]


def _with_meanings(told: Told, model: MeaningModel) -> Told:
    statements = [said.statement for said in told.said]
    meanings = model.meanings(statements, told.report.text)
    return replace(told, meanings=dict(zip((s.id for s in statements), meanings, strict=True)))


def _of_document(document: cat.Document, model: ReaderModel) -> Told:
    text, spans = document.laid_out()
    report = Report(document.name, text, published=published_in(text), language="en")
    found = sentences(text)
    trees = model.parse(plain(s.texts(text)) for s in found)
    kept = [(m, [spans[k] for k in m.words if k in spans]) for m in document.mentions if document.in_checked(m)]
    events = [(m, at) for m, at in kept if at and m.of_event]
    full = [spans[k] for k, s in enumerate(document.sentences) if k in spans and document.annotated(s)]
    said, parties = [], []
    for sentence, tree, credits in zip(found, trees, said_in(found, relations(found, trees, text)), strict=True):
        annotated = any(sentence.span.overlaps(span) for span in full)
        said += [replace(s, annotated=annotated) for s in _said(report, sentence, tree, credits, events)]
        parties += [_party(report, sentence, tree, *one) for one in _headed(kept, sentence, tree) if one[1].of_party]
    said += [_unread(report, m, at, text) for m, at in events if m.id not in {s.gold.id for s in said if s.gold}]
    said.sort(key=lambda s: (s.statement.span, s.statement.action, s.gold.id if s.gold else ""))
    names = names_of(chains(found, trees, text), found, trees, text)
    return Told(document.name, document.topic, report, _known(said, names, ""), _known(parties, names, "p"))


def _known(said: Sequence[Said], names: Mapping[Span, Named], mark: str) -> tuple[Said, ...]:
    """With the names of those whom pronouns and nouns stand for, numbered."""
    told = named([s.statement for s in said], names)
    numbered = [replace(s, id=f"{s.report}.{mark}{n}") for n, s in enumerate(told, start=1)]
    return tuple(replace(s, statement=one) for s, one in zip(said, numbered, strict=True))


Mentions = Sequence[tuple[cat.Mention, Sequence[Span]]]


def _said(
    report: Report, sentence: Sentence, tree: Tree, credits: Sequence[Relation], events: Mentions
) -> Iterator[Said]:
    """The reader's own statements of a sentence, and those of the annotated events."""
    heads = dict(_headed(events, sentence, tree))
    asked = drafts(report, sentence, tree, credits, heads)[0] if heads else ()
    for draft, own, head in _drafted(drafts(report, sentence, tree, credits)[0], asked, heads):
        gold = _gold(heads[head], tree, head) if head is not None else None
        yield Said(statement_of(report, sentence, draft), own, False, gold)


def _party(report: Report, sentence: Sentence, tree: Tree, head: int, mention: cat.Mention) -> Said:
    actor = actor_at(tree, head, "other", sentence.words, report.text)
    span = actor.span or sentence.span
    statement = Statement("", report.id, span, actor.name, "", "ongoing", (actor,), sentence=sentence.span)
    return Said(statement, False, True, _gold(mention, tree, head))


def _gold(mention: cat.Mention, tree: Tree, head: int) -> Gold:
    return Gold(mention.id, mention.chain, tree.lemmas[head].lower())


def _headed(mentions: Mentions, sentence: Sentence, tree: Tree) -> Iterator[tuple[int, cat.Mention]]:
    """The mentions of a sentence with their head words."""
    for mention, at in mentions:
        head = _head(tree, sentence, at) if at and sentence.span.overlaps(at[0]) else None
        if head is not None:
            yield head, mention


def _head(tree: Tree, sentence: Sentence, spans: Sequence[Span]) -> int | None:
    """The word of a sentence that heads a mention."""
    words = [k for k, w in enumerate(sentence.words[: len(tree)]) if any(w.overlaps(span) for span in spans)]
    return head_of(tree, words[0], words[-1] + 1) if words else None


def _drafted(
    own: Sequence[Draft], asked: Sequence[Draft], heads: dict[int, cat.Mention]
) -> Iterator[tuple[Draft, bool, int | None]]:
    """Each draft, whether it is the reader's own, and the head of the mention that it is; one draft a mention."""
    free = set(heads)
    for draft in own:
        head = next((k for k in (draft.clause.head, draft.clause.focus) if k in free), None)
        free.discard(-1 if head is None else head)
        yield draft, True, head
    for draft in asked:
        if draft.clause.head in free:
            free.discard(draft.clause.head)
            yield draft, False, draft.clause.head


def _unread(report: Report, mention: cat.Mention, spans: Sequence[Span], text: str) -> Said:
    """A mention that stands in no sentence of ours, or whose head is another's: its words and nothing else."""
    span = Span(spans[0].start, spans[-1].end)
    word = span.of(text).lower()
    statement = Statement("", report.id, span, span.of(text), word, "happened", noun=True, sentence=span)
    return Said(statement, False, True, Gold(mention.id, mention.chain, word))
