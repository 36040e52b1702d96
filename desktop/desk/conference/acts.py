"""What can be done with one conference, by the names of keys, buttons, doors and lines of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.desk.conference import deciding, forms, seat_forms
from desktop.desk.conference.steps import step_of
from desktop.desk.conferences import forms as list_forms
from desktop.post.conferences.course import BEFORE, OPEN, SITTING, WRITABLE
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState
from desktop.post.refused import Refused
from desktop.procedures.conferences import signing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.desk.conference.page import ConferencePage
    from desktop.procedures.conferences.reading import ConferenceSheet

translate = QCoreApplication.translate
S = ConferenceState


class Acts:
    """The orders of one page."""

    def __init__(self, page: ConferencePage) -> None:
        """Stand ready over `page`."""
        self._page = page

    def step(self) -> None:
        """Take the next step; what is still wanting is said with its doors before anything is asked."""
        page = self._page
        found = step_of(page.sheet) if page.sheet is not None else None
        if found is None or page.sheet is None:
            return
        if page.sheet.wanting:
            page.refuse(page.sheet.wanting[0])
            return
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

    def _ways(self, sheet: ConferenceSheet) -> dict[str, Callable[[], object]]:
        page, session, one = self._page, self._page.session, sheet.conference

        def ask(make: Callable[..., object], *args: object) -> Callable[[], object]:
            return lambda: page.ask(lambda: make(session, *args))  # type: ignore[arg-type,return-value]

        def paper(kind: str) -> Callable[[], object]:
            return lambda: page.go.emit("paper", f"{kind}:{one.id}")

        reword = one.state is not S.IN_SESSION
        return {
            "notify": ask(forms.notify, one),
            "begin": ask(forms.begin, one),
            "conclude": ask(forms.conclude, one),
            "conclusion": ask(forms.reword if reword else forms.conclude, one),
            "send_round": lambda: page.told(
                session.give(signing.send_round, one.id),
                translate("Conference", "Goes round; its words stand still now."),
            ),
            "issue": ask(forms.issue, one),
            "complete": lambda: page.told(
                session.give(signing.complete, one.id), translate("Conference", "Completed.")
            ),
            "describe": ask(forms.describe, one),
            "facts": ask(forms.describe, one),
            "adjourn": ask(forms.adjourn, one),
            "cancel": ask(list_forms.cancel, one),
            "no_consensus": ask(forms.no_consensus, one),
            "supplement": ask(forms.supplement, one),
            "open_supplement": self._open_supplement,
            "seat": ask(seat_forms.seat, one, tuple(it.department for it in sheet.seats)),
            "guest": ask(seat_forms.guest, one),
            "decision": ask(deciding.decision, sheet, None),
            "edit_decision": page.to_decisions,
            "cost": ask(deciding.cost, sheet, None),
            "compensation": ask(deciding.compensation, sheet),
            "shares": page.writing.shares,
            "items": lambda: page.go.emit("items", sheet.items[0].id if sheet.items else ""),
            "call_seat": page.to_table,
            "say": page.to_table,
            "countersign": page.to_table,
            "go_on": page.go_on,
            "notice_paper": paper("conference_notice"),
            "sign_in_paper": paper("conference_sign_in"),
            "record_paper": paper("conference_record"),
            "compensation_paper": paper("compensation"),
            "word": page.export_it,
        }

    def _open_supplement(self) -> None:
        page = self._page
        if page.sheet is not None and page.sheet.supplements:
            page.go.emit("conference", page.sheet.supplements[-1].id)

    def more(self) -> None:
        """Offer the orders that have no key of their own."""
        page = self._page
        if page.sheet is None:
            return
        menu = QMenu(page)
        menu.setAccessibleName(translate("Conference", "More orders"))
        for name, words in self.offered(page.sheet):
            menu.addAction(words).triggered.connect(lambda _checked=False, name=name: self.do(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(page.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setFocus(Qt.FocusReason.PopupFocusReason)

    def offered(self, sheet: ConferenceSheet) -> Iterator[tuple[str, str]]:  # noqa: C901 - a line for each order
        """Yield the orders of the menu with their words."""
        state = sheet.conference.state
        if state in (*BEFORE, *WRITABLE):
            yield "describe", translate("Conference", "Facts of the case ...")
        if state is S.NOTIFIED:
            yield "notify", translate("Conference", "Another time or place ...")
        if state in WRITABLE:
            yield "decision", translate("Conference", "A thing to be done, with its measure ...")
            yield "shares", translate("Conference", "Shares of responsibility ...")
            yield "compensation", translate("Conference", "Proposal of compensation ...")
        if state in (S.NOTIFIED, *WRITABLE):
            yield "guest", translate("Conference", "Somebody else at the table ...")
        if state is not S.CANCELLED and sheet.whistles:
            yield "cost", translate("Conference", "What a department put in ...")
        if state in SITTING:
            yield "adjourn", translate("Conference", "Adjourn ...")
            yield "no_consensus", translate("Conference", "End without consensus ...")
        if state in OPEN:
            yield "cancel", translate("Conference", "Call it off ...")
        if state in FROZEN_STATES:
            yield "supplement", translate("Conference", "Supplement ...")
            yield "items", translate("Conference", "Its action items")
        yield "notice_paper", translate("Conference", "Notice on paper")
        yield "sign_in_paper", translate("Conference", "Sign-in sheet")
        if sheet.conference.conclusion:
            yield "record_paper", translate("Conference", "Record on paper")
            yield "word", translate("Conference", "Record for Word")
        if any(one.conference == sheet.conference.id for one in sheet.contributions):
            yield "compensation_paper", translate("Conference", "Proposal of compensation on paper")
