"""A small project written as files and read back as any other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet

TERRITOIRE = """
id: essai
nom: Essai
sigle: PTSM E
horizon: {debut: 2019, fin: 2021}
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Repérer}
  - {id: axe-2, genre: axe, numero: 2, titre: Accompagner}
vagues:
  - {id: premiere, titre: Première vague, nature: programmation, periode: {debut: 2020, fin: 2020}}
  - {id: seconde, titre: Seconde vague, nature: programmation}
"""

WITHOUT_HORIZON = (
    "{id: essai, nom: Essai, sigle: PTSM E, groupes: [{id: axe-1, genre: axe, numero: 1, titre: Repérer}]}"
)

ACTEURS = """
acteurs:
  - {id: ch-essai, nom: Centre hospitalier d'Essai, sigle: CHE}
"""


def fiche(numero: str, title: str = "Former", rest: str = "", groupe: str = "axe-1") -> str:
    """Return the YAML of a fiche: its first three lines, then what is given."""
    return f'numero: "{numero}"\ntitre: {title}\ngroupe: {groupe}\n{rest}'


def write_projet(  # noqa: PLR0913 - one argument a kind of file
    folder: Path,
    fiches: Mapping[str, str],
    territoire: str = TERRITOIRE,
    name: str = "essai",
    *,
    gouvernance: str | None = None,
    suivis: Mapping[str, str] | None = None,
) -> Projet:
    """Write a project in `folder/name` and return it as read: fiches and follow-up by file name, YAML inside."""
    root = folder / name
    (root / "fiches").mkdir(parents=True)
    (root / "territoire.yaml").write_text(territoire, encoding="utf-8")
    (root / "acteurs.yaml").write_text(ACTEURS, encoding="utf-8")
    for stem, content in fiches.items():
        (root / "fiches" / f"{stem}.yaml").write_text(content, encoding="utf-8")
    if gouvernance is not None:
        (root / "gouvernance").mkdir()
        (root / "gouvernance" / "suivi.yaml").write_text(gouvernance, encoding="utf-8")
    for stem, content in (suivis or {}).items():
        (root / "suivi").mkdir(exist_ok=True)
        (root / "suivi" / f"{stem}.yaml").write_text(content, encoding="utf-8")
    return load_projet(root, name)
