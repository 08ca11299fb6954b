"""From a shot to a picture ready to be played: who stands where, how large, in front of what; everything drawn once."""
