"""Links as a Mermaid flowchart, which GitHub, GitLab and many editors draw."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.view import Vue, fleches, libelle_du_groupe, resume

_SPECIAUX = re.compile(r"[^\w\s.,:!?'’«»°/+=–—-]")


def formater(vue: Vue) -> str:
    """Return the flowchart, one subgraph a group, ended by a newline."""
    return "\n".join(_lignes(vue)) + "\n"


def _lignes(vue: Vue) -> Iterator[str]:
    noeuds = {cle: f"f{rang}" for rang, cle in enumerate(vue.fiches, 1)}
    yield "flowchart LR"
    yield "  accTitle: Liens entre les fiches actions"
    yield f"  accDescr: {resume(vue)}"
    for rang, (projet, groupe, fiches) in enumerate(vue.groupes(), 1):
        yield f'  subgraph g{rang}["{_echapper(libelle_du_groupe(vue, projet, groupe))}"]'
        yield from (f'    {noeuds[cle]}["{_fiche(vue, cle)}"]' for cle in fiches)
        yield "  end"
    for fleche in fleches(vue):
        trait = "<-->" if fleche.double else "-->"
        yield f"  {noeuds[fleche.source]} {trait} {noeuds[fleche.cible]}"
    perdus = [lien for lien in vue.liens if lien.cible is None]
    for rang, lien in enumerate(perdus, 1):
        yield f'  p{rang}["{_echapper(guillemets(lien.texte))}{NBSP}?"]'
        yield f"  {noeuds[lien.source]} -.-> p{rang}"


def _fiche(vue: Vue, cle: Cle) -> str:
    contenu = vue.fiche(cle).contenu
    return _echapper(f"{contenu.numero} – {contenu.titre}")


def _echapper(texte: str) -> str:
    """Return a text on one line, each character that Mermaid could read as its own written as an entity."""
    return _SPECIAUX.sub(lambda trouve: f"#{ord(trouve[0])};", texte.replace("\n", " "))
