"""The anchors of a document: short, readable, unique, and the same from one run to the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ptsm_cli.common.french import fold
from ptsm_cli.projet.projet import Projet

_LONGEST = 100
"""Signs of an anchor: pages bear the names of anchors, and the systems of files bound those."""

_SEPARATORS = re.compile(r"[^a-z0-9]+")


def anchor(*pieces: str) -> str:
    """Return an anchor made of words: `fiche-17-bis`."""
    return _SEPARATORS.sub("-", fold(" ".join(pieces))).strip("-")


def fiche_anchors(projet: Projet) -> Mapping[str, str]:
    """Return the anchor of each fiche by its id: its number, after its group's where the number comes back.

    The withdrawn ones have theirs too: their numbers stay readable.
    """
    numeros = [anchor("fiche", fiche.contenu.numero) for fiche in projet.every_fiche]
    counts = Counter(numeros)
    wanted = (
        (fiche.id, numero if counts[numero] == 1 else anchor("fiche", fiche.contenu.groupe, fiche.contenu.numero))
        for fiche, numero in zip(projet.every_fiche, numeros, strict=True)
    )
    return dict(_unique(wanted))


def groupe_anchors(projet: Projet) -> Mapping[str, str]:
    """Return the anchor of each group by its id."""
    return anchors_of("groupe", projet.groupes)


def anchors_of(kind: str, identifiers: Iterable[str]) -> Mapping[str, str]:
    """Return the anchor of each thing of one kind by its id: `reunion-copil-2020-06-23`."""
    return dict(_unique((identifier, anchor(kind, identifier)) for identifier in dict.fromkeys(identifiers)))


def _unique(wanted: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    ranks: dict[str, int] = {}
    for identifier, whole in wanted:
        chosen = anchor = whole[:_LONGEST].rstrip("-")
        while chosen in taken:
            ranks[anchor] = ranks.get(anchor, 1) + 1
            chosen = f"{anchor}-{ranks[anchor]}"
        taken.add(chosen)
        yield identifier, chosen
