"""The register: every whistle ever written, found, sorted, exported and printed."""
