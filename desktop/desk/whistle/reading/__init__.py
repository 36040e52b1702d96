"""What the sheet of a whistle shows, made from its facts as values."""
