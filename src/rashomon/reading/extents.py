"""A clause in, the words of its quote and a readable wording out; the quote is one run of the report's characters."""

from rashomon.reading import verbs
from rashomon.reading.clauses import Clause, clause_at, governor
from rashomon.reading.parties import noun_words
from rashomon.reading.saying import is_saying
from rashomon.reading.tree import SUBJECTS, Tree, once_a_word
from rashomon.reading.unknown import question_before
from rashomon.record import Span, Status

EDGE_WORDS = frozenset(", ; : . - – — ) ( \" “ ” ' ‘ ’ and or but to".split())
PAIRS = (("“", "”"), ('"', '"'), ("``", "''"), ("(", ")"), ("[", "]"), ("-LRB-", "-RRB-"))
MARKS = frozenset("“ ” \" `` ''".split())
SHORTENED = {"wo": "will", "ca": "can", "sha": "shall"}  # before "n't", which is told as "not"
DANGLING = frozenset("case mark det advmod aux".split())  # criticism of how | they handled it
ACCOMPANYING = frozenset("with following after before amid amidst despite without".split())
COMPLETING = frozenset("on of from into about against".split())  # focused on mending, accused of hiding it
LEAVING_OPEN = verbs.DISCLOSING | verbs.KNOWN_WORDS | verbs.UNKNOWN_WORDS
MOST_CAUSE = 3  # times as many words as the result has
KEPT = (
    "nsubj", "csubj", "obj", "iobj", "obl", "xcomp", "aux", "cop", "advmod", "compound", "amod", "det", "nmod",
    "nummod", "case", "expl", "fixed", "flat", "ccomp", "acl", "mark",
)  # fmt: skip


def extent(clause: Clause, timed: frozenset[int]) -> range:
    """The smallest run of words that holds the predicate, its helpers and its arguments; `timed` words are times.

    A clause of its own that stands at the edge (relative, adverbial, coordinated) is left out, as is what is fronted
    and is no time.
    """
    tree = clause.tree
    kept: set[int] = set()
    chain = clause.chain
    for link in chain:
        kept.add(link)
        inner = set(chain)
        stop = _next_clause(tree, link)
        for c in tree.children(link):
            if c in inner or c > stop or not _keeps(tree, link, c, clause):
                continue
            whole = tree.lemmas[link] in verbs.DISCLOSING and c > link
            words = _without_stop(tree, tree.below(c, without=frozenset() if whole else _cuts(tree, c)))
            fronted = max(words) < chain[0] and tree.relation(c) in ("obl", "advmod", "nmod")
            if not fronted or timed & set(words) or _adjacent(tree, words, chain[0]):
                kept |= set(words)
    if clause.subject is not None and not clause.carried and clause.kind != "noun":
        cases = frozenset(tree.children(clause.subject, "case", "mark"))
        near = tree.below(clause.subject, without=_cuts(tree, clause.subject) | cases | {clause.top, clause.head})
        if max(near) < chain[0]:
            kept |= set(near)
    if question_before(tree, clause.head):
        kept.add(0)
    if tree.lemmas[clause.head] in verbs.DISCLOSING:
        kept |= _question_behind(tree, max(kept))
    return _balanced(tree, _trimmed(clause, _one_voice(clause, range(min(kept), max(kept) + 1))))


def with_cause(clause: Clause, words: range) -> range:
    """A result with what it is the result of, where that stands right before it: "a boiler burst, injuring two".

    Alone its words would not tell who or what did it. A result that is lost in a long clause stays alone.
    """
    tree, top = clause.tree, clause.top
    if clause.kind != "verb" or tree.xpos[top] != "VBG" or tree.relation(top) != "advcl" or not _is_result(tree, top):
        return words
    cause = extent(clause_at(tree, tree.heads[top]), frozenset())
    between = range(cause.stop, words.start)
    if not between or any(tree.upos[k] != "PUNCT" for k in between) or len(cause) > MOST_CAUSE * len(words):
        return words
    return range(cause.start, words.stop)


def _without_stop(tree: Tree, words: list[int]) -> list[int]:
    """Without the full stop, which the tree may hang under a word that clauses of their own stand behind."""
    return words[:-1] if len(words) > 1 and tree.words[words[-1]] in (".", "!", "?", ";") else words


def _one_voice(clause: Clause, words: range) -> range:
    """The words on the predicate's own side of a quotation mark: "We won't go," | the union said after the talks."""
    tree, inside, opened = clause.tree, False, words.start
    for k in range(clause.head):
        if tree.words[k] in MARKS:
            inside = tree.words[k] in "“``" or (tree.words[k] == '"' and not inside)
            opened = k + 1
    if not inside:
        return words
    closed = next((k for k in words if k > clause.head and tree.words[k] in MARKS), words.stop)
    said = any(is_saying(tree, k) or tree.relation(k) == "nsubj" for k in range(closed + 1, words.stop))
    return range(max(words.start, opened), closed) if said else words


