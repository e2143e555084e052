"""Une échéance n'est pas comprise.

Ce que la règle vérifie
Chaque échéance dit quelque chose de sûr : une période, un début, une limite, la durée du projet, une récurrence, une
condition, ou qu'elle est à définir.

Pourquoi
Une échéance qui n'est pas comprise est imprimée telle quelle, mais elle manque aux plannings.

Comment corriger
Écrivez-la sous une forme connue (« 2020 », « second semestre 2020 », « T3 2021 », « juin 2021 », « à partir de 2021 »,
« avant juin 2022 », « durée du PTSM », « à définir »), ou gardez le texte et donnez ses dates à part :
« echeance: {texte: …, debut: 2020-S1, fin: 2020-S2} ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.echeances import Motif
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import typed_deadline_named

CODE = "E001"
NAME = "echeance-non-lue"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Former les accueillants"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: à la rentrée}}\n"}, places=(("fiches/02.yaml", 5, 50),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: septembre 2021}}\n"})

_REASONS = {
    Motif.SANS_ANNEE: "il y manque une année",
    Motif.IMPOSSIBLE: "ce jour n'est pas au calendrier",
    Motif.AMBIGUE: "ses dates peuvent se comprendre de plusieurs façons",
    Motif.ALTERNATIVE: "elle laisse le choix entre deux dates",
    Motif.CHIFFRES: "un de ses nombres n'est pas une date",
    Motif.MOTS: "les mots qui entourent la date peuvent en changer le sens",
    Motif.DUREE: "c'est une durée dont le début n'est pas dit",
    Motif.INCONNUE: "elle ne contient pas de date",
}
_HINT = (
    f"Écrivez par exemple {guillemets('2020')}, {guillemets('second semestre 2020')}, {guillemets('T3 2021')}, "
    f"{guillemets('à partir de 2021')} ou {guillemets('à définir')} ; ou gardez le texte et donnez ses dates à "
    f"part : {guillemets('{texte: …, debut: 2020-S1, fin: 2020-S2}')}."
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a deadline that is not understood."""
    for deadline in analysis.typed_deadlines:
        if deadline.echeance.motif in _REASONS:
            reason = _REASONS[deadline.echeance.motif]
            yield Constat(deadline.location, f"{typed_deadline_named(deadline)} n'est pas comprise : {reason}.", _HINT)
