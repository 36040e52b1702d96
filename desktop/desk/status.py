"""What the status bar says: is the journal sound, where the key lies, which post and rules, who sits here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.status_bar import StatusItem
from desktop.ledger import key
from desktop.ledger.journal import fingerprint
from desktop.post.command_post import CommandPost
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from desktop.desk.session import Session


def items(session: Session) -> tuple[StatusItem, ...]:
    """Return the remarks of this moment."""
    translate = QCoreApplication.translate
    seq, digest = session.ledger.head()
    found = [
        StatusItem(
            "journal",
            translate("Status", "Entry {seq}, seal {mark}").format(
                seq=seq, mark=fingerprint(digest)[:9].replace(" ", "·")
            ),
            "seal",
            whole=translate("Status", "Each entry is sealed to the one before; Verify on the Ledger page checks all."),
        )
    ]
    folder = session.ledger.folder
    if folder is not None:
        from desktop.procedures import sharing  # not before the first paint

        shared = sharing.is_shared(folder)
        exposed = not shared and key.exposed(folder)
        found.append(
            StatusItem(
                "key",
                translate("Status", "Post shared by the accounts of this machine")
                if shared
                else translate("Status", "Key readable by others")
                if exposed
                else translate("Status", "Key lies beside the ledger"),
                "lock",
                "bad" if exposed else "warn",
                whole=translate("Status", "Whoever has this folder can read the ledger until accounts are set up."),
            )
        )
    posts = session.ledger.having(CommandPost)
    if posts:
        found.append(StatusItem("post", posts[0].name, at_end=True, kept=False))
    try:
        rules = session.watch.rules()
    except Refused:
        found.append(StatusItem("rules", translate("Status", "No rules in force"), "tri", "bad", at_end=True))
    else:
        text = translate("Status", "Rules {version}").format(version=rules.version)
        if not rules.confirmed:
            text = translate("Status", "Rules {version}, defaults to be checked").format(version=rules.version)
        found.append(StatusItem("rules", text, tone="plain" if rules.confirmed else "warn", at_end=True, kept=False))
    found.append(StatusItem("actor", session.watch.actor, "user", at_end=True))
    return tuple(found)
