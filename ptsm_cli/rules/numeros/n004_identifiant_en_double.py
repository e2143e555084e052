"""Un identifiant sert deux fois.

Ce que la règle vérifie
Les identifiants de groupes, de vagues, de sous-territoires, de dimensions, de plans, d'acteurs, d'instances, de
réunions et de jalons sont uniques, chacun parmi les siens ; ceux de la gouvernance le sont à travers tous ses
fichiers. Celui d'un objectif l'est dans sa fiche, celui d'une valeur dans sa dimension, celui d'un projet parmi les
projets vérifiés ensemble.

Pourquoi
Ce qui est cité par un identifiant doit être une seule chose.

Comment corriger
Donnez un autre identifiant au second, puis reprenez ce qui le citait.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.projet.projet import Document, Fiche
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
    ("territoire", "dimensions", "d'une dimension"),
    ("territoire", "plans", "d'un plan"),
    ("acteurs", "acteurs", "d'un acteur"),
    ("gouvernance", "instances", "d'une instance"),
    ("gouvernance", "reunions", "d'une réunion"),
    ("gouvernance", "jalons", "d'un jalon"),
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an id that an earlier element of the same kind has already."""
    yield from _of_projet(analysis)
    for part, items, of_what in _LISTS:
        yield from _twice(_elements(analysis, part, items), of_what)
    yield from _of_dimensions(analysis.projet.territoire)
    for fiche in analysis.projet.every_fiche:
        yield from _twice(_objectives(fiche), "d'un objectif de la fiche")


def _twice(elements: Iterable[tuple[Location, str]], of_what: str) -> Iterator[Constat]:
    """Yield a finding an id that one before it has."""
    first_ones: dict[str, Location] = {}
    for location, identifier in elements:
        first = first_ones.setdefault(fold(identifier), location)
        if first is not location:
            yield Constat(
                location,
                f"L'identifiant {guillemets(identifier)} est déjà celui {of_what} ; ce qui le cite désigne le premier.",
                "Donnez-en un autre à l'un des deux, et reprenez ce qui le cite.",
                (Related("Premier emploi", first),),
            )


def _of_projet(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where a project checked before this one has the same id."""
    projet = analysis.projet
    first = analysis.whole.projets_by_id[fold(projet.id)]
    if first is not projet:
        yield Constat(
            projet.territoire.at("id"),
            f"L'identifiant {guillemets(projet.id)} est déjà celui d'un autre projet.",
            "Donnez-en un autre : les renvois d'un projet à l'autre passent par lui.",
            (Related("L'autre projet", first.territoire.at("id")),),
        )


def _elements(analysis: ProjetAnalysis, part: str, items: str) -> Iterator[tuple[Location, str]]:
    documents = getattr(analysis.projet, part)
    for document in documents if isinstance(documents, tuple) else (documents,):
        for rank, element in enumerate(getattr(document.contenu, items)):
            yield document.at(items, rank, "id"), element.id


def _of_dimensions(territoire: Document[Territoire]) -> Iterator[Constat]:
    """Yield a finding a value of a dimension that a fiche could not tell from one before it."""
    for rank, dimension in enumerate(territoire.contenu.dimensions):
        values = (
            (
                territoire.at("dimensions", rank, "valeurs", nth, *(("id",) if value.id else ())),
                value.id or value.libelle,
            )
            for nth, value in enumerate(dimension.valeurs)
        )
        yield from _twice(values, "d'une valeur de la dimension")


def _objectives(fiche: Fiche) -> Iterator[tuple[Location, str]]:
    for rank, objectif in enumerate(fiche.contenu.objectifs_operationnels):
        if objectif.id is not None:
            yield fiche.at("objectifs_operationnels", rank, "id"), objectif.id
