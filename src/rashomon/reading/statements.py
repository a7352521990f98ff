"""One report with its sentences and trees in, its statements out, in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.reading import verbs
from rashomon.reading.antecedents import named
from rashomon.reading.attribution import Saying, carried_quotes, sayings
from rashomon.reading.clauses import Clause, clauses, is_saying
from rashomon.reading.extents import extent, wording
from rashomon.reading.parties import actors, places
from rashomon.reading.quantities import find_quantities
from rashomon.reading.sentences import Sentence
from rashomon.reading.status import WEAK, backshifted, status_of
from rashomon.reading.times import Found, find_times
from rashomon.reading.tree import ROOT, Tree
from rashomon.reading.unknown import negated, question_before
from rashomon.record import Attribution, Days, Moment, Problem, Quantity, Reading, Report, Span, Statement, Status


@dataclass
class Draft:
    """A clause on its way to a statement: the words of its quote, its status, and what was found in it."""

    clause: Clause
    words: range
    status: Status
    moment: Moment | None = None
    problems: tuple[Problem, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attribution: tuple[Attribution, ...] = ()


def statements(report: Report, found: Sequence[Sentence], trees: Sequence[Tree]) -> Reading:
    """What one report states; `found` and `trees` go together."""
    text = report.text
    said = [sayings(tree, sentence.words[: len(tree)], text) for sentence, tree in zip(found, trees, strict=True)]
    carried = carried_quotes(list(found), said, text)
    made: list[Statement] = []
    problems: list[Problem] = []
    for sentence, tree, own_said, speaker in zip(found, trees, said, carried, strict=True):
        drafts, open_times = _drafts(report, sentence, tree, own_said, speaker)
        problems += open_times
        made += [_statement(report, sentence, draft) for draft in drafts]
    made = sorted(named(made, found, trees, text), key=lambda s: (s.span, s.action))
    numbered = tuple(replace(s, id=f"{report.id}.{n}") for n, s in enumerate(made, start=1))
    return Reading(report.id, numbered, tuple(problems))


def _drafts(
    report: Report, sentence: Sentence, tree: Tree, said: list[Saying], speaker: Attribution | None
) -> tuple[list[Draft], list[Problem]]:
    words = sentence.words[: len(tree)]
    if not words or len(tree) < 2:
        return [], []
    anchor = report.published.days if report.published else None
    span = Span(words[0].start, words[-1].end)
    times = find_times(report.text, anchor=anchor, span=span)
    timed = frozenset(k for time in times for k in _inside(words, time.moment.span))
    question = report.text[span.end - 1] == "?"
    drafts = [
        Draft(
            clause, extent(clause, timed), _status(clause, sentence, said), attribution=_credits(clause, said, speaker)
        )
        for clause in clauses(tree)
        if not _asked(clause) and clause.head not in timed and not (question and clause.head == tree.root)
    ]
    owners = _time_owners(drafts, tree, words, times)
    if owners:  # which way "on Friday" points is known only now; the spans of times do not depend on it
        tenses = {when: _tense(draft) for when, draft in owners.items()}
        times = find_times(report.text, anchor=anchor, span=span, tense=tenses.get)
    _place_times(drafts, owners, times)
    _place_quantities(drafts, tree, words, report.text, times)
    kept = [draft for draft in drafts if _worth(draft, drafts, words, report.text)]
    return kept, [replace(p, source=report.source) for time in times for p in time.problems]


def _status(clause: Clause, sentence: Sentence, said: list[Saying]) -> Status:
    reported = any(clause.head in saying.content for saying in said)
    status = status_of(clause, headline=sentence.headline, reported=reported)
    for saying in said:
        if clause.head in saying.content and clause.tree.upos[saying.cue] == "VERB":
            lemma = clause.tree.lemmas[saying.cue]
            doubted = lemma in verbs.BELIEVING and negated(clause.tree, saying.cue)
            if (lemma in verbs.DENYING or doubted) and status != "denied":
                return "denied"
            if lemma in ("hope", "fear", "suspect", "allege") and status in WEAK:
                return "possible"
    return status


def _credits(clause: Clause, said: list[Saying], speaker: Attribution | None) -> tuple[Attribution, ...]:
    chain = tuple(s.attribution for s in said if clause.head in s.content)
    if speaker is not None:  # inside a quotation "we said" is the speaker's own saying
        chain = tuple(a for a in chain if a.speaker is None or a.speaker.lower() not in ("i", "we"))
    return chain or ((speaker,) if speaker is not None else ())


def _asked(clause: Clause) -> bool:
    """Whether a clause is asked and not stated ("how many will remain")."""
    tree, i = clause.tree, clause.head
    if any(question_before(tree, k) for k in range(i + 1, len(tree))):
        return True
    at = i
    while tree.relation(at) in ("xcomp", "conj") and tree.heads[at] != ROOT:
        at = tree.heads[at]
    if tree.relation(at) not in ("ccomp", "csubj", "acl", "advcl", "obj", "obl") or tree.heads[at] == ROOT:
        return False
    words = tree.below(at)
    question = next((k for k in words[:4] if tree.words[k].lower() in verbs.QUESTION_WORDS), None)
    if question is None or question > at or tree.relations[at] == "acl:relcl":
        return False
    if tree.relation(at) in ("advcl", "obl"):
        return tree.words[question].lower() in ("whether", "how")
    return tree.xpos[question] != "WDT"


def _inside(words: Sequence[Span], span: Span | None) -> list[int]:
    return [] if span is None else [k for k, word in enumerate(words) if span.overlaps(word)]


def _owners(drafts: list[Draft]) -> dict[int, Draft]:
    """Which draft a word stands for: predicates, then their helpers."""
    owner: dict[int, Draft] = {}
    for draft in drafts:
        for g in draft.clause.governors:
            owner.setdefault(g, draft)
    owner.update({draft.clause.head: draft for draft in drafts})
    return owner


def _time_owners(drafts: list[Draft], tree: Tree, words: Sequence[Span], times: list[Found]) -> dict[Span, Draft]:
    """The clause that each time belongs to, by the span of the time; the first time of a clause is the one it keeps."""
    owner = _owners(drafts)
    placed: dict[Span, Draft] = {}
    for time in times:
        inside = _inside(words, time.moment.span)
        draft = _owner_of_time(tree, inside, owner, time.moment) if inside else None
        if draft is not None and time.moment.span is not None:
            draft = _meant(draft, drafts, inside[0], time.moment)
            if time.moment.known or all(draft is not other for other in placed.values()):
                placed[time.moment.span] = draft
    return placed


def _tense(draft: Draft) -> Literal["past", "future"] | None:
    """Which way a date without a year points: a present tense leaves it to the nearest."""
    if draft.status in ("planned", "conditional") or (draft.status == "possible" and not _perfect(draft.clause)):
        return "future"
    tree, head = draft.clause.tree, draft.clause.head
    if draft.status == "ongoing" and draft.clause.kind != "noun":
        return "past" if backshifted(tree, draft.clause.top) else None
    # "has been closed until May" looks ahead, "closed until May" back: the nearest is right more often than either
    return None if tree.xpos[head] != "VBD" and draft.clause.kind == "verb" else "past"


def _place_times(drafts: list[Draft], owners: dict[Span, Draft], times: list[Found]) -> None:
    """Each time to its clause; a noun in what another clause contains shares that clause's time."""
    for time in times:
        draft = owners.get(time.moment.span) if time.moment.span is not None else None
        if draft is None or (draft.moment is not None and draft.moment.known):
            continue
        draft.moment, draft.problems = time.moment, time.problems
        if (
            draft.status in WEAK
            and _lies_ahead(time.moment)
            and (draft.status == "ongoing" or draft.clause.kind == "noun")
        ):
            draft.status = "planned"
        elif draft.status == "ongoing" and _lies_behind(time.moment) and _told_in_past(draft.clause):
            draft.status = "happened"
        elif draft.status == "denied" and time.moment.expression.lower().startswith(("until", "not until")):
            draft.status = "planned"  # "will not be ready until August" is ready in August
    owner = _owners(drafts)
    for draft in drafts:
        if draft.moment is None and draft.clause.kind == "noun" and draft.clause.governors:
            over = owner.get(draft.clause.governors[-1])
            if over is not None and over is not draft and over.moment is not None:
                draft.moment = _within(over.moment)


