"""What the post knows beforehand: the duty list with its gaps, facilities, grids."""
