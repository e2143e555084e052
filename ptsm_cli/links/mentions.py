"""Find in French prose the words that refer to a fiche action: text in, mentions out, nothing else is looked at.

A mention needs the word « fiche » followed by a number or a quoted title, or a reference to another project such as
`mayenne-53:22`. Numbers of other documents (« la fiche n°3 du CLS ») and quantities (« une fiche 2 pages ») are not.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from ptsm_cli.links import patterns as motifs


class Place(StrEnum):
    """Where the words that may name a group stand beside a number."""

    NOTEE = "notee"
    """In the notation itself, or just after the number: « adultes/4 », « fiche 4 du parcours adultes »."""
    AVANT = "avant"
    """Just before: « axe 2, fiche 4 ». Words that name no group (« le parcours de soins : fiche 4 ») say nothing."""
    DETACHEE = "detachee"
    """Where they may as well belong to the rest of the sentence: « Comme dans l'axe 2, la fiche 4 »."""


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
    place: Place = Place.NOTEE
    """Where these words stand."""
    titre: Titre | None = None
    objectif: int | None = None
    """Rank of the objective of that fiche that the text speaks of, from 1."""
    implicite: bool = False
    """True for a fiche inside a range: in « fiches 3 à 5 », n°4 has no words of its own but those of the range."""
    explicite: bool = True
    """False for « fiche « … » », which may be any sort of fiche, where « fiche action « … » » is one of ours."""


def may_mention(texte: str) -> bool:
    """Tell whether a text may mention a fiche, at the price of a look: no text without « che » or « : » does."""
    return ":" in texte or "che" in texte.lower()  # « fi » may be written with a dotless or a dotted capital i


def trouver(texte: str) -> list[Mention]:
    """Return the mentions of fiches in `texte`, in order."""
    trouvees: list[Mention] = []
    lu = 0
    for tete in motifs.TETE.finditer(texte):
        mentions, lu = _apres(texte, tete, lu)
        trouvees += mentions
    return sorted([*trouvees, *_autres_projets(texte, trouvees)], key=lambda m: (m.debut, m.implicite, m.fin))


def _autres_projets(texte: str, trouvees: list[Mention]) -> Iterator[Mention]:
    """Yield the references to other projects that stand in no mention already found."""
    restantes = deque(sorted((mention.debut, mention.fin) for mention in trouvees))
    fin = 0
    for renvoi in motifs.AUTRE_PROJET.finditer(texte):
        while restantes and restantes[0][0] <= renvoi.start():
            fin = max(fin, restantes.popleft()[1])
        if fin <= renvoi.start():
            yield Mention(*renvoi.span(), renvoi[0], renvoi["numero"], renvoi["projet"], renvoi["groupe"])


def _apres(texte: str, tete: re.Match[str], lu: int) -> tuple[list[Mention], int]:
    """Return the mentions that one word « fiche » introduces, and where what is said of them ends.

    The words before `lu` are said of another fiche.
    """
    recul = max(lu, tete.start() - motifs.RECUL)
    avant = _groupe_avant(texte, recul, tete.start())
    trouvees, fin = _numeros(texte, tete, avant)
    if not trouvees:
        trouvees, fin = _titres_seuls(texte, tete)
    if not trouvees or motifs.AUTRE_DOCUMENT.match(texte, fin):
        return [], lu
    return _avec_objectif(texte, (recul, tete.start()), trouvees, fin)


def _groupe_avant(texte: str, recul: int, fin: int) -> tuple[str, Place] | None:
    """Return the words that may name a group just before « fiche », and how close they are."""
    trouve = motifs.GROUPE_AVANT.search(texte, recul, fin)
    if trouve is None:
        return None
    mots, joint = trouve["groupe"].strip(), trouve["joint"].strip()
    if not trouve["article"] or joint not in {"", ","}:
        return mots, Place.AVANT
    return (mots, Place.DETACHEE) if joint or motifs.GROUPE_NUMEROTE.fullmatch(mots) else None


def _numeros(texte: str, tete: re.Match[str], avant: tuple[str, Place] | None) -> tuple[list[Mention], int]:
    """Return the mentions by number after « fiche », with what is said of each, and where they end."""
    trouvees: list[Mention] = []
    suivant, fin, liste = tete.end(), tete.end(), 0
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
            mention, fin = _qualifier(texte, mention, apres_un_groupe=avant is not None)
            trouvees.append(mention)
        suite = (motifs.SUITE if tete["pluriel"] else motifs.SUITE_AU_SINGULIER).match(texte, fin)
        if suite is None:
            break
        suivant = suite.end()
        if not tete["pluriel"] and suivant >= liste and not motifs.MARQUE.match(texte, suivant):
            finale = motifs.LISTE_FINALE.match(texte, suivant)
            if finale is None:
                break
            liste = finale.end()  # what ends this list ends the numbers that it holds
    if avant is None:
        return _partager_le_groupe(trouvees), fin
    return [m if m.groupe else replace(m, groupe=avant[0], place=avant[1]) for m in trouvees], fin


def _numero(texte: str, debut: int, *, pluriel: bool) -> re.Match[str] | None:
    """Return the number that stands at `debut`, unless it is a quantity (« 2 pages ») or a paper size (« A4 »)."""
    numero = motifs.NUMERO.match(texte, debut)
    if numero is None or (motifs.BARRE_ET_CHIFFRE.match(texte, numero.end()) and not pluriel):
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


def _qualifier(texte: str, mention: Mention, *, apres_un_groupe: bool) -> tuple[Mention, int]:
    """Return the mention with the group and the title that follow its number, and where they end."""
    fin = mention.fin
    groupe = None if motifs.OBJECTIF_APRES.match(texte, fin) else motifs.GROUPE.match(texte, fin)
    if groupe and _annonce_une_autre(texte, groupe, apres_un_groupe=apres_un_groupe):
        return mention, fin
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


def _annonce_une_autre(texte: str, groupe: re.Match[str], *, apres_un_groupe: bool) -> bool:
    """Tell whether a group is that of the next fiche: « axe 1, fiche 3, axe 2, fiche 5 »."""
    suite = motifs.FICHE_SUIT.match(texte, groupe.end())
    if suite is None or groupe["genre"] is None or texte[groupe.start() : groupe.start("genre")].strip(" ,–—-\u00a0\n"):
        return False
    return apres_un_groupe or not suite["joint"]


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


def _avec_objectif(texte: str, avant: tuple[int, int], trouvees: list[Mention], fin: int) -> tuple[list[Mention], int]:
    """Return the mentions with the objective named just before the first or just after the last, and where it ends."""
    if devant := motifs.OBJECTIF_AVANT.search(texte, *avant):
        return [replace(trouvees[0], objectif=int(devant["rang"])), *trouvees[1:]], fin
    if apres := motifs.OBJECTIF_APRES.match(texte, fin):
        rang, derniere = int(apres["rang"]), trouvees[-1]
        if derniere.groupe is None:  # objectives may be groups: « fiche 5, objectif 2 »
            derniere = replace(derniere, groupe=f"objectif {rang}", place=Place.DETACHEE)
        return [*trouvees[:-1], replace(derniere, objectif=rang)], apres.end()
    return trouvees, fin
