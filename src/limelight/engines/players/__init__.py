"""Players: engines of the medium music, one family a folder."""
