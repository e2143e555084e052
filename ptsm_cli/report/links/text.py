"""Links for people: under each fiche, those that it cites and those that cite it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from ptsm_cli.common.typography import NBSP, accord, guillemets, tronquer
from ptsm_cli.links.citations import AccordTitre
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.link import Lien, LienPlan
from ptsm_cli.links.view import Vue, designer, libelle_du_groupe, nommer, raison, resume
from ptsm_cli.report.terminal import propre

_LARGEUR_CITEE = 60
_LARGEUR_DE_PLAN = 100


def formater(vue: Vue) -> Iterator[Text]:
    """Yield the report: a heading by group, a paragraph by fiche that has links, then the others and the counts."""
    seules: list[Cle] = []
    for projet, groupe, fiches in vue.groupes():
        paragraphes = []
        for cle in fiches:
            lignes = list(_lignes(vue, cle))
            if lignes:
                paragraphes.append(_fiche(vue, cle, lignes))
            else:
                seules.append(cle)
        if paragraphes:
            yield Text(propre(libelle_du_groupe(vue, projet, groupe)), style="bold underline")
            yield from paragraphes
    for projet in vue.graphe.projets:
        numeros = ", ".join(vue.numero(cle, cle) for cle in seules if cle.projet == projet.id)
        ou = f" ({projet.territoire.contenu.sigle})" if vue.plusieurs else ""
        if numeros:
            yield Text(propre(f"Sans lien{ou}{NBSP}: {numeros}"), style="dim")
    yield Text(_bilan(vue), style="bold")


def _fiche(vue: Vue, cle: Cle, lignes: list[Text]) -> Text:
    contenu = vue.fiche(cle).contenu
    titre = Text().append(f"  {propre(contenu.numero)} ", "bold").append(propre(contenu.titre))
    return Text("\n").join([titre, *lignes, Text()])


def _lignes(vue: Vue, cle: Cle) -> Iterator[Text]:
    sortants = [lien for lien in vue.liens if lien.source == cle]
    yield from (_sortant(vue, lien) for lien in sortants)
    citees = {lien.cible for lien in sortants}
    for source in dict.fromkeys(lien.source for lien in vue.liens if lien.cible == cle):
        if source not in citees:  # the answer to a citation is told by its double arrow
            yield Text("     ").append("← ", "cyan").append(propre(nommer(vue, source, cle)))
    yield from (_plan(plan) for plan in vue.plans if plan.source == cle)


def _sortant(vue: Vue, lien: Lien) -> Text:
    place = lien.location.place
    texte = Text("     ")
    if lien.cible is None:
        texte.append("→ ? ", "bold red").append(propre(f"{designer(lien)}{NBSP}: {raison(vue, lien)}"))
    else:
        texte.append("↔ " if lien.reciproque else "→ ", "green")
        texte.append(propre(nommer(vue, lien.cible, lien.source)))
        if lien.objectif is not None:
            texte.append(f" (objectif {lien.objectif})")
        if remarque := _remarque(vue, lien):
            texte.append(f" – {propre(remarque)}", "yellow")
    return texte.append(f"  {propre(lien.location.path)}:{place.line}:{place.column}", "dim")


def _remarque(vue: Vue, lien: Lien) -> str | None:
    """Return what the title given with the reference has of its own, if anything."""
    if lien.accord is None or lien.titre is None or lien.accord.etat is AccordTitre.IDENTIQUE:
        return None
    cite = guillemets(tronquer(lien.titre, _LARGEUR_CITEE))
    if lien.accord.autre is not None:
        return f"le titre cité est celui de la fiche {vue.numero(lien.accord.autre, lien.source)}"
    if lien.accord.etat is AccordTitre.PROCHE:
        return f"titre cité{NBSP}: {cite}"
    return f"le titre cité, {cite}, n'est pas celui de la fiche"


def _plan(lien: LienPlan) -> Text:
    nom = (lien.plan.sigle or lien.plan.titre) if lien.plan else lien.texte
    suite = f", {lien.reference}" if lien.reference else ""
    return Text("     ").append("⇢ ", "magenta").append(propre(tronquer(f"{nom}{suite}", _LARGEUR_DE_PLAN)))


def _bilan(vue: Vue) -> str:
    renvois = f" {accord(len(vue.plans), 'renvoi')} à d'autres plans." if vue.plans else ""
    return f"{resume(vue)}{renvois}"
