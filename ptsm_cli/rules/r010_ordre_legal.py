"""Les étapes légales ne sont pas dans leur ordre.

Ce que la règle vérifie
Le diagnostic partagé précède les avis, les avis précèdent l'arrêté, l'arrêté précède le contrat territorial.
Seul l'ordre est vérifié : aucun texte ne fixe de délai entre ces étapes.

Pourquoi
Le code de la santé publique fait arrêter le projet par le directeur général de l'ARS après avis (L.3221-2,
R.3224-1), puis signer le contrat qui le met en œuvre.

Comment corriger
Vérifiez la date et le type des deux jalons.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from ptsm_cli.findings import Related, Severity
from ptsm_cli.rules.contexte import Contexte
from ptsm_cli.rules.regle import Constat, Exemple
from ptsm_cli.texte import guillemets

CODE = "R010"
NAME = "ordre-legal"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: a, libelle: Arrêté du DGARS, type: arrete, date: 2020-05-01}\n"
        "  - {id: c, libelle: Signature du CTSM, type: contrat, date: 2020-02-01}\n"
    },
    lieux=(("gouvernance/jalons.yaml", 3, 62),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: a, libelle: Arrêté du DGARS, type: arrete, date: 2020-05-01}\n"
        "  - {id: c, libelle: Signature du CTSM, type: contrat, date: 2020-11-01}\n"
    }
)

ORDRE = ("diagnostic", "avis", "arrete", "contrat")
"""Kinds of milestone in their legal order (CSP L.3221-2, R.3224-1)."""


def check(contexte: Contexte) -> Iterator[Constat]:
    """Yield one finding a milestone over before the first of a kind that must precede it has begun."""
    par_type = {
        type_: [
            s for s in contexte.gouvernance.jalons if s.contenu.type == type_ and contexte.jalons[s.contenu.id].periode
        ]
        for type_ in ORDRE
    }
    for avant, apres in combinations(ORDRE, 2):
        if not par_type[avant]:
            continue
        premier = min(par_type[avant], key=lambda s: contexte.jalons[s.contenu.id].debut or date.max)
        debut = contexte.jalons[premier.contenu.id].debut or date.min
        for situe in par_type[apres]:
            if (contexte.jalons[situe.contenu.id].fin or date.max) < debut:
                attendu = guillemets(premier.contenu.libelle)
                yield Constat(
                    situe.champ("date" if situe.contenu.date else "echeance"),
                    f"{guillemets(situe.contenu.libelle)} précède {attendu}, qui doit venir avant.",
                    "Vérifiez la date et le type des deux jalons.",
                    (Related("Étape qui doit venir avant", premier.location),),
                )
