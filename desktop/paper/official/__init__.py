"""Official papers by GB/T 9704-2012: minutes, letters and reports, from plain facts to finished pages."""
