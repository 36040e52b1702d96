"""Where the clerk sits, the only place with a screen."""

import sys

import PySide6.QtCore  # noqa: F401 - its import hook must stand before it can be told anything

from desktop.desk import plain_imports

if sys.version_info < (3, 12):
    from desktop.desk import lasting_none

    lasting_none.keep()
plain_imports.spare()
