"""Which fiches serve which priority of the decree (CSP R.3224-5 to R.3224-10), territory by territory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ptsm_cli.common.typography import NBSP, accord, enumerer
from ptsm_cli.model.territoire import ARTICLES
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import ancres_de
from ptsm_cli.render.parts.cover import Entree, PageDeGarde, page_de_garde
from ptsm_cli.render.parts.crossrefs import Renvois, relier
from ptsm_cli.render.parts.outline import Branche, branches, lister
from ptsm_cli.render.parts.table import Case, Colonne, Rang, RowGroup, Tableau, lier
from ptsm_cli.render.request import Demande
from ptsm_cli.render.spec import DocumentSpec

TITRE = "Couverture des priorités"
TITRE_D_ENSEMBLE = "Projets territoriaux de santé mentale"
SYNTHESE = "synthese"

_PRIORITES = tuple(Colonne(f"Priorité{NBSP}{priorite}", article) for priorite, article in ARTICLES.items())
_SERVIE = Case("oui", signe="●", genre="servie")
_AUCUNE = Case("aucune fiche", genre="manque")
_INCONNUE = Case("non précisé", genre="inconnue")


@dataclass(frozen=True, slots=True)
class TerritoireCouvert:
    """One territory in the document.

    Attributes:
        ancre: its anchor.
        titre: « PTSM 53 – Mayenne ».
        effectif: « 30 fiches ».
        bilan: what its fiches serve and what they leave out, in one or two sentences.
        matrice: its fiches and the priorities; None where none is declared.
        sans_priorite: the fiches that serve none, or None.
    """

    ancre: str
    titre: str
    effectif: str
    bilan: str
    matrice: Tableau | None
    sans_priorite: Tableau | None


@dataclass(frozen=True, slots=True)
class Couverture:
    """What the templates `couverture.html.j2` and `couverture.md.j2` receive."""

    garde: PageDeGarde
    sommaire: tuple[Entree, ...]
    chapeau: str
    synthese: Tableau | None
    """Territories and priorities; None for one territory."""
    territoires: tuple[TerritoireCouvert, ...]


@dataclass(frozen=True)
class _Services:
    """The fiches of a project, each once with those that share its content, and the priorities that they serve."""

    projet: Projet
    renvois: Renvois
    branches: tuple[Branche, ...]
    par_fiche: Mapping[str, tuple[int, ...]]

    @property
    def fiches(self) -> tuple[Fiche, ...]:
        return tuple(fiche for branche in self.branches for fiche in branche.fiches)

    @property
    def declares(self) -> bool:
        return any(self.par_fiche.values())

    def nombre(self, priorite: int) -> int:
        return sum(priorite in servies for servies in self.par_fiche.values())


def composer(demande: Demande) -> Couverture:
    """Return the content of the document, for one territory or for several."""
    projets = demande.projets
    services = [_servir(projet, relier(projet, demande.of(projet).graphe)) for projet in projets]
    ancres = ancres_de("territoire", (projet.id for projet in projets))
    territoires = tuple(_territoire(service, ancres[service.projet.id]) for service in services)
    synthese = _synthese(services, ancres) if len(services) > 1 else None
    return Couverture(
        garde=_garde(projets),
        sommaire=tuple(_sommaire(synthese, territoires)),
        chapeau=(
            f"Les six priorités du projet territorial de santé mentale sont fixées par les articles {ARTICLES[1]} à "
            f"{ARTICLES[6]} du Code de la santé publique. Une fiche en sert une quand elle-même ou son groupe le dit."
        ),
        synthese=synthese,
        territoires=territoires,
    )


def _garde(projets: Sequence[Projet]) -> PageDeGarde:
    if len(projets) == 1:
        return page_de_garde(projets[0], TITRE)
    return PageDeGarde(
        document=TITRE,
        titre=TITRE_D_ENSEMBLE,
        sigle=accord(len(projets), "territoire"),
        territoire=enumerer(projet.territoire.contenu.nom for projet in projets),
        date=None,
        auteur=None,
        mention=None,
        details=(),
    )


def _sommaire(synthese: Tableau | None, territoires: Sequence[TerritoireCouvert]) -> Iterator[Entree]:
    if synthese:
        yield Entree(SYNTHESE, "Synthèse")
    for territoire in territoires:
        yield Entree(territoire.ancre, territoire.titre, territoire.effectif)


def _servir(projet: Projet, renvois: Renvois) -> _Services:
    rangees = tuple(branches(projet, renvois.jumelees))
    par_fiche = {
        fiche.id: tuple(sorted({p for f in (fiche, *renvois.jumelles.get(fiche.id, ())) for p in projet.priorites(f)}))
        for branche in rangees
        for fiche in branche.fiches
    }
    return _Services(projet, renvois, rangees, par_fiche)


def _synthese(services: Sequence[_Services], ancres: Mapping[str, str]) -> Tableau:
    def rang(service: _Services) -> Rang:
        nom = lier(service.projet.territoire.contenu.designation, ancres[service.projet.id])
        return Rang((Case(nom), Case(str(len(service.fiches))), *_totaux(service)))

    connus = [service for service in services if service.declares]
    fiches = sum(len(service.fiches) for service in services)
    totaux = (_total(sum(service.nombre(priorite) for service in connus)) for priorite in ARTICLES)
    return Tableau(
        legende=f"Nombre de fiches par territoire et par priorité{NBSP}: {accord(len(services), 'territoire')}",
        colonnes=(Colonne("Territoire"), Colonne("Fiches"), *_PRIORITES),
        blocs=(RowGroup(tuple(map(rang, services))),),
        pied=Rang((Case("Total"), Case(str(fiches)), *totaux)),
        genre="matrice",
    )


def _totaux(service: _Services) -> tuple[Case, ...]:
    if not service.declares:
        return (_INCONNUE,) * len(ARTICLES)
    return tuple(_total(service.nombre(priorite)) for priorite in ARTICLES)


def _total(nombre: int) -> Case:
    return Case(str(nombre)) if nombre else _AUCUNE


def _territoire(service: _Services, ancre: str) -> TerritoireCouvert:
    return TerritoireCouvert(
        ancre=ancre,
        titre=service.projet.territoire.contenu.designation,
        effectif=accord(len(service.fiches), "fiche"),
        bilan=_bilan(service),
        matrice=_matrice(service) if service.declares else None,
        sans_priorite=_sans_priorite(service),
    )


def _bilan(service: _Services) -> str:
    if not service.fiches:
        return "La feuille de route ne contient pas encore de fiche action."
    if not service.declares:
        return f"Ni les fiches ni leurs groupes ne disent leurs priorités{NBSP}: la couverture n'est pas connue."
    absentes = [str(priorite) for priorite in ARTICLES if not service.nombre(priorite)]
    muettes = sum(not servies for servies in service.par_fiche.values())
    phrases = ["Chaque priorité est servie par au moins une fiche."]
    if absentes:
        les = "les priorités" if len(absentes) > 1 else "la priorité"
        phrases = [f"Aucune fiche ne sert {les} {enumerer(absentes)}."]
    if muettes:
        phrases.append(f"{accord(muettes, 'fiche ne dit pas sa priorité', 'fiches ne disent pas leur priorité')}.")
    return " ".join(phrases)


def _matrice(service: _Services) -> Tableau:
    return Tableau(
        legende=f"Fiches et priorités servies{NBSP}: {accord(len(service.fiches), 'fiche')}",
        colonnes=(Colonne("Fiche"), *_PRIORITES),
        blocs=tuple(
            RowGroup(tuple(_rang(service, fiche) for fiche in branche.fiches), _intituler(branche))
            for branche in service.branches
            if branche.fiches
        ),
        pied=Rang((Case("Nombre de fiches"), *_totaux(service))),
        genre="matrice",
    )


def _rang(service: _Services, fiche: Fiche) -> Rang:
    jumelles = service.renvois.jumelles.get(fiche.id, ())
    servies = service.par_fiche[fiche.id]
    nom = Case(_nommer(fiche), suite=tuple(f"Même contenu{NBSP}: {_nommer(jumelle)}" for jumelle in jumelles))
    return Rang((nom, *(_SERVIE if priorite in servies else Case() for priorite in ARTICLES)))


def _nommer(fiche: Fiche) -> str:
    return f"n°{fiche.contenu.numero} – {fiche.contenu.titre}"


def _intituler(branche: Branche) -> str:
    etiquette = branche.groupe.etiquette if branche.groupe and branche.groupe.numero else ""
    return f"{etiquette}{NBSP}: {branche.titre}" if etiquette else branche.titre


def _sans_priorite(service: _Services) -> Tableau | None:
    muettes = [fiche for fiche in service.fiches if not service.par_fiche[fiche.id]]
    return lister(service.projet, muettes, "Fiches dont la priorité n'est pas précisée")


SPEC = DocumentSpec(
    "couverture",
    "les fiches face aux six priorités du décret ; un dossier de projets donne un seul document",
    composer,
    together=True,
)