def _up_to_saying(tree: Tree, at: int, owner: dict[int, Draft]) -> list[int]:
    """A word and those above it, ending before a verb of saying: "said on Friday" is when it was said."""
    found = [at]
    for up in tree.above(at):
        if up not in owner and is_saying(tree, up):
            break
        found.append(up)
    return found


def _meant(owner: Draft, drafts: list[Draft], at: int, moment: Moment) -> Draft:
    """The clause that a time speaks of, where the tree hangs it higher than the words do.

    "Agreed a deal to pull out by May": a time ahead belongs to what is planned, not to the agreeing. "Will leave A, while
    keeping B for a year": a time behind another clause belongs to that one.
    """
    tree, head = owner.clause.tree, owner.clause.head
    below = set(tree.below(head))
    between = [d for d in drafts if head < d.clause.head < at and d.clause.head in below and d.clause.kind == "verb"]
    if owner.status == "happened" and (_lies_ahead(moment) or (moment.limit is not None and not _lies_behind(moment))):
        planned = [d for d in between if d.status in ("planned", "possible")]
        return planned[-1] if planned else owner
    coordinated = [d for d in between if tree.relation(d.clause.head) in ("conj", "advcl")]
    return coordinated[-1] if coordinated else owner


def _within(moment: Moment) -> Moment:
    """What a phase "running through May" will see happens by then, not on its last day."""
    if moment.limit is None:
        return moment
    by = Days(None, moment.end.latest)
    return replace(moment, start=by, end=by)


