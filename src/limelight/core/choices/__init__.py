"""Choices: what people said, line by line, what follows from it, and how two computers' words come together."""
