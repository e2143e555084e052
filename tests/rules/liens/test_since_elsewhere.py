"""What changed since a base under a reference of the governance, the territory, the follow-up or an act."""

from __future__ import annotations

from pathlib import Path

import pytest
from since import ACT, CITING, OTHER, RETITLED, SWAPPED, Case, check_case, put

from ptsm_cli.rules.rule import BASE

MEETING = """instances:
  - {id: copil, nom: Comité de pilotage, type: copil, fiches: [1]}
reunions:
  - id: r1
    instance: copil
    date: 2021-01-15
    statut: tenue
    ordre_du_jour: [Point sur la fiche n°1]
    decisions: [{libelle: Continuer, fiches: [1]}]
"""
SAYING = BASE["territoire.yaml"] + "rubriques: [{titre: Enjeux, contenu: Ceux de la fiche n°1.}]\n"
TOLD = "notes: [{date: 2021-06-01, note: Comme la fiche n°1.}]\n"

CASES: dict[str, Case] = {
    "gouvernance, titre": ({"gouvernance/copil.yaml": MEETING}, RETITLED, []),
    "gouvernance, numéro pris par une autre": (
        {"gouvernance/copil.yaml": MEETING, "fiches/03.yaml": OTHER},
        SWAPPED,
        [
            ("L010", "Une instance renvoie à « 1 »"),
            ("L010", "La réunion « r1 » renvoie à « fiche n°1 »"),
            ("L010", "Une décision renvoie à « 1 »"),
        ],
    ),
    "territoire, titre": (
        {"territoire.yaml": SAYING},
        RETITLED,
        [("L009", "La rubrique « Enjeux » cite la fiche n°1 « Ouvrir une ligne d'écoute », qui a changé")],
    ),
    "territoire, titre cité seul": (
        {"territoire.yaml": SAYING.replace("fiche n°1", "fiche « Ouvrir un lieu d'écoute »")},
        {"fiches/01.yaml": put("Ouvrir un lieu d'écoute", "Répondre au téléphone")},
        [("L009", "La rubrique « Enjeux » cite par « fiche “Ouvrir un lieu d'écoute” » la fiche n°1")],
    ),
    "territoire, numéro pris par une autre": (
        {"territoire.yaml": SAYING, "fiches/03.yaml": OTHER},
        SWAPPED,
        [("L010", "La rubrique « Enjeux » renvoie à « fiche n°1 » : c'était")],
    ),
    "suivi, titre": ({"suivi/01.yaml": TOLD}, RETITLED, []),
    "suivi, numéro pris par une autre": (
        {"suivi/01.yaml": TOLD, "fiches/03.yaml": OTHER},
        SWAPPED,
        [("L010", "Le suivi de la fiche n°3 « Ouvrir un lieu d'écoute » renvoie à « fiche n°1 »")],
    ),
    "acte, numéro pris par une autre": (
        {"revisions/1.yaml": ACT + "motifs: [{fiche: '1', motif: Un retard}]\n", "fiches/03.yaml": OTHER},
        SWAPPED,
        [
            ("L010", "L'acte « Révision » renvoie à « fiche n°1 »"),
            ("L010", "Le motif d'un acte renvoie à « 1 »"),
        ],
    ),
    "contenu partagé avec une autre": (
        {"fiches/02.yaml": f"{CITING}meme_contenu_que: 1\n", "fiches/03.yaml": OTHER},
        SWAPPED,
        [("L010", "La fiche n°2 « Former » renvoie à « 1 »")],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_changed_under_a_reference_is_said(tmp_path: Path, case: Case) -> None:
    check_case(tmp_path, case)
