"""Le fichier emploie une construction de YAML qu'une feuille de route n'emploie pas.

Ce que la règle vérifie
Un fichier contient un seul document, sans étiquette de type (« !!str »), sans clé composée, avec au plus
32 niveaux d'imbrication et 1 Mio.

Pourquoi
Ces constructions servent à des programmes ; dans une fiche, elles viennent d'une faute de frappe.

Comment corriger
Supprimez la construction soulignée, ou mettez le texte entre guillemets s'il commence par « ! » ou « ? ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.rules.fichiers.keys import spot
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y007"
NAME = "construction-yaml"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: !!str 2\ntitre: Former\ngroupe: axe-1\n---\nnumero: 3\n"},
    places=(("fiches/02.yaml", 1, 9), ("fiches/02.yaml", 4, 1)),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a construct that is not accepted."""
    kinds = (FaultKind.TAG, FaultKind.COMPLEX_KEY, FaultKind.DOCUMENTS, FaultKind.DEPTH, FaultKind.SIZE)
    aliases = {spot(fault) for fault in analysis.faults(FaultKind.ALIAS)}
    asked = {spot(fault)[:2] for fault in analysis.faults(FaultKind.TYPE) if fault.location.text.startswith("?")}
    for fault in analysis.faults(*kinds):
        if fault.kind is FaultKind.COMPLEX_KEY and (spot(fault) in aliases or spot(fault)[:2] in asked):
            continue  # « *libelle : Former » is told as the alias that it is, « - ? : Former » as no text
        message, hint = _say(fault)
        yield Constat(fault.location, message, hint)


def _say(fault: Fault) -> tuple[str, str]:
    match fault.kind:
        case FaultKind.TAG:
            label = guillemets(fault.detail)
            return f"L'étiquette {label} n'est pas acceptée.", "Supprimez-la, ou mettez le texte entre guillemets."
        case FaultKind.COMPLEX_KEY:
            return "Une clé doit être un mot.", "Écrivez «\u00a0clé: valeur\u00a0»."
        case FaultKind.DOCUMENTS:
            return "Un second document commence ici ; il n'est pas lu.", "Faites-en un autre fichier."
        case FaultKind.DEPTH:
            levels = fault.detail
            return f"Ce fichier a plus de {levels} niveaux d'imbrication.", "Aplatissez-le : une fiche en compte six."
        case _:
            return "Ce fichier dépasse 1 Mio.", "Répartissez son contenu en plusieurs fichiers."
