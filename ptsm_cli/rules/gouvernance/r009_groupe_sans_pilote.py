"""Un groupe de travail n'a pas de pilote ou pas de rédacteur.

Ce que la règle vérifie
Chaque groupe de travail a au moins un pilote et un rédacteur, désignés par leur fonction ou leur organisation.
Quand c'est le cas de la plupart des groupes, un seul constat le dit.

Pourquoi
Sans pilote, personne ne convoque ; sans rédacteur, rien ne reste de la réunion.

Comment corriger
Complétez « pilotes » et « redacteurs ».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import enumeration, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.gouvernance import Instance
from ptsm_cli.projet.instances import Located
from ptsm_cli.rules.habits import mostly, share
from ptsm_cli.rules.rule import Cause, Constat, Exemple

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
    whole = (one for one in analysis.gouvernance.instances if one.document.path not in analysis.projet.incomplete)
    groups = [located for located in whole if located.contenu.type == "groupe-de-travail"]
    yield from mostly(_incomplete(groups), len(groups), _cause)


def _incomplete(groups: Iterable[Located[Instance]]) -> Iterator[Constat]:
    for located in groups:
        instance = located.contenu
        missed = [name for name, who in (("pilote", instance.pilotes), ("rédacteur", instance.redacteurs)) if not who]
        if missed:
            yield Constat(
                located.field_at("nom"),
                f"Le groupe {guillemets(instance.nom)} n'a pas de {enumeration(missed, 'ni de')}.",
                "Indiquez une fonction ou une organisation.",
            )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "groupes-de-travail",
        f"{share(count, total, 'groupes de travail')} n'ont pas de pilote ou pas de rédacteur.",
        "Faites désigner les deux à leur première réunion : une fonction ou une organisation.",
    )
