"""What moves in a shot besides the people: the weather in its depths, the wind in a place, lamps that swing."""
