"""The built-in composer: a motif for each main character, harmony that moves, bars that land on cuts, players of an
idiom.

form.py spots the scene; metre.py bends bars and tempo to its cuts; page.py lays out phrases and chords (harmony.py);
writing.py writes the notes: voicing.py leads the voices, melody.py sings the motifs (motif.py), patterns.py moves the
hands; compose.py binds the pages; perform.py makes them heard. moods/ and idioms/ are families, a file each.
"""
