"""The grammar of film: how a scene's words become shots. Pure, deterministic, and every choice can say its reason.

business reads what a sentence of action shows; beats cuts a scene into what happens, one thing after another; blocking
keeps everyone on their side of the line; framing picks sizes and moves; manner is what another take does otherwise; run
holds the scene in hand; spoken covers lines and seen covers actions; notes lets the script's own directions overrule
all of it; coverage puts it together. What a person fixes in a file comes last: fixing shot by shot, arranging the row.
"""
