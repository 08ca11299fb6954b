"""What everything drawn is made of: paths, shapes, the hand that inks, words in a picture, families of drawings."""
