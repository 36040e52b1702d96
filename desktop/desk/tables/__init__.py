"""Tables of facts: columns as values, one view with remembered columns, and the list that most pages are made of."""