def _told_in_past(clause: Clause) -> bool:
    return clause.kind == "noun" or backshifted(clause.tree, clause.top)


def _perfect(clause: Clause) -> bool:
    """ "May have been shot on Friday" looks back."""
    return any(clause.tree.lemmas[a] == "have" for a in clause.tree.children(clause.head, "aux"))


def _lies_behind(moment: Moment) -> bool:
    return (moment.anchor is None and moment.end.latest is not None) or (
        moment.anchor is not None and moment.end.latest is not None and moment.end.latest < moment.anchor
    )


def _lies_ahead(moment: Moment) -> bool:
    first = moment.start.earliest or (moment.limit.earliest if moment.limit else None)
    return moment.anchor is not None and first is not None and first > moment.anchor


def _owner_of_time(tree: Tree, inside: list[int], owner: dict[int, Draft], moment: Moment) -> Draft | None:
    heads = [k for k in inside if tree.heads[k] not in inside]
    at = heads[0] if heads else inside[0]
    roles = [r.predicate for r in tree.roles if r.label == "ARGM-TMP" and r.argument in inside]
    if any(is_saying(tree, k) for k in roles) and not any(k in owner for k in roles):
        return None
    by_role = [k for k in roles if k in owner]
    climbed = [k for k in _up_to_saying(tree, at, owner) if k in owner and k not in inside]
    for k in dict.fromkeys([*climbed[:1], *by_role, *climbed[1:]]):
        draft = owner[k]
        participle = tree.relation(k) == "acl" and tree.xpos[k] in ("VBG", "VBN") and draft.status in WEAK
        describing = participle or (
            draft.clause.kind == "noun" and tree.relation(k) == "obj" and tree.heads[k] in owner
        )
        if any(at < m < k for m in tree.children(k, "mark")):
            return None  # "said on Friday that": the day stands before the clause
        if not (describing and (moment.limit is not None or _lies_ahead(moment)) and len(climbed) > 1):
            return draft
    return None


def _place_quantities(drafts: list[Draft], tree: Tree, words: Sequence[Span], text: str, times: list[Found]) -> None:
    """Each quantity to the clause that its noun hangs under, and to the participle that tells more of that noun."""
    owner = _owners(drafts)
    spans = [time.moment.span for time in times if time.moment.span is not None]
    whole = Span(words[0].start, words[-1].end)
    for quantity in find_quantities(text, times=spans, span=whole, noun_after=_counted(tree, words)):
        inside = _inside(words, quantity.span)
        if not inside or _known_few(tree, inside[0], quantity):
            continue
        heads = [k for k in inside if tree.heads[k] not in inside]
        at = heads[-1] if heads else inside[-1]
        near = [
            c
            for k in (at, *list(tree.above(at))[:2])
            for c in tree.children(k, "acl")
            if c in owner and k in (at, *inside)
        ]
        climbed = [k for k in (at, *tree.above(at)) if k in owner]
        direct = [k for k in climbed[:1] if k == tree.heads[at]]
        for k in [*near[:1], *(direct if near else climbed[:1])]:
            draft = owner[k]
            if quantity not in draft.quantities:
                draft.quantities = (*draft.quantities, quantity)


def _known_few(tree: Tree, first: int, quantity: Quantity) -> bool:
    """ "The two nations" names again what is known and counts nothing."""
    before = tree.words[first - 1].lower() if first else ""
    return (
        before in ("the", "these", "those", "both", "its", "their") and (quantity.high or 0) <= 10 and not quantity.per
    )


