"""Une mesure attendue manque.

Ce que la règle vérifie
Un indicateur dont le calendrier donne des repères datés, ou dont la fréquence est un rythme (annuelle, deux fois par
an, 1/trimestre…), a une mesure pour chaque repère et chaque période de l'horizon qui sont passés. Une mesure faite en
retard compte pour celle qui était attendue. Quand la plupart des indicateurs sont dans ce cas, un seul constat le dit.

Pourquoi
Une mesure que personne n'a notée à temps ne se retrouve presque jamais, et la progression n'est plus connue.

Comment corriger
Ajoutez la mesure sous « mesures » du fichier de suivi, ou revoyez le calendrier ou la fréquence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, enumeration, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import mostly
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple
from ptsm_cli.suivi.expected import Missing
from ptsm_cli.suivi.rhythm import read_rhythm

CODE = "I004"
NAME = "mesure-attendue"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = f"{BASE['fiches/01.yaml']}    frequence: annuelle\n"
BAD = Exemple({"fiches/01.yaml": _FICHE.replace("premier semestre 2021", "2020")}, places=(("fiches/01.yaml", 13, 16),))
GOOD = Exemple(
    {
        "fiches/01.yaml": _FICHE.replace("premier semestre 2021", "2020"),
        "suivi/01.yaml": "mesures:\n  - {indicateur: 1, date: 2020-12-31, valeur: 140}\n",
    }
)

_LISTED = 6
"""How many moments a message lists."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an indicator some of whose expected measures are missing; none where its file is not whole."""
    said = (one.indicateur for one in analysis.indicateurs)
    timed = sum(any(mark.date for mark in one.calendrier) or bool(read_rhythm(one.frequence)) for one in said)
    found = [_told(missing) for missing in analysis.missing_measures if _is_whole(analysis, missing.followed.fiche)]
    yield from mostly(found, timed, _cause)


def _is_whole(analysis: ProjetAnalysis, fiche: Fiche) -> bool:
    """Tell whether a fiche and its follow-up were read whole: what is missing may be in what was not."""
    paths = {fiche.path, *([fiche.follow_up.path] if fiche.follow_up else [])}
    return not paths & analysis.projet.incomplete


def _told(missing: Missing) -> Constat:
    one, rest = missing.followed, len(missing.when) - _LISTED
    listed = [*missing.when[:_LISTED], *([counted(rest, "autre")] if rest > 0 else [])]
    return Constat(
        one.at(*missing.place),
        f"L'indicateur {quote(one.indicateur.libelle)} n'a pas de mesure pour {enumeration(listed)}.",
        f"Ajoutez-la sous {guillemets('mesures')} de {guillemets(f'suivi/{one.fiche.id}.yaml')}, "
        f"ou revoyez {guillemets(str(missing.place[0]))}.",
    )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "mesures attendues",
        f"{count} indicateurs, sur {total} qui disent quand les mesurer, n'ont pas les mesures attendues.",
        f"Ajoutez-les sous {guillemets('mesures')} des fichiers de suivi.",
    )
