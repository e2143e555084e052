"""What the waves, contracts and avenants say of themselves, and the approvals of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.agenda.calendar import placed_jalons
from ptsm_cli.agenda.in_words import say_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted
from ptsm_cli.model.gouvernance import Jalon
from ptsm_cli.model.instants import say_date
from ptsm_cli.model.vague import Signataire, Vague
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.table import Cell, Fact
from ptsm_cli.render.prose.prose import Prose

_NATURES = {
    "programmation": "programmation",
    "priorisation": "priorisation",
    "contrat": "contrat territorial de santé mentale",
    "avenant": "avenant au contrat",
}


@dataclass(frozen=True, slots=True)
class PrintedWave:
    """A wave: its anchor, its title and its facts."""

    ancre: str
    titre: str
    faits: tuple[Fact, ...]


def print_waves(links: FicheLinks) -> tuple[PrintedWave, ...]:
    """Return the waves of a project, in declared order."""
    return tuple(
        PrintedWave(anchor("vague", wave.id), wave.titre, tuple(_facts(links, wave)))
        for wave in links.projet.territoire.contenu.vagues
    )


def _facts(links: FicheLinks, wave: Vague) -> Iterator[Fact]:
    """Yield what a wave says, what it does not say left out."""
    projet = links.projet
    fiches = [fiche for fiche in projet.fiches if fiche.contenu.in_vague(wave.id)]
    before = projet.vagues.get(wave.precedente or "")
    counts = (
        ("Actions étudiées", wave.effectif_etudie),
        ("Actions annoncées", wave.effectif_annonce),
        ("Actions financées", wave.effectif_finance),
    )
    facts: list[tuple[str, Sequence[str | Prose | None]]] = [
        ("Nature", [_NATURES[wave.nature]]),
        ("Mise en œuvre", [wave.periode.said if wave.periode else None]),
        ("Travaux", [wave.travaux.said if wave.travaux else None]),
        ("Signature", [say_date(wave.date_signature) if wave.date_signature else None]),
        ("Durée", [wave.duree]),
        ("Fait suite à", [before.titre if before else wave.precedente]),
        ("Signataires", [_signatory(projet, one) for one in wave.signataires]),
        ("Ajouts", links.each(wave, "ajouts")),
        ("Retraits", links.each(wave, "retraits")),
        ("Fiches", [counted(len(fiches), "fiche") if fiches else None]),
        *((label, [str(count) if count is not None else None]) for label, count in counts),
        ("Méthode", links.each(wave, "methode")),
        ("Évaluation", [links.said(wave, wave.evaluation or "", "evaluation")]),
    ]
    for label, values in facts:
        cells = tuple(Cell(value) for value in values if value)
        if cells:
            yield Fact(label, cells)


def _signatory(projet: Projet, signatory: Signataire) -> str:
    return ", ".join(filter(None, (projet.name_of(signatory.organisme), signatory.qualite)))


@dataclass(frozen=True, slots=True)
class Approval:
    """A line of the approvals: what is expected, and when it was given; empty where a milestone does not say it."""

    libelle: str
    valeur: str


_OPINIONS = (
    ("Validé par le comité de pilotage le", "feuille-de-route", ()),
    (
        "Avis du conseil territorial de santé (CSSM) le",
        "avis",
        ("cts", "cssm", "conseil territorial", "commission spec"),
    ),
    (
        "Avis des conseils locaux de santé ou de santé mentale le",
        "avis",
        ("cls", "clsm", "conseil local", "conseils loc"),
    ),
    ("Arrêté du directeur général de l’ARS le", "arrete", ()),
)


def approvals(analysis: ProjetAnalysis) -> tuple[Approval, ...]:
    """Return the approvals of a PTSM, filled from its milestones; none for another kind of roadmap.

    Nobody signs a PTSM: the agency sets it by an arrêté after opinions (CSP L.3221-2); signatures are the contract's.
    """
    if analysis.projet.territoire.contenu.genre != "ptsm":
        return ()
    placed = list(placed_jalons(analysis.gouvernance))
    found = []
    for label, kind, bodies in _OPINIONS:
        dates = [
            say_moment(one.moment)
            for one in placed
            if one.jalon.type == kind and _is_of(one.jalon, bodies) and one.jalon.date
        ]
        found.append(Approval(label, ", ".join(dict.fromkeys(dates))))
    return (*found, Approval("Publié par l’agence le", ""))


def _is_of(jalon: Jalon, bodies: tuple[str, ...]) -> bool:
    said = fold(f"{jalon.organisme or ''} {jalon.libelle}")
    words = set(said.replace("(", " ").replace(")", " ").replace(",", " ").split())
    return not bodies or any(body in words or (" " in body and body in said) for body in bodies)
