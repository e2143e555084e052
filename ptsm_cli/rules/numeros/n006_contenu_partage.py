"""Une fiche partage le contenu d'une autre d'une façon qui ne peut pas être suivie.

Ce que la règle vérifie
« meme_contenu_que » désigne une seule fiche, autre qu'elle-même et qui a son propre contenu ; la fiche qui l'emploie
ne porte que ce qui l'identifie : numéro, titres, groupe, priorités, dimensions, vagues et son histoire.

Pourquoi
Le contenu partagé est imprimé une fois. Ce que la fiche porterait en plus ne le serait nulle part.

Comment corriger
Désignez la fiche qui porte le contenu, ou déplacez dans celle-ci ce qui est écrit en trop.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.link import CrossReference
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.references import Outcome
from ptsm_cli.model.fiche import HISTORY
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.liens.referring import ambiguous_hint, unknown_hint
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "N006"
NAME = "contenu-partage"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 1 bis\ntitre: Ouvrir une permanence\ngroupe: axe-1\n"
BAD = Exemple(
    {"fiches/01-bis.yaml": f"{_FICHE}meme_contenu_que: 1\npublic_cible: les aidants\n"},
    places=(("fiches/01-bis.yaml", 5, 1),),
)
GOOD = Exemple({"fiches/01-bis.yaml": f"{_FICHE}meme_contenu_que: 1\n"})

_IDENTITY = {
    *("numero", "titre", "titre_court", "groupe", "meme_contenu_que", "priorites", "vagues", "dimensions"),
    *HISTORY,
}
"""What a fiche that shares the content of another says of itself."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that cannot be followed, and one a field that would be lost."""
    for reference in analysis.graph.twins_of(analysis.projet):
        if (wrong := _follow(analysis, reference)) is not None:
            yield wrong
    for fiche in analysis.projet.fiches:
        if fiche.contenu.meme_contenu_que is not None:
            for field in set(fiche.keys) - _IDENTITY:
                yield _extra(fiche, field)


def _follow(analysis: ProjetAnalysis, reference: CrossReference) -> Constat | None:
    resolution = reference.resolution
    if resolution.outcome is Outcome.UNKNOWN:
        hint = unknown_hint(analysis, reference, "Écrivez le numéro ou l'identifiant d'une fiche du projet.")
        return Constat(reference.location, f"Aucune fiche ne répond à {quote(reference.text)}.", hint)
    if resolution.outcome is Outcome.AMBIGUOUS:
        hint = ambiguous_hint(analysis, resolution.candidates)
        return Constat(reference.location, f"Plusieurs fiches répondent à {quote(reference.text)}.", hint)
    if resolution.target is None:
        return None
    if resolution.target == reference.source:
        return Constat(
            reference.location, "Une fiche ne peut pas partager son propre contenu.", "Désignez une autre fiche."
        )
    target = analysis.graph.fiche(resolution.target)
    if target.contenu.meme_contenu_que is None:
        return None
    return Constat(
        reference.location,
        f"La {fiche_and_title(target)} partage elle-même le contenu d'une autre.",
        f"Désignez la fiche qui porte le contenu{_instead(target)}.",
    )


def _instead(target: Fiche) -> str:
    return f", sans doute {quote(target.contenu.meme_contenu_que or '')}"


def _extra(fiche: Fiche, field: str) -> Constat:
    return Constat(
        fiche.at(field, key=True),
        f"La {fiche_and_title(fiche)} partage le contenu d'une autre : {guillemets(field)} n'y serait pas imprimé.",
        f"Retirez {guillemets(field)} ou {guillemets('meme_contenu_que')}.",
    )
