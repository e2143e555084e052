"""How one state of a project prints what its files only designate: an organisation, a group, a body, an objective."""

from __future__ import annotations

from collections.abc import Callable

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import truncate
from ptsm_cli.links.naming import groupe_name, name_references
from ptsm_cli.model.indicateur import MesureDeSuivi
from ptsm_cli.model.spoken import ORGANISATIONS
from ptsm_cli.projet.indicateurs import indicateur_routes, indicateurs
from ptsm_cli.projet.objectifs import find_objectif, objectif_number
from ptsm_cli.projet.projet import Fiche

_FICHES = frozenset(("fiche", "fiches", "meme_contenu_que"))
"""Fields whose texts are references to fiches."""

_NAME_WIDTH = 60
"""Characters of the name of a body, so that what is said of one of its meetings still shows its day."""


@dataclass(frozen=True, slots=True)
class Designations:
    """How one state prints what the text of a field designates, and the fiche that its follow-up speaks of, if any.

    A text that designates nothing is printed as it is written.
    """

    analysis: ProjetAnalysis
    fiche: Fiche | None = None

    def printed(self, field: str, text: str) -> str:
        """Return what the text of a field designates, as it is printed."""
        if field in ORGANISATIONS:
            return self._organisation(text)
        if field in _FICHES:
            return name_references(self.analysis.directory, self.analysis.projet, [text]) or text
        said = _TITLES.get(field)
        return (said(self, text) if said else None) or text

    def indicateur(self, mesure: MesureDeSuivi) -> str:
        """Return how an indicator is printed that a measure of the follow-up names."""
        routes = indicateur_routes(self.fiche, mesure) if self.fiche else ()
        if self.fiche is None or len(routes) != 1:
            return mesure.indicateur
        return dict(indicateurs(self.fiche.contenu))[routes[0]].libelle

    def _organisation(self, text: str) -> str:
        acteur = self.analysis.projet.acteur(text)
        return text if acteur is None else acteur.sigle or acteur.nom


def _groupe(side: Designations, text: str) -> str | None:
    groupes = side.analysis.projet.groupes
    if text not in groupes:
        return None
    name = groupe_name(groupes[text])
    twins = [identifier for identifier, other in groupes.items() if groupe_name(other) == name]
    return name if len(twins) == 1 else f"{name} ({text})"


def _instance(side: Designations, text: str) -> str | None:
    instance = side.analysis.gouvernance.instances_by_id.get(text)
    if instance is None:
        return None
    return instance.nom if len(instance.nom) <= _NAME_WIDTH else instance.sigle or truncate(instance.nom, _NAME_WIDTH)


def _vague(side: Designations, text: str) -> str | None:
    vague = side.analysis.projet.vagues.get(text)
    return vague.titre if vague else None


def _jalon(side: Designations, text: str) -> str | None:
    jalons = (located.contenu for located in side.analysis.gouvernance.jalons)
    return next((jalon.libelle for jalon in jalons if jalon.id == text), None)


def _objectif(side: Designations, text: str) -> str | None:
    index = find_objectif(side.fiche, text) if side.fiche else None
    return None if side.fiche is None or index is None else objectif_number(side.fiche, index)


def _dimension(side: Designations, text: str) -> str | None:
    dimension = side.analysis.projet.dimensions.get(text)
    return dimension.titre if dimension else None


_TITLES: dict[str, Callable[[Designations, str], str | None]] = {
    "apres": _jalon,
    "dimensions": _dimension,
    "groupe": _groupe,
    "instance": _instance,
    "objectif": _objectif,
    "parent": lambda side, text: _groupe(side, text) or _instance(side, text),
    "precedente": _vague,
    "vague": _vague,
}
"""By field, the title of what its text is the id of."""
