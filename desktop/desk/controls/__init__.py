"""The controls that every board is put together from."""
