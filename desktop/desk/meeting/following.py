"""The text and the page beside the work follow what happens: drawn anew, kept, the paragraph in hand tinted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.meeting import chips
from desktop.desk.meeting.lists.line_list import LineRow
from desktop.desk.meeting.minutes import drawing
from desktop.post.meetings.states import AFTER_ISSUE, MeetingState
from desktop.post.meetings.writing.prose import heading
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from desktop.desk.meeting.minutes.preview import Work
    from desktop.desk.meeting.page import MeetingPage
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.words import Words
    from desktop.procedures.meetings.reading import MeetingSheet

translate = QCoreApplication.translate


class Following:
    """What the text and the preview of one page show."""

    def __init__(self, page: MeetingPage) -> None:
        """Stand ready over `page`."""
        self._page = page
        self._shown = ("", "")

    def show(self, sheet: MeetingSheet) -> None:
        """Show text and page of the meeting as it stands."""
        page, meeting = self._page, sheet.meeting
        body = sheet.text.body if sheet.text is not None else ""
        page.prose.show_body(body, writable=meeting.state is MeetingState.MINUTES_DRAFT)
        page.prose.say(self._chips(sheet), self._caption(sheet), self._wanting(sheet), self._corrections(sheet))
        page.preview.title.setText(drawing.title_of(sheet))
        content = drawing.filed(page.session, sheet)
        if meeting.state is MeetingState.CANCELLED:
            page.preview.follow(None)
            page.preview.say_nothing(translate("Meeting", "Cancelled: {reason}").format(reason=meeting.end_reason))
        elif content is not None:
            page.preview.follow(None)
            digest = translate("Meeting", "Filed PDF, text SHA-256 {mark}").format(mark=meeting.digest[:16])
            page.preview.show_content(content, ((digest, "ok", meeting.digest),))
        else:
            page.preview.follow(self._gather)

    def mark(self, matter: AgendaItem | None) -> None:
        """Tint what the page says of the matter in hand."""
        page, sheet = self._page, self._page.sheet
        if sheet is not None and matter is not None and sheet.meeting.state is MeetingState.IN_SESSION:
            outcomes = sheet.of(matter.id)
            page.preview.mark(outcomes[-1].text.rstrip("。") if outcomes else heading(matter.title))

    def jump(self, key: str) -> None:
        """Show in the text what it says of the matter that was chosen."""
        page, place = self._page, self._page.moving.at(key)
        if page.stack.currentWidget() is page.prose and 0 <= place < len(page.matters):
            page.prose.go_to(heading(page.matters[place].title))

    def keep(self) -> None:
        """Keep what is typed, in a text or on the card, and stay."""
        page = self._page
        if page.stack.currentWidget() is page.prose:
            if page.prose.keep():
                page.session.say(translate("Meeting", "The text is kept."))
        elif page.writing.keep():
            page.take_focus_on_card()

    def save(self, body: str) -> object:
        """Keep the text; called two seconds after typing at the latest."""
        from desktop.procedures.meetings import minutes

        sheet = self._page.sheet
        return None if sheet is None else self._page.session.give(minutes.save_minutes, sheet.meeting.id, body)

    def _gather(self) -> Work | None:
        """Return the work of drawing; where the facts are refused, the sentence stands in the place of the page."""
        page, sheet = self._page, self._page.sheet
        if sheet is None:
            return None
        body = page.prose.body() if sheet.meeting.state is MeetingState.MINUTES_DRAFT else None
        if sheet.meeting.state is MeetingState.IN_SESSION:
            from desktop.procedures.meetings import minutes

            body = minutes.drafted(page.session.ledger, sheet.meeting.id)
        try:
            return drawing.work(page.session, sheet, body)
        except Refused as refused:
            page.preview.say_nothing(page.session.words(refused.reason))
            return None

    def _chips(self, sheet: MeetingSheet) -> tuple[ChipWords, ...]:
        meeting = sheet.meeting
        found = [chips.state_chip(self._page.session, meeting)]
        if meeting.issue is not None:
            found.insert(0, ChipWords(chips.issue_words(meeting), "ok", "seal"))
        return tuple(found)

    def _caption(self, sheet: MeetingSheet) -> str:
        meeting = sheet.meeting
        if meeting.state in AFTER_ISSUE:
            told = translate("Meeting", "signed out by {name} {time}, record {head}")
            at = f"{meeting.issued_at:%m-%d %H:%M}" if meeting.issued_at is not None else ""
            return told.format(name=meeting.issued_by, time=at, head=meeting.head)
        if meeting.state is MeetingState.REVIEW:
            return translate("Meeting", "{name} reads it").format(name=meeting.reviewer)
        if meeting.review_note:
            return translate("Meeting", "sent back: {reason}").format(reason=meeting.review_note)
        return translate("Meeting", "kept by itself two seconds after typing")

    def _wanting(self, sheet: MeetingSheet) -> tuple[Words, ...]:
        if sheet.meeting.state is not MeetingState.MINUTES_DRAFT:
            return ()
        from desktop.procedures.meetings import minutes

        return tuple(words for _, words in minutes.wanting(self._page.session.ledger, sheet.meeting.id))

    def _corrections(self, sheet: MeetingSheet) -> tuple[LineRow, ...]:
        told = translate("Meeting", "“{wrong}” reads “{right}”")
        return tuple(
            LineRow(
                one.id,
                translate("Meeting", "No. {n}").format(n=one.number),
                told.format(wrong=one.wrong, right=one.right),
                f"{one.at:%m-%d} {one.by}",
            )
            for one in sheet.corrections
        )
