"""A clause in, its actors and places out: heads from roles and tree, names as the report writes them."""

from collections.abc import Iterator

from rashomon.reading import verbs
from rashomon.reading.clauses import NOMINAL, Clause
from rashomon.reading.tree import ROOT, SUBJECTS, Tree
from rashomon.record import Actor, Place, Span

ROLE_OF = {"ARG0": "agent", "ARG1": "patient"}
CUT = ("acl", "advcl", "parataxis", "punct", "cc", "conj", "appos", "discourse", "cop", "dep", "list")
PLACE_ROLES = {  # leave for the coast: to; out of the valley: from
    "from": "from", "out": "from", "off": "at", "to": "to", "into": "to", "toward": "to", "towards": "to",
    "onto": "to", "through": "through", "across": "through", "via": "through", "along": "through",
    "in": "at", "at": "at", "on": "at", "near": "at", "inside": "at", "outside": "at", "within": "at", "around": "at",
    "over": "at", "under": "at", "above": "at", "below": "at", "between": "at", "throughout": "at", "of": "of",
}  # fmt: skip
GOING = frozenset("go return travel move fly sail send deploy head arrive come enter reach visit".split())
LEAVING = frozenset("leave vacate exit quit depart abandon evacuate flee".split())
SITES = frozenset(  # a common noun that makes a place of the name before it: Ain Dara airbase
    "base airbase airport port harbour harbor bridge camp city town village district county province state region "
    "island river lake sea gulf bay coast street avenue road square park hospital school station prison embassy "
    "courthouse stadium border valley mountain strait canal peninsula neighborhood neighbourhood clinic center centre "
    "university college jail".split()
)
LANDS = SITES | frozenset("country nation kingdom republic territory capital".split())  # named elsewhere: the country


def noun_words(tree: Tree, head: int) -> list[int]:
    """The words of a noun phrase as a name: without clauses, apposition, conjuncts, articles and far modifiers."""
    cut = {
        c
        for c in tree.below(head)
        if tree.relation(c) in CUT and c != head and not _inside_name(tree, c) and not _is_its_name(tree, c)
    }
    cut |= {c for c in tree.children(head, "nmod", "obl", "advmod", "nmod:unmarked") if not _belongs(tree, c)}
    cut |= set(tree.children(head, "case", "mark", "aux", *SUBJECTS))
    words = [w for w in tree.below(head, without=frozenset(cut)) if w <= head + 12]
    # a gap left by what was cut ends the name on that side of the head
    at = words.index(head)
    first = last = at
    while first > 0 and words[first - 1] == words[first] - 1:
        first -= 1
    while last + 1 < len(words) and words[last + 1] == words[last] + 1:
        last += 1
    words = words[first : last + 1]
    while words[-1] + 1 < len(tree) and _name_goes_on(tree, words[-1]):
        words.append(words[-1] + 1)
    while len(words) > 1 and tree.upos[words[-1]] == "PUNCT":
        words = words[:-1]
    while len(words) > 1 and tree.upos[words[0]] == "PUNCT":
        words = words[1:]
    while (
        len(words) > 1
        and tree.upos[words[0]] == "DET"
        and tree.lemmas[words[0]] in ("the", "a", "an", "this", "that", "these", "those")
    ):
        words = words[1:]
    return words


def _name_goes_on(tree: Tree, last: int) -> bool:
    """Whether the name at a phrase's end runs on past what the tree holds ("Karim al" + "-Hadi")."""
    if tree.names[last] == "O":
        return False
    hyphen = tree.words[last + 1] == "-" and last + 2 < len(tree) and tree.names[last + 2].startswith("I-")
    return tree.names[last + 1].startswith("I-") or hyphen


def _inside_name(tree: Tree, c: int) -> bool:
    """Hyphens and conjuncts inside a compound ("U.S.-led", "search-and-rescue") belong to the name."""
    return tree.xpos[c] == "HYPH" or (
        tree.relation(c) in ("conj", "cc")
        and tree.heads[c] != ROOT
        and tree.relation(tree.heads[c]) in ("compound", "amod", "flat")
    )


def _is_its_name(tree: Tree, c: int) -> bool:
    """Whether an apposition is the name right behind its noun: "the cruise ship Aurelia"."""
    return tree.relation(c) == "appos" and tree.upos[c] == "PROPN" and min(tree.below(c)) == tree.heads[c] + 1


