"""Une fiche partage le contenu d'une autre d'une façon qui ne peut pas être suivie.

Ce que la règle vérifie
« meme_contenu_que » désigne une seule fiche, autre qu'elle-même et qui a son propre contenu ; la fiche qui l'emploie
ne porte que ce qui l'identifie : numéro, titres, groupe, priorités et vagues.

Pourquoi
Le contenu partagé est imprimé une fois. Ce que la fiche porterait en plus ne le serait nulle part.

Comment corriger
Désignez la fiche qui porte le contenu, ou déplacez dans celle-ci ce qui est écrit en trop.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.link import Renvoi
from ptsm_cli.links.references import Statut
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.liens.references import conseil_ambigu, conseil_inconnu
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer, fiche_nommee

CODE = "N006"
NAME = "contenu-partage"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 1 bis\ntitre: Ouvrir une permanence\ngroupe: axe-1\n"
BAD = Exemple(
    {"fiches/01-bis.yaml": f"{_FICHE}meme_contenu_que: 1\npublic_cible: les aidants\n"},
    lieux=(("fiches/01-bis.yaml", 5, 1),),
)
GOOD = Exemple({"fiches/01-bis.yaml": f"{_FICHE}meme_contenu_que: 1\n"})

_IDENTITE = {"numero", "titre", "titre_court", "groupe", "meme_contenu_que", "priorites", "vagues"}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that cannot be followed, and one a field that would be lost."""
    for renvoi in analysis.jumeaux:
        if (faux := _suivre(analysis, renvoi)) is not None:
            yield faux
    for fiche in analysis.projet.fiches:
        if fiche.contenu.meme_contenu_que is not None:
            for champ in sorted(set(fiche.keys) - _IDENTITE):
                yield _en_trop(fiche, champ)


def _suivre(analysis: ProjetAnalysis, renvoi: Renvoi) -> Constat | None:
    resolution = renvoi.resolution
    if resolution.statut is Statut.INCONNU:
        conseil = conseil_inconnu(analysis, renvoi, "Écrivez le numéro ou l'identifiant d'une fiche du projet.")
        return Constat(renvoi.location, f"Aucune fiche ne répond à {citer(renvoi.texte)}.", conseil)
    if resolution.statut is Statut.AMBIGU:
        conseil = conseil_ambigu(analysis, resolution.candidats)
        return Constat(renvoi.location, f"Plusieurs fiches répondent à {citer(renvoi.texte)}.", conseil)
    if resolution.cible is None:
        return None
    if resolution.cible == renvoi.source:
        return Constat(
            renvoi.location, "Une fiche ne peut pas partager son propre contenu.", "Désignez une autre fiche."
        )
    cible = analysis.graphe.fiche(resolution.cible)
    if cible.contenu.meme_contenu_que is None:
        return None
    return Constat(
        renvoi.location,
        f"La {fiche_nommee(cible)} partage elle-même le contenu d'une autre.",
        f"Désignez la fiche qui porte le contenu{_ou(cible)}.",
    )


def _ou(cible: Fiche) -> str:
    return f", sans doute {citer(cible.contenu.meme_contenu_que or '')}"


def _en_trop(fiche: Fiche, champ: str) -> Constat:
    return Constat(
        fiche.at(champ, key=True),
        f"La {fiche_nommee(fiche)} partage le contenu d'une autre : {guillemets(champ)} n'y serait pas imprimé.",
        f"Retirez {guillemets(champ)} ou {guillemets('meme_contenu_que')}.",
    )
