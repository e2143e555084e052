"""Find in French prose the words that refer to a fiche action: text in, mentions out, nothing else is looked at.

A mention needs the word « fiche » followed by a number or a quoted title, or a reference to another project such as
`mayenne-53:22`. Numbers of other documents (« la fiche n°3 du CLS ») and quantities (« une fiche 2 pages ») are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ptsm_cli.links import motifs


@dataclass(frozen=True, slots=True)
class Titre:
    """Words given as the title of a fiche. `cite` is True in guillemets, False where they only stand at its place."""

    mots: str
    debut: int
    fin: int
    cite: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """One fiche mentioned in a text. `debut` and `fin` are the offsets of the words that can become a hyperlink."""

    debut: int
    fin: int
    mots: str
    numero: str | None = None
    projet: str | None = None
    groupe: str | None = None
    """Words beside the number that may name a group: « parcours adultes »; they may also be anything else."""
    titre: Titre | None = None
    objectif: int | None = None
    """Rank of the objective of that fiche that the text speaks of, from 1."""
    implicite: bool = False
    """True for a fiche inside a range: in « fiches 3 à 5 », n°4 has no words of its own but those of the range."""
    explicite: bool = True
    """False for « fiche « … » », which may be any sort of fiche, where « fiche action « … » » is one of ours."""


def trouver(texte: str) -> Iterator[Mention]:
    """Yield the mentions of fiches in `texte`, in order."""
    trouvees: list[Mention] = []
    for tete in motifs.TETE.finditer(texte):
        trouvees += _apres(texte, tete)
    for renvoi in motifs.AUTRE_PROJET.finditer(texte):
        mention = Mention(*renvoi.span(), renvoi[0], renvoi["numero"], renvoi["projet"], renvoi["groupe"])
        if not any(autre.debut <= mention.debut < autre.fin for autre in trouvees):
            trouvees.append(mention)
    yield from sorted(trouvees, key=lambda m: (m.debut, m.implicite, m.fin))


def _apres(texte: str, tete: re.Match[str]) -> list[Mention]:
    """Return the mentions that one word « fiche » introduces."""
    trouvees, fin = _numeros(texte, tete)
    if not trouvees:
        trouvees, fin = _titres_seuls(texte, tete)
    if not trouvees or motifs.AUTRE_DOCUMENT.match(texte, fin):
        return []
    return _avec_objectif(texte, tete, trouvees, fin)


def _numeros(texte: str, tete: re.Match[str]) -> tuple[list[Mention], int]:
    """Return the mentions by number after « fiche », with what is said of each, and where they end."""
    trouvees: list[Mention] = []
    suivant, fin = tete.end(), tete.end()
    while numero := _numero(texte, suivant, pluriel=tete["pluriel"] is not None):
        debut = numero.start("corps") if trouvees else tete.start()
        mots = texte[debut : numero.end()]
        mention = Mention(debut, numero.end(), mots, numero["numero"], numero["projet"], numero["groupe"])
        plage = motifs.PLAGE.match(texte, numero.end()) if tete["pluriel"] else None
        serie = _serie(texte, mention, numero, plage) if plage else []
        if plage and serie:
            trouvees += serie
            fin = plage.end()
        else:
            mention, fin = _qualifier(texte, mention)
            trouvees.append(mention)
        suite = (motifs.SUITE if tete["pluriel"] else motifs.SUITE_AU_SINGULIER).match(texte, fin)
        if suite is None:
            break
        suivant = suite.end()
    return _partager_le_groupe(trouvees), fin


def _numero(texte: str, debut: int, *, pluriel: bool) -> re.Match[str] | None:
    """Return the number that stands at `debut`, unless it is a quantity (« 2 pages ») or a paper size (« A4 »)."""
    numero = motifs.NUMERO.match(texte, debut)
    if numero is None:
        return None
    plage = motifs.PLAGE.match(texte, numero.end())
    if motifs.TIRET_ET_CHIFFRE.match(texte, numero.end()) and not (pluriel and plage):
        return None
    fins = (numero.end(), *((plage.end(),) if plage else ()))
    if not numero["marque"] and (numero["lettre"] or any(motifs.UNITE.match(texte, fin) for fin in fins)):
        return None
    return numero


def _serie(texte: str, premiere: Mention, numero: re.Match[str], plage: re.Match[str]) -> list[Mention]:
    """Return the mentions of « 3 à 5 », or none where it is not a growing range of numbers."""
    souche, point, de = numero["numero"].rpartition(".")
    autre_souche, _, vers = plage["numero"].rpartition(".")
    if souche != autre_souche or not de.isdigit():
        return []
    if not int(de) < int(vers) <= int(de) + motifs.PLAGE_MAXIMALE:
        return []
    debut, fin = numero.start("corps"), plage.end()
    entre = replace(premiere, debut=debut, fin=fin, mots=texte[debut:fin], implicite=True)
    interieurs = [replace(entre, numero=f"{souche}{point}{rang}") for rang in range(int(de) + 1, int(vers))]
    derniere = replace(premiere, debut=plage.start("numero"), fin=fin, mots=plage["numero"], numero=plage["numero"])
    return [premiere, *interieurs, derniere]


def _qualifier(texte: str, mention: Mention) -> tuple[Mention, int]:
    """Return the mention with the group and the title that follow its number, and where they end."""
    fin = mention.fin
    groupe = None if motifs.OBJECTIF_APRES.match(texte, fin) else motifs.GROUPE.match(texte, fin)
    if groupe and groupe.lastgroup and not motifs.TITRE_CITE.match(texte, fin):
        mots = groupe[groupe.lastgroup].strip()
        if motifs.SIGLE_AUTRE_DOCUMENT.match(mots):
            return mention, fin
        debut = groupe.start(groupe.lastgroup)
        libre = None if motifs.EST_UN_GENRE.match(mots) else Titre(mots, debut, debut + len(mots), cite=False)
        mention = replace(mention, groupe=mention.groupe or mots, titre=libre)
        fin = groupe.end()
    for motif in (motifs.TITRE_CITE, motifs.TITRE_APRES_DEUX_POINTS):
        if trouve := motif.match(texte, fin):
            return replace(mention, titre=_titre(trouve)), trouve.end()
    return mention, fin


def _titre(trouve: re.Match[str]) -> Titre:
    """Return the title that a regular expression caught, without the spaces inside its guillemets."""
    nom = trouve.lastgroup or ""
    mots = trouve[nom].strip()
    debut = trouve.start(nom) + trouve[nom].index(mots)
    return Titre(mots, debut, debut + len(mots), cite=nom != "libre")


def _partager_le_groupe(trouvees: list[Mention]) -> list[Mention]:
    """Give to « fiches 3 et 4 (parcours adultes) » the same group throughout."""
    groupes = [mention.groupe for mention in trouvees]
    if not groupes or groupes[-1] is None or any(groupes[:-1]):
        return trouvees
    return [replace(mention, groupe=groupes[-1]) for mention in trouvees]


def _titres_seuls(texte: str, tete: re.Match[str]) -> tuple[list[Mention], int]:
    """Return the mentions of fiches by their titles alone, and where they end."""
    trouvees: list[Mention] = []
    suivant, fin = tete.end(), tete.end()
    while trouve := motifs.TITRE_SEUL.match(texte, suivant):
        titre = _titre(trouve)
        debut = trouve.end() - len(trouve[0].lstrip(" \n\t:\u00a0")) if trouvees else tete.start()
        fin = trouve.end()
        trouvees.append(Mention(debut, fin, texte[debut:fin], titre=titre, explicite=tete["action"] is not None))
        suite = motifs.SUITE.match(texte, fin) if tete["pluriel"] else None
        if suite is None:
            break
        suivant = suite.end()
    return trouvees, fin


def _avec_objectif(texte: str, tete: re.Match[str], trouvees: list[Mention], fin: int) -> list[Mention]:
    """Return the mentions with the objective named just before the first or just after the last."""
    avant = motifs.OBJECTIF_AVANT.search(texte, max(0, tete.start() - motifs.RECUL), tete.start())
    if avant:
        return [replace(trouvees[0], objectif=int(avant["rang"])), *trouvees[1:]]
    if apres := motifs.OBJECTIF_APRES.match(texte, fin):
        return [*trouvees[:-1], replace(trouvees[-1], objectif=int(apres["rang"]))]
    return trouvees
