"""Lines that are no article whatever surrounds them: what their words alone give away.

A rule looks at short lines only, so that no line however long or repetitive costs more than one
look at it, and names a role and a reason that a reader can check. Words of several languages are
in the rules; no site is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from diptych.ingest.credit_lines import credit_in
from diptych.ingest.dates import rest_beside_date
from diptych.ingest.menus import is_menu, is_section_label
from diptych.ingest.people import is_byline
from diptych.ingest.stated import stated_in
from diptych.ingest.words import words_of
from diptych.model.text import Role
from diptych.model.translation import later

PUBLISHER = later("names the publisher")
RELEASE = later("belongs to the form of a press release")
LONGEST = 400
"""Characters beyond which a line is no label, whatever its words."""
_CREDITS = frozenset({Role.BYLINE, Role.DATE})
_OTHER_FORMS = frozenset("ıİſ\u212a")


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is by its words.

    A soft one may be prose that only uses the words. A repeated one has nothing else against it
    than that the line stands in the source more than once. One that opens a list has the headlines
    of other stories behind it.
    """

    role: Role
    reason: str
    soft: bool = False
    repeated: bool = False
    opens_list: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    role: Role
    reason: str
    most_words: int
    pattern: re.Pattern[str]
    soft: bool = False
    hints: tuple[str, ...] = ()
    """Where there are any, a line that holds none of them in lower case cannot match."""


def _rule(
    role: Role,
    reason: str,
    most_words: int,
    pattern: str,
    *,
    soft: bool = False,
    hints: str = "",
) -> _Rule:
    compiled = re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    return _Rule(role, reason, most_words, compiled, soft, tuple(hints.split()))


