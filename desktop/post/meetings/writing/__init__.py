"""How the minutes are written: their paragraphs from the outcomes, their lists of who was there."""
