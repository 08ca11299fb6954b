"""A sampled orchestra: a General MIDI soundfont, played by a sampler of our own."""
