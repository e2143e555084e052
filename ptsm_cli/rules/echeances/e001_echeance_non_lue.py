"""Une échéance n'est pas comprise.

Ce que la règle vérifie
Chaque échéance dit quelque chose de sûr : une période, un début, une limite, la durée du projet, une récurrence, une
condition, ou qu'elle est à définir.

Pourquoi
Une échéance qui n'est pas comprise est imprimée telle quelle, mais elle manque aux plannings.

Comment corriger
Écrivez-la sous une forme connue (« 2020 », « second semestre 2020 », « T3 2021 », « juin 2021 », « rentrée 2021 »,
« à partir de 2021 », « avant juin 2022 », « octobre 2021 et octobre 2022 », « durée du PTSM », « à définir »), ou
gardez le texte et donnez ses dates à part : « echeance: {texte: …, debut: 2020-S1, fin: 2020-S2} », ou, s'il y en a
plusieurs, « echeance: {texte: …, intervalles: [2021-10, 2022-10]} ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import Cause, Constat, Exemple
from ptsm_cli.rules.wording import typed_deadline_named

CODE = "E001"
NAME = "echeance-non-lue"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Former les accueillants"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: à la rentrée}}\n"}, places=(("fiches/02.yaml", 5, 50),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: septembre 2021}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a deadline that is not understood."""
    yield from recurring(_not_understood(analysis))


def _not_understood(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for deadline in analysis.typed_deadlines:
        refusal = deadline.echeance.refus
        if refusal is not None and not deadline.echeance.inverted:
            message = f"{typed_deadline_named(deadline)} n'est pas comprise : {refusal.reason}."
            cause = Cause(f"échéance {fold(deadline.echeance.texte)}")
            yield Constat(deadline.location, message, refusal.hint, cause=cause)
