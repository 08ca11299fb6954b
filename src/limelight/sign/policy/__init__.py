"""Policy: what a person must agree to before a release, told from what the film says, shows and is made of.

`topics` finds what a film speaks of, by the words of `words/`; `asked` gathers all that waits for a person's word;
`standing` says what was agreed to, by whom. Nothing here decides: it finds, and a person looks.
"""
