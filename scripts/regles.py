"""Write docs/regles, an index and a page a rule, and tests/support/every_rule.py, in which mypy checks each of them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ptsm_cli.check.engine import Asked, check  # noqa: E402 - found from here whatever the current folder
from ptsm_cli.common.typography import UNBOUNDED  # noqa: E402 - idem
from ptsm_cli.projet.past import load_base  # noqa: E402 - idem
from ptsm_cli.projet.selection import load_selections  # noqa: E402 - idem
from ptsm_cli.report.findings.text import say_finding  # noqa: E402 - idem
from ptsm_cli.report.rules import md  # noqa: E402 - idem
from ptsm_cli.rules.registry import all_rules  # noqa: E402 - idem
from ptsm_cli.rules.rule import BASE, RegisteredRule  # noqa: E402 - idem

FOLDER = ROOT / "docs" / "regles"
TYPED = ROOT / "tests" / "support" / "every_rule.py"
INDEX = "README.md"
_HEADER = """\
# Les règles de ptsm

Ces pages sont faites à partir des règles elles-mêmes\u00a0; `ptsm explain CODE` les affiche dans le terminal.

"""


def index(rules: Sequence[RegisteredRule]) -> str:
    """Return the content of the index."""
    table = md.format_report(rules)
    for rule in rules:
        table = table.replace(f"| {rule.code} |", f"| [{rule.code}]({rule.code}.md) |")
    return _HEADER + table


def page(rule: RegisteredRule) -> str:
    """Return the content of the page of a rule."""
    with TemporaryDirectory() as folder:
        deploy(rule.bad.files, Path(folder))
        selections, base = load_selections([Path(folder)]), None
        if rule.bad.former is not None:
            with TemporaryDirectory() as former:
                deploy(rule.bad.former, Path(former))
                base = replace(load_base([selections[0].projet], former), label="v1")
        report = check(selections, rule.bad.today, Asked(base=base))
        found = [
            say_finding(finding, UNBOUNDED, everything=True) for finding in report.findings if finding.code == rule.code
        ]
        said = "\n".join(text.plain for text in found).rstrip("\n")
        return md.page(rule, said.replace(f"{folder}/", "").replace(folder, "."))


def deploy(files: Mapping[str, str | bytes | None], folder: Path) -> None:
    """Write the base project of the rules and the files of an example in a folder."""
    for relative, content in {**BASE, **files}.items():
        if content is None:
            continue
        path = folder / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def page_name(rule: RegisteredRule) -> str:
    """Return the name of the file of a rule's page."""
    return f"{rule.code}.md"


def typed_rules() -> str:
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
    RULES = tuple(all_rules().values())
    PAGES = {FOLDER / INDEX: index(RULES), **{FOLDER / page_name(rule): page(rule) for rule in RULES}}
    sys.exit(keep({**PAGES, TYPED: typed_rules()}))
