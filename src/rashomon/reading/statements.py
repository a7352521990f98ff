"""One report with its sentences and trees in, its statements out, in the order of the text."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from rashomon.reading import verbs
from rashomon.reading.antecedents import named, names_of
from rashomon.reading.attribution import relations, said_in
from rashomon.reading.chains import chains
from rashomon.reading.clauses import Clause, clause_at, clauses
from rashomon.reading.drafts import Draft
from rashomon.reading.extents import extent, with_cause, wording
from rashomon.reading.listed import listed
from rashomon.reading.parties import actors, places
from rashomon.reading.placing import place_times, tense_of, time_owners, words_in
from rashomon.reading.quantity_owners import place_quantities
from rashomon.reading.relations import Relation
from rashomon.reading.sentences import Sentence
from rashomon.reading.status import status_of
from rashomon.reading.steps import steps
from rashomon.reading.times import find_times
from rashomon.reading.tree import Tree
from rashomon.reading.worth import asked, worth_telling
from rashomon.record import Attribution, Problem, Reading, Report, Span, Statement


def statements(report: Report, found: Sequence[Sentence], trees: Sequence[Tree]) -> Reading:
    """What one report states; `found` and `trees` go together."""
    text = report.text
    credited = said_in(found, relations(found, trees, text))
    made: list[Statement] = []
    problems: list[Problem] = []
    for sentence, tree, said in zip(found, trees, credited, strict=True):
        told, open_times = drafts(report, sentence, tree, said)
        problems += open_times
        made += [statement_of(report, sentence, draft) for draft in told]
    names = names_of(chains(found, trees, text), found, trees, text)
    made = sorted(named(made, names), key=lambda s: (s.span, s.action))
    once = {(s.span, s.action): s for s in made}.values()
    numbered = tuple(replace(s, id=f"{report.id}.{n}") for n, s in enumerate(once, start=1))
    return Reading(report.id, numbered, tuple(problems))


def drafts(
    report: Report, sentence: Sentence, tree: Tree, said: Sequence[Relation], always: Collection[int] = ()
) -> tuple[list[Draft], list[Problem]]:
    """What one sentence states, and the statements whose predicates are the words `always`, whatever they say."""
    words = sentence.words[: len(tree)]
    if len(words) < 3 and not always:
        return [], []
    anchor = report.published.days if report.published else None
    day = anchor.latest if anchor else None
    span = Span(words[0].start, words[-1].end)
    times = find_times(report.text, anchor=anchor, span=span)
    timed = frozenset(k for time in times for k in words_in(words, time.moment.span))
    question = report.text[span.end - 1] == "?"
    told = [
        Draft(
            clause,
            extent(clause, timed),
            status_of(clause, headline=sentence.headline, reported=_reported(clause, sentence, said)),
            day,
            attribution=_credits(words[clause.head].start, said),
        )
        for clause in _clauses(tree, always)
        if clause.head in always
        or (not asked(clause) and clause.head not in timed and not (question and clause.head == tree.root))
    ]
    owners = time_owners(told, tree, words, times)
    if owners:  # which way "on Friday" points is known only now; the spans of times do not depend on it
        tenses = {when: tense_of(draft) for when, draft in owners.items()}
        times = find_times(report.text, anchor=anchor, span=span, tense=tenses.get)
    place_times(told, owners, words, times)
    place_quantities(told, tree, words, report.text, times)
    kept = [draft for draft in told if draft.clause.head in always or worth_telling(draft)]
    kept += [*listed(kept, words), *steps(kept, words, times)]
    return kept, [replace(p, source=report.source) for time in times for p in time.problems]


def _clauses(tree: Tree, always: Collection[int]) -> list[Clause]:
    found = clauses(tree)
    own = {clause.head for clause in found}
    return [*found, *(clause_at(tree, head) for head in sorted(always) if head not in own)]


def _reported(clause: Clause, sentence: Sentence, said: Sequence[Relation]) -> bool:
    """Whether someone is said, in the sentence itself, to have said it."""
    at = sentence.words[clause.head].start
    return any(sentence.span.holds(r.cue) and r.credits(at) for r in said)


def _credits(at: int, said: Sequence[Relation]) -> tuple[Attribution, ...]:
    """The chain over what stands at an offset, outermost first; "we believe" in a quotation is its speaker's own.

    A denial ("the mayor denied any knowledge") is on the word of who denies.
    """
    chain = tuple(r.attribution for r in said if r.credits(at) or (r.verb in verbs.DENYING and r.told_by(at)))
    others = tuple(a for a in chain if a.speaker is None or a.speaker.lower() not in ("i", "we"))
    return others or chain


def _wording(draft: Draft, words: tuple[Span, ...], text: str) -> str:
    """What a draft tells, with the words before the list that it is an item of."""
    told = wording(draft.clause, draft.words, draft.status, words, text)
    if not draft.lead:
        return told
    return f"{text[words[draft.lead.start].start : words[draft.lead.stop - 1].end]} {told}"


def statement_of(report: Report, sentence: Sentence, draft: Draft) -> Statement:
    """A draft as a statement, without an id."""
    clause, text = draft.clause, report.text
    words = sentence.words[: len(clause.tree)]
    quoted = with_cause(clause, draft.words) if draft.status == "happened" else draft.words
    span = Span(words[quoted.start].start, words[quoted.stop - 1].end)
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
        clause=_wording(draft, words, text),
        sentence=sentence.span,
        headline=sentence.headline,
    )
