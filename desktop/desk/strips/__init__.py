"""The whistles that are out, one strip each, a cell with a clock for every department called."""
