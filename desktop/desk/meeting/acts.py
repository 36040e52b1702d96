"""What can be done with one meeting, by the names of keys, buttons, doors and lines of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.desk.meeting import forms
from desktop.desk.meeting.conferring import whistle_of
from desktop.desk.meeting.steps import step_of
from desktop.desk.meetings import forms as list_forms
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import AFTER_ISSUE, BEFORE_SESSION, MeetingState, RollMark
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.meeting.page import MeetingPage
    from desktop.procedures.meetings.reading import MeetingSheet

translate = QCoreApplication.translate
_DRAFTS = (MeetingState.MINUTES_DRAFT, MeetingState.REVIEW)


class Acts:
    """The orders of one page."""

    def __init__(self, page: MeetingPage) -> None:
        """Stand ready over `page`."""
        self._page = page
        self._person = ""
        """Id of the one on the roll whom the last order was about, for the doors of its refusal."""

    def step(self) -> None:
        """Take the next step of the meeting."""
        sheet = self._page.sheet
        found = step_of(sheet) if sheet is not None else None
        if found is not None:
            self.do(found.name)

    def do(self, name: str) -> None:
        """Do what `name` says; a refusal stands in the page with its doors."""
        page = self._page
        if page.sheet is None:
            return
        way = self._ways(page.sheet).get(name)
        if way is None:
            return
        try:
            way()
        except Refused as refused:
            page.refuse(refused)

    def _ways(self, sheet: MeetingSheet) -> dict[str, Callable[[], object]]:
        from desktop.desk.meeting.minutes import forms as texts
        from desktop.procedures.meetings import agenda, calendar, minutes, roll

        page, session, meeting = self._page, self._page.session, sheet.meeting

        def ask(make: Callable[..., object], *args: object, **kwargs: object) -> Callable[[], object]:
            return lambda: page.place.ask(lambda: make(session, *args, **kwargs))  # type: ignore[arg-type,return-value]

        return {
            "collect": lambda: session.give(calendar.collect, meeting.id),
            "collect_matters": lambda: session.give(calendar.collect, meeting.id),
            "freeze": lambda: session.give(agenda.freeze, meeting.id),
            "freeze_agenda": lambda: session.give(agenda.freeze, meeting.id),
            "open_session": ask(forms.open_session, meeting),
            "end_session": ask(texts.end_session, sheet),
            "defer_rest": ask(texts.end_session, sheet, defer_rest=True),
            "call_roll": page.to_roll,
            "call_rest": lambda: session.give(roll.call_rest, meeting.id),
            "call_missing": lambda: self.call("missing", self._person),
            "ask_meeting_leave": lambda: self.call("leave", self._person),
            "resume": ask(forms.resume, meeting),
            "resume_session": ask(forms.resume, meeting),
            "submit_minutes": lambda: self.do("submit"),
            "edit_minutes": lambda: page.prose.text.setFocus(Qt.FocusReason.OtherFocusReason),
            "correct_minutes": ask(texts.correct, sheet),
            "show_items": lambda: page.go.emit("items", ""),
            "submit": lambda: page.prose.keep() and ask(texts.submit, sheet)(),
            "redraft": ask(texts.redraft, sheet),
            "draft_afresh": ask(texts.redraft, sheet),
            "draft_minutes": lambda: session.give(minutes.draft_minutes, meeting.id),
            "send_back": ask(texts.send_back, sheet),
            "issue": ask(texts.issue, sheet),
            "correct": ask(texts.correct, sheet),
            "close": lambda: session.give(minutes.close_meeting, meeting.id),
            "amend": ask(forms.amend, meeting),
            "postpone": ask(list_forms.postpone, meeting),
            "cancel": ask(list_forms.cancel, meeting),
            "add": ask(forms.add_matter, meeting),
            "invite": ask(forms.invite, meeting),
            "confer": lambda: page.go.emit(
                "conferences", f"propose:{whistle_of(session.ledger, page.moving.current())}"
            ),
            "agenda_paper": lambda: page.go.emit("paper", f"meeting_agenda:{meeting.id}"),
            "sign_in_paper": lambda: page.go.emit("paper", f"meeting_sign_in:{meeting.id}"),
            "minutes_paper": lambda: page.go.emit("paper", f"minutes:{meeting.id}"),
            "upward_paper": lambda: page.go.emit("paper", f"upward_list:{meeting.id}"),
            "word": page.export_it,
        }

    def call(self, name: str, roll_id: str) -> None:
        """Call somebody of the roll, or ask what is needed for it."""
        from desktop.procedures.meetings import roll

        page, session = self._page, self._page.session
        if name == "invite":
            self.do("invite")
            return
        if name == "rest":
            self.do("call_rest")
            return
        one = session.ledger.find(RollEntry, roll_id) if roll_id else None
        self._person = roll_id
        if one is None or page.sheet is None:
            return
        asked = {"came": forms.came, "stand_in": forms.stand_in, "strike": forms.strike}
        if name == "leave" or (name == "on_leave" and one.asked_at is None):
            asked[name] = forms.leave
        if name == "missing" and one.mark is RollMark.MISSING:  # once more: what is known of it
            asked[name] = forms.missing
        if name in asked:
            page.place.ask(lambda: asked[name](session, one))
            return
        marks = {
            "present": RollMark.OBSERVER if one.observer else RollMark.PRESENT,
            "on_leave": RollMark.ON_LEAVE,
            "observer": RollMark.OBSERVER,
            "missing": RollMark.MISSING,
        }
        waiting = page.sheet.counts.uncalled
        try:
            session.give(roll.call, one.id, marks[name])
        except Refused as refused:
            page.refuse(refused)
            return
        page.board.roll.go_on()
        if waiting and not page.sheet.counts.uncalled:
            page.take_focus_on_card()  # what is typed next is what they say

    def more(self) -> None:
        """Offer the orders that have no key of their own."""
        page = self._page
        if page.sheet is None:
            return
        menu = QMenu(page)
        menu.setAccessibleName(translate("Meeting", "More orders"))
        for name, words in self._offered(page.sheet):
            menu.addAction(words).triggered.connect(lambda _checked=False, name=name: self.do(name))
        menu.aboutToHide.connect(menu.deleteLater)
        button = page.more
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setFocus(Qt.FocusReason.PopupFocusReason)

    def _offered(self, sheet: MeetingSheet) -> list[tuple[str, str]]:
        state = sheet.meeting.state
        found: list[tuple[str, str]] = []
        if state in (*BEFORE_SESSION, MeetingState.IN_SESSION):
            found += [("amend", translate("Meeting", "Place, chair, recorder"))]
        if state in BEFORE_SESSION:
            found += [
                ("postpone", translate("Meeting", "Postpone")),
                ("cancel", translate("Meeting", "Cancel the meeting")),
            ]
        if state in (*BEFORE_SESSION, MeetingState.IN_SESSION):
            found += [("confer", translate("Meeting", "Confer about this matter"))]
        if state in _DRAFTS:
            found += [
                ("resume", translate("Meeting", "Back into session")),
                ("redraft", translate("Meeting", "Draft the text again from the outcomes")),
            ]
        if state is MeetingState.REVIEW:
            found += [("send_back", translate("Meeting", "Send the draft back"))]
        if state in AFTER_ISSUE:
            found += [("correct", translate("Meeting", "Correct the issued minutes"))]
        found += [
            ("agenda_paper", translate("Meeting", "Agenda on paper")),
            ("sign_in_paper", translate("Meeting", "Sign-in sheet")),
        ]
        if state in (*_DRAFTS, *AFTER_ISSUE):
            found += [
                ("minutes_paper", translate("Meeting", "Minutes on paper")),
                ("upward_paper", translate("Meeting", "Problems for the district")),
                ("word", translate("Meeting", "Minutes for Word")),
            ]
        return found
