"""A project: one territory, its fiches and its governance, read from a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from ptsm_cli.common.files import lisible
from ptsm_cli.common.french import plier
from ptsm_cli.common.periodes import Periode
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.loading.file import Fichier, charger
from ptsm_cli.loading.folder import Ignore, est_fichier, fichiers_yaml, ignores
from ptsm_cli.model.acteurs import Acteur, Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.reading import lire_modele, route_d_origine
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.territoire import Groupe, Territoire, Vague

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")

TERRITOIRE = "territoire.yaml"
"""The file whose presence makes a folder a project."""


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """The content of one file. `id` is the stem of its name, `chemin` the path shown to the user."""

    id: str
    chemin: str
    contenu: M
    retraits: tuple[Route, ...] = ()
    """Where the file has list items that are not valid, and were left out."""

    def rang(self, route: Route) -> int:
        """Return the rank in its list of the file, from 1, of the item that `route` leads to in the model."""
        indice = route_d_origine(route, self.retraits)[-1]
        assert isinstance(indice, int)  # noqa: S101 - the route of a list item ends with an index
        return indice + 1


Fiche = Document[FicheAction]


@dataclass(frozen=True)
class Projet:
    """One project as read. Files that could not be read are only in `fichiers` and `defauts`."""

    racine: Path
    nom: str
    """The path of the folder as named on the command line."""
    territoire: Document[Territoire]
    fiches: tuple[Fiche, ...]
    """In printed order: by group, then by number."""
    acteurs: Document[Acteurs]
    glossaire: Document[Glossaire]
    gouvernance: tuple[Document[Gouvernance], ...] = ()
    reglages: Document[Reglages] | None = None
    fichiers: tuple[Fichier, ...] = ()
    defauts: tuple[Defaut, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    """What bears the name of a YAML file and that no part of the project reads."""
    incomplets: frozenset[str] = frozenset()
    """Paths of the files of which something, or everything, could not be read."""

    @property
    def id(self) -> str:
        """The id of the territory."""
        return self.territoire.contenu.id

    @property
    def documents(self) -> Iterator[Document[Any]]:
        """The files that were read."""
        yield self.territoire
        yield self.acteurs
        yield self.glossaire
        yield from self.fiches
        yield from self.gouvernance
        if self.reglages is not None:
            yield self.reglages

    @cached_property
    def groupes(self) -> dict[str, Groupe]:
        """Groups by id, in printed order."""
        return premiers((groupe.id, groupe) for groupe in self.territoire.contenu.groupes)

    @cached_property
    def vagues(self) -> dict[str, Vague]:
        """Waves by id."""
        return premiers((vague.id, vague) for vague in self.territoire.contenu.vagues)

    @cached_property
    def horizon(self) -> Periode | None:
        """The interval that the roadmap covers, where it is declared and in order."""
        declare = self.territoire.contenu.horizon
        if declare is None or declare.fin.fin < declare.debut.debut:
            return None
        return declare.debut.jusqu_a(declare.fin)

    @cached_property
    def acteurs_par_appellation(self) -> dict[str, Acteur]:
        """Organisations by each of their names, folded."""
        acteurs = self.acteurs.contenu.acteurs
        return premiers((plier(nom), acteur) for acteur in acteurs for nom in acteur.appellations)

    def acteur(self, entree: str) -> Acteur | None:
        """Return the organisation that an entry names, or None where it is plain words."""
        return self.acteurs_par_appellation.get(plier(entree))

    def nommer(self, entree: str) -> str:
        """Return how an entry is printed: an id gives the organisation's sigle or name, words stay as they are."""
        if plier(entree) == "a-definir":
            return "à définir"
        acteur = self.acteur(entree)
        if acteur is None or plier(acteur.id) != plier(entree):
            return entree
        return acteur.sigle or acteur.nom

    def priorites(self, fiche: Fiche) -> tuple[int, ...]:
        """Return the priorities of the decree that a fiche serves: its own, its group's and its parents', sorted."""
        trouvees = set(fiche.contenu.priorites)
        for groupe in self.lignee(fiche.contenu.groupe):
            trouvees.update(groupe.priorites)
        return tuple(sorted(trouvees))

    def lignee(self, groupe: str) -> Iterator[Groupe]:
        """Yield a group and those that contain it, innermost first."""
        vus: set[str] = set()
        courant = self.groupes.get(groupe)
        while courant is not None and courant.id not in vus:
            vus.add(courant.id)
            yield courant
            courant = self.groupes.get(courant.parent or "")

    def fiches_du_groupe(self, groupe: str) -> tuple[Fiche, ...]:
        """Return the fiches whose group is this one, in printed order."""
        return tuple(fiche for fiche in self.fiches if fiche.contenu.groupe == groupe)

    def lu(self, nom: str) -> bool:
        """Tell whether the file or folder `nom` of the project was read whole."""
        debut = f"{self.nom}/{nom}"
        return not any(chemin == debut or chemin.startswith(f"{debut}/") for chemin in self.incomplets)


