"""Typed orders about meetings: `shaotai meeting list|plan|agenda|open|say|draft|issue|correct ...`."""
