"""West African highlife: two guitars that lock into one, a bass that dances, the bell that everybody hears.

The bell is the standard pattern of seven strokes in twelve; in four it is the highlife clave. The second guitar plays
where the first leaves room; thirds and sixths are sung in parallel, as palm-wine guitarists do. Slow moods fall into
12/8.
"""

from limelight.sound.score.idioms.style import Idiom, Line, Seat, Stroke

_BELL = "56 . 56, . 56, 56 . 56, . 56, . 56,"
_CLAVE = "56 . . 56, . . 56 . . . 56 . 56, . . ."

IDIOM = Idiom(
    "two interlocking guitars, a bass, a bell, congas, a shaker, horns",
    {
        "lead": Seat("guitar", -0.2, -3),
        "second": Seat("nylon-guitar", 0.3, -4),
        "figure": Seat("second-guitar", 0.45, -4),
        "answer": Seat("nylon-guitar", -0.5, 2),
        "tenor": Seat("violas", 0.3, -8), "alto": Seat("second-violins", -0.3, -8), "top": Seat("violins", 0.0, -9),
        "bass": Seat("bass-guitar", 0.0, -2),
        "bell": Seat("bell", 0.5, -4),
        "congas": Seat("congas", -0.35, -1),
        "shaker": Seat("shaker", 0.25, -7),
        "low": Seat("taiko", 0.0, -7),
    },
    choir=(("bass", 31, 45), ("tenor", 48, 62), ("alto", 55, 69), ("top", 60, 76)),
    lead=(60, 81),
    lines=(
        Line("figure", 55, 3, {
            "still": ("0 . . . . . 2, . . . . .",),
            "drops": ("0 . . 2, . . 3 . . 2, . .", ". . 2 . . 3 . . 4, . . ."),
            "flowing": ("0 . 2 . 3 . 2 . 3 . 2 .", "0 2 . 3 2 . 0 2 . 4 3 ."),
        }, force=0.75),
        Line("answer", 60, 3, {
            "drops": (". . 1, . . . . 3, . . . 1,",),
            "flowing": (". 1 . 3 . 1 . 3 . 4 . 1", ". . 1 . . 4 . . 1 . . 3"),
        }, force=0.6, under=False),
        Line("figure", 55, 4, {
            "walking": ("0 . 2 3 . 2 . 3 0 . 2 4 . 3 . 2", "3 . 2 . 0 2 . 3 . 2 3 . 4 . 3 2"),
            "dancing": ("0 2 3 . 2 3 . 4 3 . 2 3 . 2 0 .",),
            "driving": ("0! 3 2 3 0 3 2 4 0! 3 2 3 4 3 2 3",),
        }, force=0.75, ring=False),
        Line("answer", 60, 4, {
            "walking": (". 1 . . 3 . 1 . . 3 . . 1 . 3 .",),
            "dancing": (". . . 1 . . 3 . . 1 . . 4 . . 1",),
            "driving": (". . 4 . . 3 . . 4 . . 3 . . 4 .",),
        }, force=0.6, ring=False, under=False),
        Line("bass", 33, 3, {"flowing": ("0 . . . . 2, 0 . 2 . . .", "0 . . 2 . . 3 . 2, 0 . ."),
            "drops": ("0 . . . . . 2, . . 0, . .",)}, force=0.85, bass=True),
        Line("bass", 33, 4, {
            "walking": ("0 . . 2 . . 3 . 0 . 2 . . 3 2 .", "0 . . 0 . . 2 . . . 3 . 2 . . ."),
            "dancing": ("0 . 2 . . 3 . . 0 . 2 . 3 . 2 .",),
            "driving": ("0! . 0 . 2 . 0 . 3 . 2 . 0 . 2 .",),
        }, force=0.9, bass=True),
        Line("bell", 60, 3, {"flowing": (_BELL,)}, force=0.5, drums=True, under=False),
        Line("bell", 60, 4, {"walking": (_CLAVE,), "dancing": (_CLAVE,), "driving": (_CLAVE,)},
            force=0.5, drums=True, under=False),
        Line("congas", 60, 3, {"flowing": ("64 . 63, . 62 . 64, . 63, . 62, 62,",)},
            force=0.55, drums=True, under=False),
        Line("congas", 60, 4, {
            "walking": ("64 . 62, . . 62 63 . 64 . 62, . 63 63, 62 .",),
            "dancing": ("64 62, 63 . 62, . 63 62 64 . 62, 63 . 63 62 62,",),
            "driving": ("64! 62, 63 62, 64 62 63 . 64! 62, 63 62, 64 63 62 62",),
        }, force=0.6, drums=True, under=False),
        Line("shaker", 60, 3, {"flowing": ("82 . 82, 82 . 82, 82 . 82, 82 . 82,",)}, force=0.4, drums=True),
        Line("shaker", 60, 4, dict.fromkeys(("walking", "dancing", "driving"), ("82 82, 82, 82, 82 82, 82, 82,",)),
            force=0.4, drums=True),
    ),
    strokes=(Stroke("low", 36, 0.7, 0.7), Stroke("bass", 33, 0.6, 0.8)),
    keys={"mixolydian": "highlife", "major": "highlife", "minor": "palmwine", "dorian": "palmwine",
        "chromatic": "palmwine", "phrygian": "palmwine", "lydian": "highlife"},
    triple=frozenset({"flowing", "drops", "still"}),
    tonics=(7, 2, 9, 5),
    second="second",
    thirds=True,
    trembling={"violas": "tremolo-violas", "second-violins": "tremolo-violins", "violins": "tremolo-violins"},
    rise=Stroke("congas", 63, 0.8, 0.45),
)  # fmt: skip
