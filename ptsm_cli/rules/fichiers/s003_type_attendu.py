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
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.model.values import LISTE, LISTE_OU_SEULE, OBJET
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S003"
NAME = "forme-attendue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte:\n  - Un constat\n"},
    lieux=(("fiches/02.yaml", 5, 3),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Un constat\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value of another form than the one expected."""
    for defaut in analysis.defauts(Genre.TYPE):
        ecrit = "écrite" if defaut.recu == LISTE else "écrit"
        message = f"Il faut ici {defaut.detail}, et c'est {defaut.recu} qui est {ecrit}."
        yield Constat(defaut.location, message, _conseil(defaut))


def _conseil(defaut: Defaut) -> str:
    cle = next((pas for pas in reversed(defaut.location.route) if isinstance(pas, str)), "clé")
    if defaut.recu == LISTE and defaut.detail == OBJET:
        return f"Retirez le tiret ou les crochets, et écrivez {guillemets('clé: valeur')}, une clé par ligne."
    if defaut.recu == LISTE:
        exemple = guillemets(f"{cle}: un mot")
        return f"Retirez les tirets ou les crochets, et écrivez une seule valeur, comme {exemple}."
    if defaut.detail == LISTE_OU_SEULE:
        return f"Par exemple {guillemets(f'{cle}: [une valeur, une autre]')}."
    return "Écrivez une seule valeur ; si elle contient « : », mettez-la entre guillemets."
