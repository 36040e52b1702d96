"""Where it is: place, village and grid, completed from a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.blow.content.places import Gazetteer, Spot
from desktop.desk.blow.fields.lines import GAP, LineField
from desktop.desk.blow.fields.offers import Offers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.desk.theme.look import Look


class PlaceLine(QWidget):
    """The three fields; a place that is taken from the list fills all of them."""

    wrote = Signal()
    taken = Signal()
    """A place was taken from the list, so that all three fields are filled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Know no places yet."""
        super().__init__(parent)
        self._look = look
        self._known = Gazetteer()
        self._spelt: Mapping[str, str] = {}
        self._offered: tuple[Spot, ...] = ()
        self._found: tuple[str, ...] = ()
        self.place = LineField(look, self.tr("Place"), self.tr("Place, or its pinyin initials"))
        self.village = LineField(look, self.tr("Village"))
        self.grid = LineField(look, self.tr("Grid"))
        self._offers = Offers(self.place.line)
        self._villages = Offers(self.village.line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for field, stretch in ((self.place, 10), (self.village, 5), (self.grid, 6)):
            self._row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
            field.line.textChanged.connect(self.wrote)
        self.place.line.textEdited.connect(self._look_up)
        self.village.line.textEdited.connect(self._look_up_village)
        self.grid.line.textChanged.connect(self._name_keeper)
        self._offers.taken.connect(self._take)
        self._villages.taken.connect(self._take_village)
        self.place.left.connect(self._split)
        self.setFocusProxy(self.place)
        look.changed.connect(self._dress)
        self._dress()

    def know(self, known: Gazetteer) -> None:
        """Offer the places of `known` from now on."""
        self._known = known
        self._name_keeper()

    def spell(self, spelt: Mapping[str, str]) -> None:
        """Find places by these pinyin initials too."""
        self._spelt = spelt

    def fill(self, village: str, place: str, grid: str) -> None:
        """Put texts into the three fields."""
        self.place.fill(place)
        self.village.fill(village)
        self.grid.fill(grid)

    def texts(self) -> tuple[str, str, str]:
        """Return village, place and grid as typed."""
        return self.village.text(), self.place.text(), self.grid.text()

    def offers(self) -> Offers:
        """Return the list under the place."""
        return self._offers

    def _look_up(self, text: str) -> None:
        self._offered = self._known.find(text, self._spelt)
        shown = tuple("　".join(part for part in (spot.said, spot.grid) if part) for spot in self._offered)
        self._offers.offer(shown, first=text.strip().isascii())

    def _look_up_village(self, text: str) -> None:
        clean = text.strip().lower()
        found = tuple(
            one for one in self._known.villages if clean and (clean in one or clean in self._spelt.get(one, ""))
        )[:8]
        self._found = found
        self._villages.offer(found, first=clean.isascii())

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            spot = self._offered[row]
            self.fill(spot.village, spot.place, spot.grid)
            self.taken.emit()

    def _take_village(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.village.fill(self._found[row])

    def _split(self) -> None:
        village, place = self._known.split(self.place.text())
        if village and self.village.text().strip() in {"", village}:
            self.fill(village, place, self.grid.text())

    def _name_keeper(self) -> None:
        self.grid.line.echo(self._known.keeper(self.grid.text().strip()))

    def _dress(self) -> None:
        self._row.setSpacing(self._look.px(GAP))
