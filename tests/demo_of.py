"""The demo post at one moment, built once for all tests that only read it."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from desktop.post.moment import CHINA
from desktop.procedures.demo import build_demo
from tests.counting import uncounted

NOW = datetime(2026, 10, 1, 14, 36, 20, tzinfo=CHINA)


@cache
def demo_folder() -> Path:
    """Return the folder of the demo post as it is at NOW; copy it before writing into it."""
    folder = Path(tempfile.mkdtemp(prefix="shaotai-demo-")) / "post"
    with uncounted():  # test_demo.py builds one that is counted
        build_demo(folder, NOW)
    return folder


def demo_copy(to: Path) -> Path:
    """Return a copy of the demo post to be written into."""
    shutil.copytree(demo_folder(), to)
    return to
