"""What the post knows beforehand: itself, departments, officers, places, duty list, rules."""
