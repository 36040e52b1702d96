"""Open the desk when nothing is typed, else obey what is typed; `--solve` is the program's word to itself."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Return the exit code: that of the window, or one of those that `desktop.console.root` documents."""
    words = sys.argv[1:]
    from desktop.procedures import running

    running.tell()
    if words[:1] == ["--solve"]:
        # The planner's own process: what it needs is loaded here and nowhere else.
        from desktop.planner.__main__ import main as plan

        return plan()
    if words:
        from desktop.console.root import obey

        return obey(words)
    # The window starts without click: its imports would stand between the double click and the first paint.
    # Nothing that a start makes is rubbish; looking for some takes time. The painted window looks for it itself.
    gc.disable()
    from desktop.desk.program import open_post
    from desktop.procedures import place

    return open_post(place.ready(place.usual()))


if __name__ == "__main__":
    raise SystemExit(main())
