"""Write docs/champs.md, the reference of every key of the files, made from the models; `--check` compares only."""

from __future__ import annotations

import sys
from pathlib import Path

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ptsm_cli.model.fields import field_cards  # noqa: E402 - found from here whatever the current folder
from ptsm_cli.report.fields.md import reference  # noqa: E402 - idem

PAGE = ROOT / "docs" / "champs.md"
HEAD = """# Les champs des fichiers

Chaque clé qu'un fichier peut avoir, dans l'ordre où on la lit le mieux. Une clé en gras est obligatoire là où elle se
trouve ; « [] » veut dire « dans chaque élément de la liste ». Une liste d'un seul élément s'écrit aussi sans tiret.
La dernière colonne nomme les [documents](documents.md) où la clé est imprimée, telle quelle ou par ce qui s'en déduit :
ceux qui changent quand elle change. « – » veut dire qu'aucun ne change ; suivent alors les commandes qui s'en servent.
`ptsm explain` dit la même chose d'une clé. Cette page est faite à partir du code (`make champs`), et sa dernière
colonne de ce que chaque clé change dans des projets où toutes sont remplies (`make imprimes`).

"""


if __name__ == "__main__":
    sys.exit(keep({PAGE: HEAD + reference(field_cards())}))
