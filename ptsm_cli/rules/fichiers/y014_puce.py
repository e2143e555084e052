"""Une liste est écrite avec des puces.

Ce que la règle vérifie
Chaque élément d'une liste commence par un tiret et une espace, non par une puce de traitement de texte, qui n'est pas
non plus au début de son texte, ni d'un titre. Un texte dont chaque ligne a sa puce garde ses lignes. Un tiret collé au
mot, un numéro, un retour à la ligne, ou un tiret décalé sous un texte, ne font pas non plus un élément.

Pourquoi
Pour YAML, seul le tiret fait une liste : les autres outils liraient toutes les lignes comme un seul texte.

Comment corriger
Remplacez chaque puce, ou chaque numéro, par un tiret suivi d'une espace.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "Y014"
NAME = "puce"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n  • Un local\n  • Un poste\n"},
    places=(("fiches/02.yaml", 5, 3),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n  - Un local\n  - Un poste\n"})

_SAID = {
    "": (
        "Cet élément de liste commence par {} ; YAML ne connaît que le tiret.",
        "Remplacez {} par un tiret et une espace, à chaque ligne de la liste.",
    ),
    "element": ("Le texte de cet élément de liste commence par {}.", "Effacez {} : le tiret, ou la virgule, suffit."),
    "texte": ("Ce texte commence par {}.", "Effacez {}, s'il ne fait pas partie du texte."),
    "liste": (
        "Ce texte réunit plusieurs éléments, chacun après {}.",
        "Écrivez un élément par ligne, chacun après un tiret et une espace.",
    ),
    "colle": (
        "Il manque une espace après ce tiret : les lignes de la liste sont lues comme un seul texte.",
        "Mettez une espace après le tiret, à chaque ligne de la liste.",
    ),
    "numero": (
        "Ces lignes numérotées sont lues comme un seul texte, qui commence par {}.",
        "Remplacez chaque numéro par un tiret et une espace.",
    ),
    "sans": (
        "Ces lignes sont lues comme un seul élément de liste.",
        "Commencez chaque élément par un tiret et une espace ; si c'est un seul texte, écrivez-le sur une ligne.",
    ),
    "suite": (
        "Ce tiret n'ouvre pas d'élément : la ligne est lue comme la suite du texte d'avant.",
        "Alignez-le sur le tiret d'avant ; pour garder des lignes, écrivez « | » après la clé, et le texte dessous.",
    ),
    "lignes": (
        "Les lignes de ce texte, qui commencent par {}, seront mises bout à bout.",
        "Pour les garder, écrivez « | » après la clé, et le texte à la ligne.",
    ),
}
"""By what the text seems to be: what is said of it, and what to do."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a list of which some items begin with a bullet."""
    for fault in analysis.faults(FaultKind.BULLET):
        bullet = guillemets(fault.detail)
        message, hint = _SAID.get(fault.received, _SAID[""])
        cause = Cause(f"puces {fault.location.path}") if fault.received in {"element", "texte"} else None
        yield Constat(fault.location, message.format(bullet), hint.format(bullet), cause=cause)
