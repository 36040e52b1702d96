"""The faces that a machine has installed: where they lie, what they are called, which of them are wanted."""
