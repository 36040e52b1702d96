"""值守: the month's roster as a grid that is edited, checked, planned and published on one page."""
