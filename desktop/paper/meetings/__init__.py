"""Papers of meetings: agenda, sign-in sheet, minutes, corrections, the problems for the district."""
