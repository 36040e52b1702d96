"""Files issued minutes: drawn in a thread after the issue, or when their page is opened and has no file yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk import errand
from desktop.post.meetings.states import AFTER_ISSUE
from desktop.post.refused import Refused
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from typing import Any

    from desktop.desk.errand import Errand
    from desktop.desk.meeting.page import MeetingPage
    from desktop.procedures.meetings.reading import MeetingSheet


class Filing:
    """The papers of the minutes of one page, one at a time."""

    def __init__(self, page: MeetingPage) -> None:
        """Stand ready over `page`."""
        self._page = page
        self._errand: Errand | None = None

    def see_to(self, sheet: MeetingSheet) -> None:
        """Draw and file the minutes of a meeting that has none; a ledger in memory has no place for them."""
        meeting = sheet.meeting
        wanted = meeting.state in AFTER_ISSUE and not meeting.paper
        if not wanted or self._errand is not None or self._page.session.ledger.folder is None:
            return
        try:
            gathered = papers.facts(self._page.session.watch, PaperKind.MINUTES, meeting.id)
        except Refused as refused:
            self._page.session.say(refused.reason, "bad")
            return
        self._errand = errand.run(
            self._page,
            lambda _errand: papers.draw(PaperKind.MINUTES, gathered),
            lambda content: self._file(meeting.id, gathered, content),
            self._failed,
        )

    def _file(self, meeting: str, gathered: Any, content: bytes) -> None:  # noqa: ANN401 - see papers
        self._errand = None
        try:
            self._page.session.give(papers.file_paper, PaperKind.MINUTES, meeting, gathered, content)
        except Refused as refused:
            self._page.session.say(refused.reason, "bad")

    def _failed(self, error: Exception) -> None:
        self._errand = None
        raise error
