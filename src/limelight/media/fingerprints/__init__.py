"""Fingerprints of films, sounds, pictures and texts: how each is found again, whatever was done to its bytes."""
