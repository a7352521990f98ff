"""One sentence's tree in, what it credits and to whom out, all as words of the tree.

A cue is a verb ("said", "fears", "criticised", "wants to"), an adjective ("sure that"), a noun ("her claim that") or a
preposition ("according to"); what it credits is its clause, object, infinitive or topic. Quotation marks are not looked
at here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.reading import cue_words, verbs
from rashomon.reading.clauses import NOMINAL, find_subject
from rashomon.reading.saying import contents, is_saying
from rashomon.reading.tree import ROOT, SUBJECTS, Tree

WITHIN = ("aux", "cop", "advmod", "compound:prt")  # what a cue's run takes in beside its verb
COMPLEMENTS = frozenset("of about with in to for on against over at".split())  # critical of the plan
HOLDERS = frozenset("by from among".split())  # criticism from the union
LONGEST_CLOSING = 14  # words from the comma to the verb in "…, two of the people familiar with the case said"
FINITE = frozenset("VBD VBZ VBP MD".split())
OPENING = frozenset("NOUN PROPN PRON NUM ADJ DET".split())
STEPS = 4  # up a tree to the subject of a participle or an infinitive


@dataclass(frozen=True)
class Cue:
    """`at` is the word that credits, `words` its run; `source` and `speaker` (its head) are who, empty where open.

    `said` is true for words and findings, false for what is believed, wanted, meant or felt. `speaker` is the noun that
    a "who" stands for, `source` the "who".
    """

    at: int
    words: range
    speaker: int | None
    source: frozenset[int]
    content: frozenset[int]
    said: bool


def cues(tree: Tree) -> list[Cue]:
    """The cues of a sentence, the one that credits most first."""
    found = [cue for i in range(len(tree)) if (cue := _cue(tree, i)) is not None and cue.content]
    return sorted(found, key=lambda cue: -len(cue.content))


def _cue(tree: Tree, i: int) -> Cue | None:
    if tree.upos[i] in NOMINAL and (case := _sourcing(tree, i)) is not None:
        return _by_preposition(tree, i, case)
    if tree.upos[i] in ("VERB", "AUX"):
        return _by_verb(tree, i)
    if tree.upos[i] == "NOUN" and tree.lemmas[i] in cue_words.OPINIONS:
        return _by_noun(tree, i)
    if tree.upos[i] == "ADJ" and tree.lemmas[i] in cue_words.STATES_OF_MIND and tree.child(i, *SUBJECTS) is not None:
        return made(tree, i, [c for c in tree.children(i) if c > i and _complements(tree, c)], said=False)
    return None


def _by_verb(tree: Tree, i: int) -> Cue | None:
    if (closing := _closing(tree, i)) is not None:
        return closing
    if is_saying(tree, i):
        cue = made(tree, i, contents(tree, i), said=True)
    elif _in_passing(tree, i):
        cue = made(tree, i, [tree.heads[i]], said=True)
    elif tree.lemmas[i] in cue_words.SEEMING:
        return _seeming(tree, i)
    elif tree.lemmas[i] in cue_words.STIRRING:
        return _stirring(tree, i)
    else:
        cue = made(tree, i, held(tree, i), said=_tells(tree, i))
    open_to_all = passive(tree, i) or tree.child(i, "expl") is not None
    return cue if cue.source or open_to_all else None


def _tells(tree: Tree, i: int) -> bool:
    """ "Denied any wrongdoing", "announced a sale": told, where a noun stands in place of the clause."""
    return tree.lemmas[i] in cue_words.TELLING and tree.child(i, "obj") is not None and not passive(tree, i)


def passive(tree: Tree, i: int) -> bool:
    """Whether a verb is in the passive."""
    return tree.child(i, "nsubj:pass", "aux:pass") is not None


def _in_passing(tree: Tree, i: int) -> bool:
    """ "As the union reported, miners left": what it says is the clause that it hangs on."""
    as_said = tree.lemmas[i] in verbs.SAYING | verbs.FINDING and tree.relation(i) == "advcl" and tree.heads[i] != ROOT
    return as_said and any(tree.words[c].lower() == "as" for c in tree.children(i, "mark", "advmod", "case"))


def _closing(tree: Tree, i: int) -> Cue | None:
    """ "The toll will rise, people with knowledge of the plan said.": where the tree hangs "said" elsewhere."""
    if tree.lemmas[i] not in verbs.SAYING | verbs.FINDING or tree.relation(i) == "root":
        return None
    if tree.xpos[i] not in FINITE and tree.child(i, *SUBJECTS) is None:
        return None
    comma = next((k for k in range(i - 1, max(0, i - LONGEST_CLOSING), -1) if tree.words[k] == ","), None)
    if comma is None or tree.upos[comma + 1] not in OPENING or tree.child(i, "obj", "ccomp", "xcomp") is not None:
        return None
    between = range(comma + 1, i)
    alone = not any(tree.xpos[k] in FINITE for k in (*between, *range(i + 1, len(tree))))
    if not alone or not any(tree.upos[k] in ("VERB", "AUX") for k in range(comma)):
        return None
    heads = (k for k in between if tree.upos[k] in NOMINAL and tree.heads[k] not in between)
    who = next(heads, None)
    return None if who is None else Cue(i, range(i, i + 1), who, frozenset(between), frozenset(range(comma)), True)


def _seeming(tree: Tree, i: int) -> Cue | None:
    """ "The bridge appears to be safe": credited to nobody; what appears is the content too."""
    heads = tree.children(i, "xcomp", "ccomp")
    inside = frozenset(k for h in (*heads, *tree.children(i, *SUBJECTS)) for k in tree.below(h))
    run = run_of(tree, i)
    return Cue(i, run, None, frozenset(), inside - set(run), False) if heads else None


def _stirring(tree: Tree, i: int) -> Cue | None:
    """ "The plan angered residents", "residents were angered by the plan": who feels it is the source."""
    if passive(tree, i):
        who, what = tree.child(i, *SUBJECTS), tree.children(i, "obl:agent", "obl", "ccomp", "xcomp")
    else:
        who, what = tree.child(i, "obj"), tree.children(i, *SUBJECTS)
    if who is None or not what or tree.upos[who] not in NOMINAL:
        return None
    return credited_to(tree, i, what, (who, who), said=False)


def held(tree: Tree, i: int) -> Iterator[int]:
    """The heads of what a verb credits that does not say it: what is feared, wanted, attacked, talked about."""
    lemma = tree.lemmas[i]
    if tree.relation(i) in ("amod", "compound", "case", "fixed", "aux"):
        return
    if lemma not in cue_words.CREDITING_NOBODY:
        yield from tree.children(i, "ccomp")
    named = lemma in cue_words.NAMINGS and tree.child(i, "obj", "nsubj:pass") is not None
    for c in tree.children(i, "xcomp"):
        if named or (lemma in cue_words.AIMS and tree.marked(c, "to")):
            yield from (*tree.children(i, "obj"), c)
    topics = cue_words.TOPICS.get(lemma, frozenset())
    for c in tree.children(i, "obl", "advcl"):
        cases = {tree.words[k].lower() for k in tree.children(c, "case", "mark")}
        if cases & topics or (named and "as" in cases):
            yield c
    if lemma in cue_words.STANCES | cue_words.NAMINGS and tree.child(i, "ccomp", "xcomp") is None:
        if not passive(tree, i):
            yield from tree.children(i, "obj") if lemma in cue_words.STANCES else ()
        elif tree.child(i, "obl:agent") is not None:
            yield from tree.children(i, "nsubj:pass")


def made(tree: Tree, i: int, heads: Iterable[int], *, said: bool) -> Cue:
    """The cue of a word with the heads of what it credits."""
    return credited_to(tree, i, heads, speaker_of(tree, i), said=said)


def credited_to(tree: Tree, i: int, heads: Iterable[int], who: tuple[int | None, int | None], *, said: bool) -> Cue:
    """The same with its speaker and mention given, as `speaker_of` gives them."""
    speaker, mention = who
    heads, run = list(heads), run_of(tree, i)
    own = frozenset(tree.below(i)) if tree.heads[i] in heads else frozenset()
    content = frozenset(k for h in heads for k in tree.below(h)) - own - set(run)
    source = _phrase(tree, mention, i) if mention is not None else frozenset()
    if mention is not None and mention in content:
        content -= source
    return Cue(i, run, speaker, source - content - set(run), content, said)


def _phrase(tree: Tree, head: int, cue: int) -> frozenset[int]:
    """A noun with what is under it, but for the preposition before it and the clause that holds the cue."""
    cut = {c for c in tree.children(head, "case", "mark", "cc") if c < head}
    cut |= {c for c in tree.children(head, "acl") if cue in tree.below(c)}
    return frozenset(tree.below(head, without=frozenset(cut)))


def run_of(tree: Tree, i: int) -> range:
    """A cue with its helpers, its particle and the adverbs between: "has also called for"."""
    taken = {i, *tree.children(i, *WITHIN)}
    topics = cue_words.TOPICS.get(tree.lemmas[i], frozenset()) | {"as"}
    for c in tree.children(i, "obl", "advcl"):
        taken |= {k for k in tree.children(c, "case") if tree.words[k].lower() in topics}
    first = last = i
    while first - 1 in taken:
        first -= 1
    while last + 1 in taken:
        last += 1
    return range(first, last + 1)


def speaker_of(tree: Tree, i: int) -> tuple[int | None, int | None]:
    """Who says or holds it: the head of the noun that names them, and of the words that stand for it here."""
    at = i
    for _ in range(STEPS):
        agent = tree.child(at, "obl:agent") if at == i else None
        if agent is not None:
            return agent, agent
        subjects = tree.children(at, *SUBJECTS)
        if subjects:
            subject = min(subjects, key=lambda s: (abs(s - at), s))
            if at == i and tree.relations[subject] == "nsubj:pass" and tree.lemmas[at] not in cue_words.TOLD:
                return None, None
            stands_for, _ = find_subject(tree, at)
            relative = tree.xpos[subject] in ("WDT", "WP")
            return stands_for if relative and stands_for is not None else subject, subject
        if tree.heads[at] == ROOT or tree.relation(at) not in ("conj", "xcomp", "advcl"):
            break
        at = tree.heads[at]
    by_role = tree.argument(i, "ARG0")
    if by_role is not None and tree.upos[by_role] in NOMINAL:
        return by_role, by_role
    found, _ = find_subject(tree, i)
    return (found, found) if found is not None and tree.upos[found] in NOMINAL else (None, None)


def _sourcing(tree: Tree, i: int) -> int | None:
    """The preposition that makes a noun a source: "according to the union", "in a poll"."""
    for c in tree.children(i, "case"):
        word = tree.words[c].lower()
        surveyed = word in ("in", "by") and tree.lemmas[i] in cue_words.SURVEYS and tree.relation(i) == "obl"
        if word == "according" or surveyed:
            return c
    return None


def _by_preposition(tree: Tree, i: int, case: int) -> Cue:
    """What it credits is the sentence, or the clause that a survey stands in."""
    words = tree.below(case)
    over = tree.root if tree.words[case].lower() == "according" else tree.heads[i]
    content = frozenset(tree.below(over)) - set(tree.below(i))
    return Cue(i, range(words[0], words[-1] + 1), i, _phrase(tree, i, i) - set(words), content, True)


def _complements(tree: Tree, c: int) -> bool:
    """ "Sure that it leaks", "eager to leave", "critical of the plan"; not "sure because"."""
    if tree.relation(c) == "obl":
        return any(tree.lemmas[k] in COMPLEMENTS for k in tree.children(c, "case"))
    return tree.relation(c) in ("ccomp", "xcomp") or (tree.relation(c) == "advcl" and tree.marked(c, "to"))


def _by_noun(tree: Tree, i: int) -> Cue | None:
    """ "The union's claim that", "made a promise to", "her criticism of"; with its holder named."""
    heads = [c for c in tree.children(i, "acl") if tree.marked(c, "that") or tree.marked(c, "to")]
    for c in tree.children(i, "nmod", "acl"):
        if c not in heads and any(tree.lemmas[k] in COMPLEMENTS - {"in"} for k in tree.children(c, "case", "mark")):
            heads.append(c)
    holder = tree.child(i, "nmod:poss")
    if holder is None:
        by = (c for c in tree.children(i, "nmod") if any(tree.lemmas[k] in HOLDERS for k in tree.children(c, "case")))
        holder = next(by, None)
    up = tree.heads[i]
    if holder is None and up != ROOT and tree.lemmas[up] in cue_words.LIGHT and tree.relation(i) == "obj":
        holder = speaker_of(tree, up)[1]
    if holder is None or not heads:
        return None
    return credited_to(tree, i, heads, (holder, holder), said=False)
