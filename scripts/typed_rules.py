"""Write tests/support/every_rule.py, in which mypy checks that each rule has all that a rule needs."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ptsm_cli.rules.registry import all_rules  # noqa: E402 - found from here whatever the current folder

PAGE = ROOT / "tests" / "support" / "every_rule.py"


def page() -> str:
    """Return the module that names every rule."""
    modules = [rule.module.rpartition(".") for rule in all_rules().values()]
    imports = [f"from {package} import {module}" for package, _, module in sorted(modules)]
    names = [f"    {module}," for *_, module in modules]
    return "\n".join(
        [
            '"""Every rule, as mypy checks it: one that lacks something is refused. Written by `make regles`."""',
            "",
            "from __future__ import annotations",
            "",
            *imports,
            "from ptsm_cli.rules.rule import Rule",
            "",
            "EVERY_RULE: tuple[Rule, ...] = (",
            *names,
            ")",
            "",
        ]
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
