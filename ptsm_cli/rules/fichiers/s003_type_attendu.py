"""Une valeur n'a pas la forme attendue.

Ce que la règle vérifie
Là où le format attend un texte, une liste ou un ensemble de clés, c'est ce qui est écrit.

Pourquoi
Une valeur d'une autre forme n'est pas lue. La cause est presque toujours un tiret ou une indentation de trop.

Comment corriger
Donnez à la valeur la forme demandée.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import either, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.model.misfits import LIST, LIST_OR_ONE, MAPPING, OBJECT
from ptsm_cli.rules.fichiers.keys import spot, spots_of_signs
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S003"
NAME = "forme-attendue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte:\n  - Un constat\n"},
    places=(("fiches/02.yaml", 5, 3),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Un constat\n"})


_VALUES = {"une date": "2020-06-30", "une période": "2020-S2", "un nombre": "12"}
"""What stands for a value in an example, by what is expected."""

_A_SIGN = f", et {guillemets('?')} est un signe de YAML qui annonce une clé."
_WITHOUT_SIGN = "S'il n'y a rien à dire, effacez ce signe ; sinon, mettez tout le texte entre guillemets."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value of another form than the one expected."""
    told = spots_of_signs(analysis)
    for fault in analysis.faults(FaultKind.TYPE):
        if spot(fault) in told:
            continue  # « - ! : Former »: what YAML makes of the sign is told
        if fault.received == MAPPING and fault.location.text.startswith("?"):
            yield Constat(fault.location, f"Il faut ici {fault.detail}{_A_SIGN}", _WITHOUT_SIGN)
            continue
        written = "écrite" if fault.received == LIST else "écrit"
        message = f"Il faut ici {fault.detail}, et c'est {fault.received} qui est {written}."
        yield Constat(fault.location, message, _hint(fault))


def _hint(fault: Fault) -> str:
    key = next((step for step in reversed(fault.location.route) if isinstance(step, str)), "clé")
    if fault.candidates:
        return f"Écrivez un seul mot : {either(fault.candidates)}."
    is_item = isinstance(("", *fault.location.route)[-1], int)
    if fault.received == LIST and fault.detail == OBJECT:
        return f"Retirez le tiret ou les crochets, et écrivez {guillemets('clé: valeur')}, une clé par ligne."
    if fault.received == LIST:
        value = next((value for words, value in _VALUES.items() if words in fault.detail), "un mot")
        exemple = guillemets(f"- {value}" if is_item else f"{key}: {value}")
        if is_item:
            return f"Retirez le second tiret ou les crochets, et écrivez un élément par ligne, comme {exemple}."
        return f"Retirez les tirets ou les crochets, et écrivez une seule valeur, comme {exemple}."
    if fault.detail == LIST_OR_ONE:
        return f"Par exemple {guillemets(f'{key}: [une valeur, une autre]')}."
    part = "si les accolades en font partie" if fault.location.text.startswith("{") else "si elle contient « : »"
    return f"Écrivez une seule valeur ; {part}, mettez-la entre guillemets."
