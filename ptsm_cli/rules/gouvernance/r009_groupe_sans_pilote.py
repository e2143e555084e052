"""Un groupe de travail n'a pas de pilote ou pas de rédacteur.

Ce que la règle vérifie
Chaque groupe de travail a au moins un pilote et un rédacteur, désignés par leur fonction ou leur organisation.

Pourquoi
Sans pilote, personne ne convoque ; sans rédacteur, rien ne reste de la réunion.

Comment corriger
Complétez « pilotes » et « redacteurs ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import enumeration, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R009"
NAME = "groupe-sans-pilote"
SEVERITY = Severity.CONSEIL
BAD = Exemple(
    {"gouvernance/suivi.yaml": "instances:\n  - {id: gt, nom: Adultes, type: groupe-de-travail, pilotes: CDL}\n"},
    places=(("gouvernance/suivi.yaml", 2, 19),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": "instances:\n  - {id: gt, nom: Adultes, type: groupe-de-travail, pilotes: CDL, "
        "redacteurs: mairie}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a working group without pilot or writer."""
    for located in analysis.gouvernance.instances:
        instance = located.contenu
        if instance.type != "groupe-de-travail":
            continue
        missed = [name for name, who in (("pilote", instance.pilotes), ("rédacteur", instance.redacteurs)) if not who]
        if missed:
            yield Constat(
                located.field_at("nom"),
                f"Le groupe {guillemets(instance.nom)} n'a pas de {enumeration(missed, 'ni de')}.",
                "Indiquez une fonction ou une organisation.",
            )
