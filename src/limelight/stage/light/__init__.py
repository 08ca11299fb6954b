"""Light on what was painted in daylight colours, its shadows, lamps that live, and the finish of the print."""