def _balanced(tree: Tree, words: range) -> range:
    """With both marks of what stands in marks at an edge: 'he showed "passion' goes on to its last mark."""
    for opening, closing in PAIRS:
        at = [k for k in words if tree.words[k] in (opening, closing)]
        opened = len(at) % 2 if opening == closing else sum(1 if tree.words[k] == opening else -1 for k in at)
        end = next((k for k in range(words.stop, min(words.stop + 3, len(tree))) if tree.words[k] == closing), None)
        between = range(words.stop, end or words.stop)
        if opened == 1 and end is not None and all(tree.upos[k] == "PUNCT" for k in between):
            words = range(words.start, end + 1)
        elif opened == -1 and words.start and tree.words[words.start - 1] == opening:
            words = range(words.start - 1, words.stop)
    return words


def _next_clause(tree: Tree, link: int) -> int:
    """Where the next clause under a verb begins: what hangs under the verb behind it is told with that one."""
    later = [
        c
        for c in tree.children(link, "conj", "advcl")
        if c > link
        and tree.upos[c] == "VERB"
        and not tree.marked(c, "to")
        and not _asks(tree, link, c)
        and not _completes(tree, link, c)
    ]
    last = max((max(tree.below(c)) for c in tree.children(link, "obj", "xcomp")), default=link)
    planned = [
        c
        for c in tree.below(link)
        if c > link and tree.relation(c) in ("acl", "advcl") and tree.marked(c, "to") and max(tree.below(c)) >= last
    ]  # the last words alone: "called the decision to use force a hard one" is told whole
    later += [c for c in planned if (g := governor(tree, c)) is not None and tree.upos[g] == "NOUN"]  # a deal to leave
    later += [c for c in tree.children(link, "parataxis") if c > link and is_saying(tree, c)]
    starts = [min(tree.below(c)) for c in later]
    over = tree.heads[link]
    if over > link and is_saying(tree, over):  # "…, the firm said in a note": what stands behind is the saying's
        starts += [over, *(min(tree.below(c)) for c in tree.children(over, *SUBJECTS) if c > link)]
    return min(starts, default=len(tree))


def _keeps(tree: Tree, link: int, c: int, clause: Clause) -> bool:
    relation = tree.relation(c)
    if _asks(tree, link, c):
        return True
    if relation == "advcl" and governor(tree, c) is not None:
        return False
    if relation == "obl" and (_accompanies(tree, c) or (tree.child(c, "case") is not None and _credits(tree, c))):
        return False
    if relation == "advcl":
        return (tree.marked(c, "to") and c > link) or _completes(tree, link, c)
    if relation == "conj":
        return tree.upos[c] not in ("VERB", "AUX") and clause.kind == "noun" and tree.upos[c] == "ADJ"
    if relation == "mark":
        return tree.words[c].lower() == "to"
    if relation == "case":
        return False
    if relation in ("nsubj", "csubj") and clause.carried and link == clause.top:
        return False
    return relation in KEPT


def _asks(tree: Tree, link: int, c: int) -> bool:
    """What is not disclosed belongs to the quote: "has not said how many will remain"."""
    words = tree.below(c)
    return (
        tree.lemmas[link] in LEAVING_OPEN
        and c > link
        and not (tree.relation(c) == "advcl" and tree.child(link, "obj"))
        and tree.relation(c) in ("advcl", "ccomp", "obl", "obj")
        and any(tree.words[k].lower() in verbs.QUESTION_WORDS for k in words[:4])
    )


def _completes(tree: Tree, link: int, c: int) -> bool:
    """Whether a clause behind a preposition is what the verb needs: "focused on mending roads", no comma between."""
    if c <= link or tree.xpos[c] != "VBG" or tree.words[c - 1].lower() not in COMPLETING:
        return False
    return all(tree.upos[k] != "PUNCT" for k in range(link, c))


def _question_behind(tree: Tree, last: int) -> set[int]:
    """The words of a question that follows what is not disclosed ("details | on how many will stay"), to the next mark.

    The tree often hangs such a question elsewhere; its place behind the noun is the surer sign.
    """
    at = last + 1
    while at < len(tree) and tree.words[at].lower() in ("on", "about", "of", "as", "to", "regarding"):
        at += 1
    if at >= len(tree) or tree.words[at].lower() not in ("how", "when", "whether", "where", "why", "what"):
        return set()
    end = at
    while end < len(tree) and tree.words[end] not in (",", ";", ".", "—", "–", ":"):
        end += 1
    return set(range(last + 1, end))


