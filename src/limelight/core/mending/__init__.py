"""Mending: the store proved whole, and what is lost had again."""
