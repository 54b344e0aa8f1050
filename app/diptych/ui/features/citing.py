"""Copies words together with where they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from diptych.model.translation import gettext as _
from diptych.report.quoting import place
from diptych.ui.commands import connect
from diptych.ui.features.words import NOTHING_SELECTED
from diptych.ui.reading.source_line import source_parts

if TYPE_CHECKING:
    from diptych.model.notebook import Anchor
    from diptych.model.text import Article
    from diptych.ui.stage import Stage


def cited(article: Article, anchor: Anchor) -> str:
    """Return words in quotation marks and their source; a fact that is not known is named so."""
    title = article.metadata.title.value
    facts = [part.text for part in source_parts(article.metadata)]
    author, rest = facts[0], facts[1:]
    named = f"“{' '.join(title.split())}”" if title else _("title unknown")
    where = place(article, anchor.span).replace("¶", _("paragraph"))
    return f"“{anchor.quote}”\n— {', '.join((author, named, *rest, where))}."


class Citing(QObject):
    """Cites the selected words, or the quotes of what is selected in the list."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        connect(stage.commands.cite, self._cite)

    def _cite(self) -> None:
        now, words = self._stage.viewpoint, self._stage.body.pair.selected()
        if now is None:
            return
        anchors = (words,) if words else now.subject().anchors
        articles = {article.digest: article for article in now.comparison.articles}
        quotes = [cited(articles[one.digest], one) for one in anchors if one.digest in articles]
        if not quotes:
            self._stage.message.mention(_(NOTHING_SELECTED))
            return
        QGuiApplication.clipboard().setText("\n\n".join(quotes) + "\n")
        self._stage.message.mention(_("Copied, with where it is from."))
