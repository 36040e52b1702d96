"""What a whistle form holds as values: texts as typed, times, places, the proposed summary."""
