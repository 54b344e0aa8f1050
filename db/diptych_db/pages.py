"""The pages that articles were fetched as, kept as they came."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from diptych.model.faults import Fault
from diptych_db.schema import PageRow
from diptych_db.values import FetchedPage

if TYPE_CHECKING:
    from sqlalchemy import Connection

MOST_BYTES = 64_000_000
"""No page that was stored is longer; what says that it is was not stored by us."""


def keep(connection: Connection, article_id: int, page: FetchedPage) -> None:
    """Store the page of an article in the place of an earlier one."""
    connection.execute(delete(PageRow).where(PageRow.article_id == article_id))
    connection.execute(
        insert(PageRow).values(
            article_id=article_id,
            address=page.address,
            media_type=page.media_type,
            fetched=page.fetched,
            body=gzip.compress(page.body, mtime=0),
        )
    )


def read(connection: Connection, article_id: int) -> FetchedPage | None:
    """Return the page that an article was fetched as, if it was.

    Raises:
        Fault: when what is stored is no page.
    """
    row = connection.execute(
        select(PageRow.address, PageRow.media_type, PageRow.fetched, PageRow.body).where(
            PageRow.article_id == article_id
        )
    ).first()
    if row is None:
        return None
    unpacking = zlib.decompressobj(wbits=31)
    try:
        body = unpacking.decompress(row.body, MOST_BYTES)
    except zlib.error as error:
        raise _damaged(article_id) from error
    if not unpacking.eof:
        raise _damaged(article_id)
    return FetchedPage(row.address, row.media_type, row.fetched, body)


def _damaged(article_id: int) -> Fault:
    return Fault(
        "The page that article {article} was fetched as is not as it was stored; the article "
        "was kept as it is, so fetch the page again or restore a backup.",
        article=str(article_id),
    )
