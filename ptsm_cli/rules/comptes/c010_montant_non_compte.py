"""Un budget dit un montant dans les mots d'un poste, et pas sous « montant ».

Ce que la règle vérifie
Un poste de budget sans « montant » ne dit pas de somme en euros dans son intitulé.

Pourquoi
Une somme écrite parmi des mots n'entre dans aucun total : le poste s'imprime « non chiffré », et le budget de la
fiche, du groupe, du financeur et de l'année en ignore le montant.

Comment corriger
Écrivez ce que l'on paie sous « poste » et la somme sous « montant », une ligne par année et par financeur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.montants import likely_amounts
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "C010"
NAME = "montant-non-compte"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
BAD = Exemple(
    {"fiches/02.yaml": f"{_FICHE}budget:\n  - Formateur 12 000 €\n  - {{poste: 3 k€ de salle, annee: 2020}}\n"},
    places=(("fiches/02.yaml", 5, 15), ("fiches/02.yaml", 6, 13)),
)
GOOD = Exemple(
    {
        "fiches/02.yaml": f"{_FICHE}budget:\n  - {{poste: Formateur, montant: 12 000 €}}\n  - Salle\n"
        "  - {poste: 12 séances à 90 €, montant: 1080}\n"
    }
)

_AMOUNT = deferred(
    r"\d[\d \u00a0\u202f.,]{0,20}+(?:(?:[km][ \u00a0\u202f]?)?€|(?:milliers?|millions?)\s+d['’]euros|euros?\b|EUR\b)",
    re.IGNORECASE,
)

_EACH = deferred(r"(?:\d.*(?<!\w)à|[x×*])\s*$", re.IGNORECASE)
_REACH = 100
"""How far before an amount one looks for what it is the price of: « 12 séances à 90 € »."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an amount that no total holds."""
    for fiche in analysis.projet.fiches:
        for rank, row in enumerate(fiche.contenu.budget):
            amount = _AMOUNT.search(row.poste) if row.montant is None else None
            if amount is None:
                continue
            named = f"Le montant {quote(amount[0])} du budget de la {fiche_and_title(fiche)}"
            yield Constat(
                fiche.at("budget", rank, "poste", words=amount[0]),
                f"{named} n'est compté dans aucun total.",
                f"Écrivez ce que l'on paie sous {guillemets('poste')} et la somme {_apart(row.poste, amount)}, "
                "une ligne par année et par financeur.",
            )


def _apart(poste: str, amount: re.Match[str]) -> str:
    """Return where the amount goes, ready to paste where it is read, and is no price of one thing among several."""
    likely = () if _EACH.search(poste, max(0, amount.start() - _REACH), amount.start()) else likely_amounts(amount[0])
    return f"à part, {guillemets(f'montant: {likely[0]}')}" if len(likely) == 1 else f"sous {guillemets('montant')}"
