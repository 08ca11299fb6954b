"""Actions: one thing that a person wants, per file. A typed frozen request goes in, a typed frozen result comes out.

The command line and Python callers use the same ones:

    from limelight.actions.make import MakeRequest, make
    result = make(MakeRequest(Path("moonlit")))
    result.films[0].path

Actions never print. What happens meanwhile comes as events (`limelight.core.events`); what cannot be done is raised as
an error with a code and fields. They hold no logic of film: that is in `kinds` and `works`.
"""
