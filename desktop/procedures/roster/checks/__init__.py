"""What the office does around a published roster: checks of those who stand, reminders, sending it out."""
