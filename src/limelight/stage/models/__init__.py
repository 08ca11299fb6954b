"""Model sheets: what the stage has of a character and of a place, drawn apart from any shot."""
