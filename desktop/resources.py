"""Where the files under resources/ are: in a source checkout, an installed wheel or a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path


def root() -> Path:
    """Return the folder that holds fonts/, icons/, i18n/, wording/, style/ and demo/."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def folder(name: str) -> Path:
    """Return the folder `name` under resources/; raise `FileNotFoundError` when this installation lacks it."""
    place = root() / name
    if not place.is_dir():
        raise FileNotFoundError(place)
    return place
