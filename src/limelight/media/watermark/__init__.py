"""The second mark in the picture: a pattern too faint to see, that repeats over the whole still and spells a number.

Every tile of 128 pixels is the same sum of waves, and each bit of the number is the sign of a few of them. What is cut
out of a still holds whole tiles, JPEG at half the size keeps waves that are 7 to 18 pixels long, and all tiles say the
same: what none could say for certain, a hundred do together. It needs no model, and not the picture as it was.

Spread spectrum: Cox et al., "Secure spread spectrum watermarking for multimedia", IEEE Trans. Image Processing 6, 1997.
"""