_PROMO = re.compile(
    r"""(?P<label>related(?:\s+(?:articles?|stor(?:y|ies)|posts?|coverage|reading|topics?|content|news|links?))?
    |read\s+(?:next|more|also|on|this)|also\s+read|see\s+also|see\s+more(?=\s*:)|on\s+the\s+same\s+topic|in\s+this\s+series
    |more\s+(?:on|from|in)(?:\s+this\s+(?:topic|story|series))?|most\s+(?:read|popular|viewed|shared|recent)
    |recommended(?:\s+(?:for\s+you|reading|stories))?|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)
    |don['’]?t\s+miss|up\s+next|trending(?:\s+now)?|latest\s+(?:news|stories)|top\s+stories|editor['’]?s['’]?\s+picks?
    |in\s+pictures|watch(?:\s+(?:more|now|live|video))?|listen(?:\s+(?:to|now))?|what\s+to\s+read\s+next
    |further\s+reading|explore\s+more|lesen\s+sie\s+(?:auch|mehr)|mehr\s+zum\s+thema|lesen\s+sie\s+dazu
    |(?:à\s+)?lire\s+(?:aussi|également)|voir\s+aussi|lea\s+(?:también|además)|leer\s+más|ver\s+también
    |leggi\s+anche|leia\s+(?:também|mais)|lees\s+(?:ook|meer)|читайте\s+также|یہ\s+بھی\s+پڑھیں|مزید\s+پڑھیں
    |اقرأ\s+أيضا|相关阅读|延伸阅读|関連記事)(?P<rest>.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST_PROMO_WORDS = 22
_MOST_OPEN_PROMO_WORDS = 14

_RELEASE = re.compile(
    r"""-*\s*(?:ENDS?|-\s?ends?\s?-|E\s?N\s?D\s?S)\s*-*$|[#]\s?[#]\s?[#]$|-\s?30\s?-$
    |(?i:(?:press|news|media)\s+(?:release|statement)|for\s+immediate\s+release|embargoed\s+(?:until|for|to)\b.{0,60})
    \W*$
    |(?i:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?['’]?\s+notes?)\W*$
    |(?i:(?:for\s+(?:(?:more|further|additional)\s+information|(?:press|media)\s+(?:enquiries|inquiries))
    |(?:media|press)\s+(?:contacts?|enquiries|inquiries))(?:\s*:|,?\s+(?:please\s+)?(?:contact|call|email|ring)\b))
    |SOURCE:?\s+[A-Z].{2,80}$""",
    re.VERBOSE,
)

_RULES = (
    _rule(Role.COMMENTS, later("about comments"), 12,
        r"""^\W*(?:(?:top|all|latest|reader)\s+)?(?:rated\s+)?(?:\d+\s+)?
        (?:comments?|kommentare?|commentaires?|comentarios?|reacties)
        (?:\s+are\s+(?:closed|off|disabled))?\.?(?:\s*\(\d+\))?\W*$
        |^(?:leave|post|add|write|view|show|join\s+the)\s+(?:a\s+|all\s+|your\s+)?
        (?:reply|comments?|conversation|discussion)\b
        |^comments?\s+(?:are|is|have\s+been|on\s+this)\b|\bcomments?\s+are\s+closed\b
        |^\d+\s+(?:responses|replies|thoughts)\s+(?:to|on)\b""",
        hints="comment komment comentario reacties reply conversation discussion responses replies"
        " thoughts"),
    _rule(Role.SHARE, later("asks to share or follow"), 14,
        r"""^(?:(?:see|view|find|follow|like|join|share)\b.{0,40}\b)?(?:on\s+)?
        (?:facebook|twitter|linkedin|whatsapp|instagram|pinterest|reddit|telegram|tumblr|flipboard
        |youtube|tiktok|mastodon|bluesky|e-?mail)\b.{0,30}$
        |^.{0,60}\b(?:share\s+(?:it|this|on|via|article|story)|tweet(?:\s+this)?|email\s+this
        |copy\s+(?:the\s+)?link|save\s+(?:article|for\s+later)|pin\s+it)\b.{0,20}$
        |^click\s+to\s+(?:share|tweet|e?mail|print)\b
        |^(?:share|print|tweet|bookmark|teilen|drucken|partager|compartir|condividi|delen
        |поделиться|شیئر\s+کریں)\W*\d*$"""),
    _rule(Role.NEWSLETTER, later("about a newsletter or an account"), 32,
        r"""\b(?:newsletters?|subscrib(?:e|ers?|ing|ed)|subscriptions?|sign(?:ing)?[\s-]up
        |log\s?in|sign\s?in|register(?:\s+now|\s+for)|inbox|mailing\s+list|free\s+trial
        |abonnieren|s['’]abonner|suscríbete|iscriviti
        |(?:breaking|news|e-?mail)\s+alerts?)\b""", soft=True,
        hints="newsletter subscri sign log register inbox mailing trial abonn suscr iscriv alert"),
    _rule(Role.NAVIGATION, later("speaks of the page or the browser"), 32,
        r"""\b(?:(?:enable|disable)\s+javascript|javascript\s+(?:is|to\s+be)\s+(?:enabled|disabled)
        |(?:update|upgrade)\s+(?:to\s+a\s+modern|your)\s+browser|unsupported\s+browser
        |(?:is|are)\s+(?:unsupported|not\s+supported)\s+on\s+(?:your|this)\s+(?:device|browser)
        |external\s+links?\b.{0,40}\bnew\s+window|thanks\s+for\s+(?:watching|reading|visiting)
        |(?:take|taking)\s+(?:this|our)\s+survey|visit\s+website)\b""", soft=True,
        hints="javascript browser supported window thanks survey website"),
    _rule(Role.LEGAL, later("legal small print"), 40,
        r"""\b(?:privacy\s+policy|terms\s+(?:of|and)\s+(?:service|use|conditions)|cookies?
        |all\s+rights\s+reserved|copyright|do\s+not\s+sell|alle\s+rechte\s+vorbehalten
        |tous\s+droits\s+réservés|datenschutz\w*|impressum)\b
        |©|\(c\)\s\d{4}
        |\bfor\s+(?:your\s+)?personal,?\s+non-?commercial\s+use\b
        |\b(?:data|quotes?|prices?)\s+(?:(?:is|are)\s+)?delayed\b""", soft=True,
        hints="privacy terms cookie rights copyright sell rechte droits datenschutz impressum © (c)"
        " commercial delayed"),
    _rule(Role.NAVIGATION, later("leads elsewhere in the site"), 12,
        r"""^(?:see|view|read|load|show)\s+(?:more|less|all|full|today['’]s|the\s+full|original)\b
        .{0,50}$
        |^(?:advert(?:isement|ising)?|sponsored(?:\s+content)?|promoted|paid\s+content|anzeige
        |werbung|publicité|publicidad|continue\s+reading.{0,40}|story\s+continues\s+below.{0,40}
        |article\s+continues.{0,40}|skip\s+to\s.{0,30}|scroll\s+to\s.{0,30}|click\s+here.{0,60}
        |tap\s+here.{0,60}|loading.{0,3}|menu|search|home|back\s+to\s+top|next|previous|close
        |photos?|images?|videos?|gallery|startseite|suche|accueil|inicio)\W*$"""),
    _rule(Role.BIO, later("how to reach the author"), 60,
        r"""\b(?:can\s+be\s+(?:reached|contacted|followed)|follow\s+(?:him|her|them|us|me|@))\b
        |(?:^|\s)@\w{3,30}\b|[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,10}\b""", soft=True,
        hints="reached contacted follow @"),
    _rule(Role.DATE, later("says when it was published or changed"), 14,
        r"""^(?:last\s+)?(?:updated|posted|published|modified)\b:?\s.{0,40}\d\d?:\d\d.{0,40}$"""),
    _rule(Role.LABEL, later("a label with topics"), 24,
        r"""^(?:tags?|topics?|filed\s+under|categor(?:y|ies)|keywords|sections?|posted\s+in
        |schlagwörter|mots-clés)\s*[:|]"""),
    _rule(Role.LABEL, later("names who made a picture"), 40,
        r"""^(?:image|photo|picture|video|photograph|illustration|foto|bild)s?
        (?:\s+credit)?\s*(?:by\b|courtesy\b|via\b|[:|])
        |\((?:image|photo|picture|credit|file|foto|bild|via)s?\s*(?:by\b|credit\b|[:|/]).{1,60}\)\W*$
        |(?:getty\s+images|shutterstock|istock|alamy|(?:ap|file)\s+photo|\bafp/getty)\W*$
        |^(?:credits?|getty\s+images)\s*[:|]
        |[/|]\s?(?:ap|afp|dpa|epa|reuters|getty)(?:\s(?:file|photo|images))?\W*$""",
        hints="image photo picture video illustration foto bild credit (file (via getty"
        " shutterstock istock alamy / |"),
    _rule(Role.LABEL, later("stands below a picture"), 60,
        r"""^(?:image|media|video|photo)\s?(?:caption|copyright|credit)
        |^\d{1,2}\s?(?:of|/)\s?\d{1,2}(?:\s+|(?=[“"'A-Z]))(?!\d)(?=.{20})"""),
    _rule(Role.BYLINE, later("says who helped"), 24,
        r"""^.{3,80}\bcontributed\s+(?:to\s+this\s+(?:report|article|story)|reporting)\b.{0,30}$
        |^(?:additional\s+)?reporting\s+(?:for|on)\s+this\s+(?:story|article|project)\s+was\b"""),
    _rule(Role.LABEL, later("counts readers or time"), 10,
        r"""^\d+\s*(?:-\s*)?(?:min(?:ute)?s?\.?)\s+(?:read|lesezeit)\W*$
        |^\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago\b.{0,20}$
        |^(?:rating:\s*)?\d[\d.,k]*\s*(?:shares?|likes?|views?|reads?|votes?)\W*$"""),
)  # fmt: skip
_RULES_FOR_CREDITS = tuple(rule for rule in _RULES if rule.role in _CREDITS)


def label_of(text: str, words: int) -> Label | None:
    """Return what a line is by its words alone, or none when they give nothing away."""
    if len(text) > LONGEST:
        return None
    return (
        _release(text)
        or _date_or_byline(text)
        or _place_in_site(text)
        or _promo(text, words)
        or _by_rule(text, words)
    )


def credits_label_of(text: str) -> Label | None:
    """Return what `label_of` says where that is a byline or a date, at a lower price; else none."""
    if len(text) > LONGEST:
        return None
    if label := _release(text) or _date_or_byline(text):
        return label if label.role in _CREDITS else None
    if not any(rule.pattern.search(text) for rule in _RULES_FOR_CREDITS):
        return None
    label = label_of(text, len(words_of(text)))
    return label if label and label.role in _CREDITS else None


def _place_in_site(text: str) -> Label | None:
    if is_section_label(text):
        return Label(Role.LABEL, later("names the kind of text or its section"))
    return (
        Label(Role.NAVIGATION, later("leads to the sections of a site")) if is_menu(text) else None
    )


def _release(text: str) -> Label | None:
    found = _RELEASE.match(text)
    return Label(Role.LABEL, RELEASE) if found else None


def _date_or_byline(text: str) -> Label | None:
    if is_byline(text):
        return Label(Role.BYLINE, later("says who wrote it"))
    rest = rest_beside_date(text)
    if rest is not None and not rest:
        return Label(Role.DATE, later("says when it was published or changed"))
    credit = credit_in(text)
    if credit and credit.signed:
        return Label(Role.BYLINE, later("says who wrote it"))
    if credit and credit.dated:
        return Label(Role.DATE, later("says where and when it was published"))
    if credit:
        return Label(Role.LABEL, PUBLISHER)
    stated = stated_in(text)
    return Label(Role.LABEL, f"states the {stated.fact}") if stated else None


def _promo(text: str, words: int) -> Label | None:
    found = _PROMO.match(text)
    if not found or words > _MOST_PROMO_WORDS:
        return None
    rest = found["rest"]
    if not rest.strip(" :."):
        return Label(Role.PROMO, later("points to other stories"), opens_list=True)
    if rest[0].isupper() or rest[0] in "“\"‘'«" or (rest[0].isdigit() and text[-1] != "."):
        return Label(Role.PROMO, later("points to another story, its label glued to the headline"))
    if rest.lstrip()[0] in ":|–—-：":
        return Label(Role.PROMO, later("points to another story"))
    open_ended = rest[0] == " " and text[-1] not in ".!?:" and words <= _MOST_OPEN_PROMO_WORDS
    return (
        Label(Role.PROMO, later("looks like a pointer to another story"), soft=True)
        if open_ended
        else None
    )


def _by_rule(text: str, words: int) -> Label | None:
    lowered = text.lower()
    # Where letters have other forms than capital and small, hints in small ones may be missed.
    plain = text.isascii() or _OTHER_FORMS.isdisjoint(text)
    for rule in _RULES:
        if words > rule.most_words:
            continue
        if plain and rule.hints and not [hint for hint in rule.hints if hint in lowered]:
            continue
        if rule.pattern.search(text):
            return Label(rule.role, rule.reason, rule.soft)
    return None
