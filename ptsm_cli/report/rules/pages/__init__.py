"""The documentation of the rules as files: an index and one page a rule, made from the rules and what they find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ptsm_cli.check.engine import Asked, check
from ptsm_cli.common.atomic import write
from ptsm_cli.common.typography import UNBOUNDED
from ptsm_cli.projet.past import load_base
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.report.findings.text import say_finding
from ptsm_cli.report.rules import md
from ptsm_cli.rules.rule import BASE, RegisteredRule

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


def write_pages(rules: Sequence[RegisteredRule], folder: Path) -> None:
    """Write the index and the pages in a folder."""
    write(folder / INDEX, index(rules))
    for rule in rules:
        write(folder / page_name(rule), page(rule))


def page_name(rule: RegisteredRule) -> str:
    """Return the name of the file of a rule's page."""
    return f"{rule.code}.md"
