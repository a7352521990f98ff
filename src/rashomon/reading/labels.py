"""A line that opens with its speaker's name and a colon in ("Minister: no deal"), the relation that it makes out."""

from rashomon.reading import verbs
from rashomon.reading.cue_words import SURVEYS
from rashomon.reading.relations import Relation
from rashomon.reading.sentences import Sentence
from rashomon.reading.speakers import credited
from rashomon.reading.tree import Tree
from rashomon.record import Span

MOST_WORDS = 8  # of a name with its title before the colon
LEAST_WORDS = 3  # of what is said
MOST_INDENT = 8  # characters of white space and bullets before a line's words
SPEAKING = verbs.PARTY_NOUNS | verbs.SAYING_NOUNS | SURVEYS | {"police", "source", "insider", "court", "study"}


def labelled(sentence: Sentence, tree: Tree, text: str) -> Relation | None:
    """The relation of a headline or a line that a name opens; it credits all that follows on the line.

    A headline may open with a group or a noun that names a party, a line of the text with a person only.
    """
    start = sentence.span.start
    line = max(0, start - MOST_INDENT, text.rfind("\n", max(0, start - MOST_INDENT), start) + 1)
    colon = next((k for k in range(1, min(MOST_WORDS + 1, len(tree))) if tree.words[k] == ":"), None)
    if colon is None or len(tree) - colon <= LEAST_WORDS or text[line:start].strip(" *-•\t"):
        return None
    head = next((k for k in range(colon) if not 0 <= tree.heads[k] < colon), 0)
    at_top = line == 0 or sentence.headline
    if any(tree.upos[k] in ("VERB", "AUX") for k in range(colon)) or not _names(tree, colon, head, at_top=at_top):
        return None
    words = sentence.words
    end = text.find("\n", start)
    said = Span(words[colon + 1].start, len(text) if end < 0 else end)
    source = Span(words[0].start, words[colon - 1].end)
    return Relation(credited(tree, head, ":", words[: len(tree)], text), source, words[colon], (said,), said=True)


def _names(tree: Tree, colon: int, head: int, *, at_top: bool) -> bool:
    """Whether the words before the colon name who speaks."""
    kinds = {tree.names[k][2:] for k in range(colon)}
    if not at_top:
        return "PER" in kinds and tree.names[head] != "O"
    return bool(kinds & {"PER", "ORG"}) or tree.lemmas[head] in SPEAKING
