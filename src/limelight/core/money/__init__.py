"""Money: what engines that charge were sent, what it may cost, and when they are left alone."""
