"""A picture played frame by frame, in the encoder's own planes: the per-frame path, where every millisecond counts."""
