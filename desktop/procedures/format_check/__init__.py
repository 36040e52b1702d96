"""The format check as an order: a file of the disk or a filed paper is checked, and what was found is filed."""
