"""The built-in composer, sound effects and mixer: 48 kHz stereo float32 inside, equal input equal sound."""
