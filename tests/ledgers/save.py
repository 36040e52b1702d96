"""Save a small ledger of the present schema beside this file; run once for each released schema, never again."""

from __future__ import annotations

from pathlib import Path

from desktop.ledger import schema
from desktop.ledger.book import open_post
from desktop.procedures.whistle.closing import check_pass
from tests.post_of import Post


def save(folder: Path) -> None:
    """Write a post with one closed and one running whistle into `folder`."""
    with open_post(folder) as ledger:
        post = Post(ledger).founded()
        check_pass(post.watch, post.worked("水务", "公安").id, "网格员赵", "好")
        post.later(60)
        post.blown("国土")
        ledger.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    (folder / "migrating.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    save(Path(__file__).parent / schema.NAMES[-1])
