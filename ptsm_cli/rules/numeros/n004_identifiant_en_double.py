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
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "N004"
NAME = "identifiant-en-double"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"acteurs.yaml": BASE["acteurs.yaml"] + "  - {id: mairie, nom: Mairie du Port}\n"},
    places=(("acteurs.yaml", 4, 10),),
)
GOOD = Exemple({"acteurs.yaml": BASE["acteurs.yaml"] + "  - {id: mairie-du-port, nom: Mairie du Port}\n"})

_LISTS = (
    ("territoire", "groupes", "d'un groupe"),
    ("territoire", "vagues", "d'une vague"),
    ("territoire", "sous_territoires", "d'un sous-territoire"),
    ("territoire", "plans", "d'un plan"),
    ("acteurs", "acteurs", "d'un acteur"),
    ("gouvernance", "instances", "d'une instance"),
    ("gouvernance", "reunions", "d'une réunion"),
    ("gouvernance", "jalons", "d'un jalon"),
)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an id that an earlier element of the same kind has already."""
    yield from _of_projet(analysis)
    for part, items, of_what in _LISTS:
        first_ones: dict[str, Location] = {}
        for location, element in _elements(analysis, part, items):
            first = first_ones.setdefault(fold(element.id), location)
            if first is not location:
                name = guillemets(element.id)
                yield Constat(
                    location,
                    f"L'identifiant {name} est déjà celui {of_what} ; ce qui le cite désigne le premier.",
                    "Donnez-en un autre à l'un des deux, et reprenez ce qui le cite.",
                    (Related("Premier emploi", first),),
                )


def _of_projet(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where a project checked before this one has the same id."""
    projet = analysis.projet
    for other in analysis.whole.projets:
        if other is projet:
            return
        if fold(other.id) == fold(projet.id):
            yield Constat(
                projet.territoire.at("id"),
                f"L'identifiant {guillemets(projet.id)} est déjà celui d'un autre projet.",
                "Donnez-en un autre : les renvois d'un projet à l'autre passent par lui.",
                (Related("L'autre projet", other.territoire.at("id")),),
            )
            return


def _elements(analysis: ProjetAnalysis, part: str, items: str) -> Iterator[tuple[Location, _Identified]]:
    documents = getattr(analysis.projet, part)
    for document in documents if isinstance(documents, tuple) else (documents,):
        for rank, element in enumerate(getattr(document.contenu, items)):
            yield document.at(items, rank, "id"), element
