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

from ptsm_cli.findings import Severity
from ptsm_cli.loading.defaut import Genre
from ptsm_cli.rules.contexte import Contexte
from ptsm_cli.rules.regle import Constat, Exemple

CODE = "S003"
NAME = "forme-attendue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte:\n  - Un constat\n"},
    lieux=(("fiches/02.yaml", 5, 3),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Un constat\n"})


def check(contexte: Contexte) -> Iterator[Constat]:
    """Yield one finding a value of another form than the one expected."""
    for defaut in contexte.defauts(Genre.TYPE):
        yield Constat(defaut.location, f"Il faut ici {defaut.detail}, et c'est {defaut.recu} qui est écrit.")
