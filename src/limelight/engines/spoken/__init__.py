"""What every network's voice has to do once it has spoken: find when each sound is heard, and hand over a `Speech`."""
