"""Typed orders about the roster: `shaotai roster show|plan|repair|publish|simulate ...`."""