def _counted(tree: Tree, words: Sequence[Span]):  # type: ignore[no-untyped-def]
    """From the offset where a number ends to the span of the noun that it counts, as the tree has it."""
    ends = {word.end: k for k, word in enumerate(words)}

    def noun_after(offset: int) -> Span | None:
        k = ends.get(offset)
        if k is None:
            return None
        up = tree.heads[k]
        if tree.relation(k) in ("nummod", "advmod", "compound") and up != ROOT and tree.upos[up] in ("NOUN", "PROPN"):
            return words[up] if up > k else None
        below = next(
            (c for c in tree.children(k, "nmod") if any(tree.lemmas[m] == "of" for m in tree.children(c, "case"))), None
        )
        return None if below is None else words[below]

    return noun_after


def _worth(draft: Draft, drafts: list[Draft], words: Sequence[Span], text: str) -> bool:
    """Whether a clause is worth a line of the record: fewer and right is better than many."""
    clause, tree = draft.clause, draft.clause.tree
    if len(draft.words) < 2:
        return False
    if clause.subject is not None and tree.lemmas[clause.subject] in ("you", "your", "yours"):
        return False
    if (
        draft.status in ("undisclosed", "planned", "possible", "denied")
        and clause.kind != "noun"
        and not _purpose(clause)
    ):
        return True
    told = bool(draft.moment or draft.quantities)
    if _purpose(clause):
        return told
    if clause.kind == "noun":
        return told or _stands_alone(clause)
    naming = any(tree.names[k] != "O" for k in draft.words)
    if clause.kind == "state" and tree.upos[clause.head] in ("NOUN", "PROPN", "PRON"):
        return told
    if tree.relations[clause.head] == "acl:relcl":
        return told or (naming and tree.lemmas[clause.head] not in verbs.SHADING)
    participle = tree.relation(clause.head) == "advcl" and tree.xpos[clause.head] in ("VBG", "VBN")
    if clause.kind == "state" or tree.relation(clause.head) == "acl" or participle:
        return told or naming
    pronoun = clause.subject is not None and tree.lemmas[clause.subject] in (
        "it",
        "this",
        "that",
        "there",
        "you",
        "one",
        "i",
        "we",
    )
    return told or naming or not pronoun or tree.child(clause.head, "obj", "xcomp") is not None


def _stands_alone(clause: Clause) -> bool:
    """Whether an event noun without time or number is told of: beside what a verb like "see" contains, or with both parties."""
    tree, i = clause.tree, clause.head
    up = tree.heads[i]
    if tree.relation(i) == "conj" and clause.governors and tree.lemmas[clause.governors[-1]] in verbs.CONTAINING:
        return True
    if up != ROOT and tree.relation(i) in ("obj", "nsubj") and tree.upos[up] == "VERB":
        return False
    cases = {tree.lemmas[k] for c in tree.children(i, "nmod") for k in tree.children(c, "case")}
    owned = "by" in cases or tree.child(i, "nmod:poss") is not None
    return owned and bool(cases & {"of", "on", "against", "from", "to"})


def _purpose(clause: Clause) -> bool:
    """An infinitive of purpose belongs to the clause over it."""
    tree, i = clause.tree, clause.top
    infinitive = any(tree.words[c].lower() == "to" for c in tree.children(i, "mark"))
    headline = tree.relation(i) == "acl" and tree.heads[i] == tree.root  # "Council to sell hall"
    planned = any(tree.lemmas[g] in verbs.PLANNING | verbs.PLANNING_NOUNS | verbs.CONTAINING for g in clause.governors)
    return infinitive and tree.relation(i) in ("advcl", "acl") and not planned and not headline


def _statement(report: Report, sentence: Sentence, draft: Draft) -> Statement:
    clause, text = draft.clause, report.text
    words = sentence.words[: len(clause.tree)]
    span = Span(words[draft.words.start].start, words[draft.words.stop - 1].end)
    return Statement(
        id="",
        report=report.id,
        span=span,
        quote=span.of(text),
        action=clause.verb,
        status=draft.status,
        actors=actors(clause, words, text),
        places=places(clause, set(draft.words), words, text),
        when=draft.moment,
        quantities=draft.quantities,
        attribution=draft.attribution,
        problems=draft.problems,
        noun=clause.kind == "noun",
        clause=wording(clause, draft.words, draft.status, words, text),
        sentence=sentence.span,
        headline=sentence.headline,
    )
