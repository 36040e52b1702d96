"""Papers on the desk: seen before they are printed, and printed as they were filed."""
