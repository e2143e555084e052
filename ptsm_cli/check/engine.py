"""Check projects: every rule over every project, each finding with its exact place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ptsm_cli.common.french import insecables, plier
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Place
from ptsm_cli.projet.places import Localisateur
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import Selection
from ptsm_cli.rules.context import Contexte, Ensemble
from ptsm_cli.rules.registry import toutes


@dataclass(frozen=True, slots=True)
class Verification:
    """What the check of one project found. `fichiers` counts the files read."""

    projet: Projet
    findings: tuple[Finding, ...]
    fichiers: int


@dataclass(frozen=True, slots=True)
class Rapport:
    """What a check found, project by project."""

    verifications: tuple[Verification, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of projects."""
        return tuple(finding for verification in self.verifications for finding in verification.findings)

    @property
    def fichiers(self) -> int:
        """How many files were read."""
        return sum(verification.fichiers for verification in self.verifications)

    def nombre(self, severite: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severite for finding in self.findings)

    def au_moins(self, seuil: Severity) -> bool:
        """Tell whether a finding is as serious as `seuil`, or more."""
        return any(finding.severity.rang <= seuil.rang for finding in self.findings)


def verifier(selections: Sequence[Selection], aujourdhui: date) -> Rapport:
    """Return the findings on these projects, sorted by project, file, place and code.

    When only some files of a project were named, only the findings on them are returned, but the
    whole project is read: a link is judged with both its ends.
    """
    ensemble = Ensemble(tuple(selection.projet for selection in selections), aujourdhui)
    localisateur = Localisateur(ensemble.projets)
    return Rapport(tuple(_verifier(selection, ensemble, localisateur) for selection in selections))


def _verifier(selection: Selection, ensemble: Ensemble, localisateur: Localisateur) -> Verification:
    projet, choisis = selection.projet, selection.fichiers
    trouves = [_placer(f, localisateur) for f in _constats(Contexte(projet, ensemble))]
    retenus = [f for f in trouves if choisis is None or f.location.path in choisis]
    lus = projet.fichiers if choisis is None else choisis
    return Verification(projet, tuple(sorted(retenus, key=_ordre)), len(lus))


def _constats(contexte: Contexte) -> Iterator[Finding]:
    reglages = contexte.projet.reglages
    ignorees = {plier(cle) for cle in reglages.contenu.regles.ignorer} if reglages else set()
    severites = {plier(c): v for c, v in reglages.contenu.regles.severites.items()} if reglages else {}
    for regle in toutes().values():
        noms = {plier(regle.code), plier(regle.nom)}
        if noms & ignorees:
            continue
        choisie = next((severites[nom] for nom in sorted(noms) if nom in severites), None)
        severite = Severity(choisie) if choisie else regle.severite
        for constat in regle.verifier(contexte):
            yield Finding(
                code=regle.code,
                severity=severite,
                message=insecables(constat.message),
                location=constat.location,
                hint=insecables(constat.hint) if constat.hint else None,
                related=constat.related,
                projet=contexte.projet.id,
            )


def _placer(finding: Finding, localisateur: Localisateur) -> Finding:
    voisins = tuple(replace(r, place=localisateur.place(r.location)) for r in finding.related)
    return replace(finding, place=localisateur.place(finding.location), related=voisins)


def _ordre(finding: Finding) -> tuple[str, Place, str, str]:
    return (finding.location.path, finding.place or Place(1, 1, 1, 1), finding.code, finding.message)
