"""The raw key of a ledger: until accounts come it lies beside the ledger with owner-only rights."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.ledger import rights
from desktop.post.patience import patiently
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 32
"""Bytes of a SQLCipher raw key (256 bits, spec/reliability.md)."""


def path_of(folder: Path) -> Path:
    """Return where the key of the post in `folder` lies."""
    return folder / "ledger.key"


def read(folder: Path) -> bytes:
    """Return the key of the post; refuse a missing or damaged key file, because no data can be read without it.

    Refuses another account's key as well, and says whose it is.
    """
    path = path_of(folder)
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except PermissionError as error:
        raise rights.not_ours(folder) from error
    except (FileNotFoundError, UnicodeDecodeError, ValueError):
        key = b""
    if len(key) != SIZE:
        raise Refused(
            "key",
            Words(
                f"密钥文件 {path.name} 不在或已损坏，台账打不开。请从备份拷回 {path.name}。",
                f"The key file {path.name} is missing or damaged. Copy it back from the backup.",
            ),
        )
    return key


def make(folder: Path) -> bytes:
    """Write a new random key that only its owner may read, and return it; an existing key is never overwritten.

    The file gets its name when it is whole, so that a power cut leaves no half key. The caller holds the folder's lock.
    """
    import secrets  # only a new post needs it, and it takes its time to load

    key = secrets.token_bytes(SIZE)
    if path_of(folder).exists():
        raise FileExistsError(path_of(folder))
    write(folder, key)
    return key


def write(folder: Path, key: bytes) -> None:
    """Write a key that only its owner may read: a new one, or that of a copied ledger."""
    path = path_of(folder)
    part = path.with_suffix(".part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(key.hex())
        file.flush()
        os.fsync(file.fileno())
    rights.keep_to_owner(part)
    patiently(lambda: part.replace(path))
    _remember_name(folder)


def _remember_name(folder: Path) -> None:
    """Bring the folder's list of names to the disk; Windows does that by itself and has no call for it."""
    if os.name == "nt":  # pragma: no cover - run on Windows only
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def exposed(folder: Path) -> bool:
    """Whether others than the owner may read the key file: so it is by decision where all accounts share the post."""
    return rights.exposed(path_of(folder))
