"""The design's numbers, measured side by side in one run: `make bench`."""
