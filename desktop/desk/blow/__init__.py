"""The whistle form F2: from a ringing telephone to running clocks."""
