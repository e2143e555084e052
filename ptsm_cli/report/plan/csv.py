"""Plannings for spreadsheets: one row an objective."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ptsm_cli.common.periodes import to_notation
from ptsm_cli.common.typography import NBSP
from ptsm_cli.plan import Plan, PlanFiche, PlanGroupe, PlanRow
from ptsm_cli.report.spreadsheet import to_csv

_BEFORE = [
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
    "intervalles",
    "approximative",
    "plus_tot",
]
_AFTER = ["plus_tard", "operateurs", "pilotes", "partenaires", "financeurs", "indicateurs"]


def format_report(plans: Sequence[Plan]) -> str:
    """Return the plannings as CSV: a header, then one row an objective; the columns cover every project's periods."""
    periodes = sorted({(p.interval, p.label) for plan in plans for p in plan.periodes})
    labels = [label for _, label in periodes]
    content = (row for plan in plans for row in _rows(plan, labels))
    return to_csv([[*_BEFORE, *labels, *_AFTER], *content])


def _rows(plan: Plan, labels: Sequence[str]) -> Iterable[list[str]]:
    for groupe in plan.groupes:
        for fiche in groupe.fiches:
            if fiche.phrase:
                yield _sentence(plan, groupe, fiche, len(labels))
            for block in fiche.blocks:
                for row in block.rows:
                    yield _row(plan, groupe, fiche, block.projet, row, labels)


def _row(  # noqa: PLR0913, PLR0917 - what surrounds a row, from the outside in
    plan: Plan, groupe: PlanGroupe, fiche: PlanFiche, heading: str | None, row: PlanRow, labels: Sequence[str]
) -> list[str]:
    texts = {p.label: c.texte for p, c in zip(plan.periodes, row.cells, strict=True)}
    pilotage = row.pilotage
    return [
        plan.projet,
        groupe.heading,
        fiche.id,
        fiche.numero,
        fiche.titre,
        heading or "",
        row.label,
        row.objectif,
        row.precision,
        row.said,
        row.nature.value,
        row.debut.isoformat() if row.debut else "",
        row.fin.isoformat() if row.fin else "",
        ", ".join(map(to_notation, row.intervals)),
        "oui" if row.approximative else "non",
        row.before.texte,
        *(texts.get(label, "") for label in labels),
        row.after.texte,
        *(
            f"{NBSP}; ".join(names)
            for names in (
                row.operateurs,
                pilotage.pilotes,
                pilotage.partenaires,
                pilotage.financeurs,
                pilotage.indicateurs,
            )
        ),
    ]


def _sentence(plan: Plan, groupe: PlanGroupe, fiche: PlanFiche, periodes: int) -> list[str]:
    """Return the row of a fiche that a wave tells in a sentence: the sentence stands for its objectives."""
    row = [plan.projet, groupe.heading, fiche.id, fiche.numero, fiche.titre, "", "", fiche.phrase or ""]
    return row + [""] * (len(_BEFORE) + periodes + len(_AFTER) - len(row))
