"""How a fiche and its group are named: in a sentence, a table, a message or a drawing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import FINE, capitalize, counted, enumeration, guillemets, quote, truncate
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.model.territoire import GROUPE_KINDS, Groupe
from ptsm_cli.projet.projet import Fiche, Projet

_TITLE_WIDTH = 50

OTHERS = "Autres fiches actions"
"""Heading of the fiches whose group is declared nowhere: they are printed all the same."""

_FEW = 26
_ARTICLE = deferred(r"^(?:les|le|la) |^l'", re.IGNORECASE)
_LAST_LINK = deferred(r" (?:du|de|des|de la|de l'|la|le|les|et|en|à|au|aux|pour|par|sur|dans|&)…$")
_AFTER_KIND = deferred(r" (?:des |de la |de l'|du |de |d'|en )?(?P<mots>.+)")


def fiche_label(projet: Projet, fiche: Fiche) -> str:
    """Return how the livret names a fiche: « Fiche action n° 22 », « Fiche Adultes 1 »."""
    label = dense_label(projet, fiche)
    return f"Fiche action n°{FINE}{label}" if label == fiche.contenu.numero else f"Fiche {label}"


def numero_and_title(projet: Projet, fiche: Fiche) -> str:
    """Return how a line names a fiche: « n° 22 – Titre », « Adultes 1 – Titre » where numbers restart."""
    label = dense_label(projet, fiche)
    sign = f"n°{FINE}" if label == fiche.contenu.numero else ""
    return f"{sign}{label} – {fiche.contenu.titre}"


def dense_label(projet: Projet, fiche: Fiche, *, whole: bool = False) -> str:
    """Return how a dense table names a fiche: « 17 », « Adultes 1 » where numbers restart in each group.

    The name of its group may be cut, unless it is asked for whole.
    """
    numero = fiche.contenu.numero
    groupe = projet.groupes.get(fiche.contenu.groupe)
    if groupe is None or projet.territoire.contenu.numerotation != "par-groupe":
        return numero
    around = projet.groupes.get(projet.nesting.parents.get(groupe.id, ""))
    return f"{_few_words(groupe, around, whole=whole)} {numero}"


def text_label(projet: Projet, fiche: Fiche) -> str:
    """Return how a heading names a fiche: « Fiche n° 17 », « Fiche Adultes 1 » where numbers restart in each group."""
    label = dense_label(projet, fiche)
    return f"Fiche n°{FINE}{label}" if label == fiche.contenu.numero else f"Fiche {label}"


def cited_label(projet: Projet, fiche: Fiche) -> str:
    """Return how a sentence of a document names a fiche: « fiche n° 17 », « fiche Adultes 1 »."""
    label = text_label(projet, fiche)
    return label[:1].lower() + label[1:]


def sharing_label(projet: Projet, fiche: Fiche, source: Fiche | None) -> str | None:
    """Return what a fiche whose content is that of `source` is said to share; its reference where it leads nowhere."""
    if source:
        return cited_label(projet, source)
    reference = fiche.contenu.meme_contenu_que
    return f"fiche {guillemets(reference)}" if reference else None


def say_fiches(projet: Projet, fiches: Iterable[Fiche], twins: Collection[str]) -> str:
    """Return how many fiches there are, those that share the content of another apart: « 30 fiches (et la 17 bis) ».

    Args:
        projet: their project.
        fiches: the fiches.
        twins: ids of those that are printed with another.
    """
    own: list[Fiche] = []
    others: list[Fiche] = []
    for fiche in fiches:
        (others if fiche.id in twins else own).append(fiche)
    return say_count(len(own), [dense_label(projet, fiche) for fiche in others])


def say_count(own: int, others: Sequence[str]) -> str:
    """Return a number of fiches, and the names of those that are printed with one of them."""
    return counted(own, "fiche") + beside(others)


def beside(others: Sequence[str]) -> str:
    """Return what follows a number of fiches that does not count some: « (et la 17 bis) », a space before."""
    if not others:
        return ""
    article = "la" if len(others) == 1 else "les"
    if any(name[:1].isalpha() for name in others):  # « la Adultes 2 » is no French
        article += " fiche" if len(others) == 1 else " fiches"
    return f" (et {article} {enumeration(others)})"


def _few_words(groupe: Groupe, around: Groupe | None, *, whole: bool) -> str:
    """Return a group in a word or two: its title without its kind where it is short, else its kind and number.

    Words that the title of the group `around` it begins with too tell it from none of its neighbours: they are left
    out, « CLSM » for « Plan d'actions CLSM » in « Plan d'actions 2020 ».
    """
    kind = GROUPE_KINDS[groupe.genre]
    found = _AFTER_KIND.fullmatch(groupe.titre.removeprefix(kind))
    words = _ARTICLE.sub("", found["mots"] if found else _own_words(groupe.titre, around.titre if around else ""))
    if len(words) <= _FEW or not groupe.numero:
        return capitalize(words if whole else _LAST_LINK.sub("…", truncate(words, _FEW)))
    return " ".join(filter(None, (kind, groupe.numero)))


def _own_words(title: str, around: str) -> str:
    words = title.split()
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(words[:-1], around.split(), strict=False))))
    return " ".join(words[shared:]) if shared > 1 else title


def fiche_and_title(fiche: Fiche) -> str:
    """Return how a message names a fiche: « fiche n°22 « Titre » », the title cut where it is long."""
    return f"fiche n°{fiche.contenu.numero} {quote(fiche.contenu.titre)}"


def livret_title(fiche: Fiche) -> str:
    """Return the title that the livret prints."""
    return fiche.contenu.titre_court or fiche.contenu.titre


def name_fiche(directory: Directory, projet: Projet, fiche: Fiche) -> str:
    """Return how a sentence names a fiche: « fiche n°22 », « fiche Adultes 1 » where numbers restart in each group.

    Its group follows where, against what the territory says of its numbers, another fiche has the same.
    """
    return f"fiche {_numero(directory, projet, fiche)}"


def name_key(directory: Directory, key: FicheKey) -> str:
    """Return the same of the fiche of a key."""
    return name_fiche(directory, directory.projets[key.projet], directory.fiche(key))


def name_references(directory: Directory, projet: Projet, references: Iterable[str], groupe: str | None = None) -> str:
    """Return how a sentence names fiches from references to them: « fiches n°4 et n°5 »; empty where there is none.

    A bare number is one of `groupe`, where it is given.
    """
    names = [_of_reference(directory, projet, reference, groupe) for reference in references]
    return f"fiche{'s' if len(names) > 1 else ''} {enumeration(names)}" if names else ""


def _of_reference(directory: Directory, projet: Projet, reference: str, groupe: str | None) -> str:
    """Return the number of the fiche; the reference as it is written where it leads to none of the project."""
    target = resolve(directory, read_reference(reference), projet.id, groupe).target
    if target is None or target.projet != projet.id:
        return reference
    return _numero(directory, projet, directory.fiche(target))


def groupe_name(groupe: Groupe) -> str:
    """Return how a group is named in a few words: « Parcours E – Précarité », « Objectif 1 du décret ».

    The decree's objectives go by their number: their wording is long, and it is the same everywhere. The other
    titles are cut where they are long.
    """
    return _groupe_name(groupe, truncate(groupe.titre, _TITLE_WIDTH))


def groupe_in_full(groupe: Groupe) -> str:
    """Return how a row of a table names a group, its title whole: « Axe 2 – Améliorer la coordination des acteurs »."""
    return _groupe_name(groupe, groupe.titre)


def _groupe_name(groupe: Groupe, title: str) -> str:
    if not groupe.numero or groupe.label == groupe.numero:
        return groupe.titre
    if groupe.genre == "objectif-du-decret":
        return groupe.label
    return f"{groupe.label} – {title}"


def _telling_groupe(directory: Directory, projet: Projet, fiche: Fiche) -> Groupe | None:
    """Return the group of a fiche whose number another one has, for the two to be told apart; None for the others."""
    if len(directory.with_numero(projet.id, fiche.contenu.numero)) == 1:
        return None
    return projet.groupes.get(fiche.contenu.groupe)


def _numero(directory: Directory, projet: Projet, fiche: Fiche) -> str:
    label = dense_label(projet, fiche)
    if label != fiche.contenu.numero:
        return label
    groupe = _telling_groupe(directory, projet, fiche)
    return f"n°{label} ({groupe_name(groupe)})" if groupe else f"n°{label}"
