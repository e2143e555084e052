"""The anchors of a document: short, readable, unique, and the same from one run to the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ptsm_cli.common.french import plier
from ptsm_cli.projet.projet import Projet

_SEPARATEURS = re.compile(r"[^a-z0-9]+")


def ancre(*morceaux: str) -> str:
    """Return an anchor made of words: `fiche-17-bis`."""
    return _SEPARATEURS.sub("-", plier(" ".join(morceaux))).strip("-")


def ancres_des_fiches(projet: Projet) -> Mapping[str, str]:
    """Return the anchor of each fiche by its id: its number, after its group's where the number comes back."""
    numeros = [ancre("fiche", fiche.contenu.numero) for fiche in projet.fiches]
    effectifs = Counter(numeros)
    voulues = (
        (fiche.id, numero if effectifs[numero] == 1 else ancre("fiche", fiche.contenu.groupe, fiche.contenu.numero))
        for fiche, numero in zip(projet.fiches, numeros, strict=True)
    )
    return dict(_uniques(voulues))


def ancres_des_groupes(projet: Projet) -> Mapping[str, str]:
    """Return the anchor of each group by its id."""
    return ancres_de("groupe", projet.groupes)


def ancres_de(genre: str, identifiants: Iterable[str]) -> Mapping[str, str]:
    """Return the anchor of each thing of one kind by its id: `reunion-copil-2020-06-23`."""
    return dict(_uniques((identifiant, ancre(genre, identifiant)) for identifiant in dict.fromkeys(identifiants)))


def _uniques(voulues: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    prises: set[str] = set()
    for identifiant, voulue in voulues:
        choisie, rang = voulue, 2
        while choisie in prises:
            choisie, rang = f"{voulue}-{rang}", rang + 1
        prises.add(choisie)
        yield identifiant, choisie
