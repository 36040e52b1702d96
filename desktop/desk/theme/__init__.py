"""How the desk looks: colours, type, and the one object that hands both to every widget."""
