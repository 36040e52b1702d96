from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from desktop.ledger import key
from tests.post_of import refusing


def test_a_new_key_is_read_again_and_is_its_owners_alone(tmp_path: Path) -> None:
    made = key.make(tmp_path)
    assert key.read(tmp_path) == made
    assert len(made) == 32
    assert [one.name for one in tmp_path.iterdir()] == ["ledger.key"]
    assert not key.exposed(tmp_path)
    if os.name != "nt":
        assert stat.S_IMODE(key.path_of(tmp_path).stat().st_mode) == 0o600
        key.path_of(tmp_path).chmod(0o640)
        assert key.exposed(tmp_path)


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    made = key.make(tmp_path)
    with pytest.raises(FileExistsError):
        key.make(tmp_path)
    assert key.read(tmp_path) == made


def test_half_a_key_from_a_power_cut_is_no_key_and_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "ledger.part").write_text("ab", "ascii")
    assert key.read(tmp_path) != b"" if key.make(tmp_path) else False


@pytest.mark.parametrize("content", [None, b"", b"abc", b"zz" * 32, b"ab" * 31, b"\xff\xfe", b"ab" * 33])
def test_a_missing_or_damaged_key_is_refused_with_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        key.path_of(tmp_path).write_bytes(content)
    with refusing("key") as caught:
        key.read(tmp_path)
    assert "备份" in caught[0].reason.zh


def test_another_accounts_key_is_refused_with_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as within:
        within.setattr(Path, "read_text", refuse)
        with refusing("key") as caught:
            key.read(tmp_path)
    assert "shaotai share" in caught[0].reason.zh
