"""The exact model of a roster: flows of work stretches as whole numbers for HiGHS."""
