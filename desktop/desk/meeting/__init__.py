"""One meeting from its agenda to its issued minutes: roll, outcomes, prose, and the page as it will be printed."""