def _credits(tree: Tree, c: int) -> bool:
    """ "According to the police" is attribution and no part of what is said."""
    return any(tree.words[k].lower() == "according" for k in tree.children(c, "case"))


def _accompanies(tree: Tree, c: int) -> bool:
    """ "With tensions rising", "following talks led by her" are clauses of their own."""
    if not any(tree.words[k].lower() in ACCOMPANYING for k in tree.children(c, "case", "mark")):
        return False
    return any(tree.xpos[k] in ("VBG", "VBN") or tree.upos[k] == "VERB" for k in tree.children(c, "acl", "advcl"))


@once_a_word
def _cuts(tree: Tree, head: int) -> frozenset[int]:
    """Words under a head that begin clauses of their own, with all under them."""
    return frozenset(
        k
        for k in tree.below(head)
        if k != head
        and (
            (tree.relation(k) == "acl" and _set_off(tree, k))
            or tree.relation(k) == "parataxis"
            or (tree.relation(k) == "acl" and governor(tree, k) == tree.heads[k])
            or (tree.relation(k) == "advcl" and not tree.marked(k, "to"))
            or (tree.relation(k) == "conj" and tree.upos[k] == "VERB" and tree.upos[tree.heads[k]] != "VERB")
        )
    )


def _set_off(tree: Tree, k: int) -> bool:
    """Whether a comma or dash stands before a clause: then it only adds to the noun, and can be left out."""
    first = min(tree.below(k))
    return first > 0 and tree.upos[first - 1] == "PUNCT"


def _adjacent(tree: Tree, words: list[int], verb: int) -> bool:
    """Whether an adverb or phrase stands right before the verb group ("has also served")."""
    return all(
        tree.relation(k) in ("aux", "advmod", "cop", "mark", "punct") or k in words for k in range(max(words), verb)
    )


def _trimmed(clause: Clause, words: range) -> range:
    """Without marks, conjunctions and "to" at the edges, and the preposition of an absolute ("with tensions")."""
    tree, chain = clause.tree, clause.chain
    first, last = words.start, words.stop - 1
    while first < chain[-1] and (
        tree.words[first].lower() in EDGE_WORDS
        or (tree.relation(first) in ("cc", "punct", "mark") and tree.relations[first] != "cc:preconj")
        or (tree.relation(first) == "case" and (tree.heads[first] == clause.subject or first + 1 == chain[0]))
    ):
        first += 1
    while last > chain[-1] and (
        tree.words[last].lower() in EDGE_WORDS
        or tree.relation(last) in ("cc", "punct")
        or (tree.heads[last] > last and tree.relation(last) in DANGLING)
    ):
        last -= 1
    return range(first, last + 1)


def wording(clause: Clause, words: range, status: Status, spans: tuple[Span, ...], text: str) -> str:
    """The clause as a reader would say it: the report's own words, a shared subject carried over, its verb made finite.

    The bare quote where that can't be done without guessing: what a result ("…, killing 11") is the result of is no
    subject of it.
    """
    tree, top = clause.tree, clause.top
    quote = text[spans[words.start].start : spans[words.stop - 1].end]
    if clause.kind == "noun" or clause.subject is None:
        return quote
    if question_before(tree, clause.head):
        return quote
    own_words = set(noun_words(tree, clause.subject))
    if not clause.carried and own_words & set(words) and _finite(tree, top):
        return quote
    subject = _subject_text(clause, clause.subject, spans, text)
    if subject.lower() in ("him", "her", "them", "me", "us"):
        return quote  # "urged him to veto it": the report's words give no subject to begin with
    begins = max([k for k in own_words if k in words], default=-1) + 1 if not clause.carried else words.start
    lead = max(begins, words.start)
    if top < lead:
        return quote
    before = [
        k
        for k in range(lead, top)
        if tree.words[k].lower() != "to"
        and not _negates(tree, k)
        and tree.relation(k) not in ("aux", "mark", "cc", "punct", "case")
    ]
    adverbs = " ".join(spans[k].of(text) for k in before if tree.relation(k) == "advmod")
    rest = text[spans[top].end : spans[words.stop - 1].end].strip()
    verb = _finite_verb(tree, clause, status, spans, text)
    if verb is None:
        return quote
    return " ".join(part for part in (subject, _placed(adverbs, verb), rest) if part)


def _is_result(tree: Tree, i: int) -> bool:
    """A participle behind a comma, without "while" or "after": its subject may be the whole clause before it."""
    return tree.relation(i) in ("advcl", "conj", "parataxis") and tree.child(i, "mark") is None


