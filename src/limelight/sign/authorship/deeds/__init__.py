"""What was done for a film, one deed a file: each tells its shares of the work, counted, from what is on record."""
