"""Verifying: what anybody's file says of its own making, whether that holds, and whether it is a copy of a release."""
