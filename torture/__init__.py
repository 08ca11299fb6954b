"""What a machine, a disk and the world can do to a production, done on purpose: `make torture`.

Each step is one file in `steps/`: it does one kind of harm to a real make, over and over, and says what it saw.
"""
