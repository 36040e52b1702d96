"""What comes in, the only place that reads office files."""
