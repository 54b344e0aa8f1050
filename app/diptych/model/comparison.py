"""What the analysis says of two articles: marks, each with its spans and its reason.

Every span counts code points of its side's article text. Scores run from 0 to 1 and are rounded
to four places. Tuples stand in the order in which a reader should see them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from diptych.model.text import Article, Side, Span

SHOWN = 0.5
"""The least score of a link that a reader is shown (called *possible*)."""
STRONG = 0.75
"""The least score of a link that is called *strong*."""


class Confidence(StrEnum):
    """How sure a statement is; what is weaker than possible is not said."""

    STRONG = "strong"
    POSSIBLE = "possible"


class Verdict(StrEnum):
    """Whether two articles tell the same story."""

    SAME = "same"
    RELATED = "related"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class SameStory:
    """The verdict on the pair, and the score it rests on."""

    score: float
    verdict: Verdict


class Origin(StrEnum):
    """Where a theme comes from."""

    GIVEN = "given"
    FOUND = "found"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three whole sentences of one side that belong to a theme.

    `terms` are the spans of the words that put it there; a passage that is near by similarity
    alone has none and stands only among a theme's `suggested`.
    """

    side: Side
    span: Span
    terms: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject and where each side speaks of it.

    `coverage` is the share (0-1) of each article's characters that stand in the passages, A first.
    """

    id: str
    name: str
    origin: Origin
    terms: tuple[str, ...]
    coverage: tuple[float, float]
    passages: tuple[Passage, ...]
    suggested: tuple[Passage, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether both sides have a passage."""
        return all(self.on(side) for side in Side)

    def on(self, side: Side) -> tuple[Passage, ...]:
        """Return the passages of one side, in text order."""
        return tuple(passage for passage in self.passages if passage.side is side)


class LinkKind(StrEnum):
    """How two linked passages resemble each other."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Reason:
    """Words in A and words in B that make a link, and why they count (`same concept: war`)."""

    a: Span
    b: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """A passage of A and a passage of B that speak of the same thing.

    `themes` are ids of themes that both passages belong to. `own` is the id of the reader's link
    that this is, `""` for one of the program's.
    """

    a: Span
    b: Span
    score: float
    kind: LinkKind
    themes: tuple[str, ...]
    because: tuple[Reason, ...]
    own: str = ""

    @property
    def confidence(self) -> Confidence:
        """Strong from `STRONG` up, possible below."""
        return Confidence.STRONG if self.score >= STRONG else Confidence.POSSIBLE

    def on(self, side: Side) -> Span:
        """Return the passage of one side."""
        return self.a if side is Side.A else self.b


@dataclass(frozen=True, slots=True)
class Label:
    """Words that name or describe an actor.

    `kind` is `apposition`, `predicate`, `modifier`, `epithet`, `title` or `possession`.
    """

    span: Span
    kind: str


class Part(StrEnum):
    """The part an actor plays in an act."""

    AGENT = "agent"
    PATIENT = "patient"


@dataclass(frozen=True, slots=True)
class Act:
    """A verb that an actor does (agent) or that is done to the actor (patient)."""

    verb: Span
    role: Part
    negated: bool


@dataclass(frozen=True, slots=True)
class Tone:
    """How one sentence speaks of an actor: `negative`, `neutral` or `positive`."""

    span: Span
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Portrait:
    """How one side names an actor, describes it and lets it act. All in text order."""

    mentions: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()
    acts: tuple[Act, ...] = ()
    tone: tuple[Tone, ...] = ()


class ActorKind(StrEnum):
    """Whether an actor has a name, or is people or a thing spoken of without one."""

    NAMED = "named"
    GROUP = "group"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, group or place that acts, with one portrait a side (A first).

    People and things without a name ("the migrants", "the deal") are of a `kind` of their own.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    portraits: tuple[Portrait, Portrait]
    kind: ActorKind = ActorKind.NAMED

    def on(self, side: Side) -> Portrait:
        """Return the portrait of one side; it is empty where the side does not name the actor."""
        return self.portraits[0 if side is Side.A else 1]

    @property
    def shared(self) -> bool:
        """Whether both sides name the actor."""
        return all(self.on(side).mentions for side in Side)


class VoiceKind(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody quoted or cited.

    `source` is the speaker as a reader would name it, `""` where the text names nobody;
    `source_span` the words that name the speaker; `cue` the verb or noun that introduces it.
    """

    side: Side
    source: str
    source_span: Span | None
    content: Span
    kind: VoiceKind
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A word or phrase that colours what is said.

    `kind` is `loaded`, `distancing`, `hedge` or `booster`; `rule` says in plain words why.
    """

    side: Side
    span: Span
    kind: str
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of one side that a statement rests on."""

    side: Side
    span: Span


class ContrastKind(StrEnum):
    """In which respect two sides differ."""

    NAMING = "naming"
    AGENCY = "agency"
    TONE = "tone"
    CERTAINTY = "certainty"
    VOICES = "voices"
    FRAME = "frame"
    PLACEMENT = "placement"


@dataclass(frozen=True, slots=True)
class Contrast:
    """A difference in framing: a sentence composed from its evidence, and the evidence.

    `about` is the name of an actor or theme, or `the whole`.
    """

    id: str
    about: str
    kind: ContrastKind
    statement: str
    confidence: Confidence
    evidence: tuple[Evidence, ...]

    def on(self, side: Side) -> tuple[Span, ...]:
        """Return the evidence of one side."""
        return tuple(piece.span for piece in self.evidence if piece.side is side)


@dataclass(frozen=True, slots=True)
class Absence:
    """A theme or actor that one side does not mention.

    `what` is the id of the theme or actor. `nearest` is the passage of that side that comes
    closest, if any does. `published_earlier` is true where both dates are known and that side is
    the older, false where both are known and it is not, and none where a date is missing: an
    article cannot speak of what came after it.
    """

    what: str
    missing_from: Side
    nearest: Span | None
    published_earlier: bool | None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader may set about an analysis.

    `starter_themes` is the name of the theme set that is tried on the pair, `""` for none.
    """

    starter_themes: str = "starter"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything the analysis says of one pair. `sentences` are each side's, A first."""

    method: str
    settings: Settings
    articles: tuple[Article, Article]
    sentences: tuple[tuple[Span, ...], tuple[Span, ...]]
    same_story: SameStory
    themes: tuple[Theme, ...] = ()
    links: tuple[Link, ...] = ()
    actors: tuple[Actor, ...] = ()
    voices: tuple[Voice, ...] = ()
    wording: tuple[Wording, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    absences: tuple[Absence, ...] = ()
    notices: tuple[str, ...] = field(default=())
    """Sentences on what could not be done, such as a language without a model."""

    def article(self, side: Side) -> Article:
        """Return the article of one side."""
        return self.articles[0 if side is Side.A else 1]

    def sentences_on(self, side: Side) -> tuple[Span, ...]:
        """Return the sentences of one side, in text order."""
        return self.sentences[0 if side is Side.A else 1]

    def quote(self, side: Side, span: Span) -> str:
        """Return the words of a span of one side."""
        return span.of(self.article(side).text)

    def theme(self, theme_id: str) -> Theme | None:
        """Return the theme of that id."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def actor(self, actor_id: str) -> Actor | None:
        """Return the actor of that id."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)