def _belongs(tree: Tree, c: int) -> bool:
    if tree.relations[c] == "nmod:poss" or tree.relation(c) == "advmod":
        return tree.relations[c] == "nmod:poss" or tree.upos[tree.heads[c]] == "NUM"
    return any(tree.lemmas[k] == "of" for k in tree.children(c, "case")) or tree.relations[c] == "nmod:desc"


def conjuncts(tree: Tree, head: int) -> Iterator[int]:
    """A noun and the nouns coordinated with it."""
    yield head
    for c in tree.children(head, "conj"):
        if tree.upos[c] in NOMINAL:
            yield from conjuncts(tree, c)


def actors(clause: Clause, words: tuple[Span, ...], text: str) -> tuple[Actor, ...]:
    """Who and what takes part, in the order agent, patient, other; pronouns stand as written."""
    found: dict[int, str] = {}
    tree = clause.tree
    if clause.subject is not None:
        found[clause.subject] = "patient" if _passive(clause) else "agent"
    for role in tree.roles_of(clause.head):
        label = role.label.removeprefix("C-").removeprefix("R-")
        if (
            label in ("ARG0", "ARG1", "ARG2", "ARG3")
            and role.argument not in found
            and not _is_place(tree, role.argument)
        ):
            found.setdefault(role.argument, ROLE_OF.get(label, "other"))
    for k, role_name in _by_tree(clause):
        found.setdefault(k, role_name)
    listed: list[tuple[int, str]] = []
    for head, role_name in found.items():
        if tree.upos[head] not in NOMINAL or _relative(tree, head) or _is_clause(tree, head) or _amount(tree, head):
            continue
        if tree.upos[head] == "NUM" and tree.times[head] != "O":
            continue  # moved to 21 May
        for one in conjuncts(tree, head):
            if all(one != other for other, _ in listed):
                listed.append((one, role_name))
    order = ("agent", "patient", "other")
    ordered = sorted(dict(listed).items(), key=lambda x: (order.index(x[1]), x[0]))
    return tuple(actor_at(tree, head, role_name, words, text) for head, role_name in ordered)


def actor_at(tree: Tree, head: int, role: str, words: tuple[Span, ...], text: str) -> Actor:
    """Who or what the noun phrase of a word names."""
    inside = noun_words(tree, head)
    span = Span(words[inside[0]].start, words[inside[-1]].end)
    return Actor(name=span.of(text), role=role, span=span, kind=name_kind(tree, inside))


def name_kind(tree: Tree, inside: list[int]) -> str | None:
    """PER, ORG, LOC or MISC where the last named word of a noun phrase carries a name tag."""
    tags = [tree.names[k][2:] for k in inside if tree.names[k] != "O"]
    return tags[-1] if tags else None


def _passive(clause: Clause) -> bool:
    tree, i = clause.tree, clause.head
    own = tree.child(i, "nsubj:pass", "aux:pass") is not None
    reduced = (
        tree.xpos[i] == "VBN"
        and tree.child(i, "aux", "obj") is None
        and tree.relation(i) in ("acl", "amod", "advcl", "xcomp")
    )
    return own or reduced


def _by_tree(clause: Clause) -> Iterator[tuple[int, str]]:
    tree, i = clause.tree, clause.head
    for c in tree.children(i, "obj"):
        yield c, "patient"
    for c in tree.children(i, "iobj"):
        yield c, "other"
    for c in tree.children(i, "obl:agent"):
        yield c, "agent"
    for c in (
        *tree.children(i, "obl"),
        *(n for o in tree.children(i, "obj") for n in tree.children(o, "nmod") if o in tree.predicates),
    ):
        if any(tree.lemmas[k] == "with" for k in tree.children(c, "case")) and _party(tree, c):
            yield c, "other"
    if clause.kind == "noun":
        for c in tree.children(i, "nmod:poss"):
            yield c, "agent"
        for c in tree.children(i, "nmod", "compound"):
            case = next((tree.lemmas[k] for k in tree.children(c, "case")), "")
            if case in ("of", "by", "on", "against", "with", "") and tree.names[c][2:] != "LOC":
                yield c, "agent" if case == "by" else "patient"


def _party(tree: Tree, c: int) -> bool:
    """Whether a noun can be a party: it holds a name, or names who and not what."""
    return tree.lemmas[c] in verbs.PARTY_NOUNS or any(tree.names[k] != "O" for k in noun_words(tree, c))


