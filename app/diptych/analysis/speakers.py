"""What a reader would call the speaker that a text names, pronouns included where that is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.naming_words import named_beside, person
from diptych.analysis.tree import Tree, known_those

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.reading import MentionedActor, Reading
    from diptych.model.text import Span

SINGULAR = frozenset({"he", "she", "his", "her", "him"})
PERSONAL = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "DT"})
"""Tags of words that stand for a name and are none."""
SUBJECTS = {"they": frozenset({"NNS", "NNPS"}), "it": frozenset({"NN", "NNP", "NNPS"})}
"""Tags of what these pronouns may stand for."""
PLURAL = frozenset({"NNS", "NNPS"})
ARTICLES = ("the ", "The ")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source: the name a reader would use (`""` where nobody is named) and the naming words."""

    name: str
    span: Span | None


NOBODY_NAMED = Speaker("", None)


class Speakers:
    """Names the speakers of one article by the mentions of the pair's actors."""

    def __init__(self, reading: Reading, actors: Sequence[MentionedActor]) -> None:
        self._text = reading.text
        self._sentences = reading.sentences
        self._heads: dict[tuple[int, int], str] = {}
        self._said: dict[int, str] = {}
        self._known: dict[tuple[int, int], Speaker] = {}
        for actor in actors:
            for mention in actor.on(reading.side):
                self._heads[mention.sentence, mention.head] = actor.name

    def name(self, sentence: int, tree: Tree, head: int | None, *, quoted: bool = False) -> Speaker:
        """Return the speaker whose words have token `head` of sentence `sentence` as their head.

        A name beside the words comes before the words. `he` and `she` take the person who spoke
        last, in the same or the previous sentence; else, as other pronouns, the actor that they
        were resolved to. Who speaks inside somebody's quotation (`quoted`) is not the one who
        spoke last. Sentences must be asked for in text order.
        """
        if head is None:
            return NOBODY_NAMED
        if (sentence, head) not in self._known:
            speaker = self._named(sentence, tree, head, quoted=quoted)
            self._known[sentence, head] = speaker
            if speaker.name and not quoted and tree.token(head).tag not in PLURAL:
                self._said[sentence] = speaker.name
        return self._known[sentence, head]

    def _named(self, sentence: int, tree: Tree, head: int, *, quoted: bool) -> Speaker:
        span = tree.noun_phrase(head)
        known = self._heads.get((sentence, head), "")
        if tree.token(head).tag in PERSONAL and not known_those(tree, head):
            if quoted:
                return Speaker(known, span)
            word = tree.lower(head)
            name = self._meant(sentence, word) or known or self._before(sentence, word)
            return Speaker(name, span)
        if not known or tree.token(head).pos != "PROPN":
            beside = named_beside(tree, head, lambda at: self._heads.get((sentence, at), ""))
            if beside is not None:
                return Speaker(*beside)
        one_of = tree.child(head, "appos") if tree.token(head).tag == "CD" else None
        if one_of is not None:
            return Speaker(self._plain(sentence, tree, one_of), span)
        return Speaker(known or person(tree, head) or self._plain(sentence, tree, head), span)

    def _meant(self, sentence: int, pronoun: str) -> str:
        if pronoun not in SINGULAR:
            return ""
        return self._said.get(sentence, "") or self._said.get(sentence - 1, "")

    def _before(self, sentence: int, pronoun: str) -> str:
        """Return the subject of the sentence before in the same paragraph, for `they` and `it`."""
        here = self._sentences[sentence]
        earlier = self._sentences[sentence - 1] if sentence else here
        if pronoun not in SUBJECTS or earlier.paragraph != here.paragraph or earlier is here:
            return ""
        tree = Tree(earlier)
        root = next((at for at, token in enumerate(tree.tokens) if token.head == at), None)
        subject = None if root is None else tree.child(root, "nsubj", "nsubjpass")
        if subject is None or tree.token(subject).tag not in SUBJECTS[pronoun]:
            return ""
        return self._named(sentence - 1, tree, subject, quoted=True).name

    def _plain(self, sentence: int, tree: Tree, head: int) -> str:
        """Return the words themselves, with the owner's name for `its`, `his` and the like."""
        span = tree.noun_phrase(head)
        words = " ".join(span.of(self._text).split())
        for suffix in ("’s", "'s", "’", "'"):
            words = words.removesuffix(suffix)
        for article in ARTICLES:
            words = words.removeprefix(article)
        owner = tree.child(head, "poss")
        if owner is None or tree.token(owner).tag != "PRP$":
            return words
        if tree.token(owner).span.start != span.start:
            return words
        name = self._heads.get((sentence, owner), "")
        rest = words.partition(" ")[2]
        return f"{name}{'’' if name.endswith('s') else '’s'} {rest}" if name and rest else words
