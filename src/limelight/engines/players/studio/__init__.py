"""The built-in instruments alone: what stands in where there is no soundfont."""
