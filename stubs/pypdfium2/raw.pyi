# PDFium's own calls, generated with ctypes.
from typing import Any

def __getattr__(name: str) -> Any: ...  # noqa: ANN401 - ctypes has no types of its own
