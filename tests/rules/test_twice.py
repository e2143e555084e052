"""All that each rule says of its bad example, then of the same with everything twice: how far, beside what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from constats import findings_of
from deployment import write_exemple, write_former
from twice import BROKEN, LEFT_OUT, at, doubled, lessened, preceded, told

from ptsm_cli.findings.finding import Finding
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import Exemple

RULES = tuple(all_rules().values())


def said(exemple: Exemple, folder: Path, *codes: str) -> str:
    root, base = write_exemple(exemple, folder / "projet"), write_former(exemple, folder / "base" / "projet")
    found = findings_of(root, *codes, day=exemple.today, base=base, among_all=True)
    return "".join(f"{told(finding)}\n" for finding in found).replace(f"{folder}/", "")


@pytest.mark.lent
def test_what_is_said_of_each_bad_example(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    compare("regles/exemples.txt", "".join(said(rule.bad, tmp_path / rule.code, rule.code) for rule in RULES))


@pytest.mark.lent
def test_what_is_said_where_everything_comes_twice(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    twice = ((rule.code, doubled(rule.bad)) for rule in RULES)
    texts = [f"# {code}\n{said(exemple, tmp_path / code, code)}" for code, exemple in twice if exemple is not None]
    compare("regles/doubles.txt", "".join(texts))


@pytest.mark.lent
@pytest.mark.parametrize(("name", "files"), [("precedes", LEFT_OUT), ("apres-rompus", BROKEN)])
def test_what_is_said_after_files_that_are_passed_over(
    compare: Callable[[str, str], None], tmp_path: Path, name: str, files: Mapping[str, str]
) -> None:
    texts = (f"# {rule.code}\n{said(preceded(rule.bad, files), tmp_path / rule.code, rule.code)}" for rule in RULES)
    compare(f"regles/{name}.txt", "".join(texts))


@pytest.mark.lent
def test_what_is_said_once_one_value_is_taken_away(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    texts = []
    for rule in RULES:
        usual: set[tuple[str, str]] = set()
        for rank, (what, exemple) in enumerate((("rien", rule.bad), *lessened(rule.bad))):
            folder = tmp_path / f"{rule.code}-{rank}"
            root, base = write_exemple(exemple, folder / "projet"), write_former(exemple, folder / "base" / "projet")
            found = findings_of(root, rule.code, day=exemple.today, base=base)
            lines = (line.replace(f"{folder}/", "") for line in _told_once(found, usual))
            texts.append("".join([f"# {rule.code} sans {what}\n", *(f"{line}\n" for line in lines)]))
    compare("regles/sans-une-valeur.txt", "".join(texts))


def _told_once(found: Iterable[Finding], usual: set[tuple[str, str]]) -> Iterator[str]:
    """Yield all that is said of findings, only the place of those whose words have been said already."""
    for finding in found:
        words = (finding.message, finding.hint)
        yield told(finding) if words not in usual else at(finding.location)
        usual.add(words)
