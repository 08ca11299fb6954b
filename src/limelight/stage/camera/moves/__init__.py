"""Camera moves, one file each: `apply(beat)` says where the lens is at a moment of the shot."""
