"""Une fiche sert une dimension, ou une valeur, qui n'est pas déclarée.

Ce que la règle vérifie
Chaque clé de « dimensions » d'une fiche est l'identifiant d'une dimension de territoire.yaml, et chaque valeur l'une
des siennes, par son identifiant ou son libellé.

Pourquoi
Une valeur mal écrite manque à la matrice de couverture : la fiche semble ne pas la servir.

Comment corriger
Écrivez une valeur déclarée, ou ajoutez-la à la dimension dans territoire.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import TERRITOIRE, Fiche, Projet
from ptsm_cli.rules.habits import undeclared
from ptsm_cli.rules.listing import list_hint
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds, declared_id

CODE = "N011"
NAME = "dimension-inconnue"
SEVERITY = Severity.ERREUR
_PUBLICS = BASE["territoire.yaml"] + "dimensions:\n  - {id: publics, titre: Publics, valeurs: [Enfants, Adultes]}\n"
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ndimensions: {publics: "
BAD = Exemple(
    {"territoire.yaml": _PUBLICS, "fiches/02.yaml": f"{_FICHE}enfant}}\n"}, places=(("fiches/02.yaml", 4, 23),)
)
GOOD = Exemple({"territoire.yaml": _PUBLICS, "fiches/02.yaml": f"{_FICHE}enfants}}\n"})


_DECLARE = f"Déclarez-la sous {guillemets('dimensions')}."
_NONE = "Aucune dimension n'est déclarée dans territoire.yaml."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a dimension, or a value of one, that is cited and not declared."""
    projet = analysis.projet
    if projet.was_read(TERRITOIRE):
        names = {dimension.id: (dimension.titre,) for dimension in projet.dimensions.values()}
        declared = DeclaredIds(names, "Dimensions déclarées", _DECLARE)
        for fiche in projet.fiches:
            yield from _of_fiche(projet, fiche, declared)


def _of_fiche(projet: Projet, fiche: Fiche, declared: DeclaredIds) -> Iterator[Constat]:
    for name, values in (fiche.contenu.dimensions or {}).items():
        dimension = projet.dimensions.get(name)
        if dimension is None:
            yield Constat(
                fiche.at("dimensions", name, key=True),
                f"La dimension {guillemets(name)} n'est pas déclarée dans territoire.yaml.",
                declared.hint(name),
                cause=undeclared("dimension", name, declared.names, _NONE),
            )
            continue
        for rank, value in enumerate(values):
            if dimension.value(value) is None:
                valeurs = {served.id or served.libelle: served.names for served in dimension.valeurs}
                yield Constat(
                    fiche.at("dimensions", name, rank),
                    f"{quote(value)} n'est pas une valeur de la dimension {guillemets(name)}.",
                    list_hint(value, dimension.value)
                    or declared_id(value, valeurs, "Valeurs déclarées", "Ajoutez-la dans territoire.yaml."),
                    cause=Cause(f"dimension {name} {value}"),
                )
