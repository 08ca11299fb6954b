"""Clearance: whether everything that is in a film may be shown where it is released, whom it names, and who is paid."""
