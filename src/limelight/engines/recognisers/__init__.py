"""Recognisers, a folder each: they never import one another."""
