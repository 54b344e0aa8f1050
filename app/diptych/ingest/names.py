"""Which short pieces of text are the name of a paper, of an organisation or of a person."""

from __future__ import annotations

import re

_PAPERS = frozenset(
    """
    advertiser allgemeine anzeiger argus blatt bote bulletin chronicle clarion courier daily diario
    dispatch echo enquirer examiner gazette gazeta guardian herald independent inquirer journal
    kurier ledger mercury messenger monitor monthly nachrichten newsletter newspaper observer
    quarterly reporter rundschau sentinel tageblatt tageszeitung telegraph times tribune
    weekly zeitung газета вестник известия روزنامہ نوائے صحيفة جريدة 日报 晚报 时报 周刊 新闻网
    """.split()  # noqa: SIM905 - words read best as words
)
_PERHAPS_PAPERS = frozenset(
    """
    age agency blog broadcaster digest express globe insider live magazine mail media mirror network
    news notes online post press presse radio record register report review standard star sun today
    tv voice wire world
    """.split()  # noqa: SIM905 - words read best as words
)
_ORGANISATIONS = frozenset(
    """
    agency alliance association authority bank bureau centre center college commission committee
    company corporation council department federation foundation gmbh group inc institute league
    limited llc ltd ministry network office partnership party plc school services society trust
    union university ag verein stiftung ministerium
    """.split()  # noqa: SIM905 - words read best as words
)
_SECTIONS = frozenset(
    """
    analysis arts article audio blog blogs books breaking briefing business campus cars celebrity
    cities climate column columnists comment commentary contact crime culture dispatch economy
    editorial editorials education elections energy entertainment environment essay essays events
    exclusive explainer family fashion feature features film finance food football games gardening
    global guest health home homes ideas immediate insight international interview interviews
    investigation investigations jobs latest law letter letters life lifestyle live local long
    magazine markets media money motoring motors movies music nation national nature news obituaries
    obituary opinion opinions people perspective perspectives photos podcast podcasts politics press
    profile property read release report reports review reviews science section society special
    sport sports statement stories story style tech technology theatre travel tv uk update us
    video videos viewpoint views weather world
    introduction summary overview background key points contents highlights conclusion
    facts figures findings takeaways timeline
    meinung kommentar politik wirtschaft kultur sport wissen panorama gesellschaft leitartikel
    opinión economía deportes cultura société économie politique monde sports idées débats
    """.split()  # noqa: SIM905 - words read best as words
)
_SMALL = frozenset("and for in of on the to what's with &".split())  # noqa: SIM905 - as above
_JOBS = re.compile(
    r"""\b(?:correspondent|reporter|editor|columnist|journalist|writer|critic|contributor|producer
    |bureau\s+chief|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste|corresponsal)s?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_JOINED = re.compile(r"\s+(?:and|&|und|et|y|e)\s+")
_PARTICLES = frozenset("al bin de del della der di el ibn la le ten van von".split())  # noqa: SIM905 - as above
_SMALL_OR_PARTICLE = _SMALL | _PARTICLES
_SECTIONS_OR_SMALL = _SECTIONS | _SMALL
_NAME_WORD = re.compile(r"(?:[A-ZÀ-ÞĀ-Ž]\.?){1,3}|[A-ZÀ-ÞĀ-Ž][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?")
_LONGEST = 60
_MOST_PAPER_WORDS = 4
_MOST_WORDS = 6
_MOST_DOUBTFUL_WORDS = 3
_NAME_WORDS = range(2, 5)
_MOST_JOB_WORDS = 7


def is_paper(text: str) -> bool:
    """Whether a piece of text is clearly the name of a paper, as "Wrenford Gazette" is."""
    words = _title_words(text)
    return bool(words) and _named_like(words, _PAPERS, _MOST_PAPER_WORDS)


def could_be_paper(text: str) -> bool:
    """Whether it can be one where it stands among credits: "The Southland Voice"."""
    words = _title_words(text)
    doubtful = bool(words) and _named_like(words, _PERHAPS_PAPERS, _MOST_DOUBTFUL_WORDS)
    return doubtful or is_paper(text)


def is_called_the(text: str) -> bool:
    """Whether a piece of text has the shape of a paper's name in a byline: "The Hill Farmer"."""
    words = _title_words(text)
    return 1 < len(words) <= _MOST_WORDS and words[0] == "the" and not _all_sections(words)


def is_organisation(text: str) -> bool:
    """Whether a piece of text has the shape of the name of an organisation."""
    words = _title_words(text)
    return 1 < len(words) <= _MOST_WORDS and not _ORGANISATIONS.isdisjoint(words)


def is_section(text: str) -> bool:
    """Whether a piece of text is made of words that name the sections of a paper."""
    words = text.casefold().replace("’", "'").split()
    return bool(words) and _all_sections(words)


def is_job(text: str) -> bool:
    """Whether a piece of text says what somebody does at a paper."""
    return len(text.split()) <= _MOST_JOB_WORDS and bool(_JOBS.search(text[:_LONGEST]))


def are_persons(text: str) -> bool:
    """Whether a piece of text can be the names of persons, by its capitals."""
    return len(text) <= _LONGEST and all(_is_person(name) for name in _JOINED.split(text))


def _is_person(text: str) -> bool:
    words = text.split()
    if len(words) not in _NAME_WORDS or text.isupper():
        return False
    if not all(word in _PARTICLES or _NAME_WORD.fullmatch(word) for word in words):
        return False
    lowered = [word.casefold() for word in words]
    called = lowered[-1] in _PAPERS or lowered[-1] in _ORGANISATIONS
    small = not _SMALL.isdisjoint(lowered)
    return not (called or small or is_section(text) or is_job(text))


def _title_words(text: str) -> list[str]:
    """Return the words of a line that has the capitals of a name, in lower case, else none."""
    if not text or len(text) > _LONGEST or not (text[-1].isalpha() or text[-1] == ")"):
        return []
    words = text.split()
    named = all(
        word in _SMALL_OR_PARTICLE or (word[0].isalpha() and not word[0].islower())
        for word in words
    )
    return [word.casefold() for word in words] if named else []


def _named_like(words: list[str], known: frozenset[str], most: int) -> bool:
    article = words[0] == "the"
    others = [word for word in words[article:] if word not in known]
    if len(words) > most + article or len(words) == 1 or words[article:] == others:
        return False
    ends = words[-1] in known or words[article] in known
    return ends and (bool(others) or article) and not (others and _all_sections(others))


def _all_sections(words: list[str]) -> bool:
    return _SECTIONS_OR_SMALL.issuperset(words)
