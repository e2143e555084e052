"""Un blanc qui n'est pas une espace sépare une clé, un tiret et leur valeur.

Ce que la règle vérifie
Après « : », après un tiret, avant « : » et au bord d'une clé, il n'y a que des espaces ordinaires : ni espace
insécable, ni caractère sans largeur.

Pourquoi
YAML ne connaît que l'espace ordinaire : il prend ces caractères, venus d'un traitement de texte, pour un morceau du
mot. La clé ou la liste n'est plus reconnue par les autres outils.

Comment corriger
Effacez le caractère à l'endroit indiqué, et tapez une espace ordinaire s'il en faut une.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.fichiers.characters import character
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y012"
NAME = "blanc-trompeur"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre:\u00a0Former\ngroupe: axe-1\nmoyens:\n  -\u202fUn local\n"},
    places=(("fiches/02.yaml", 2, 7), ("fiches/02.yaml", 5, 4)),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n  - Un local\n"})


_TO_TYPE = "Effacez ce caractère et tapez une espace ordinaire."
_PLACES = {
    "after": ("après le « : »", _TO_TYPE),
    "dash": ("après le tiret", _TO_TYPE),
    "before": ("avant le « : »", "Effacez ce caractère : rien ne sépare une clé de son « : »."),
    "key": ("dans la clé", "Effacez ce caractère."),
}
"""By place: how it is said, and what to do."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a run of such characters."""
    for fault in analysis.faults(FaultKind.BLANK):
        where, hint = _PLACES[fault.received]
        typed = " " if hint is _TO_TYPE and not _ends_its_line(fault.location) else ""
        fix = replacement(fault.location, typed, "Tape ce qu'il faut à la place de ce caractère")
        yield Constat(fault.location, f"Il y a {character(fault.detail)} {where}.", hint, fix=fix)


def _ends_its_line(location: Location) -> bool:
    """Tell whether nothing, or a space already, follows what is pointed at."""
    place = location.place
    return (location.file.line(place.end_line) or "")[place.end_column - 1 :][:1] in {"", " "}
