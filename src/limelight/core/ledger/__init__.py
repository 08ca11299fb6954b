"""The ledger: one SQLite file that knows all that was made; how it is read when damaged, and put together again."""
