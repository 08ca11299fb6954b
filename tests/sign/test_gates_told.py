"""Every rule of a release stands in its page, with whether it may be waived."""

import re
from pathlib import Path

from limelight.sign.gates import gates

PAGE = Path(__file__).parents[2] / "docs" / "release.md"


def test_every_rule_is_told_with_whether_it_may_be_waived(request):
    rows = "".join(f"| `{gate.name}` | {gate.about} | {'yes' if gate.waivable else ''} |\n" for gate in gates())
    table = f"\n| rule | what it asks | may be waived |\n|---|---|---|\n{rows}"
    text = PAGE.read_text("utf-8")
    told = re.sub(r"(<!-- gates -->)(.*?)(<!-- end -->)", lambda found: found[1] + table + found[3], text, flags=re.S)
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_text(told, "utf-8")
    assert PAGE.read_text("utf-8") == told
