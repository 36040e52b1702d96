"""The orders to one department: call, arrival, objection, task, departure."""
