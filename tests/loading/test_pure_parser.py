"""Without the C parser, reading is slower and says so, and gives the same."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from commande import ptsm
from repository import ROOT

SANS_C = "import sys; sys.modules['ruamel.yaml.cyaml'] = None; sys.argv[0] = 'ptsm'\n"
LANCER = "from ptsm_cli.__main__ import main; main()"
OPTIONS = ["validate", "--format", "json", "--date", "2021-01-01"]
CASSES = {
    "02.yaml": "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n",
    "03.yaml": "numero: 3\ntitre: 'Former\ngroupe: axe-1\n",
    "04.yaml": "numero: 4\ntitre: Former\ngroupe: axe-1\nmoyens: [un local\npilotes: mairie\n",
    "05.yaml": "numero: 5\ntitre: Former\ngroupe: axe-1\nmoyens:\n\t- un local\n",
    "06.yaml": "numero: 6\ntitre: @Former\ngroupe: axe-1\n",
    "07.yaml": "numero: 7\ntitre: &a Former\ngroupe: axe-1\nmoyens: *a\n",
}


def without_c(chemin: Path | str) -> subprocess.CompletedProcess[str]:
    commande = [sys.executable, "-c", SANS_C + LANCER, *OPTIONS, str(chemin)]
    return subprocess.run(commande, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)


def codes(rapport: str) -> dict[str, list[str]]:
    """Return the rules broken by each file; the two parsers may stop at neighbouring columns."""
    trouves = defaultdict(list)
    for finding in json.loads(rapport)["findings"]:
        trouves[Path(finding["path"]).name].append(finding["code"])
    return trouves


def test_the_pure_parser_gives_the_same_report_on_a_real_roadmap() -> None:
    avec = ptsm(*OPTIONS, "examples/meurthe-et-moselle-54", dossier=ROOT)
    sans = without_c("examples/meurthe-et-moselle-54")
    assert (sans.stdout, sans.returncode) == (avec.stdout, avec.returncode)
    assert (avec.stderr, "lente" in sans.stderr) == ("", True)


def test_the_pure_parser_points_at_the_same_files_and_rules(tmp_path: Path) -> None:
    (tmp_path / "territoire.yaml").write_text("id: p\nnom: P\nsigle: P\n", encoding="utf-8")
    (tmp_path / "fiches").mkdir()
    for nom, contenu in CASSES.items():
        (tmp_path / "fiches" / nom).write_text(contenu, encoding="utf-8")
    avec, sans = ptsm(*OPTIONS, tmp_path), without_c(tmp_path)
    assert (avec.returncode, sans.returncode) == (1, 1)
    assert CASSES.keys() <= codes(avec.stdout).keys()
    assert codes(sans.stdout) == codes(avec.stdout)
