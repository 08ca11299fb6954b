"""Comparing fingerprints: whether one file is a copy of another, which part of it, and what was done to it."""
