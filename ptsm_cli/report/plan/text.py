"""Plannings for the terminal: objectives on the left, time on the right, legible without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ptsm_cli.common.typography import NBSP, tronquer
from ptsm_cli.plan import Etat, FichePlan, Ligne, Pas, Plan
from ptsm_cli.plan.plan import legende
from ptsm_cli.report.terminal import propre

_CASE = {Pas.TRIMESTRE: 1, Pas.SEMESTRE: 2, Pas.ANNEE: 4}
"""Columns of the terminal that a period takes: a year always takes four."""

_COULEURS = {
    Etat.VIDE: "dim",
    Etat.OCCUPE: "blue",
    Etat.APPROXIMATIF: "cyan",
    Etat.OUVERT: "green",
    Etat.LIMITE: "bold red",
    Etat.PROJET: "magenta",
    Etat.CONTINU: "magenta",
    Etat.HORS_HORIZON: "bold red",
    Etat.SUITE: "bold",
}
_VIDE = "·"
_OBJECTIF_MINIMAL = 24
_ECHEANCE_MINIMALE = 9
_ECHEANCE_MAXIMALE = 24
_PRECISION_MAXIMALE = 90
_PUCE = 1
_DEBORD = 3
_MARGE = 2
_INTERVALLE = 2


class _Colonnes(NamedTuple):
    """Widths, in columns of the terminal, shared by all the rows of one planning."""

    objectif: int
    echeance: int
    temps: int


def formater(plans: Sequence[Plan], largeur: int) -> Iterator[RenderableType]:
    """Yield the plannings, one part a line or row, for a terminal of `largeur` columns."""
    for plan in plans:
        yield from _plan(plan, largeur)
    etats = legende(plans)
    if etats:
        yield _legende(etats)


def _plan(plan: Plan, largeur: int) -> Iterator[RenderableType]:
    colonnes = _colonnes(plan, largeur)
    yield Text(f"{propre(plan.titre)} – planning par {'année' if plan.pas is Pas.ANNEE else plan.pas.value}\n", "bold")
    if not plan.groupes:
        yield Text("Aucune fiche.\n", "dim")
    for groupe in plan.groupes:
        yield Text(propre(groupe.intitule), "bold underline")
        if plan.periodes:
            yield _entete(plan, colonnes)
        for fiche in groupe.fiches:
            yield from _fiche(plan, fiche, colonnes)
        yield Text()


def _colonnes(plan: Plan, largeur: int) -> _Colonnes:
    debords = _DEBORD * (plan.deborde_avant + plan.deborde_apres)
    temps = max(cell_len(ligne) for ligne in _graduations(plan)) + debords
    a_gauche = [ligne for ligne in plan.lignes if ligne.en_travers is None or not plan.periodes]
    longueurs = [cell_len(ligne.en_travers or ligne.echeance) for ligne in a_gauche]
    reste = largeur - _MARGE - _PUCE - temps - 4 * _INTERVALLE
    echeance = max(min(max(longueurs, default=0), _ECHEANCE_MAXIMALE, reste * 2 // 5), _ECHEANCE_MINIMALE)
    return _Colonnes(max(reste - echeance, _OBJECTIF_MINIMAL), echeance, temps)


def _graduations(plan: Plan) -> tuple[str, str]:
    """Return the two lines over the bars: years, then semesters or quarters."""
    annees, rangs = [], []
    for annee, periodes in plan.annees:
        annees.append(f"{annee}")
        courts = [periode.court if plan.pas is Pas.SEMESTRE else periode.court[-1] for periode in periodes]
        rangs.append("".join(courts).ljust(4))
    return " ".join(annees), "" if plan.pas is Pas.ANNEE else " ".join(rangs)


def _entete(plan: Plan, colonnes: _Colonnes) -> RenderableType:
    decalage = " " * _DEBORD if plan.deborde_avant else ""
    lignes = [f"{decalage}{ligne}" for ligne in _graduations(plan) if ligne]
    vides = "\n" * (len(lignes) - 1)
    titres = (Text(f"{vides}{titre}", "dim") for titre in ("Objectif", "Échéance"))
    return _rangee(colonnes, *titres, Text("\n".join(lignes), "dim"), puce=False)


def _fiche(plan: Plan, fiche: FichePlan, colonnes: _Colonnes) -> Iterator[RenderableType]:
    yield Text(propre(f"Fiche n°{fiche.numero} – {fiche.titre}"), "bold")
    if fiche.renvoi:
        yield _decaler(Text(propre(f"Même contenu que la fiche n°{fiche.renvoi}."), "italic"))
    elif not fiche.blocs:
        yield _decaler(Text("Aucun objectif opérationnel.", "italic"))
    for bloc in fiche.blocs:
        if bloc.projet:
            yield _decaler(Text(propre(bloc.projet), "italic"))
        for ligne in bloc.lignes:
            yield _ligne(plan, ligne, colonnes)


def _ligne(plan: Plan, ligne: Ligne, colonnes: _Colonnes) -> RenderableType:
    objectif = Text(propre(ligne.court) if ligne.premiere else "")
    if ligne.precision:
        precision = tronquer(propre(ligne.precision), _PRECISION_MAXIMALE)
        objectif.append(f" ({precision})" if ligne.premiere else precision, "dim")
    if ligne.en_travers is not None:
        en_travers = colonnes.echeance + _INTERVALLE + colonnes.temps
        return _rangee((colonnes.objectif, en_travers), objectif, Text(propre(ligne.en_travers), "italic"))
    return _rangee(colonnes, objectif, Text(propre(ligne.echeance)), _barre(plan, ligne))


def _barre(plan: Plan, ligne: Ligne) -> Text:
    barre = Text()
    if plan.deborde_avant:
        barre.append(ligne.avant.signe.ljust(_DEBORD), _COULEURS[ligne.avant.etat])
    cellules = iter(ligne.cellules)
    for rang, (_, periodes) in enumerate(plan.annees):
        barre.append(" " if rang else "")
        for _ in periodes:
            cellule = next(cellules)
            signe = _VIDE if cellule.etat is Etat.VIDE else cellule.signe
            barre.append(signe * _CASE[plan.pas], _COULEURS[cellule.etat])
        barre.append(" " * (4 - _CASE[plan.pas] * len(periodes)))
    if plan.deborde_apres:
        barre.append(ligne.apres.signe.rjust(_DEBORD), _COULEURS[ligne.apres.etat])
    return barre


def _rangee(largeurs: Sequence[int], *cellules: Text, puce: bool = True) -> RenderableType:
    grille = Table.grid(padding=(0, _INTERVALLE, 0, 0))
    for largeur in (_PUCE, *largeurs):
        grille.add_column(width=largeur)
    grille.add_row(Text("-" if puce else ""), *cellules)
    return _decaler(grille)


def _decaler(element: RenderableType) -> RenderableType:
    return Padding(element, (0, 0, 0, _MARGE), expand=False)


def _legende(etats: Iterable[Etat]) -> Text:
    texte = Text("Légende", "bold").append(f"{NBSP}: ")
    for rang, etat in enumerate(etats):
        signe = "‹ ›" if etat is Etat.SUITE else etat.signe
        texte.append("   " if rang else "").append(signe, _COULEURS[etat]).append(f"{NBSP}{etat.texte}")
    return texte
