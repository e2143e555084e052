"""Deux fiches portent le même numéro.

Ce que la règle vérifie
Un numéro de fiche sert une fois : dans tout le projet quand la numérotation est continue, dans chaque groupe quand
elle est « par-groupe ». Quand les numéros repartent à 1 dans chaque groupe sans que territoire.yaml le dise, un
seul constat le dit.

Pourquoi
« La fiche n°22 » doit désigner une seule fiche dans les documents, les plannings et les liens.

Comment corriger
Donnez à l'une des deux le numéro qui lui revient, ou déclarez « numerotation: par-groupe » dans territoire.yaml
si les numéros repartent à 1 dans chaque groupe.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.projet.numbers import numero_sort_key
from ptsm_cli.projet.projet import TERRITOIRE, Fiche, Projet
from ptsm_cli.rules.habits import mostly
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "N001"
NAME = "numero-en-double"
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "numero: 1\ntitre: Former\ngroupe: axe-1\n"}, places=(("fiches/02.yaml", 1, 9),))
GOOD = Exemple({"fiches/02.yaml": "numero: 1 bis\ntitre: Former\ngroupe: axe-1\n"})

_ROUTE = ("numero",)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche whose number an earlier one has already."""
    if _begins_again(analysis.projet):
        yield from mostly(_doubles(analysis), 0, _by_groupe)
    else:
        yield from _doubles(analysis)


def _begins_again(projet: Projet) -> bool:
    """Tell whether no number comes twice in a group, though some come twice in the project."""
    return len({_key(fiche, by_groupe=True) for fiche in projet.fiches}) == len(projet.fiches)


def _by_groupe(count: int, _total: int) -> Cause:
    return Cause(
        "numerotation",
        f"Les numéros repartent à 1 dans chaque groupe : {count} fiches portent un numéro déjà pris dans un autre.",
        f"Écrivez {guillemets('numerotation: par-groupe')} dans territoire.yaml.",
    )


def _key(fiche: Fiche, *, by_groupe: bool) -> tuple[object, str]:
    numero, groupe = fiche.contenu.numero, fiche.contenu.groupe
    return (numero_sort_key(numero) or numero, groupe if by_groupe else "")


def _doubles(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    # An unreadable territoire.yaml may have said « par-groupe »: only what is wrong either way is reported.
    by_groupe = projet.territoire.contenu.numerotation == "par-groupe" or not projet.was_read(TERRITOIRE)
    first_ones: dict[tuple[object, str], Fiche] = {}
    for fiche in projet.fiches:
        first = first_ones.setdefault(_key(fiche, by_groupe=by_groupe), fiche)
        if first is fiche:
            continue
        where = "ce groupe" if by_groupe else "le projet"
        yield Constat(
            fiche.at(*_ROUTE),
            f"Le numéro {fiche.contenu.numero} est déjà pris dans {where} par la fiche {quote(first.contenu.titre)}.",
            f"Changez l'un des deux, ou déclarez {guillemets('numerotation: par-groupe')} dans territoire.yaml."
            if not by_groupe and first.contenu.groupe != fiche.contenu.groupe
            else "Changez l'un des deux numéros.",
            (Related(f"Premier emploi du numéro {fiche.contenu.numero}", first.at(*_ROUTE)),),
            cause=Cause(f"numéro de {first.path}"),
        )
