"""Un identifiant, un numéro, une clé ou une date est entre guillemets typographiques.

Ce que la règle vérifie
Une clé, un identifiant, un numéro, un renvoi, une date, un nombre ou un mot d'une liste fermée n'est pas entre
guillemets français (« »), anglais (“ ”) ou apostrophes courbes (‘ ’). Dans une phrase ou un nom, ils sont du texte.

Pourquoi
YAML ne connaît que les guillemets et apostrophes droits : les autres font partie de la valeur, et « 2 » n'est plus le
numéro 2. La valeur est lue sans eux, mais un autre outil y verrait un autre mot.

Comment corriger
Écrivez la valeur sans guillemets, ou entre guillemets droits ("…").
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, truncate
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y016"
NAME = "guillemets-typographiques"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: « 2 »\ntitre: Former\ngroupe: “axe-1”\n"},
    places=(("fiches/02.yaml", 1, 9), ("fiches/02.yaml", 3, 9)),
)
GOOD = Exemple({"fiches/02.yaml": 'numero: "2"\ntitre: Former à « la rencontre »\ngroupe: axe-1\n'})

_WIDTH = 60
_PLAIN = deferred(r"[\w+-](?:[\w .,/:+-]*\w)?")
_IN_NEED = deferred(r":\s|^-\s|,\s")


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value or a key between such signs."""
    for fault in analysis.faults(FaultKind.QUOTES):
        typed = truncate(fault.detail, _WIDTH)
        quoted = '"{}"'.format(typed.replace("\\", "\\\\"))  # what stands between them holds no straight one
        plain = _PLAIN.fullmatch(typed) and not _IN_NEED.search(typed)
        yield Constat(
            fault.location,
            f"Les guillemets de {guillemets(typed)} ne sont pas ceux de YAML, pour qui ils font partie du texte.",
            f"Écrivez {typed} sans guillemets, ou {quoted}." if plain else f"Écrivez {quoted}.",
            fix=replacement(fault.location, typed if plain else quoted, "Ôte ces guillemets"),
        )
