"""Where each thing goes in the drawing of the links: fiches one under the other, arrows as arcs on their right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ptsm_cli.common.typography import tronquer
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.view import Fleche, Vue, fleches, libelle_du_groupe

MARGE = 24
NUMERO = 62
"""Room for the number of a fiche, right-aligned before its title, in pixels."""
TEXTE = 470
"""Room for the title of a fiche, in pixels."""
INTERLIGNE = 16
_LIGNES_MAXIMUM = 3
_LARGEUR_CARACTERE = 6.6
_LARGEUR_CAPITALE = 8.9
_TITRE = 64
_ENTRE_GROUPES = 14
_ENTRE_FICHES = 8
_ARC_MINIMUM, _ARC_MAXIMUM = 36, 300
_JAMBAGE = 2
_PAS_DES_PORTS = 8


@dataclass(frozen=True, slots=True)
class Label:
    """Some lines of text: a group's heading or a fiche. `haut` and `bas` bound it, in pixels."""

    cle: Cle | None
    numero: str
    lignes: tuple[str, ...]
    haut: float
    bas: float

    @property
    def texte_haut(self) -> float:
        """Top of its first line."""
        return self.haut + _ENTRE_FICHES / 2

    @property
    def texte_bas(self) -> float:
        """Bottom of its last line."""
        return self.bas - _ENTRE_FICHES / 2 + _JAMBAGE

    @property
    def milieu(self) -> float:
        """Where the arrows meet it."""
        return (self.texte_haut + self.texte_bas) / 2


@dataclass(frozen=True, slots=True)
class Arc:
    """An arrow from one height to another; `rayon` is how far to the right it goes."""

    fleche: Fleche
    depart: float
    arrivee: float
    rayon: float


@dataclass(frozen=True, slots=True)
class Disposition:
    """The whole drawing, in pixels."""

    largeur: float
    hauteur: float
    blocs: tuple[Label, ...]
    arcs: tuple[Arc, ...]

    @property
    def bord(self) -> float:
        """Where the texts end and the arrows begin."""
        return MARGE + NUMERO + TEXTE


def disposer(vue: Vue) -> Disposition:
    """Return the layout of a view; the same view gives the same layout."""
    blocs = tuple(_blocs(vue))
    arcs = tuple(_arcs(vue, {bloc.cle: bloc for bloc in blocs if bloc.cle}))
    bord = MARGE + NUMERO + TEXTE
    largeur = bord + max((arc.rayon for arc in arcs), default=0) + 2 * MARGE
    bas = blocs[-1].bas if blocs else _TITRE
    return Disposition(round(largeur), round(bas + 2 * MARGE), blocs, arcs)


def couper(texte: str, largeur: float) -> tuple[str, ...]:
    """Return a text cut into lines that hold in a width, shortened where there would be too many."""
    lignes = [""]
    for mot in tronquer(texte, 300).split(" "):
        essai = f"{lignes[-1]} {mot}".strip(" ")
        if _largeur(essai) <= largeur or not lignes[-1]:
            lignes[-1] = essai
        else:
            lignes.append(mot)
    if len(lignes) > _LIGNES_MAXIMUM:
        lignes = [*lignes[: _LIGNES_MAXIMUM - 1], f"{lignes[_LIGNES_MAXIMUM - 1]}…"]
    return tuple(lignes)


def _largeur(texte: str) -> float:
    return sum(_LARGEUR_CAPITALE if caractere.isupper() else _LARGEUR_CARACTERE for caractere in texte)


def _blocs(vue: Vue) -> Iterator[Label]:
    haut = float(_TITRE)
    for projet, groupe, fiches in vue.groupes():
        lignes = couper(libelle_du_groupe(vue, projet, groupe), NUMERO + TEXTE)
        haut += _ENTRE_GROUPES
        bas = haut + len(lignes) * INTERLIGNE + _ENTRE_FICHES
        yield Label(None, "", lignes, haut, bas)
        haut = bas
        for cle in fiches:
            contenu = vue.fiche(cle).contenu
            lignes = couper(contenu.titre, TEXTE - MARGE)
            bas = haut + len(lignes) * INTERLIGNE + _ENTRE_FICHES
            yield Label(cle, contenu.numero, lignes, haut, bas)
            haut = bas


def _arcs(vue: Vue, blocs: dict[Cle, Label]) -> Iterator[Arc]:
    """Yield the arcs; those that share a fiche leave from, or reach, points a little apart."""
    tracees = list(fleches(vue))
    ports = dict(_ports(tracees, blocs))
    etendue = max((abs(blocs[f.source].milieu - blocs[f.cible].milieu) for f in tracees), default=1) or 1
    for fleche in tracees:
        depart, arrivee = ports[fleche.source, fleche], ports[fleche.cible, fleche]
        part = abs(arrivee - depart) / etendue
        yield Arc(fleche, depart, arrivee, round(_ARC_MINIMUM + part * (_ARC_MAXIMUM - _ARC_MINIMUM), 1))


def _ports(tracees: list[Fleche], blocs: dict[Cle, Label]) -> Iterator[tuple[tuple[Cle, Fleche], float]]:
    """Yield the height where an arrow touches a fiche: arrows to higher fiches above, so that none cross there."""
    touchees: dict[Cle, list[tuple[Cle, Fleche]]] = {}
    for fleche in tracees:
        touchees.setdefault(fleche.source, []).append((fleche.cible, fleche))
        touchees.setdefault(fleche.cible, []).append((fleche.source, fleche))
    for bout, voisines in touchees.items():
        bloc = blocs[bout]
        voisines.sort(key=lambda voisine: _ordre(blocs[voisine[0]].milieu - bloc.milieu))
        pas = min(_PAS_DES_PORTS, (bloc.bas - bloc.haut - _ENTRE_FICHES) / len(voisines))
        for rang, (_, fleche) in enumerate(voisines):
            yield (bout, fleche), round(bloc.milieu + (rang - (len(voisines) - 1) / 2) * pas, 1)


def _ordre(ecart: float) -> tuple[bool, float]:
    """Return the order of the ends around a fiche: nearest above first, then, below, farthest last reversed."""
    return ecart > 0, -ecart