def _placed(adverbs: str, verb: str) -> str:
    if not adverbs:
        return verb
    first, _, others = verb.partition(" ")
    return f"{first} {adverbs} {others}" if others else f"{adverbs} {verb}"


def _finite(tree: Tree, i: int) -> bool:
    """Whether a verb group has a tense; "forces expected to leave" has none, though "expected" looks like a past."""
    if tree.words[i].lower() in verbs.PLANNED_WORDS and tree.relation(i) in ("acl", "advcl"):
        return tree.child(i, "aux", "cop") is not None
    return tree.xpos[i] in ("VBD", "VBZ", "VBP") or any(
        tree.xpos[a] in ("VBD", "VBZ", "VBP", "MD") for a in tree.children(i, "aux", "cop")
    )


def _subject_text(clause: Clause, subject: int, spans: tuple[Span, ...], text: str) -> str:
    """The subject with its article and what is coordinated with it, without the clauses that tell more of it."""
    tree = clause.tree
    inside = noun_words(tree, subject)
    first = inside[0]
    while first > 0 and tree.upos[first - 1] == "DET" and tree.heads[first - 1] == subject:
        first -= 1
    name = text[spans[first].start : spans[inside[-1]].end]
    joined = [c for c in tree.children(subject, "conj") if tree.upos[c] in ("NOUN", "PROPN")]
    if not joined or subject == tree.heads[clause.head]:  # "the firm, which owns a mine, and its partner"
        return name
    last = noun_words(tree, joined[-1])
    if any(tree.relation(k) in ("acl", "appos") for k in tree.below(subject) if k < joined[-1]):
        cc = tree.child(joined[-1], "cc")
        other = text[spans[last[0]].start : spans[last[-1]].end]
        return name if cc is None or len(joined) > 1 else f"{name} {spans[cc].of(text)} {other}"
    return text[spans[first].start : spans[max(inside[-1], last[-1])].end]


def _finite_verb(tree: Tree, clause: Clause, status: Status, spans: tuple[Span, ...], text: str) -> str | None:
    """The verb group with an auxiliary: its own, the first conjunct's, or one that its status asks for; or None."""
    top = clause.top
    word = spans[top].of(text)
    own = [spans[a].of(text) for a in tree.children(top, "aux", "cop") if tree.words[a].lower() != "to"]
    own = [SHORTENED.get(a.lower(), a) for a in own]
    negation = ["not" for c in tree.children(top, "advmod") if _negates(tree, c)]
    many = clause.subject is not None and _plural(tree, clause.subject)
    hangs_on = tree.relation(top) in ("acl", "advcl") or tree.xpos[top] != "VBD"
    if tree.words[top].lower() in verbs.PLANNED_WORDS and not own and hangs_on:
        return f"{'are' if many else 'is'} {word}"
    if own and not _finite(tree, top):
        return None
    if own or tree.xpos[top] in ("VBD", "VBZ", "VBP"):
        return " ".join([*own[:1], *negation, *own[1:], word])
    shared = tree.heads[top] if tree.relation(top) == "conj" else None
    if shared is not None and tree.xpos[top] in ("VB", "VBN", "VBG") and tree.xpos[top] == tree.xpos[shared]:
        helpers = [spans[a].of(text) for a in tree.children(shared, "aux") if tree.words[a].lower() != "to"]
        if helpers:
            return " ".join([*helpers, *negation, word])
    if tree.xpos[top] == "VBG" and status in ("happened", "ongoing", "denied") and _is_result(tree, top):
        return None
    be = {"happened": "were" if many else "was"}.get(status, "are" if many else "is")
    ahead = status in ("planned", "conditional")
    modal = "will" if ahead else "may" if status == "possible" else None
    after_past = tree.relation(top) == "conj" and tree.xpos[tree.heads[top]] == "VBD"
    if tree.xpos[top] == "VBN" and (tree.child(top, "nsubj", "obj") is not None or after_past):
        return " ".join([*negation, word])  # a past tense that was tagged as a participle
    if tree.xpos[top] == "VBN":
        return " ".join([modal, *negation, "be", word] if modal else [be, *negation, word])
    if modal:
        return " ".join([modal, *negation, tree.lemmas[top]])
    return " ".join([be, *negation, word]) if tree.xpos[top] == "VBG" else None


def _negates(tree: Tree, k: int) -> bool:
    return tree.lemmas[k] in verbs.NEGATIONS - {"never"} or tree.words[k].lower() in ("n't", "n’t")


def _plural(tree: Tree, head: int) -> bool:
    return (
        tree.xpos[head] in ("NNS", "NNPS")
        or tree.child(head, "conj") is not None
        or tree.lemmas[head] in ("they", "we", "these", "those")
    )
