"""What is handed over, the only place that draws pages."""
