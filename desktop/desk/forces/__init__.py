"""Who can be called and who is there: departments, people, postings, attendance, the watch."""
