"""Files the record of an issued conference: drawn in a thread after the issue, or when it has no file yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk import errand
from desktop.post.conferences.states import FROZEN_STATES
from desktop.post.refused import Refused
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from typing import Any

    from desktop.desk.conference.page import ConferencePage
    from desktop.desk.errand import Errand
    from desktop.procedures.conferences.reading import ConferenceSheet

_RECORD = PaperKind.CONFERENCE_RECORD


class Filing:
    """The records of one page, one at a time."""

    def __init__(self, page: ConferencePage) -> None:
        """Stand ready over `page`."""
        self._page = page
        self._errand: Errand | None = None

    def see_to(self, sheet: ConferenceSheet) -> None:
        """Draw and file the record of a conference that has none; a ledger in memory has no place for it."""
        ledger, one = self._page.session.ledger, sheet.conference
        if self._errand is not None or ledger.folder is None or one.state not in FROZEN_STATES:
            return
        if papers.current(ledger, _RECORD, one.id) is not None:
            return
        try:
            gathered = papers.facts(self._page.session.watch, _RECORD, one.id)
        except Refused as refused:
            self._page.session.say(refused.reason, "bad")
            return
        self._errand = errand.run(
            self._page,
            lambda _errand: papers.draw(_RECORD, gathered),
            lambda content: self._file(one.id, gathered, content),
            self._failed,
        )

    def _file(self, conference: str, gathered: Any, content: bytes) -> None:  # noqa: ANN401 - see papers
        self._errand = None
        try:
            self._page.session.give(papers.file_paper, _RECORD, conference, gathered, content)
        except Refused as refused:
            self._page.session.say(refused.reason, "bad")

    def _failed(self, error: Exception) -> None:
        self._errand = None
        raise error
