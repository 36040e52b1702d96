"""What a recorder types while people are talking: a line with its kind, owner and due date."""
