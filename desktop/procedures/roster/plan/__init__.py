"""Planning a month: the planner's problem, shares that are fair, its plan taken over, a roster mended."""
