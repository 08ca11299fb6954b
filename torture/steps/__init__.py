"""The steps, one a file: a docstring that opens with the promise, and `run(room)`, which yields what was seen."""
