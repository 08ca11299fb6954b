"""For children: a flute that knows a tune, bells, plucked strings on tiptoe, a bassoon's worth of clarinet below."""

from limelight.sound.score.idioms.style import Idiom, Line, Seat, Stroke

IDIOM = Idiom(
    "a flute, a clarinet, celesta and bells, plucked strings",
    {
        "lead": Seat("flute", 0.1, -2),
        "second": Seat("clarinet", -0.2, -5),
        "bells": Seat("celesta", -0.3, -7),
        "figure": Seat("pizzicato", 0.2, -4),
        "harp": Seat("harp", 0.4, -5),
        "tenor": Seat("violas", 0.35, -6), "alto": Seat("second-violins", -0.35, -6), "top": Seat("violins", -0.4, -7),
        "bass": Seat("cellos", 0.3, -6),
        "glint": Seat("glockenspiel", 0.3, -10),
        "low": Seat("timpani", 0.1, -12),
    },
    choir=(("bass", 38, 52), ("tenor", 50, 64), ("alto", 57, 71), ("top", 62, 79)),
    lead=(67, 93),
    lines=(
        Line("bells", 72, 2, {
            "drops": ("0 . . 2 . . 3 .", ". . 3 . . 2 . 4", "3 . . . 2 . . ."),
            "flowing": ("3 . 2 . 1 .", ". 2 . 3 . 4"),
            "walking": ("3 . . 2 . . 4 .",),
            "dancing": (". . 3' . . . 4' .",),
        }, force=0.6, under=False),
        Line("harp", 48, 2, {"flowing": ("0 2 3 4 3 2", "0 1 3 4 3 1"), "drops": ("0 . . . 4 . . .",)}, force=0.6),
        Line("figure", 48, 2, {
            "walking": ("0' . 2+3' . 1' . 2+3' .",),
            "dancing": ("0' . 2+3' . 1' . 2+3' 2+3,'", "0' 2,' 3' 2,' 1' 2,' 3' 2,'"),
            "driving": ("0!' 0' 2' 0' 3' 0' 2' 0' 0' 2'",),
            "still": ("0' . . . . . . .",),
        }, force=0.75, ring=False),
    ),
    strokes=(Stroke("glint", 84, 0.5, 0.6), Stroke("low", 43, 0.9, 0.5)),
    keys={"chromatic": "dorian", "phrygian": "minor"},
    second="second",
    thirds=True,
    trembling={"violas": "tremolo-violas", "second-violins": "tremolo-violins", "violins": "tremolo-violins"},
    rise=Stroke("glint", 84, 0.8, 0.4),
)  # fmt: skip
