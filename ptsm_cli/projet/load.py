"""Read a project from its folder: every file once, every fault kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from ptsm_cli.common.files import lisible
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.loading.file import charger
from ptsm_cli.loading.folder import est_fichier, fichiers_yaml, ignores
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.reading import lire_modele
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.projet.projet import TERRITOIRE, Document, Projet, cle_numero, premiers

M = TypeVar("M")


def charger_projet(racine: Path, nom: str) -> Projet:
    """Read the project in the folder `racine`, named `nom` to the user. Faults are returned in the project."""
    lecture = _Lecture(racine, nom)
    territoire = lecture.un(TERRITOIRE, Territoire)
    if territoire is None:
        dossier = lisible(racine.resolve().name)
        secours = Territoire(id=dossier, nom=dossier, sigle=dossier)
        territoire = Document("territoire", Unread(f"{nom}/{TERRITOIRE}"), secours)
    rangs = premiers((groupe.id, rang) for rang, groupe in enumerate(territoire.contenu.groupes))
    fiches = sorted(
        lecture.tous("fiches", FicheAction),
        key=lambda f: (rangs.get(f.contenu.groupe, len(rangs)), cle_numero(f.contenu.numero), f.id),
    )
    acteurs = lecture.un("acteurs.yaml", Acteurs) or Document("acteurs", Unread(f"{nom}/acteurs.yaml"), Acteurs())
    glossaire = lecture.un("glossaire.yaml", Glossaire) or Document(
        "glossaire", Unread(f"{nom}/glossaire.yaml"), Glossaire({})
    )
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
        ignores=tuple(ignores(racine, nom, lecture.lus)),
        incomplets=frozenset(defaut.location.path for defaut in lecture.defauts if not defaut.genre.de_forme),
    )


class _Lecture:
    """What has been read of one folder so far."""

    def __init__(self, racine: Path, nom: str) -> None:
        self.racine = racine
        self.nom = nom
        self.lus: set[Path] = set()
        self.fichiers: list[str] = []
        self.defauts: list[Defaut] = []

    def un(self, relatif: str, modele: type[M]) -> Document[M] | None:
        chemin = self.racine / relatif
        if not est_fichier(chemin):
            return None
        fichier = charger(chemin, f"{self.nom}/{relatif}")
        self.lus.add(chemin)
        self.fichiers.append(fichier.ground.path)
        self.defauts.extend(fichier.defauts)
        vide = fichier.donnees is None and fichier.lisible and relatif == TERRITOIRE
        donnees = {} if vide else fichier.donnees  # the only file that must be there: its keys are missing
        if donnees is None:
            return None
        contenu, defauts, retraits = lire_modele(modele, donnees, fichier.ground)
        self.defauts.extend(defauts)
        keys = tuple(donnees) if isinstance(donnees, dict) else ()
        return None if contenu is None else Document(chemin.stem, fichier.ground, contenu, retraits, keys)

    def tous(self, dossier: str, modele: type[M]) -> Iterable[Document[M]]:
        try:
            chemins = fichiers_yaml(self.racine / dossier)
        except OSError:
            self.defauts.append(Defaut(Genre.ENCODAGE, Location(Unread(f"{self.nom}/{dossier}")), "dossier"))
            return
        for chemin in chemins:
            document = self.un(f"{dossier}/{chemin.name}", modele)
            if document is not None:
                yield document
