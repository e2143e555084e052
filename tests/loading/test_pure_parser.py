"""Without the C parser, reading is slower and says so, and gives the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

RACINE = Path(__file__).parents[2]
SANS_C = "import sys; sys.modules['ruamel.yaml.cyaml'] = None\n"
LANCER = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"
CASSES = {
    "fiches/02.yaml": "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n",
    "fiches/03.yaml": "numero: 3\ntitre: 'Former\ngroupe: axe-1\n",
    "fiches/04.yaml": "numero: 4\ntitre: Former\ngroupe: axe-1\nmoyens: [un local\npilotes: mairie\n",
    "fiches/05.yaml": "numero: 5\ntitre: Former\ngroupe: axe-1\nmoyens:\n\t- un local\n",
    "fiches/06.yaml": "numero: 6\ntitre: @Former\ngroupe: axe-1\n",
    "fiches/07.yaml": "numero: 7\ntitre: &a Former\ngroupe: axe-1\nmoyens: *a\n",
}


def validate(prelude: str, *chemins: Path | str) -> subprocess.CompletedProcess[str]:
    commande = [sys.executable, "-c", prelude + LANCER, "validate", "--format", "json", "--date", "2021-01-01"]
    return subprocess.run([*commande, *map(str, chemins)], capture_output=True, text=True, check=False, cwd=RACINE)


def test_the_pure_parser_gives_the_same_report_on_a_real_roadmap() -> None:
    avec, sans = (validate(prelude, "examples/meurthe-et-moselle-54") for prelude in ("", SANS_C))
    assert (sans.stdout, sans.returncode) == (avec.stdout, avec.returncode)
    assert (avec.stderr, "lente" in sans.stderr) == ("", True)


@pytest.mark.parametrize("nom", CASSES)
def test_the_pure_parser_points_at_the_same_file_and_rule(tmp_path: Path, nom: str) -> None:
    (tmp_path / "territoire.yaml").write_text("id: p\nnom: P\nsigle: P\n", encoding="utf-8")
    (tmp_path / "fiches").mkdir()
    (tmp_path / nom).write_text(CASSES[nom], encoding="utf-8")
    avec, sans = (validate(prelude, tmp_path / nom) for prelude in ("", SANS_C))
    assert avec.returncode == sans.returncode == 1
    assert codes(sans.stdout) == codes(avec.stdout)


def codes(rapport: str) -> list[str]:
    """Return the lines that tell rules and files apart; the two parsers may stop at neighbouring columns."""
    return [ligne for ligne in rapport.splitlines() if '"code"' in ligne or '"path"' in ligne]
