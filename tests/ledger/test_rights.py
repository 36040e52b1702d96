"""Who may read a file: read from Windows' own words on any system, set and read back on the one that runs."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import rights

if TYPE_CHECKING:
    from pathlib import Path

OWNER = "S-1-5-21-7-7-7-1001"


@pytest.mark.parametrize(
    ("described", "readers"),
    [
        (f"O:{OWNER}D:P(A;;FA;;;{OWNER})(A;;FA;;;SY)(A;;FA;;;BA)", ()),
        (f"O:{OWNER}G:DUD:P(A;;FA;;;{OWNER})(A;;FA;;;S-1-5-18)", ()),
        (f"O:{OWNER}D:(A;;FA;;;SY)(A;ID;0x1200a9;;;WD)", ("WD",)),
        (f"O:{OWNER}D:AI(A;OICIID;0x1301bf;;;BU)(A;ID;FA;;;{OWNER})", ("BU",)),
        (f"O:{OWNER}D:(A;;FR;;;S-1-5-21-7-7-7-1002)(A;;GRGW;;;AU)", ("S-1-5-21-7-7-7-1002", "AU")),
        (f"O:{OWNER}D:(A;;0x100116;;;BU)(A;;WD;;;AU)(D;;FA;;;WD)", ()),
        (f"O:{OWNER}D:(A;;CCSWRPLO;;;BU)S:(AU;SAFA;FA;;;WD)", ("BU",)),
        ("O:BAG:DUD:NO_ACCESS_CONTROL", ("WD",)),
        ("", ("WD",)),
        ("D:(A;;FA;;;WD)", ("WD",)),
    ],
)
def test_windows_words_tell_who_reads(described: str, readers: tuple[str, ...]) -> None:
    assert rights.readers(described) == readers


def test_what_is_kept_to_its_owner_is_read_by_nobody_else(tmp_path: Path) -> None:
    for name in ("ledger.key", "密 钥.key"):
        path = tmp_path / name
        path.write_text("k", "ascii")
        if os.name == "nt":
            rights.describe(path, "D:(A;;FA;;;WD)")
        else:
            rights.open_to_machine(path)
        assert rights.exposed(path)
        rights.keep_to_owner(path)
        assert not rights.exposed(path)
        assert path.read_text("ascii") == "k"
        if os.name != "nt":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_is_opened_to_the_machine_can_be_gone_through(tmp_path: Path) -> None:
    folder = tmp_path / "Shaotai"
    folder.mkdir(mode=stat.S_IRWXU)
    rights.open_to_machine(folder)
    if os.name != "nt":  # wine keeps the rights of Users nowhere; the words for them are read back below
        assert rights.exposed(folder)
    assert rights.readers(rights.of_the_machine(folder=True)) == ("BU",)
    assert rights.readers(rights.of_the_machine(folder=False)) == ("BU",)
    (folder / "a").write_text("", "ascii")
    assert [one.name for one in folder.iterdir()] == ["a"]


def test_the_refusal_names_the_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = rights.owner(tmp_path)
    assert name
    assert rights.owner(tmp_path / "gone") == ""
    told = rights.not_ours(tmp_path)
    assert told.field == "key"
    assert name in told.reason.zh
    assert name in told.reason.en
    assert "shaotai share" in told.reason.zh
    monkeypatch.setattr(rights, "owner", lambda _path: "")
    assert "另一个账户" in rights.not_ours(tmp_path).reason.zh
