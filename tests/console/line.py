"""A line typed at the console, and what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.console import root

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


@dataclass
class Console:
    """The console of one post; `say` returns what was written, `code` what the program would exit with."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    code: int = 0
    err: str = ""

    def say(self, *words: str) -> str:
        """Type a line and return what it wrote to stdout."""
        self.capsys.readouterr()
        self.code = root.obey(["--post", str(self.folder), *words])
        found = self.capsys.readouterr()
        self.err = found.err
        return found.out

    def ask(self, *words: str) -> Any:  # noqa: ANN401 - whatever JSON is answered
        """Type a line with `--json` behind it and return the answer; it must be done."""
        out = self.say(*words, "--json")
        assert self.code == root.DONE, self.err
        return json.loads(out)

    def refused(self, *words: str) -> dict[str, Any]:
        """Type a line that a rule refuses and return the refusal."""
        self.say("--json", *words)
        assert self.code == root.REFUSED, self.err
        found: dict[str, Any] = json.loads(self.err)["refused"]
        assert found["reason"]["zh"]
        assert found["reason"]["en"]
        return found
