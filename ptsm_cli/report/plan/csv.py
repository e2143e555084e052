"""Plannings for spreadsheets: one row an objective, whose cells a French Excel opens without an import.

Semicolons and a byte order mark, because Excel takes the comma for a decimal mark and bare UTF-8 for Windows-1252.
A text that a spreadsheet would run as a formula is preceded by an apostrophe.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from ptsm_cli.common.typography import NBSP
from ptsm_cli.plan import FichePlan, GroupePlan, Ligne, Plan

_BOM = "\ufeff"
_FORMULES = ("=", "+", "-", "@", "\t", "\r")
_AVANT = [
    "projet",
    "groupe",
    "fiche",
    "numero",
    "titre",
    "intertitre",
    "rang",
    "objectif",
    "volet",
    "echeance",
    "nature",
    "debut",
    "fin",
    "approximative",
    "plus_tot",
]
_APRES = ["plus_tard", "operateurs", "pilotes", "partenaires", "financeurs", "indicateurs"]


def formater(plans: Sequence[Plan]) -> str:
    """Return the plannings as CSV: a header, then one row an objective; the columns cover every project's periods."""
    periodes = sorted({(p.intervalle, p.label) for plan in plans for p in plan.periodes})
    labels = [label for _, label in periodes]
    page = StringIO()
    page.write(_BOM)
    sortie = csv.writer(page, delimiter=";", lineterminator="\r\n")
    sortie.writerow([*_AVANT, *labels, *_APRES])
    for plan in plans:
        for ligne in _lignes(plan, labels):
            sortie.writerow([_sans_formule(valeur) for valeur in ligne])
    return page.getvalue()


def _lignes(plan: Plan, labels: Sequence[str]) -> Iterable[list[str]]:
    for groupe in plan.groupes:
        for fiche in groupe.fiches:
            for bloc in fiche.blocs:
                for ligne in bloc.lignes:
                    yield _ligne(plan, groupe, fiche, bloc.projet, ligne, labels)


def _ligne(  # noqa: PLR0913, PLR0917 - what surrounds a row, from the outside in
    plan: Plan, groupe: GroupePlan, fiche: FichePlan, intertitre: str | None, ligne: Ligne, labels: Sequence[str]
) -> list[str]:
    textes = {p.label: c.texte for p, c in zip(plan.periodes, ligne.cellules, strict=True)}
    pilotage = ligne.pilotage
    return [
        plan.projet,
        groupe.intitule,
        fiche.id,
        fiche.numero,
        fiche.titre,
        intertitre or "",
        str(ligne.rang),
        ligne.objectif,
        ligne.precision,
        ligne.echeance,
        ligne.nature.value,
        ligne.debut.isoformat() if ligne.debut else "",
        ligne.fin.isoformat() if ligne.fin else "",
        "oui" if ligne.approximative else "non",
        ligne.avant.texte,
        *(textes.get(label, "") for label in labels),
        ligne.apres.texte,
        *(
            f"{NBSP}; ".join(noms)
            for noms in (
                ligne.operateurs,
                pilotage.pilotes,
                pilotage.partenaires,
                pilotage.financeurs,
                pilotage.indicateurs,
            )
        ),
    ]


def _sans_formule(texte: str) -> str:
    # After spaces too: some spreadsheets drop them before they look for a formula.
    return f"'{texte}" if texte.lstrip(" \u00a0").startswith(_FORMULES) else texte
