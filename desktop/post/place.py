"""Villages, grids and facilities, and which departments answer for a place (A25, A26)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.post.guard import written


@dataclass(frozen=True, slots=True)
class Grid:
    """The smallest area unit 网格 with its keeper."""

    id: str
    village: str
    code: str
    scope: str = ""
    keeper: str = ""
    phone: str = ""
    note: str = ""
    active: bool = True

    def checked(self) -> Grid:
        """Return it where village and code are there."""
        return replace(
            self,
            village=written("village", self.village, "村社", "The village"),
            code=written("code", self.code, "网格编码", "The grid code"),
        )


@dataclass(frozen=True, slots=True)
class Facility:
    """A place or facility whose departments are known beforehand: quarry, market, river reach (A25)."""

    id: str
    name: str
    village: str = ""
    grid: str = ""
    departments: tuple[str, ...] = ()
    """Ids of the departments that answer for it, the lead first."""
    aliases: tuple[str, ...] = ()
    note: str = ""
    active: bool = True

    def checked(self) -> Facility:
        """Return it where it has a name."""
        return replace(self, name=written("name", self.name, "名称", "The name"))
