"""The links as an SVG drawing: fiches by group, arrows as arcs, everything also said in words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ptsm_cli.common.typography import NBSP
from ptsm_cli.links.view import Vue, designer, raison, resume
from ptsm_cli.loading.source import UNPRINTABLE
from ptsm_cli.render.parts.arcs import INTERLIGNE, MARGE, NUMERO, Arc, Disposition, Label, disposer

_COULEURS = ("#1f5f8b", "#9a3412", "#3f6212", "#6b21a8", "#0f5c5c", "#9d174d")
"""Colours of the arrows, by group of their source; each reads on white with a contrast of at least 5 to 1."""

_STYLE = (
    "text{font-family:system-ui,'Segoe UI','Liberation Sans',Arial,sans-serif;font-size:13px;fill:#1b1b1b}"
    ".titre{font-size:18px;font-weight:700}.note{font-size:12px;fill:#4a4a4a}.groupe{font-weight:700}"
    ".numero{font-weight:700;text-anchor:end}.seule{fill:#5c5c5c}.bord{stroke:#8a8a8a;stroke-width:2}"
    ".arc{fill:none;stroke-width:1.8}"
)


def draw(vue: Vue) -> str:
    """Return the drawing as a whole SVG document, ended by a newline."""
    return "\n".join(_document(vue)) + "\n"


def _document(vue: Vue) -> Iterator[str]:
    plan = disposer(vue)
    perdues = [
        f"{vue.numero(lien.source)} → {designer(lien)}{NBSP}: {raison(vue, lien)}"
        for lien in vue.liens
        if lien.cible is None
    ]
    hauteur = plan.hauteur + len(perdues) * INTERLIGNE
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{plan.largeur}" height="{hauteur}" '
        f'viewBox="0 0 {plan.largeur} {hauteur}" lang="fr" role="img" aria-labelledby="titre description">'
    )
    yield f'<title id="titre">{_texte(_titre(vue))}</title>'
    yield f'<desc id="description">{_texte(_description(vue, perdues))}</desc>'
    yield f"<style>{_STYLE}</style>"
    yield "<defs>"
    yield from (_pointe(rang, couleur) for rang, couleur in enumerate(_COULEURS))
    yield "</defs>"
    yield f'<rect width="{plan.largeur}" height="{hauteur}" fill="#fff"/>'
    yield f'<text class="titre" x="{MARGE}" y="34">{_texte(_titre(vue))}</text>'
    yield f'<text class="note" x="{MARGE}" y="54">{_texte(resume(vue))} Une flèche mène à la fiche citée.</text>'
    couleurs = _couleurs(vue)
    reliees = {bout for arc in plan.arcs for bout in (arc.fleche.source, arc.fleche.cible)}
    for bloc in plan.blocs:
        yield from _bloc(vue, plan, bloc, reliee=bloc.cle in reliees)
    for arc in plan.arcs:
        yield _arc(vue, plan, arc, couleurs[vue.fiche(arc.fleche.source).contenu.groupe, arc.fleche.source.projet])
    for rang, perdue in enumerate(perdues):
        yield f'<text class="note" x="{MARGE}" y="{plan.hauteur - MARGE + rang * INTERLIGNE}">{_texte(perdue)}</text>'
    yield "</svg>"


def _titre(vue: Vue) -> str:
    return "Liens entre les fiches actions – " + ", ".join(p.territoire.contenu.sigle for p in vue.graphe.projets)


def _description(vue: Vue, perdues: list[str]) -> str:
    """Return the whole drawing in words."""
    phrases = [resume(vue)]
    for cle in vue.fiches:
        citees = dict.fromkeys(lien.cible for lien in vue.graphe.sortants(cle) if lien.cible)
        if citees:
            noms = ", ".join(vue.numero(citee, cle) for citee in citees)
            phrases.append(f"La fiche {vue.numero(cle)} cite{NBSP}: {noms}.")
    return " ".join([*phrases, *(f"{perdue}." for perdue in perdues)])


def _couleurs(vue: Vue) -> dict[tuple[str, str], int]:
    groupes = dict.fromkeys((vue.fiche(cle).contenu.groupe, cle.projet) for cle in vue.fiches)
    return {groupe: rang % len(_COULEURS) for rang, groupe in enumerate(groupes)}


def _pointe(rang: int, couleur: str) -> str:
    return (
        f'<marker id="pointe{rang}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" '
        f'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="{couleur}"/></marker>'
    )


def _bloc(vue: Vue, plan: Disposition, bloc: Label, *, reliee: bool) -> Iterator[str]:
    """Yield the lines of a heading or of a fiche, with a bar where its arrows meet it."""
    base = bloc.haut + INTERLIGNE
    if bloc.cle is None:
        yield _lignes(bloc.lignes, "groupe", MARGE, base)
        return
    classe, x = "" if reliee else "seule", MARGE + NUMERO
    yield "<g>"
    yield f"<title>{_texte(f'{bloc.numero} – {vue.fiche(bloc.cle).contenu.titre}')}</title>"
    yield f'<text class="{f"numero {classe}".strip()}" x="{x - 12}" y="{base}">{_texte(bloc.numero)}</text>'
    yield _lignes(bloc.lignes, classe, x, base)
    if reliee:
        yield f'<path class="bord" d="M{plan.bord} {bloc.texte_haut}V{bloc.texte_bas}"/>'
    yield "</g>"


def _lignes(lignes: tuple[str, ...], classe: str, x: float, y: float) -> str:
    attribut = f' class="{classe}"' if classe else ""
    morceaux = (
        f'<tspan x="{x}" y="{y + rang * INTERLIGNE}">{_texte(ligne)}</tspan>' for rang, ligne in enumerate(lignes)
    )
    return f"<text{attribut}>{''.join(morceaux)}</text>"


def _arc(vue: Vue, plan: Disposition, arc: Arc, couleur: int) -> str:
    source, cible, double = arc.fleche
    x, loin = plan.bord + 5, plan.bord + 5 + arc.rayon * 4 / 3
    chemin = f"M{x} {arc.depart}C{loin:.1f} {arc.depart} {loin:.1f} {arc.arrivee} {x} {arc.arrivee}"
    debut = f' marker-start="url(#pointe{couleur})"' if double else ""
    nom = f"{vue.numero(source)} {'↔' if double else '→'} {vue.numero(cible)}"
    return (
        f'<path class="arc" d="{chemin}" stroke="{_COULEURS[couleur]}"{debut} marker-end="url(#pointe{couleur})">'
        f"<title>{_texte(nom)}</title></path>"
    )


def _texte(texte: str) -> str:
    """Return a text that is safe between tags, without what XML forbids."""
    return escape(UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", texte), quote=False)