def _relative(tree: Tree, head: int) -> bool:
    return tree.xpos[head] in ("WDT", "WP", "EX") or (
        tree.lemmas[head] in ("that", "what", "which") and tree.upos[head] == "PRON"
    )


def _amount(tree: Tree, head: int) -> bool:
    """ "$40 million", "3.5 percent": how much, and nobody that takes part; "51 were hurt" are people."""
    return tree.upos[head] == "SYM" or tree.lemmas[head] in ("percent", "%", "million", "billion", "trillion")


def _is_clause(tree: Tree, head: int) -> bool:
    return tree.child(head, "cop") is not None


def _is_place(tree: Tree, head: int) -> bool:
    """A named place behind a preposition, or what is left or entered, is where and not who."""
    if tree.names[head][2:] == "LOC" and tree.relation(head) in ("obl", "nmod"):
        return any(
            tree.lemmas[c] in PLACE_ROLES and tree.lemmas[c] not in ("of", "between")
            for c in tree.children(head, "case")
        )
    return False


def places(clause: Clause, inside: set[int], words: tuple[Span, ...], text: str) -> tuple[Place, ...]:
    """Named places among the words `inside` a clause, each with its role by the preposition before it.

    A mere noun ("left the country") is among them as it stands, in small letters; `antecedents` names or drops it.
    """
    tree = clause.tree
    found: dict[int, tuple[Place, int]] = {}
    for start, end in _named(tree, inside):
        heads = [k for k in range(start, end) if not start <= tree.heads[k] < end]
        head = heads[0] if heads else end - 1
        site = (
            tree.heads[head]
            if tree.relation(head) in ("compound", "flat", "nmod") and tree.heads[head] != ROOT
            else head
        )
        over = site if tree.lemmas[site] in SITES and site in inside and end <= site <= end + 1 else head
        role = _place_role(clause, over)
        if role in (None, "of") and start:  # the word before the name tells where the tree gives it to another
            role = PLACE_ROLES.get(tree.words[start - 1].lower(), role)
        if role is None:
            continue
        span = Span(words[start].start, words[over if over >= end else end - 1].end)
        found[start] = (Place(span.of(text), role, span), over)
    for noun in _lands(tree, inside):
        if (role := _place_role(clause, noun)) not in (None, "of"):
            span = words[noun]
            found[noun] = (Place(span.of(text), str(role), span), noun)
    return tuple(place for _, (place, _) in sorted(found.items()))


def _lands(tree: Tree, inside: set[int]) -> Iterator[int]:
    """Nouns that name no place and stand for one: "the country", "the gulf"."""
    for k in inside:
        if tree.upos[k] == "NOUN" and tree.lemmas[k] in LANDS and tree.words[k].islower() and tree.names[k] == "O":
            before = {tree.lemmas[c] for c in tree.children(k, "det")}
            if before & {"the", "this", "that"} and noun_words(tree, k) == [k]:
                yield k


def _named(tree: Tree, inside: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of words named as a place; a name with the noun of a site in or behind it counts too, whatever its tag."""
    i = 0
    while i < len(tree):
        tag = tree.names[i][2:]
        if not tag or i not in inside:
            i += 1
            continue
        end = i + 1
        while (end < len(tree) and tree.names[end].startswith("I-")) or (
            end + 1 < len(tree) and tree.words[end] in ("-", "of") and tree.names[end + 1] != "O"
        ):
            end += 1
        tags = {tree.names[k][2:] for k in range(i, end)}
        site = any(tree.words[k].lower() in SITES for k in range(end - 1, min(end + 1, len(tree))))
        if "LOC" in tags or site:
            yield i, end
        i = end


def _place_role(clause: Clause, head: int) -> str | None:
    tree, verb = clause.tree, clause.verb
    cases = [tree.lemmas[c] for c in tree.children(head, "case")]
    for case in cases:
        if case == "for" and verb in LEAVING:
            return "to"
        if case in PLACE_ROLES:
            return PLACE_ROLES[case]
    relation = tree.relation(head)
    if relation == "obj" and tree.heads[head] == clause.head:
        return "from" if verb in LEAVING else "to" if verb in GOING else "at" if tree.lemmas[head] in SITES else None
    if relation in ("conj", "appos") and tree.heads[head] != ROOT:
        return _place_role(clause, tree.heads[head])
    if relation in ("compound", "nmod") or tree.relations[head] == "nmod:poss":
        return "of"
    return None
