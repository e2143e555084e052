"""Le fichier n'est pas du YAML bien formé.

Ce que la règle vérifie
Chaque fichier du projet doit pouvoir être lu comme du YAML. Les guillemets et les crochets ouverts
sont refermés, les lignes d'un même bloc ont la même indentation, une espace suit le « : » d'une clé, et un texte qui
contient « : » est entre guillemets.

Pourquoi
Ce qui ne peut pas être lu n'est ni vérifié ni imprimé. Les clés et les éléments de liste que l'on peut lire à part
le sont quand même, comme les autres fichiers : le constat dit quelles lignes ne sont pas vérifiées.

Comment corriger
Regardez l'endroit souligné et la ligne qui le précède. Le plus souvent, il manque un guillemet, ou un
texte contenant « : » doit être mis entre guillemets.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, guillemets, truncate
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.rules.fichiers.characters import said_of_the_rest
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y001"
NAME = "yaml-mal-forme"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n"}, places=(("fiches/02.yaml", 2, 15),)
)
GOOD = Exemple({"fiches/02.yaml": 'numero: 2\ntitre: "Former : une priorité"\ngroupe: axe-1\n'})

_WIDTH = 40


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a part of a file that is not well-formed YAML."""
    for fault in analysis.faults(FaultKind.SYNTAX, FaultKind.GLUED_KEY, FaultKind.SHIFT):
        reason, hint = _diagnostic(fault)
        related = (Related("Commence ici", fault.see),) if fault.see else ()
        message = f"Ce fichier n'est pas du YAML bien formé{NBSP}: {reason}."
        yield Constat(fault.location, message, f"{said_of_the_rest(fault, analysis)}{hint}", related)


def _diagnostic(fault: Fault) -> tuple[str, str]:
    if fault.kind is FaultKind.GLUED_KEY:
        key = guillemets(f"{fault.detail}:")
        to_write = guillemets(f"{fault.detail}: {truncate(fault.received, _WIDTH)}")
        return f"il manque une espace après {key}", f"Ajoutez une espace après {key} : écrivez {to_write}."
    if fault.kind is FaultKind.SHIFT:
        spaces = "d'une espace" if fault.detail == "1" else f"de {fault.detail} espaces"
        key = guillemets(f"{fault.received}:")
        return (
            f"cette ligne est décalée {spaces} par rapport à {key}",
            f"Alignez-la sur {key} ; si elle continue un texte, mettez tout le texte entre guillemets.",
        )
    return fault.detail, fault.received
