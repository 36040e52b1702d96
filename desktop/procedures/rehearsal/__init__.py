"""The rehearsal behind the demo post: an invented month, given as real orders by a clock that is moved by hand."""
