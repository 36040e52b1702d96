"""What a roster is planned by: leave, wishes, limits of people, needs, shifts, the calendar, the rules."""