def premiers(couples: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return what each key names; the first one where it names several, as for a key written twice in a file."""
    trouves: dict[str, T] = {}
    for cle, valeur in couples:
        trouves.setdefault(cle, valeur)
    return trouves


def cle_numero(numero: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key that puts 2 before 10, 17 before 17 bis, 1.1.1 before 1.2.1."""
    morceaux = re.findall(r"\d+|[^\W\d_]+", plier(numero))
    return tuple((0, int(m), "") if m.isdigit() else (1, 0, m) for m in morceaux)


def charger_projet(racine: Path, nom: str) -> Projet:
    """Read the project in the folder `racine`, named `nom` to the user. Faults are returned in the project."""
    lecture = _Lecture(racine, nom)
    territoire = lecture.un(TERRITOIRE, Territoire)
    if territoire is None:
        dossier = lisible(racine.resolve().name)
        secours = Territoire(id=dossier, nom=dossier, sigle=dossier)
        territoire = Document("territoire", f"{nom}/{TERRITOIRE}", secours)
    rangs = premiers((groupe.id, rang) for rang, groupe in enumerate(territoire.contenu.groupes))
    fiches = sorted(
        lecture.tous("fiches", FicheAction),
        key=lambda f: (rangs.get(f.contenu.groupe, len(rangs)), cle_numero(f.contenu.numero), f.id),
    )
    acteurs = lecture.un("acteurs.yaml", Acteurs) or Document("acteurs", f"{nom}/acteurs.yaml", Acteurs())
    glossaire = lecture.un("glossaire.yaml", Glossaire) or Document("glossaire", f"{nom}/glossaire.yaml", Glossaire({}))
    return Projet(
        racine=racine,
        nom=nom,
        territoire=territoire,
        fiches=tuple(fiches),
        acteurs=acteurs,
        glossaire=glossaire,
        gouvernance=tuple(lecture.tous("gouvernance", Gouvernance)),
        reglages=lecture.un("ptsm.yaml", Reglages),
        fichiers=tuple(lecture.fichiers),
        defauts=tuple(lecture.defauts),
        ignores=tuple(ignores(racine, nom, {fichier.chemin for fichier in lecture.fichiers})),
        incomplets=frozenset(defaut.location.path for defaut in lecture.defauts if not defaut.genre.de_forme),
    )


class _Lecture:
    """What has been read of one folder so far."""

    def __init__(self, racine: Path, nom: str) -> None:
        self.racine = racine
        self.nom = nom
        self.fichiers: list[Fichier] = []
        self.defauts: list[Defaut] = []

    def un(self, relatif: str, modele: type[M]) -> Document[M] | None:
        chemin = self.racine / relatif
        if not est_fichier(chemin):
            return None
        fichier = charger(chemin, f"{self.nom}/{relatif}")
        self.fichiers.append(fichier)
        self.defauts.extend(fichier.defauts)
        vide = fichier.donnees is None and fichier.lisible and relatif == TERRITOIRE
        donnees = {} if vide else fichier.donnees  # the only file that must be there: its keys are missing
        if donnees is None:
            return None
        contenu, defauts, retraits = lire_modele(modele, donnees, fichier.nom)
        self.defauts.extend(defauts)
        return None if contenu is None else Document(chemin.stem, fichier.nom, contenu, retraits)

    def tous(self, dossier: str, modele: type[M]) -> Iterable[Document[M]]:
        try:
            chemins = fichiers_yaml(self.racine / dossier)
        except OSError:
            self.defauts.append(Defaut(Genre.ENCODAGE, Location(f"{self.nom}/{dossier}"), "dossier"))
            return
        for chemin in chemins:
            document = self.un(f"{dossier}/{chemin.name}", modele)
            if document is not None:
                yield document
