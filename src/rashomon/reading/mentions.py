"""A sentence's tree in, its mentions out: names, pronouns and nouns that stand for someone or something.

Expletives, relative pronouns, times, words inside a name and plain nouns before another noun are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.reading.given_names import sex_of
from rashomon.reading.tree import ROOT, Tree
from rashomon.record import Span

BESIDE = frozenset("cc conj punct appos parataxis case mark cop nsubj aux advmod dep discourse".split())

# a pronoun's form: the one word by which all of its cases are known
PRONOUNS = {
    word: form
    for form, row in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves themself 'em",
        "i": "i me my mine myself",
        "we": "we us our ours ourselves",
        "you": "you your yours yourself yourselves",
        "this": "this that these those",
        "who": "who whom whose which",
    }.items()
    for word in row.split()
}
REFLEXIVE = frozenset("himself herself itself themselves themself myself ourselves yourself yourselves".split())
FORMS = ("he", "she", "it", "they", "i", "we", "you", "this", "who", "one", "name", "the", "that", "own", "a", "bare")
SEX_OF_NOUN = dict.fromkeys(
    "man boy father son brother husband uncle nephew grandfather grandson king prince gentleman guy businessman "
    "spokesman policeman chairman congressman salesman fireman actor waiter widower dad sir lord mr boyfriend "
    "stepfather monk priest pope".split(),
    "he",
) | dict.fromkeys(
    "woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess lady businesswoman "
    "spokeswoman policewoman chairwoman congresswoman actress waitress widow mom mum mrs ms miss girlfriend stepmother "
    "nun".split(),
    "she",
)
DEMONSTRATIVE = frozenset("this that these those such".split())
INDEFINITE = frozenset("a an some any no every each another many several few all both most either neither one".split())


@dataclass(frozen=True)
class Mention:
    """Words `start` to `end` of a sentence's tree with the head word among them.

    `form` is one of FORMS: of a pronoun its base form, of a name "name", of other nouns their determiner's kind ("own"
    is a possessive, "bare" none); `number` is "one", "many" or None, `sex` "he", "she" or None, `name` PER, ORG, LOC,
    MISC or None (no name), `given` the first of two or more words of a person's name, in small letters.
    """

    sentence: int
    start: int
    end: int
    head: int
    form: str
    number: str | None = None
    sex: str | None = None
    name: str | None = None
    given: str | None = None

    def span(self, words: tuple[Span, ...]) -> Span:
        """Where it stands in the text, given the words of its sentence."""
        return Span(words[self.start].start, words[self.end - 1].end)


def mentions(tree: Tree, sentence: int) -> Iterator[Mention]:
    """The mentions of one sentence in the order of their heads."""
    for head in range(len(tree)):
        if _is_mention(tree, head):
            start, end = _words(tree, head)
            yield mention_at(tree, sentence, start, end, head)


def mention_at(tree: Tree, sentence: int, start: int, end: int, head: int) -> Mention:
    """The mention of the given words."""
    form = _form(tree, head)
    name = _name(tree, start, end, head)
    if form in ("the", "bare", "own", "that", "a") and tree.upos[head] == "PROPN":
        form = "name"
    given = _given(tree, start, end, head) if form == "name" else None
    sex = _sex(tree, start, end, head, form) or (sex_of(given) if given else None)
    return Mention(sentence, start, end, head, form, _number(tree, head, form), sex, name, given)


def head_of(tree: Tree, start: int, end: int) -> int:
    """The first word of a run whose own head lies outside it."""
    return next((k for k in range(start, end) if not start <= tree.heads[k] < end), start)


def _is_mention(tree: Tree, i: int) -> bool:
    upos, relation = tree.upos[i], tree.relation(i)
    if tree.times[i] != "O" or relation in ("fixed", "goeswith", "expl", "flat", "discourse"):
        return False
    if upos == "PRON":
        return tree.words[i].lower() in PRONOUNS and tree.xpos[i] not in ("WP", "WDT", "WP$", "EX", "WRB", "IN")
    if relation in ("compound", "amod") or tree.relations[i] == "nmod:desc":
        return _named_apart(tree, i)
    if upos in ("NOUN", "PROPN"):
        return relation not in ("dep", "advmod", "case", "mark", "cc")
    return upos in ("NUM", "DET") and relation in ("nsubj", "obj", "iobj", "obl", "nmod") and tree.xpos[i] != "WDT"


def _named_apart(tree: Tree, i: int) -> bool:
    """A name before a noun ("U.S. troops"), and no part of a longer name."""
    up = tree.heads[i]
    if tree.upos[i] != "PROPN" or up == ROOT:
        return False
    if tree.names[i] == "O" or (tree.upos[up] == "PROPN" and tree.names[i][2:] == tree.names[up][2:]):
        return tree.upos[up] == "NOUN"
    low, high = min(i, up), max(i, up)
    return not all(tree.names[k].startswith("I-") for k in range(low + 1, high + 1))


def _words(tree: Tree, head: int) -> tuple[int, int]:
    """The words of a mention: what hangs under its head, without what only stands beside it."""
    cut = {
        c for c in tree.children(head) if tree.relation(c) in BESIDE and not (c < head and tree.relation(c) == "dep")
    }
    if tree.relation(head) in ("compound", "amod") or tree.relations[head] == "nmod:desc":
        cut |= {c for c in tree.children(head) if tree.names[c] == "O" and tree.relation(c) != "flat"}
    inside = tree.below(head, without=frozenset(cut))
    inside = [k for k in inside if k not in cut]
    at = inside.index(head)
    first = last = at
    while first and inside[first - 1] == inside[first] - 1:
        first -= 1
    while last + 1 < len(inside) and inside[last + 1] == inside[last] + 1:
        last += 1
    return inside[first], inside[last] + 1


def _form(tree: Tree, head: int) -> str:
    if tree.upos[head] in ("PRON", "DET") and (form := PRONOUNS.get(tree.words[head].lower())) is not None:
        return form
    if tree.upos[head] in ("PRON", "DET", "NUM", "SYM"):
        return "one"
    before = tree.children(head, "det", "nmod:poss")
    for c in before:
        word = tree.words[c].lower()
        if tree.relations[c] == "nmod:poss":
            return "own"
        if word == "the":
            return "the"
        if word in DEMONSTRATIVE:
            return "that"
        if word in INDEFINITE:
            return "a"
    return "a" if tree.child(head, "nummod") is not None else "bare"


def _name(tree: Tree, start: int, end: int, head: int) -> str | None:
    """The kind of name that the head is of, else of the last named word beside it ("Mayor Ana Roe")."""
    if tree.names[head] != "O":
        return tree.names[head][2:]
    beside = [
        k for k in range(start, end) if tree.heads[k] == head and tree.relation(k) == "flat" and tree.names[k] != "O"
    ]
    return tree.names[beside[-1]][2:] if beside else None


def _number(tree: Tree, head: int, form: str) -> str | None:
    if form in ("he", "she", "it", "i"):
        return "one"
    if form in ("they", "we"):
        return "many"
    word = tree.words[head].lower()
    if form == "this":
        return "many" if word in ("these", "those") else "one"
    if form in ("you", "who", "one"):
        return None
    return "many" if tree.xpos[head] in ("NNS", "NNPS") else "one"


def _sex(tree: Tree, start: int, end: int, head: int, form: str) -> str | None:
    if form in ("he", "she"):
        return form
    for k in range(start, min(end, head + 2)):
        if k == head or (tree.heads[k] == head and tree.relation(k) in ("compound", "flat", "nmod")):
            word = tree.words[k].lower().rstrip(".")
            if word in SEX_OF_NOUN:
                return SEX_OF_NOUN[word]
    return None


def _given(tree: Tree, start: int, end: int, head: int) -> str | None:
    """The first word of a person's name, where it has more than one; a title is none."""
    named = [
        tree.words[k].lower()
        for k in range(start, end)
        if tree.names[k].endswith("PER") and tree.words[k].lower().rstrip(".") not in SEX_OF_NOUN
    ]
    return named[0] if tree.names[head].endswith("PER") and len(named) > 1 else None
