"""Une mesure est celle d'un autre indicateur que dans la base.

Ce que la règle vérifie
Avec « ptsm validate --base », les mêmes mots d'une mesure de suivi/ désignent le même indicateur que dans la base.

Pourquoi
Insérer un indicateur avant un autre que ses mesures citent par leur rang donne à l'un les valeurs de l'autre, dans des
lignes que personne n'a touchées.

Comment corriger
Écrivez le rang d'aujourd'hui. Un « id » donné à l'indicateur le désigne quel que soit son rang.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.model.indicateur import Indicateur, MesureDeSuivi
from ptsm_cli.projet.indicateurs import indicateur_routes, indicateurs
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.liens.since import Since
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "L011"
NAME = "mesure-deplacee"
SEVERITY = Severity.AVERTISSEMENT
_SUIVI = {"suivi/01.yaml": "mesures:\n  - {indicateur: 1, date: 2021-06-01, valeur: 90}\n"}
_INSERTED = {
    "fiches/01.yaml": BASE["fiches/01.yaml"].replace(
        "indicateurs:\n", "indicateurs:\n  - {libelle: Nombre de réunions, valeur_cible: 4}\n"
    )
}
BAD = Exemple({**_SUIVI, **_INSERTED}, places=(("suivi/01.yaml", 2, 18),), former=_SUIVI)
GOOD = Exemple(
    {"suivi/01.yaml": _SUIVI["suivi/01.yaml"].replace("indicateur: 1", "indicateur: 2"), **_INSERTED}, former=_SUIVI
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure that is there in both states, of an indicator that is another one today."""
    if analysis.before is not None:
        since = Since(analysis, analysis.before)
        for old, new in since.fiches:
            yield from _moved(since, old, new)


def _moved(since: Since, old: Fiche, new: Fiche) -> Iterator[Constat]:
    from ptsm_cli.changes.matching import pair  # most checks compare nothing

    suivi = new.follow_up
    known = set(old.follow_up.contenu.mesures) if old.follow_up else set()
    today = {id(was): now for was, now in pair(_every(old), _every(new)) if was is not None and now is not None}
    for rank, mesure in enumerate(suivi.contenu.mesures if suivi else ()):
        was, now = _named(old, mesure), _named(new, mesure)
        still = today.get(id(was)) if was else None
        if suivi is None or mesure not in known or was is None or now is None or still is None or still is now:
            continue
        number = still.id or str(new.rank(_route(new, still)))
        yield Constat(
            suivi.at("mesures", rank, "indicateur"),
            f"L'indicateur {guillemets(mesure.indicateur)} était {quote(was.libelle)} dans {guillemets(since.label)}, "
            f"et c'est aujourd'hui {quote(now.libelle)}.",
            f"Si la mesure est toujours celle de {quote(still.libelle)}, écrivez {guillemets(number)}.",
            (Related("L'indicateur désigné aujourd'hui", new.at(*_route(new, now))),),
        )


def _every(fiche: Fiche) -> list[Indicateur]:
    return [one for _, one in indicateurs(fiche.contenu)]


def _route(fiche: Fiche, wanted: Indicateur) -> tuple[str | int, ...]:
    return next(route for route, one in indicateurs(fiche.contenu) if one is wanted)


def _named(fiche: Fiche, mesure: MesureDeSuivi) -> Indicateur | None:
    """Return the indicator that a measure names, None where it names none or several."""
    found = indicateur_routes(fiche, mesure)
    return dict(indicateurs(fiche.contenu))[found[0]] if len(found) == 1 else None
