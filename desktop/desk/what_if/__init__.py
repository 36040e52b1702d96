"""What if a whistle blew: who would come at every hour of a week, and where nobody would."""
