"""Links as a graph in the DOT language of Graphviz."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.view import Vue, fleches, libelle_du_groupe

_LARGEUR = 32
"""Width of the text of a node, in characters."""


def formater(vue: Vue) -> str:
    """Return the graph, one cluster a group, ended by a newline."""
    return "\n".join(_lignes(vue)) + "\n"


def _lignes(vue: Vue) -> Iterator[str]:
    noeuds = {cle: _chaine(vue.identifiant(cle)) for cle in vue.fiches}
    yield "digraph liens {"
    yield '  graph [charset="UTF-8", rankdir=LR, fontname="sans-serif", label="Liens entre les fiches actions"];'
    yield '  node [shape=box, style=rounded, fontname="sans-serif"];'
    for rang, (projet, groupe, fiches) in enumerate(vue.groupes(), 1):
        yield f"  subgraph cluster_{rang} {{"
        yield f"    label={_texte(libelle_du_groupe(vue, projet, groupe))};"
        yield from (f"    {noeuds[cle]} [label={_fiche(vue, cle)}];" for cle in fiches)
        yield "  }"
    for fleche in fleches(vue):
        yield f"  {noeuds[fleche.source]} -> {noeuds[fleche.cible]}{' [dir=both]' if fleche.double else ''};"
    for rang, lien in enumerate((lien for lien in vue.liens if lien.cible is None), 1):
        yield f'  "?{rang}" [label={_texte(f"{guillemets(lien.texte)}{NBSP}?")}, style="rounded,dashed"];'
        yield f'  {noeuds[lien.source]} -> "?{rang}" [style=dashed];'
    yield "}"


def _fiche(vue: Vue, cle: Cle) -> str:
    contenu = vue.fiche(cle).contenu
    return _texte(f"{contenu.numero} – {contenu.titre}")


def _texte(texte: str) -> str:
    """Return a text as the DOT string of a label, cut into lines; Graphviz reads HTML entities there."""
    lignes = textwrap.wrap(texte, _LARGEUR, break_on_hyphens=False)
    return '"' + r"\n".join(_echapper(ligne).replace("&", "&amp;") for ligne in lignes) + '"'


def _chaine(texte: str) -> str:
    """Return a text as a DOT string, on one line."""
    return f'"{_echapper(texte)}"'


def _echapper(texte: str) -> str:
    """Return a text that ends no string and begins none of Graphviz's escapes."""
    return texte.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
