"""A small project in two states, one edited from the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from small_projet import ACTEURS, TERRITOIRE, fiche, write_projet

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.projet.load import load_projet

Edit = Callable[[str], str]

DAY = date(2026, 1, 1)


FICHES = {
    "01": fiche(
        "1",
        "Former les écoutants",
        """pilotes: [CHE]
partenaires: [CPAM, UNAFAM]
contexte: Peu d'écoutants formés.
objectifs_operationnels:
  - libelle: Réunir les partenaires
    echeance: second semestre 2019
  - libelle: Choisir un organisme
    echeance: octobre 2020
    volets:
      - operateurs: CHE
        echeance: octobre 2020
  - libelle: Évaluer
indicateurs:
  - libelle: Personnes formées
    valeur_cible: 20
""",
    ),
    "02": fiche("2", "Ouvrir une maison des usagers"),
    "03": fiche("3", "Informer les familles", groupe="axe-2"),
}


GOUVERNANCE = """
instances:
  - {id: copil, nom: Comité de pilotage, type: copil, composition: [CPAM]}
reunions:
  - {id: r1, instance: copil, date: 2020-01-15, statut: prevue}
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: avril 2019}
"""


ACTE = """\
nature: revision
intitule: Révision
motifs: [{fiche: 1, motif: Un retard.}]
avis: [{instance: ARS, sens: defavorable}]
"""


def put(old: str, new: str, then: tuple[str, str] = ("", "")) -> Edit:
    """Return the edit that puts some words in the place of others, which are there; then others yet."""

    def edit(text: str) -> str:
        assert old in text
        assert then[0] in text
        return text.replace(old, new).replace(*then)

    return edit


def appended(text: str) -> Edit:
    """Return the edit that adds some lines at the end."""
    return lambda before: f"{before}{text}"


def state(folder: Path, part: str = "", edit: Edit | None = None) -> ProjetAnalysis:
    """Return the small project, one of its files edited, or taken away where no edit is given for it."""
    files = {**FICHES, "gouvernance": GOUVERNANCE, "territoire": TERRITOIRE, "acteurs": ACTEURS, "acte": ACTE}
    if part and edit is None:
        del files[part]
    elif edit is not None:
        files[part] = edit(files[part])
    others = {name: files.pop(name) for name in ("gouvernance", "territoire", "acteurs", "acte")}
    write_projet(folder, files, others["territoire"], gouvernance=others["gouvernance"])
    (folder / "essai/acteurs.yaml").write_text(others["acteurs"], encoding="utf-8")
    (folder / "essai/revisions").mkdir()
    (folder / "essai/revisions/1.yaml").write_text(others["acte"], encoding="utf-8")
    return alone(load_projet(folder / "essai", "essai"), DAY)
