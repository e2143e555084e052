"""Findings for people: place, excerpt with the spot underlined, message, hint."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from ptsm_cli.check.engine import Rapport
from ptsm_cli.common.typography import NBSP, accord, enumerer
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Location, Place
from ptsm_cli.report.terminal import propre

COULEURS = {Severity.ERREUR: "bold red", Severity.AVERTISSEMENT: "bold yellow", Severity.CONSEIL: "bold cyan"}
_MARGE = 8
_LARGEUR_MINIMALE = 20


def formater(rapport: Rapport, largeur: int) -> Iterator[Text]:
    """Yield the report, one text a paragraph, for a terminal of `largeur` columns."""
    plusieurs = len(rapport.verifications) > 1
    for verification in rapport.verifications:
        if plusieurs and verification.findings:
            territoire = verification.projet.territoire.contenu
            yield Text(propre(f"── {territoire.sigle} ({verification.projet.nom}) ──\n"), style="bold")
        for finding in verification.findings:
            yield _finding(finding, largeur)
    yield _bilan(rapport)


def _finding(finding: Finding, largeur: int) -> Text:
    place = finding.location.place
    couleur = COULEURS[finding.severity]
    gouttiere = " " * len(str(place.line))
    texte = Text()
    texte.append(f"{finding.severity}[{finding.code}]", couleur).append(f" {propre(finding.message)}\n")
    texte.append(f"{gouttiere}╭─ ", "dim").append(f"{propre(finding.location.path)}:{place.line}:{place.column}\n")
    ligne = _ligne(finding.location)
    if ligne is not None:
        extrait, debut, long = _extrait(ligne, place, max(largeur - len(gouttiere) - _MARGE, _LARGEUR_MINIMALE))
        texte.append(f"{place.line}│ ", "dim").append(f"{extrait}\n")
        texte.append(f"{gouttiere}│ ", "dim").append(" " * debut + "^" * long + "\n", couleur)
    for voisin in finding.related:
        ou = voisin.location.place
        texte.append(f"{gouttiere}│ ", "dim")
        texte.append(f"{propre(voisin.message)}{NBSP}: {propre(voisin.location.path)}:{ou.line}:{ou.column}\n")
    if finding.hint:
        texte.append(f"{gouttiere}╰ ", "dim").append(f"{propre(finding.hint)}\n", "green")
    return texte


def _ligne(location: Location) -> str | None:
    quoted = location.quoted or ""
    return propre(quoted.replace("\t", " ")) if quoted.strip() else None


def _extrait(ligne: str, place: Place, largeur: int) -> tuple[str, int, int]:
    """Return the part of a line to show, and where to underline it, in terminal cells."""
    debut = min(place.column - 1, len(ligne))
    fin = place.end_column - 1 if place.end_line == place.line else len(ligne)
    fin = max(min(fin, len(ligne)), debut + 1)
    coupe = 0
    if len(ligne) > largeur:
        coupe = max(0, min(debut - largeur // 3, len(ligne) - largeur))
        ligne = ("…" if coupe else "") + ligne[coupe + bool(coupe) : coupe + largeur]
        debut, fin = debut - coupe, min(fin - coupe, len(ligne))
    avant = cell_len(ligne[:debut])
    return ligne, avant, max(cell_len(ligne[debut:fin]), 1)


def _bilan(rapport: Rapport) -> Text:
    fichiers = accord(rapport.fichiers, "fichier vérifié", "fichiers vérifiés")
    if not rapport.findings:
        return Text(f"Rien à signaler{NBSP}: {fichiers}.\n", style="green")
    parties = [accord(rapport.nombre(s), str(s)) for s in Severity if rapport.nombre(s)]
    couleur = next(COULEURS[s] for s in Severity if rapport.nombre(s))
    suite = "Pour comprendre un constat, tapez «\u00a0ptsm explain\u00a0» et son code."
    return Text.assemble((enumerer(parties), couleur), f" dans {fichiers}.\n{suite}\n")
