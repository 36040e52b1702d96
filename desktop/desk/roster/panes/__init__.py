"""What stands beside and under the grid: holes, the planner at work, the year's fairness, who can stand."""
