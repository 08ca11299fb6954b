"""Proof: what a released file says of its own making, the labels its market asks for, and who agreed to what."""
