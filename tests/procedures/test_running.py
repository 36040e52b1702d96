"""While the program runs, the machine can be asked whether it does."""

from __future__ import annotations

import os

import pytest

from desktop.ledger import rights
from desktop.procedures import running


def _there(name: str) -> bool:
    kernel = rights.windows("kernel32")
    handle = kernel.OpenMutexW(0x100000, False, name)
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)


def test_it_is_told_once() -> None:
    held = running.tell()
    assert running.tell() == held
    assert len(held) == (len(running.NAMES) if os.name == "nt" else 0)


@pytest.mark.skipif(os.name != "nt", reason="only Windows has named mutexes; elsewhere no installer asks")
def test_the_names_are_there_for_the_installer() -> None:
    running.tell()
    assert [_there(name) for name in running.NAMES] == [True, True]
    assert not _there("Local\\Shaotai-that-is-not")
