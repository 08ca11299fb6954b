"""The built-in composer: a theme that belongs to the production, a form that fits the scene, players of one idiom.

theme.py invents what is recognised again; moods.py says how it is played here; form.py fits it to cuts and speech;
parts.py writes the notes; ensemble.py gives them to instruments; perform.py makes them heard.
"""
