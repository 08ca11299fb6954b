"""The disk: what is written to stay, read with care, locked, refused; and what sort of place a folder lies on."""
