"""Un identifiant sert deux fois.

Ce que la règle vérifie
Les identifiants de groupes, de vagues, de sous-territoires, de plans, d'acteurs, d'instances, de réunions et de
jalons sont uniques, chacun parmi les siens ; ceux de la gouvernance le sont à travers tous ses fichiers. Celui d'un
projet l'est parmi les projets vérifiés ensemble.

Pourquoi
Ce qui est cité par un identifiant doit être une seule chose.

Comment corriger
Donnez un autre identifiant au second, puis reprenez ce qui le citait.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.rules.rule import SOCLE, Constat, Exemple

CODE = "N004"
NAME = "identifiant-en-double"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"acteurs.yaml": SOCLE["acteurs.yaml"] + "  - {id: mairie, nom: Mairie du Port}\n"},
    lieux=(("acteurs.yaml", 4, 10),),
)
GOOD = Exemple({"acteurs.yaml": SOCLE["acteurs.yaml"] + "  - {id: mairie-du-port, nom: Mairie du Port}\n"})

_LISTES = (
    ("territoire", "groupes", "d'un groupe"),
    ("territoire", "vagues", "d'une vague"),
    ("territoire", "sous_territoires", "d'un sous-territoire"),
    ("territoire", "plans", "d'un plan"),
    ("acteurs", "acteurs", "d'un acteur"),
    ("gouvernance", "instances", "d'une instance"),
    ("gouvernance", "reunions", "d'une réunion"),
    ("gouvernance", "jalons", "d'un jalon"),
)


class _Identifie(Protocol):
    @property
    def id(self) -> str: ...


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an id that an earlier element of the same kind has already."""
    yield from _du_projet(analysis)
    for partie, liste, de_quoi in _LISTES:
        premiers: dict[str, Location] = {}
        for lieu, element in _elements(analysis, partie, liste):
            premier = premiers.setdefault(plier(element.id), lieu)
            if premier is not lieu:
                nom = guillemets(element.id)
                yield Constat(
                    lieu,
                    f"L'identifiant {nom} est déjà celui {de_quoi} ; ce qui le cite désigne le premier.",
                    "Donnez-en un autre à l'un des deux, et reprenez ce qui le cite.",
                    (Related("Premier emploi", premier),),
                )


def _du_projet(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where a project checked before this one has the same id."""
    projet = analysis.projet
    for autre in analysis.whole.projets:
        if autre is projet:
            return
        if plier(autre.id) == plier(projet.id):
            yield Constat(
                projet.territoire.at("id"),
                f"L'identifiant {guillemets(projet.id)} est déjà celui d'un autre projet.",
                "Donnez-en un autre : les renvois d'un projet à l'autre passent par lui.",
                (Related("L'autre projet", autre.territoire.at("id")),),
            )
            return


def _elements(analysis: ProjetAnalysis, partie: str, liste: str) -> Iterator[tuple[Location, _Identifie]]:
    documents = getattr(analysis.projet, partie)
    for document in documents if isinstance(documents, tuple) else (documents,):
        for rang, element in enumerate(getattr(document.contenu, liste)):
            yield document.at(liste, rang, "id"), element
